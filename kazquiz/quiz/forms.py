"""Forms: the ways in which an item, or several together, can be asked."""

from enum import StrEnum

from kazquiz.items.values import AnswerType

# A term longer than this is recognised, not typed.
_LONGEST_TYPED_WORDS = 3


class Form(StrEnum):
    """The form in which a question is asked."""

    CHOICE = "choice"
    TRUE_FALSE = "true-false"
    TYPED = "typed"
    CLOZE = "cloze"
    SEVERAL = "several"
    CLOZE_CHOICE = "cloze-choice"
    NUMERIC = "numeric"
    MATCHING = "matching"
    ORDERING = "ordering"
    CATEGORISING = "categorising"
    WHICH_DOCUMENT = "which-document"


# What a quiz asks unless more is wished for.
USUAL_FORMS = (Form.CHOICE, Form.TRUE_FALSE, Form.TYPED, Form.CLOZE)
TYPED_FORMS = frozenset({Form.TYPED, Form.CLOZE, Form.NUMERIC})
# Made of one item, with wrong answers beside the right one.
WITH_OPTIONS = frozenset(
    {Form.CHOICE, Form.TRUE_FALSE, Form.SEVERAL, Form.CLOZE_CHOICE}
)
# Made of several items, whose captions they show.
GROUP_FORMS = (Form.MATCHING, Form.ORDERING, Form.CATEGORISING)
# Answered in several steps, so that it must be said when one is done.
STEPPED_FORMS = frozenset({Form.SEVERAL, *GROUP_FORMS})
# What an item must bear to be asked which document says so.
DISAGREEING = "sources-disagree"

_TOLD = frozenset({Form.CHOICE, Form.TRUE_FALSE})
_PAIRED = frozenset(
    {
        AnswerType.COUNTRY,
        AnswerType.ORGANISATION,
        AnswerType.PERSON,
        AnswerType.PLACE,
        AnswerType.DATE,
        AnswerType.YEAR,
    }
)
_DATED = frozenset({AnswerType.DATE, AnswerType.YEAR})


def possible_forms(answer_type: AnswerType, words: int) -> frozenset[Form]:
    """Return the forms that one answer of some type and length can be asked in.

    Which document says so follows from the item's tags and sources, not from this.
    """
    if answer_type is AnswerType.TRUTH:
        return frozenset({Form.TRUE_FALSE})
    if answer_type is AnswerType.LIST:
        return _TOLD | {Form.SEVERAL}
    if answer_type is AnswerType.TERM and words > _LONGEST_TYPED_WORDS:
        return _TOLD | {Form.CLOZE_CHOICE}
    several = frozenset(USUAL_FORMS) | {Form.CLOZE_CHOICE}
    return several | {Form.NUMERIC} if answer_type is AnswerType.NUMBER else several


def possible_group_forms(answer_type: AnswerType) -> frozenset[Form]:
    """Return the forms of several items that one with such an answer may be part of."""
    found = {Form.CATEGORISING}
    if answer_type in _PAIRED:
        found.add(Form.MATCHING)
    if answer_type in _DATED:
        found.add(Form.ORDERING)
    return frozenset(found)
