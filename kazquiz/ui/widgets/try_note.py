"""The try note: that an answer is not right yet, and what may still be tried."""

from collections.abc import Sequence

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.forms import TYPED_FORMS, Form
from kazquiz.quiz.grading import key_places
from kazquiz.quiz.tries import Try, worth_at
from kazquiz.ui import theme
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.placing import state_word
from kazquiz.ui.widgets.question_view import QuestionView
from kazquiz.ui.widgets.question_words import parts_right_text


class TryNote(Card):
    """What is told after a wrong answer that was not the last try."""

    def __init__(self) -> None:
        self.verdict = Label("wrong", wrap=True)
        self.parts = Label("strong", wrap=True)
        self.text = Label(wrap=True)
        super().__init__(
            self.verdict,
            self.parts,
            self.text,
            role="notice",
            space=theme.SPACE_1,
            margin=theme.SPACE_4,
        )

    def show_attempt(self, attempt: QuizAttempt) -> None:
        """Show what *attempt* has tried at its question, and what it may still try."""
        self.verdict.say(_("Not right yet."))
        parts = _parts_text(attempt)
        self.parts.setVisible(bool(parts))
        self.parts.say(parts)
        left, share = attempt.tries_left, worth_at(len(attempt.tries))
        text = ngettext(
            "{count} try is left; a right answer gives {share} of the marks.",
            "{count} tries are left; a right answer at the next one gives {share} of "
            "the marks.",
            left,
        )
        write = interface()
        told = fill(text, count=write.number(left), share=write.percent(share))
        if attempt.question.form in TYPED_FORMS:
            tried = write.listing([each.answer.text for each in attempt.tries])
            told += "\n" + fill(_("Tried so far: {answers}"), answers=tried)
        self.text.say(told)

    def spoken(self) -> str:
        """Return all that it says, for a screen reader."""
        labels = (self.verdict, self.parts, self.text)
        return "\n".join(each.text() for each in labels if each.text())


def _parts_text(attempt: QuizAttempt) -> str:
    """Say how much of the last try was right, where it has parts."""
    if attempt.question.parts:
        return parts_right_text(attempt.question, attempt.answer)
    if attempt.question.form is not Form.SEVERAL:
        return ""
    chosen = attempt.answer.options
    right = len(set(chosen) & set(key_places(attempt.question, attempt.draft)))
    text = ngettext(
        "{right} of the {count} chosen belongs.",
        "{right} of the {count} chosen belong.",
        right,
    )
    write = interface().number
    return fill(text, right=write(right), count=write(len(chosen)))


def show_tried(view: QuestionView, attempt: QuizAttempt) -> None:
    """Let what was tried in vain be seen in *view*, to be tried no more."""
    typed = view.typed_answer()
    if typed is None:
        _mark_rows(view, attempt.tries if attempt.tries_left else attempt.tries[:-1])
    elif attempt.question.form in TYPED_FORMS and attempt.tries_left:
        view.field.set_state("wrong" if attempt.was_tried(typed) else "open")


def _mark_rows(view: QuestionView, tries: Sequence[Try]) -> None:
    tried = [each.answer for each in tries]
    for place, row in enumerate(view.rows):
        if view.answer_of(place) in tried:
            row.setChecked(False)
            row.judge(OptionState.TRIED, state_word(OptionState.TRIED))
