"""The list of keys: what each page answers to, for the page that tells it.

Whoever gives a page a key adds it here under the page's name; what holds on every page
stands under "".
"""

from dataclasses import dataclass

from kazquiz.i18n import N_


@dataclass(frozen=True, slots=True)
class Key:
    """What is pressed, and what it does; *presses* are alternatives, as printed."""

    presses: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True)
class KeySection:
    """The keys of one page, which is called *title*."""

    title: str
    keys: tuple[Key, ...]


EVERYWHERE = ""
# Keys that are called by a word of the language rather than by what is printed on them.
NAMED = {
    "Space": N_("Space"),
    "Arrows": N_("Arrow keys"),
    "Letters": N_("Letters"),
}
KEYS = {
    EVERYWHERE: KeySection(
        N_("On every page"),
        (
            Key(("F1",), N_("Show this list, and go back from it")),
            Key(
                tuple(f"Ctrl+{place}" for place in range(1, 8)),
                N_("Go to a page, in the order of the bar at the edge"),
            ),
            Key(("Tab", "Shift+Tab"), N_("Go to the next control, or the one before")),
            Key(("Space", "Enter"), N_("Press the button that has the focus")),
            Key(("Ctrl+Z",), N_("Undo")),
            Key(("Ctrl+Shift+Z", "Ctrl+Y"), N_("Redo")),
            Key(("Arrows", "PgUp", "PgDn", "Home", "End"), N_("Scroll the page")),
        ),
    ),
    "study": KeySection(
        N_("Study"),
        (
            Key(("Space", "Enter"), N_("Show the answer; then rate it Good")),
            Key(
                ("1", "2", "3", "4"),
                N_("Rate the answer: Again, Hard, Good, Easy"),
            ),
            Key(("Ctrl+Z",), N_("Take the last rating back")),
            Key(("E",), N_("Edit…")),
            Key(("N",), N_("Note to yourself…")),
            Key(("M",), N_("Mark")),
            Key(("O",), N_("See it in its document")),
            Key(("B",), N_("Bury until tomorrow")),
            Key(("S",), N_("Suspend")),
            Key(("D",), N_("Set due date…")),
            Key(("R",), N_("Forget what was learned")),
            Key(("Delete",), N_("Delete")),
        ),
    ),
    "questions": KeySection(
        N_("Questions"),
        (
            Key(("Ctrl+F",), N_("Search the list")),
            Key(("Shift+F1",), N_("How to search")),
        ),
    ),
    "quiz": KeySection(
        N_("Quiz"),
        (
            Key(tuple("123456789"), N_("Choose an option by its number")),
            Key(("Space", "Enter"), N_("Check the answer, or go on to the next")),
            Key(("Arrows",), N_("Go to the next question, or the one before")),
        ),
    ),
    "statistics": KeySection(
        N_("Statistics"),
        (
            Key(("Arrows",), N_("Read the figures of a plot one after another")),
            Key(("Home", "End"), N_("Go to the first or the last figure of a plot")),
            Key(("Esc",), N_("Take the cursor of a plot away")),
        ),
    ),
    "keys": KeySection(
        N_("List of keys"),
        (
            Key(("Letters",), N_("Search the list")),
            Key(("Esc",), N_("Go back to where you were")),
        ),
    ),
}
# Pages whose keys are those of another.
_SAME = {"quiz_setup": "quiz", "results": "quiz"}


def keys_of(page: str) -> list[KeySection]:
    """Return the keys of *page* first, then those of every page, then all others."""
    own = KEYS.get(_SAME.get(page, page))
    first = [own] if own is not None and page != EVERYWHERE else []
    others = [section for section in KEYS.values() if section is not own]
    return [*first, *others]
