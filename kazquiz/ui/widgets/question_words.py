"""The words around a question: what one is to do, and what is right."""

from collections.abc import Callable

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import Format, interface, of_content
from kazquiz.items.draft import Draft
from kazquiz.items.units import counted
from kazquiz.items.values import AnswerType, NumberValue
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer, parts_right
from kazquiz.quiz.partial import UNPLACED

# The plural that most numbers have; the number itself would be the answer.
_MANY = 100
_ELLIPSIS = "…"


def instruction(question: Question, draft: Draft) -> str:
    """Return what one is to do, where the options do not say it."""
    instructions: dict[Form, Callable[[], str]] = {
        Form.CLOZE: lambda: _("Fill the gap."),
        Form.TYPED: lambda: _("Type the answer."),
        Form.TRUE_FALSE: lambda: _("Is this answer right?"),
        Form.SEVERAL: lambda: _("Choose all that belong."),
        Form.CLOZE_CHOICE: lambda: _("Choose what fills the gap."),
        Form.NUMERIC: lambda: _number_instruction(question),
        Form.MATCHING: lambda: _(
            "Drag, or choose a row and then what belongs to it; the number keys do the "
            "same."
        ),
        Form.CATEGORISING: lambda: _(
            "Drag, or choose a row and then its column; the number keys do the same."
        ),
        Form.ORDERING: lambda: _(
            "Drag the rows, or move the chosen one by its arrows or by the number of "
            "its place."
        ),
        Form.WHICH_DOCUMENT: lambda: _("Which document says so?"),
    }
    if draft.answer.type is AnswerType.TRUTH and question.form is Form.TRUE_FALSE:
        return _("Choose one.")
    if question.form not in instructions:
        return _("Choose one.")
    return instructions[question.form]()


def _number_instruction(question: Question) -> str:
    if not question.tolerance:
        return _("Type the number.")
    share = interface().percent(question.tolerance)
    return fill(
        _("Type the number; {share} more or less is right as well."), share=share
    )


def group_stem(question: Question) -> str:
    """Return what a question of several items asks."""
    if question.form is Form.ORDERING:
        return _("In which order did this happen? The earliest comes first.")
    if question.form is Form.CATEGORISING:
        return _("What belongs where?")
    return _("What belongs to what?")


def unit_text(draft: Draft, style: Format) -> str:
    """Return what the number asked for counts, in the language of *style*."""
    answer = draft.answer
    if not isinstance(answer, NumberValue) or not answer.unit:
        return ""
    return counted(_MANY, _ELLIPSIS, answer.unit, style.language)


def right_answer_text(
    draft: Draft, language: str, digits: str, question: Question | None = None
) -> str:
    """Return the sentence that tells the right answer to *question* about *draft*."""
    style = of_content(language, digits)
    if question is not None and question.parts:
        answer = right_parts_text(question, style)
    elif question is not None and question.form is Form.WHICH_DOCUMENT:
        answer = question.targets[question.key].text(style)
    else:
        answer = wording(draft.answer, style, draft.names.get(language, {}))
    return fill(_("Right answer: {answer}"), answer=answer)


def parts_right_text(question: Question, answer: Answer) -> str:
    """Return how many parts of *question* stand where they belong."""
    write, right = interface().number, sum(parts_right(question, answer))
    text = ngettext(
        "{right} of {count} is in its place.",
        "{right} of {count} are in their places.",
        right,
    )
    return fill(text, right=write(right), count=write(len(question.parts)))


def right_parts_text(question: Question, style: Format) -> str:
    """Return where each part of *question* belongs."""
    keys = tuple(part.key for part in question.parts)
    return placed_text(question, keys, style)


def placed_text(question: Question, places: tuple[int, ...], style: Format) -> str:
    """Return where the parts of *question* were put, as one line."""
    placed = [
        (place, part)
        for place, part in zip(places, question.parts, strict=False)
        if place != UNPLACED
    ]
    if question.form is Form.ORDERING:
        placed.sort(key=lambda pair: pair[0])
        return style.semicolon.join(
            f"{interface().number(place + 1)}. {part.text(style)}"
            for place, part in placed
        )
    return style.semicolon.join(
        f"{part.text(style)} – {question.targets[place].text(style)}"
        for place, part in placed
        if place < len(question.targets)
    )


def given_steps_text(
    question: Question, draft: Draft, answer: Answer, style: Format
) -> str:
    """Return what was answered to a question in several steps, or for a document."""
    if question.parts:
        return placed_text(question, answer.places, style)
    if question.form is Form.WHICH_DOCUMENT:
        at = answer.option
        known = at is not None and 0 <= at < len(question.targets)
        return question.targets[at or 0].text(style) if known else ""
    names = draft.names.get(style.language, {})
    return style.listing(
        [
            wording(question.options[place], style, names)
            for place in answer.options
            if 0 <= place < len(question.options)
        ]
    )
