import pytest

from kazquiz.text import Likeness
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.difference_view import DifferenceView
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, has_colour, plain, shown

JOINER = "\N{ZERO WIDTH JOINER}"


@pytest.fixture
def view(show):
    return show(DifferenceView(), 500, 160)


def show_other(view):
    view.show_difference("Asstna", "Astana", "en", Likeness.DIFFERENT)


def formats(view):
    """Return the texts of the pieces that are struck through, and underlined."""
    struck, lined = "", ""
    block = view.text.document().begin()
    pieces = block.begin()
    while not pieces.atEnd():
        form = pieces.fragment().charFormat()
        struck += pieces.fragment().text() if form.fontStrikeOut() else ""
        lined += pieces.fragment().text() if form.fontUnderline() else ""
        pieces += 1
    return struck, lined


def test_tells_the_difference_by_more_than_colour(view):
    show_other(view)

    assert view.text.text() == "Asstana"
    assert formats(view) == ("s", "a")
    assert has_colour(view, Role.AGAIN)
    assert has_colour(view, Role.GOOD)


def test_tells_it_in_words_to_who_hears_it(view):
    show_other(view)

    told = plain(view.accessibleName())
    assert told.startswith("✗ Not the answer")
    assert "Too much (struck through): s" in told
    assert "Missing (underlined): a" in told


@pytest.mark.parametrize(
    ("likeness", "verdict"),
    [
        (Likeness.SAME, "✓ Right"),
        (Likeness.TYPING, "✓ Right, though typed differently"),
        (Likeness.SPELLING, "✓ Right, except for the spelling"),
    ],
)
def test_three_grades_are_right(view, likeness, verdict):
    view.show_difference("astana", "Astana", "en", likeness)

    assert shown(view.verdict) == verdict
    assert view.verdict.property("role") == "right"


def test_where_nothing_differs_there_is_nothing_to_compare(view):
    view.show_difference("Astana", "Astana", "en", Likeness.SAME)

    assert not view.text.isVisible()
    assert not view.legend.isVisible()


def test_says_that_nothing_was_typed(view):
    view.show_difference(" ", "Astana", "en", Likeness.DIFFERENT)

    assert shown(view.legend) == "Nothing was typed."


def test_arabic_letters_stay_joined(view):
    view.show_difference("كتب", "كتاب", "ar", Likeness.DIFFERENT)

    assert view.text.text() == f"كت{JOINER}{JOINER}اب"
    assert formats(view)[1] == f"{JOINER}ا"


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language_and_is_not_cut_off(view, stage, language):
    show_other(view)

    stage.speak(language)

    assert cut_off(view) == []
    if language != "en":
        assert "Not the answer" not in shown(view.verdict)
