import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.reviewing import Plan, PlannedReview
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.ui.widgets.review_preview import ReviewPreview, plan_lines
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, plain, shown

LEFT = Qt.MouseButton.LeftButton


def planned(*ratings, opened=(), left=0):
    reviews = tuple(PlannedReview(None, None, each, Memory()) for each in ratings)
    return Plan(reviews, opened, left)


ALL = planned(
    Rating.AGAIN, Rating.AGAIN, Rating.HARD, Rating.GOOD, opened=(1, 2, 3), left=5
)


@pytest.fixture
def preview(show):
    made = ReviewPreview()
    made.show_plan(ALL)
    return show(made, 640, 300)


def test_tells_each_rating_and_what_is_left(preview):
    assert shown(preview.text).splitlines() == [
        "2 answered wrong: Again.",
        "1 right, but slow or unsure: Hard.",
        "1 right: Good.",
        "3 left open: due now, without a rating.",
        "5 right before their time: nothing changes.",
    ]


def test_what_would_not_happen_is_not_told(preview):
    assert [plain(line) for line in plan_lines(planned(Rating.GOOD))] == [
        "1 right: Good."
    ]


def test_is_done_or_left(qtbot, preview):
    with qtbot.waitSignal(preview.confirmed, timeout=0):
        qtbot.mouseClick(preview.confirm_button, LEFT)
    with qtbot.waitSignal(preview.cancelled, timeout=0):
        qtbot.mouseClick(preview.cancel_button, LEFT)


def test_where_nothing_would_change_there_is_nothing_to_do(preview):
    preview.show_plan(planned(left=3))

    assert not preview.confirm_button.isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(preview, stage, language):
    stage.speak(language)

    assert cut_off(preview) == []
