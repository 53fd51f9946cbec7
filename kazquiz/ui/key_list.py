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
            Key(("H", "Ctrl+Shift+H"), N_("Show the hint")),
            Key(("Ctrl+Z",), N_("Take back the last rating")),
            Key(("E", "Ctrl+Shift+E"), N_("Edit…")),
            Key(("N", "Ctrl+Shift+N"), N_("Note to yourself…")),
            Key(("M", "Ctrl+Shift+M"), N_("Mark")),
            Key(("F", "Ctrl+Shift+F"), N_("Set a flag, then choose it by its number")),
            Key(("I", "Ctrl+Shift+I"), N_("About this card…")),
            Key(("O", "Ctrl+Shift+O"), N_("See it in its document")),
            Key(("B", "Ctrl+Shift+B"), N_("Bury until tomorrow")),
            Key(("S", "Ctrl+Shift+S"), N_("Suspend")),
            Key(("D", "Ctrl+Shift+D"), N_("Set due date…")),
            Key(("R", "Ctrl+Shift+R"), N_("Forget what was learned")),
            Key(("Delete", "Ctrl+Shift+Delete"), N_("Delete")),
            Key(("F2",), N_("Show it in another language")),
            Key(
                ("Alt+E", "Alt+N", "Alt+O", "Alt+S", "Alt+L"),
                N_("Choose what the notice about an often forgotten card offers"),
            ),
        ),
    ),
    "questions": KeySection(
        N_("Questions"),
        (
            Key(("Ctrl+F",), N_("Search the list")),
            Key(("Ctrl+N",), N_("New item")),
            Key(("Shift+F1",), N_("How to search")),
            Key(("Down", "Enter"), N_("Go from the search to the list")),
            Key(("Esc",), N_("Clear the search")),
            Key(("Enter", "F2"), N_("Edit the item")),
            Key(("Ctrl+A",), N_("Select all items")),
            Key(("Shift+Up", "Shift+Down"), N_("Select several items")),
            Key(("Delete",), N_("Delete what is selected")),
            Key(("Enter",), N_("In the filters: search for this")),
            Key(("Ctrl+Enter",), N_("In the filters: add to the search")),
            Key(("Shift+Enter",), N_("In the filters: or this")),
            Key(
                ("F2", "Delete"), N_("In the filters: rename or delete a saved search")
            ),
        ),
    ),
    "editor": KeySection(
        N_("Editor"),
        (
            Key(("F8",), N_("Mark the answer")),
            Key(("Ctrl+B",), N_("Bold")),
            Key(("Ctrl+I",), N_("Italic")),
            Key(("Ctrl+=",), N_("Subscript")),
            Key(("Ctrl+Shift+=",), N_("Superscript")),
            Key(("Ctrl+S", "Ctrl+Return"), N_("Save the item")),
            Key(("Esc",), N_("Go back to where you were")),
        ),
    ),
    "quiz": KeySection(
        N_("Quiz"),
        (
            Key(tuple("123456789"), N_("Choose an option by its number")),
            Key(("Space", "Enter"), N_("Check the answer, or go to the next question")),
            Key(("Arrows",), N_("Go to the next question, or the one before")),
            Key(
                tuple(f"Shift+{place}" for place in range(1, 10)),
                N_("Choose an option and say that you are very sure"),
            ),
            Key(("Alt+Up", "Alt+Down"), N_("Be surer of the answer, or less sure")),
            Key(("Ctrl+Up", "Ctrl+Down"), N_("Move what is put in order")),
            Key(("Ctrl+G",), N_("Flag this question")),
            Key(("Ctrl+P",), N_("Pause, and continue")),
            Key(("Ctrl+Del",), N_("Clear the answer")),
            Key(("Ctrl+T",), N_("Show or hide the clock")),
            Key(("F2",), N_("Show it in another language")),
        ),
    ),
    "statistics": KeySection(
        N_("Statistics"),
        (
            Key(("Arrows",), N_("Read the figures of a plot one after another")),
            Key(("Home", "End"), N_("Go to the first or the last figure of a plot")),
            Key(("Esc",), N_("Remove the cursor from a plot")),
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
