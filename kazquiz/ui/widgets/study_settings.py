"""The settings of the study page: their words, choices and ranges."""

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface

_OFF_ON = {"on": N_("Yes"), "off": N_("No")}
CHOICES = {
    "ratings": {
        # i18n: ratings of a card
        "four": N_("Four: Again, Hard, Good, Easy"),
        # i18n: ratings of a card
        "two": N_("Two: knew it or not"),
    },
    "answering": {
        # i18n: how a card is answered
        "recalled": N_("In my head"),
        # i18n: how a card is answered
        "typed": N_("By typing"),
    },
    "card_direction": {
        # i18n: what a card shows first
        "forward": N_("The question"),
        # i18n: what a card shows first
        "reverse": N_("The answer"),
        # i18n: what a card shows first
        "mixed": N_("Alternating"),
    },
    "bury_siblings": _OFF_ON,
    "leech_action": {
        # i18n: what happens to a card that is forgotten again and again
        "show": N_("Tell me"),
        # i18n: what happens to a card that is forgotten again and again
        "suspend": N_("Tell me and suspend it"),
    },
    "auto_next": {
        # i18n: what happens to a card when its time is up
        "later": N_("Ask it later"),
        # i18n: what happens to a card when its time is up
        "good": N_("Rate it Good"),
        # i18n: what happens to a card when its time is up
        "again": N_("Rate it Again"),
    },
}
# The least and the most that is taken, as `kazquiz.settings` has it.
FIELDS = {
    "leech_after": (0, 99),
    "card_seconds": (5, 600),
    "auto_answer_seconds": (0, 600),
    "auto_next_seconds": (0, 600),
    "study_minutes": (0, 600),
}
WORDS = {
    "ratings": (
        N_("Ratings"),
        N_("With two, not knowing counts as Again, knowing as Good."),
    ),
    "answering": (
        N_("Answering"),
        N_("What you type is compared letter by letter; the rating stays yours."),
    ),
    "card_direction": (
        N_("What a card shows first"),
        N_("Where an answer is a name, it can be shown first, and its fact asked for."),
    ),
    "bury_siblings": (
        N_("One fact a day"),
        N_(
            "Cards on the same fact are buried until tomorrow once one of "
            "them is rated."
        ),
    ),
    "leech_after": (
        N_("Leech after this many lapses"),
        N_("A card forgotten this often is pointed out; 0 for never."),
    ),
    "leech_action": (N_("What happens to a leech"), N_("You can continue it later.")),
    "card_seconds": (
        N_("Longest time on a card, in seconds"),
        N_("Anything longer does not count: you were away."),
    ),
    "auto_answer_seconds": (
        N_("Show the answer after this many seconds"),
        N_("Only while this window is in front; 0 for never."),
    ),
    "auto_next_seconds": (
        N_("Go to the next card after this many seconds"),
        N_("Counted from when the answer is shown; 0 for never."),
    ),
    "auto_next": (
        N_("Then, with the card"),
        N_("What happens to a card that you have not rated by then."),
    ),
    "study_minutes": (
        N_("Minutes per session"),
        N_(
            "When they are over, you are asked whether to continue; the daily "
            "limit of reviews then does not apply. 0 for no limit."
        ),
    ),
}
GROUP = (N_("Study page"), tuple(WORDS))


def with_range(name: str, about: str) -> str:
    """Return what is told about a setting, with the range of one that is a number."""
    if name not in FIELDS:
        return about
    low, high = map(interface().number, FIELDS[name])
    # i18n: the numbers that a setting takes
    span = fill(_("From {low} to {high}."), low=low, high=high)
    # Some say what nought means.
    return f"{interface().shape(about)} {span}"
