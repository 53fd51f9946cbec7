import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.leech_notice import LeechNotice
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown


@pytest.fixture
def notice(show):
    made = LeechNotice()
    show(made, 700, 140)
    made.show_leech(8, suspended=False)
    return made


def test_says_how_often_it_was_forgotten(notice):
    assert shown(notice.text).startswith("You have forgotten this card 8 times.")


def test_is_read_out_when_it_appears(notice, heard):
    notice.show_leech(9, suspended=False)

    assert heard == [shown(notice.text)]


@pytest.mark.parametrize("way", ["edit", "note", "document", "suspend", "close"])
def test_each_way_is_a_button_with_a_key(qtbot, notice, way):
    button = notice.ways[way]
    assert not button.shortcut().isEmpty()

    with qtbot.waitSignal(notice.chosen, timeout=0) as given:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert given.args == [way]


def test_a_suspended_leech_need_not_be_suspended(notice):
    notice.show_leech(8, suspended=True, but=frozenset({"edit"}))

    assert shown(notice.text).endswith("It is suspended now, as you have chosen.")
    assert not notice.ways["suspend"].isVisible()
    assert not notice.ways["edit"].isVisible()
    assert notice.ways["note"].isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_keeps_its_keys_and_its_room_in_every_language(notice, stage, language):
    stage.speak(language)

    assert cut_off(notice) == []
    assert notice.ways["note"].shortcut().toString() == "Alt+N"
