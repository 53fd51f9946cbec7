import pytest
from PySide6.QtCore import Qt

from kazquiz.bank.counts import Counts
from kazquiz.bank.saved_searches import Kept
from kazquiz.ui.browser.filter_list import FilterList
from kazquiz.ui.browser.filters import Offer
from tests.ui.stage import plain, settle

MINE = Kept(1, "Mine", "is:due")


@pytest.fixture
def filters(show, stage):
    made = show(FilterList(), 260, 700)
    counts = Counts(topics={"a": 1200}, searches={"due": 7})
    made.show_filters(Offer(counts, (MINE,), {"a": {"en": "Apple", "kk": "Алма"}}))
    settle()
    return made


def line(filters, name):
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    (found,) = filters.findItems(name, flags)
    return found


def test_shows_sections_with_counts(filters):
    heads = [
        plain(filters.topLevelItem(each).text(0))
        for each in range(filters.topLevelItemCount())
    ]

    assert heads[:4] == ["Saved searches", "State", "Due", "Topics"]
    assert line(filters, "Apple").text(1) == "1,200"
    assert "1,200" in line(filters, "Apple").data(0, Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("held", "how"),
    [
        (Qt.KeyboardModifier.NoModifier, ""),
        (Qt.KeyboardModifier.ControlModifier, "and"),
        (Qt.KeyboardModifier.ShiftModifier, "or"),
    ],
)
def test_a_filter_is_chosen_by_key(qtbot, filters, held, how):
    filters.setCurrentItem(line(filters, "Apple"))

    with qtbot.waitSignal(filters.chosen, timeout=0) as told:
        qtbot.keyClick(filters, Qt.Key.Key_Return, held)

    assert told.args == ["topic:Apple", how]


def test_a_section_that_is_folded_stays_folded(filters, stage):
    head = line(filters, "Apple").parent()
    head.setExpanded(False)

    stage.speak("kk")

    assert not line(filters, "Алма").parent().isExpanded()


def test_a_saved_search_is_renamed_and_removed_by_key(qtbot, filters):
    filters.setCurrentItem(line(filters, "Mine"))

    with qtbot.waitSignal(filters.rename_requested, timeout=0) as told:
        qtbot.keyClick(filters, Qt.Key.Key_F2)
    assert told.args == [MINE]
    with qtbot.waitSignal(filters.remove_requested, timeout=0):
        qtbot.keyClick(filters, Qt.Key.Key_Delete)


def test_the_menu_turns_a_filter_round(qtbot, filters):
    menu = filters.menu_for(line(filters, "Apple"))

    with qtbot.waitSignal(filters.chosen, timeout=0) as told:
        menu.actions()[3].trigger()

    assert told.args == ["topic:Apple", "not"]
    assert len(menu.actions()) == 4
    assert len(filters.menu_for(line(filters, "Mine")).actions()) == 7
