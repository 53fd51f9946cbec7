import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.replacing import Change, Part, Plan
from kazquiz.items.own_fields import OwnField
from kazquiz.ui.browser.replace_panel import ReplacePanel
from kazquiz.ui.widgets.label import Label
from tests.ui.stage import cut_off, settle, shown

CHANGES = (Change(1, Part.STEM, "Old city?", "New city?"),)


@pytest.fixture
def panel(show, stage):
    made = show(ReplacePanel(), 800, 700)
    made.begin(12, ["en", "kk"], "kk", "")
    settle()
    return made


def test_begins_in_the_field_with_the_language_shown(panel):
    assert panel.pattern.hasFocus()
    assert panel.language.currentData() == "kk"
    assert shown(panel.about).startswith("In 12 items.")
    assert not panel.look_button.isEnabled()
    assert not panel.accept_button.isEnabled()


def test_kazakh_in_another_script_begins_with_the_texts_it_is_made_of(panel):
    panel.begin(12, ["ar", "en", "kk"], "kk_Arab", "")

    assert panel.language.currentData() == "kk"


def test_asks_what_would_change(qtbot, panel):
    qtbot.keyClicks(panel.pattern, "a+")
    panel.regex.setChecked(True)
    qtbot.mouseClick(panel.parts.buttons[Part.REMARK], Qt.MouseButton.LeftButton)

    with qtbot.waitSignal(panel.looked_for, timeout=0) as told:
        qtbot.keyClick(panel.pattern, Qt.Key.Key_Return)

    (wanted,) = told.args
    assert (wanted.pattern, wanted.language, wanted.regex) == ("a+", "kk", True)
    assert Part.REMARK not in wanted.parts


def test_shows_what_would_change_before_it_is_done(qtbot, panel):
    panel.pattern.setText("old")
    plan = Plan(CHANGES, 3, "en")

    panel.show_plan(plan)
    settle()

    assert shown(panel.outcome) == "1 item would change."
    assert shown(panel.unsound).startswith("3 texts are left as they are")
    with qtbot.waitSignal(panel.accepted, timeout=0) as told:
        qtbot.keyClick(panel.accept_button, Qt.Key.Key_Space)
    assert told.args == [plan]


def test_a_plan_is_over_once_something_else_is_typed(panel):
    panel.pattern.setText("old")
    panel.show_plan(Plan(CHANGES, 0, "en"))

    panel.text.setText("other")

    assert not panel.accept_button.isEnabled()
    assert not panel.outcome.isVisible()


def test_tells_what_is_wrong_with_a_pattern(panel):
    panel.show_fault("It cannot be used.")

    assert shown(panel.outcome) == "It cannot be used."
    assert not panel.accept_button.isEnabled()


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_off(panel, stage, language):
    panel.pattern.setText("old")
    panel.show_plan(Plan(CHANGES, 3, "en"))

    stage.speak(language)

    assert cut_off(panel) == []
    assert panel.pattern.accessibleName()


def test_fields_of_ones_own_can_be_left_out(qtbot, panel):
    fields = (OwnField(3, "Mnemonic"), OwnField(5, "Example"))
    panel.begin(12, ["en"], "en", "", own=fields)
    panel.pattern.setText("a")
    assert panel.own.isVisible()
    assert panel.isActiveWindow()
    panel.own.buttons[5].click()

    assert panel.wanted().own == (3,)
    panel.show_plan(Plan((Change(1, 3, "a", "b"),), 0, "en"))
    assert "Mnemonic" in [shown(each) for each in panel.findChildren(Label)]
    panel.begin(12, ["en"], "en", "")
    assert not panel.own.isVisible()
    assert panel.wanted().own == ()


def test_the_tab_key_goes_from_the_texts_to_the_fields_of_ones_own(panel):
    panel.begin(12, ["en"], "en", "", own=(OwnField(3, "Mnemonic"),))
    panel.parts.buttons[Part.REMARK].setFocus()

    panel.focusNextChild()
    assert panel.own.buttons[3].hasFocus()

    panel.focusNextChild()
    assert panel.loosely.hasFocus()
