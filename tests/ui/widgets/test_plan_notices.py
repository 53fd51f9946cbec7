from datetime import date

import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.widgets.plan_notices import PlanNotices
from tests.ui.stage import cut_off, plain, settle, shown
from tests.ui.widgets.test_exam_words import TODAY, running


@pytest.fixture
def notices(show):
    return show(PlanNotices(), 800, 500)


def labels(widget):
    from kazquiz.ui.widgets.label import Label

    return [plain(each.text()) for each in widget.findChildren(Label)]


def test_without_backlog_and_exams_there_is_nothing(notices):
    notices.show_plans(0, [], TODAY)

    assert not notices.isVisible()


def test_a_backlog_comes_with_a_way_back(qtbot, notices):
    notices.show_plans(640, [], TODAY)

    assert shown(notices.text).startswith("640 cards are waiting")
    assert not notices.exams.isVisible()
    with qtbot.waitSignal(notices.requested, timeout=0) as told:
        qtbot.mouseClick(notices.spread_button, Qt.MouseButton.LeftButton)
    assert told.args == ["backlog"]


def test_each_exam_is_named_with_how_one_stands(qtbot, notices):
    later = running(new=3, pace=1, day=date(2026, 6, 1))

    notices.show_plans(0, [(running(), 0.5), (later, 0.25)], TODAY)
    settle()

    told = labels(notices.exams)
    assert told.count("Final") == 2
    assert any("50% of it" in each for each in told)
    assert any("3 cards are still new" in each for each in told)
    assert not notices.backlog.isVisible()
    with qtbot.waitSignal(notices.requested, timeout=0) as asked:
        qtbot.mouseClick(notices.exams_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["exams"]


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_no_text_is_cut_off(notices, switch, language):
    switch.speak(language)

    notices.show_plans(640, [(running(new=200, pace=9), 0.5)], TODAY)

    assert cut_off(notices) == []
