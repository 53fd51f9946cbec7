import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode, TimeUp
from kazquiz.quiz.disputes import dispute
from kazquiz.ui.pages.quiz_history import QuizHistoryPage
from kazquiz.ui.widgets.label import Label
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, settle, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(stage, show):
    return show(QuizHistoryPage(stage.context), 1000, 700)


@pytest.fixture
def three(stage):
    """Three submitted attempts of four questions: none, one and two right."""
    made = []
    for right in range(3):
        begun = stage.attempt(count=4, seed=right)
        for place in range(right):
            begun.go_to(place, stage.clock.moment())
            stage.answer(begun, right=True)
        begun.submit(stage.clock.moment())
        stage.clock.move(days=1)
        made.append(begun)
    return made


def enter(page):
    page.refresh()
    settle()


def test_is_empty_gracefully(qtbot, page):
    enter(page)

    assert page.nothing.isVisible()
    assert page.nothing.button.hasFocus()
    assert not page.plot_card.isVisible()
    with qtbot.waitSignal(page.new_requested, timeout=0):
        qtbot.mouseClick(page.nothing.button, LEFT)


def test_lists_every_quiz_the_last_one_first(page, three):
    enter(page)

    assert [shown(title) for title in page.quizzes.titles] == ["50%", "25%", "0%"]
    assert not page.nothing.isVisible()
    assert not page.disputes_title.isVisible()


def test_draws_the_scores_in_the_order_of_time(page, three):
    enter(page)

    heights = [place.y() for place in page.plot.places()]
    assert heights == sorted(heights, reverse=True)
    told = page.plot.accessibleName().splitlines()
    assert len(told) == 4
    assert told[-1].endswith("50%\u2069")


def test_a_quiz_is_opened_again(qtbot, page, three):
    enter(page)
    assert page.quizzes.buttons[0][0].hasFocus()

    with qtbot.waitSignal(page.opened, timeout=0) as told:
        qtbot.keyClick(page.quizzes.buttons[0][0], Qt.Key.Key_Space)

    assert isinstance(told.args[0], QuizAttempt)
    assert told.args[0].id == three[2].id


def test_what_is_disputed_is_listed_opened_and_taken_back(qtbot, page, three, stage):
    dispute(stage.bank, three[1].id, 3, stage.clock.now)
    enter(page)
    stem = three[1].drafts[3].texts["en"].stem
    assert [shown(title) for title in page.disputes.titles] == [stem]
    with qtbot.waitSignal(page.opened, timeout=0) as told:
        page.disputes.buttons[0][0].click()
    assert told.args[0].id == three[1].id

    page.disputes.buttons[0][1].click()
    settle()

    assert not page.disputes_title.isVisible()
    assert [shown(title) for title in page.quizzes.titles] == ["50%", "25%", "0%"]
    stage.told[-1][2]()
    enter(page)
    assert [shown(title) for title in page.quizzes.titles] == ["50%", "33%", "0%"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language(page, three, stage, language):
    dispute(stage.bank, three[1].id, 3, stage.clock.now)
    enter(page)

    stage.speak(language)

    stem = three[1].drafts[3].texts[language].stem
    assert [shown(title) for title in page.disputes.titles] == [stem]
    assert cut_off(page) == []


def test_mirrors(page, three, stage):
    enter(page)
    _start, trailing = box(page.quizzes.buttons[0][0], page)

    stage.speak("ar")

    leading, _end = box(page.quizzes.buttons[0][0], page)
    assert abs(page.width() - trailing - leading) < 16


def test_tells_what_was_reached_in_time_and_how_often_one_could_try(page, stage):
    late = stage.attempt(Form.CHOICE, count=2, minutes=1, time_up=TimeUp.FINISH)
    stage.answer(late, right=True)
    stage.clock.move(minutes=2)
    late.go_to(1, stage.clock.moment())
    stage.answer(late, right=True)
    late.submit(stage.clock.moment())
    tried = stage.attempt(
        Form.CHOICE, count=2, minutes=None, mode=Mode.PRACTICE, tries=3
    )
    tried.submit(stage.clock.moment())

    enter(page)

    told = [shown(each) for each in page.quizzes.findChildren(Label)]
    assert any(line.endswith("2 questions, in time 50%") for line in told)
    assert any(line.endswith("2 questions, up to 3 tries a question") for line in told)
