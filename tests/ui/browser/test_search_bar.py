import pytest
from PySide6.QtCore import Qt

from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from kazquiz.ui.browser.search_bar import SearchBar
from tests.ui.stage import cut_off, plain, shown


@pytest.fixture
def bar(show, stage):
    return show(SearchBar(), 700, 120)


def faults(text, catalogs, language):
    return parse(text, spellings(catalogs), language).faults


def test_tells_each_change_of_the_line(qtbot, bar):
    with qtbot.waitSignal(bar.changed, timeout=0) as told:
        bar.put("treaty")

    assert told.args == ["treaty"]
    assert bar.text() == "treaty"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_goes_on_to_the_list_by_key(qtbot, bar, key):
    with qtbot.waitSignal(bar.left, timeout=0):
        qtbot.keyClick(bar.field, key)


def test_escape_empties_the_line(qtbot, bar):
    bar.put("treaty")

    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)

    assert bar.text() == ""


def test_ctrl_f_goes_to_the_line(qtbot, bar):
    bar.help_button.setFocus()

    qtbot.keyClick(bar, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert bar.field.hasFocus()


def test_says_what_is_not_understood_in_the_language_in_use(bar, stage, catalogs):
    bar.show_faults(faults("lapses>x", catalogs, "ru"))
    assert "lapses" not in shown(bar.fault)
    assert bar.field.property("state") == "wrong"

    stage.speak("ru")
    assert "должно стоять число" in shown(bar.fault)
    assert plain(bar.field.accessibleDescription()) == shown(bar.fault)

    bar.show_faults(())
    assert not bar.fault.isVisible()
    assert bar.field.property("state") == "open"


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_off_and_all_is_named(bar, stage, catalogs, language):
    bar.show_faults(faults("is:tired (", catalogs, language))
    stage.speak(language)

    assert cut_off(bar) == []
    for button in (bar.help_button, bar.save_button, bar.columns_button):
        assert button.accessibleName()
