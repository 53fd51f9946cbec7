import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QInputMethodEvent

from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from kazquiz.ui import theme
from kazquiz.ui.browser.search_bar import SearchBar
from kazquiz.ui.theme import Role
from tests.ui.stage import colours, cut_off, image, plain, shown


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


def test_says_what_is_not_understood_in_the_language_in_use(
    bar, stage, catalogs, heard
):
    bar.show_faults(faults("lapses>x", catalogs, "ru"))
    assert heard == [shown(bar.fault)]
    assert shown(bar.fault).startswith("After lapses there must be")
    assert bar.field.property("state") == "wrong"

    stage.speak("ru")
    assert "должно стоять число" in shown(bar.fault)
    assert plain(bar.field.accessibleDescription()) == shown(bar.fault)

    bar.show_faults(())
    assert not bar.fault.isVisible()
    assert bar.field.property("state") == "open"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_marks_the_places_that_are_not_understood(bar, stage, catalogs, language):
    stage.speak(language)
    typed = "Астана lapses>x treaty is:tired"
    bar.put(typed)
    bar.field.clearFocus()
    bar.field.setProperty("state", "open")
    before = [bar.field.cursorPosition(), bar.field.text()]

    bar.show_faults(faults(typed, catalogs, language))

    assert [typed[start:end] for start, end in bar.field.marked] == [
        "lapses>x",
        "is:tired",
    ]
    assert is_red_inside(bar.field)
    assert [bar.field.cursorPosition(), bar.field.text()] == before

    bar.show_faults(())

    assert bar.field.marked == ()
    assert not is_red_inside(bar.field)


def test_letters_being_put_together_are_left_alone(bar, catalogs):
    bar.put("lapses>x")
    QCoreApplication.sendEvent(bar.field, QInputMethodEvent("ng", []))

    bar.show_faults(faults("lapses>x", catalogs, "en"))
    QCoreApplication.sendEvent(bar.field, commit("ни"))

    assert bar.text() == "lapses>xни"


def is_red_inside(field):
    """Tell whether something within the frame of *field* is as red as a fault."""
    inner = image(field).copy(field.rect().adjusted(4, 4, -4, -4))
    return theme.colour(Role.AGAIN) in map(QColor, colours(inner))


def commit(text):
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    return event


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_off_and_all_is_named(bar, stage, catalogs, language):
    bar.show_faults(faults("is:tired (", catalogs, language))
    stage.speak(language)

    assert cut_off(bar) == []
    for button in (bar.help_button, bar.save_button, bar.columns_button):
        assert button.accessibleName()
