import pytest

from kazquiz.ui.key_list import KEYS, Key
from kazquiz.ui.widgets.key_row import KeyRow
from tests.ui.stage import cut_off, plain, shown


@pytest.fixture
def row(show):
    return show(KeyRow(Key(("Space", "Ctrl+Z"), "Undo")), 500, 60)


def test_shows_the_keys_and_what_they_do(row):
    assert [shown(cap) for cap in row.caps] == ["Space", "Ctrl+Z"]
    assert shown(row.what) == "Undo"
    assert plain(row.accessibleName()) == "Space and Ctrl+Z: Undo"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("", True), ("undo", True), ("CTRL+z", True), ("space", True), ("redo", False)],
)
def test_is_found_by_its_keys_and_its_words(row, wanted, found):
    assert row.matches(wanted) is found


def test_is_found_by_its_words_in_the_language(row, stage):
    stage.speak("kk")

    assert row.matches("болдырмау")
    assert row.matches("бос орын")
    assert row.matches("boldyrmau")


@pytest.mark.parametrize(
    ("language", "caps"),
    [("en", ["1", "Ctrl+2", "F1"]), ("fa", ["۱", "Ctrl+۲", "F1"])],
)
def test_digits_are_those_that_are_printed_on_the_keys(show, stage, language, caps):
    stage.speak(language)

    row = show(KeyRow(Key(("1", "Ctrl+2", "F1"), "Undo")), 500, 60)

    assert [shown(cap) for cap in row.caps] == caps


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_no_line_is_cut(show, stage, language):
    stage.speak(language)
    for section in KEYS.values():
        for key in section.keys:
            assert cut_off(show(KeyRow(key), 560, 90)) == []
