import pytest
from PySide6.QtGui import QKeySequence

from kazquiz.bank.card_changes import Marks
from kazquiz.ui.widgets.card_menu import ACTIONS, FLAGS, CardMenu, MarkRow
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain, shown


@pytest.fixture
def menu(show):
    return show(CardMenu(), 60, 40)


@pytest.fixture
def row(show):
    return show(MarkRow(), 400, 40)


@pytest.mark.parametrize("name", [name for name in ACTIONS if name != "hint"])
def test_every_action_says_what_it_does_and_has_a_key(qtbot, menu, name):
    action = menu.actions_by_name[name]
    assert plain(action.text())
    key = ACTIONS[name][1]
    assert action.shortcut() == QKeySequence(key)
    assert QKeySequence(f"Ctrl+Shift+{key}") in action.shortcuts()

    with qtbot.waitSignal(menu.chosen, timeout=0) as given:
        action.trigger()

    assert given.args == [name]


def test_no_two_actions_share_a_key(menu):
    keys = [action.shortcut().toString() for action in menu.page_actions()]

    assert len(set(keys)) == len(keys) == len(ACTIONS) + 1


@pytest.mark.parametrize(("letter", "name"), [("s", "suspend"), ("b", "bury")])
def test_a_letter_does_what_its_key_does(qtbot, menu, letter, name):
    with qtbot.waitSignal(menu.chosen, timeout=0) as given:
        assert menu.act_on_letter(letter)

    assert given.args == [name]


@pytest.mark.parametrize("letter", ["", "x", "q"])
def test_a_letter_that_means_nothing_does_nothing(qtbot, menu, letter):
    with qtbot.assertNotEmitted(menu.chosen):
        assert not menu.act_on_letter(letter)


def test_without_a_card_nothing_can_be_done(qtbot, menu):
    menu.set_possible(possible=False)

    with qtbot.assertNotEmitted(menu.chosen):
        assert not menu.act_on_letter("s")
    assert not menu.isEnabled()


def test_what_can_never_be_done_is_not_offered(menu):
    menu.set_possible(possible=True, but=frozenset({"edit"}))

    assert not menu.actions_by_name["edit"].isVisible()
    assert not menu.act_on_letter("e")
    assert menu.actions_by_name["mark"].isVisible()


def test_shows_what_is_on_the_card_already(menu):
    menu.show_marks(Marks(flag=3, marked=True))

    assert menu.actions_by_name["mark"].isChecked()
    checked = [action.isChecked() for action in menu.flags.actions()]
    assert checked.index(True) == 3


def test_a_flag_is_chosen_by_its_figure(qtbot, menu):
    with qtbot.waitSignal(menu.flag_chosen, timeout=0) as given:
        menu.flags.actions()[5].trigger()

    assert given.args == [5]
    assert len(menu.flags.actions()) == len(FLAGS) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language(menu, stage, language):
    stage.speak(language)

    texts = [action.text() for action in menu.page_actions()]
    assert all(texts)
    if language != "en":
        assert "Suspend" not in texts
    assert menu.accessibleName() == menu.toolTip()


def test_the_row_tells_in_words_what_the_signs_show(row):
    row.show_marks(Marks(flag=1, marked=True, leech=True))

    assert shown(row.text) == "Red, marked, leech"
    assert row.flag_icon.isVisible()
    assert row.star_icon.isVisible()
    assert row.flag_icon.accessibleName() == "Red"
    assert row.star_icon.accessibleName() == "Marked"


def test_without_marks_there_is_no_row(row):
    row.show_marks(Marks(leech=True))
    assert row.isVisible()
    assert not row.flag_icon.isVisible()

    row.show_marks(Marks(note="a note is shown elsewhere"))

    assert not row.isVisible()


def test_a_hint_is_asked_for_where_there_is_one(qtbot, menu):
    with qtbot.assertNotEmitted(menu.hint_wanted):
        assert not menu.act_on_letter("h")
    assert not menu.actions_by_name["hint"].isVisible()

    menu.set_possible(possible=True)
    menu.offer_hint(offered=True)

    with qtbot.waitSignal(menu.hint_wanted, timeout=0):
        assert menu.act_on_letter("h")
    menu.set_possible(possible=False)
    with qtbot.assertNotEmitted(menu.hint_wanted):
        assert not menu.act_on_letter("h")
