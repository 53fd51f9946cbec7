"""Words: what columns, states, types and flags are called."""

from kazquiz.browse.columns import Column
from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.draft import Weight
from kazquiz.items.values import AnswerType
from kazquiz.scheduling.memory import Rating, State
from kazquiz.search.query import Condition

COLUMNS = {
    Column.QUESTION: N_("Question"),
    # i18n: column of a table: the answer to each question
    Column.ANSWER: N_("Answer"),
    Column.TOPIC: N_("Topic"),
    Column.DOCUMENT: N_("Document"),
    # i18n: column of a table: what kind of answer a question has
    Column.TYPE: N_("Type"),
    # i18n: column of a table: core or details
    Column.WEIGHT: N_("Weight"),
    Column.TAGS: N_("Tags"),
    # i18n: column of a table: new, learning, review and so on
    Column.STATE: N_("State"),
    # i18n: column of a table: the day on which a card is due
    Column.DUE: N_("Due"),
    # i18n: column of a table: days until the chance of remembering is nine in ten
    Column.STABILITY: N_("Stability"),
    # i18n: column of a table: how hard a card is to remember, 1 to 10
    Column.DIFFICULTY: N_("Difficulty"),
    # i18n: column of a table: the chance that a card is remembered now
    Column.RETRIEVABILITY: N_("Retrievability"),
    # i18n: column of a table: the time between two reviews
    Column.INTERVAL: N_("Interval"),
    Column.REVIEWS: N_("Reviews"),
    # i18n: column of a table: how often a known card was forgotten
    Column.LAPSES: N_("Lapses"),
    Column.FLAG: N_("Flag"),
    # i18n: column of a table: the day on which an item came into the bank
    Column.ADDED: N_("Added"),
    # i18n: column of a table: how often an item was answered wrong in quizzes
    Column.MISTAKES: N_("Mistakes"),
}
STATES = {
    # i18n: state of a card: never studied
    State.NEW: N_("New"),
    # i18n: state of a card: in its first steps
    State.LEARNING: N_("Learning"),
    # i18n: state of a card: learned, and reviewed from time to time
    State.REVIEW: N_("In review"),
    # i18n: state of a card: forgotten, and in its steps again
    State.RELEARNING: N_("Relearning"),
}
TYPES = {
    AnswerType.DATE: N_("Date"),
    AnswerType.YEAR: N_("Year"),
    AnswerType.NUMBER: N_("Number"),
    AnswerType.COUNTRY: N_("Country"),
    AnswerType.PERSON: N_("Person"),
    AnswerType.PLACE: N_("Place"),
    AnswerType.ORGANISATION: N_("Organisation"),
    AnswerType.TERM: N_("Term"),
    # i18n: kind of answer: true or false
    AnswerType.TRUTH: N_("True or false"),
    AnswerType.LIST: N_("List"),
}
WEIGHTS = {
    # i18n: a filter of items: what one must know
    Weight.CORE: N_("Core"),
    # i18n: a filter of items: what rounds the core off
    Weight.DETAIL: N_("Details"),
}
CONDITIONS = {
    # i18n: filter of items: cards to be reviewed today
    Condition.DUE: N_("Due today"),
    Condition.NEW: N_("New"),
    Condition.LEARNING: N_("Learning"),
    Condition.REVIEW: N_("In review"),
    # i18n: state of a card: shown no more until it is taken up again
    Condition.SUSPENDED: N_("Suspended"),
    # i18n: state of a card: shown no more until tomorrow
    Condition.BURIED: N_("Buried"),
    # i18n: state of a card: forgotten again and again
    Condition.LEECH: N_("Leeches"),
    Condition.MARKED: N_("Marked"),
    Condition.DISAGREEMENT: N_("Where sources disagree"),
    # i18n: filter of items: changed by the person
    Condition.EDITED: N_("Edited"),
    # i18n: filter of items: deleted, and can be brought back
    Condition.RETIRED: N_("Deleted"),
}
RATINGS = {
    Rating.AGAIN: N_("Again"),
    Rating.HARD: N_("Hard"),
    Rating.GOOD: N_("Good"),
    Rating.EASY: N_("Easy"),
}


def type_names() -> dict[str, str]:
    """Return what the types of answers are called, in the language in use."""
    return {kind.value: _(word) for kind, word in TYPES.items()}


def state_text(state: State, *, suspended: bool, buried: bool, retired: bool) -> str:
    """Say in which state a card is, and why it is not shown where it is not."""
    words = [_(STATES[state])]
    if retired:
        words = [_(CONDITIONS[Condition.RETIRED])]
    elif suspended:
        words.append(_(CONDITIONS[Condition.SUSPENDED]))
    elif buried:
        words.append(_(CONDITIONS[Condition.BURIED]))
    return interface().comma.join(words)
