from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Form, Mode, TimeUp
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.exam_planning import keep_exam, preview_exam
from kazquiz.study.planning import Desk
from kazquiz.study.session import StudySession
from kazquiz.ui.pages.home import HomePage
from tests.banks import store
from tests.ui.items import DRAFTS, LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, plain, settle, shown


@pytest.fixture
def page(stage, show):
    return show(HomePage(stage.context), 1100, 760)


def enter(page):
    page.refresh()
    settle()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def study(stage, count, rating=Rating.GOOD):
    session = StudySession(stage.bank, Scheduler(), stage.context.limits())
    session.start(stage.clock.now)
    for _card in range(count):
        card = session.card(stage.clock.now)
        session.rate(card, rating, now=stage.clock.now, seconds=5)


def sit(stage, right):
    """Submit a quiz of four questions, *right* of which are answered right."""
    attempt = stage.attempt(Form.CHOICE, count=4)
    for place in range(4):
        attempt.go_to(place, stage.clock.moment())
        stage.answer(attempt, right=place < right)
    attempt.submit(stage.clock.moment())


def test_is_empty_gracefully(empty_stage, show):
    page = show(HomePage(empty_stage.context))

    enter(page)

    assert shown(page.study.text) == "All done for today."
    assert not page.weeks.isVisible()
    assert not page.cut_off.isVisible()
    assert cut_off(page) == []


def test_the_first_start_shows_the_shelf_and_no_zeros(page):
    enter(page)

    assert not page.weeks.isVisible()
    assert not page.topics_card.isVisible()
    assert shown(page.shelf_text).startswith("12 items from these documents")
    assert not page.quiz.figure.isVisible()


def test_shows_what_is_to_be_studied_and_how_long_it_takes(page):
    enter(page)

    assert shown(page.study.figure) == "12"
    assert shown(page.study.text) == "12 new, about 5 minutes"
    assert page.study.button.hasFocus()


def test_what_is_due_comes_before_what_is_new(page, stage):
    study(stage, 3, Rating.GOOD)
    stage.clock.move(days=30)

    enter(page)

    assert shown(page.study.text).startswith("3 due, 9 new")


def test_says_how_regular_one_has_been(page, stage):
    study(stage, 2)
    stage.clock.move(days=1)
    study(stage, 1)

    enter(page)

    assert shown(page.streak_title) == "2 days in a row"
    assert shown(page.streak_text) == "1 review today"
    assert page.weeks.isVisible()
    assert plain(page.heat_map.accessibleName()) == "1 review today"


def test_says_when_all_is_done(page, stage):
    study(stage, 12, Rating.EASY)

    enter(page)

    assert shown(page.study.text) == "All done for today."


def test_shows_the_last_quiz_and_the_best(page, stage):
    sit(stage, right=3)
    sit(stage, right=2)

    enter(page)

    assert shown(page.quiz.figure) == "50%"
    assert "2 March 2026" in shown(page.quiz.text)
    assert "75%" in shown(page.quiz.text)


def test_shows_what_is_known_of_each_topic_and_document(page, stage):
    study(stage, 2)

    enter(page)

    names = {shown(each) for each in page.topic_bars.findChildren(QLabel)}
    assert {"The state", "The world", "The people"} <= names
    assert page.topics_card.isVisible()


def test_a_topic_without_a_name_in_the_language_shows_the_one_it_has(
    empty_stage, show, now
):
    store(empty_stage.bank, DRAFTS[:3], now)
    study(empty_stage, 1)
    page = show(HomePage(empty_stage.context))

    empty_stage.speak("kk")
    enter(page)

    names = {shown(each) for each in page.topic_bars.findChildren(QLabel)}
    assert {"State", "World"} <= names


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        (lambda page: page.study.button, "study_requested"),
        (lambda page: page.quiz.button, "quiz_requested"),
        (lambda page: page.shelf_button, "library_requested"),
    ],
    ids=["study", "quiz", "library"],
)
def test_leads_on(qtbot, page, button, signal):
    enter(page)

    with qtbot.waitSignal(getattr(page, signal), timeout=0):
        click(qtbot, button(page))


@pytest.mark.parametrize(
    ("button", "signal"),
    [("resume_button", "attempt_resumed"), ("submit_button", "attempt_submitted")],
)
def test_offers_a_quiz_that_was_cut_off(qtbot, page, stage, button, signal):
    begun = stage.attempt()

    enter(page)

    assert page.cut_off.isVisible()
    with qtbot.waitSignal(getattr(page, signal), timeout=0) as told:
        click(qtbot, getattr(page.cut_off, button))
    assert told.args[0].id == begun.id


def test_the_time_left_of_an_exam_runs_while_it_is_offered(page, stage):
    stage.attempt().keep_time(stage.clock.moment())
    enter(page)
    assert "10 minutes left" in shown(page.cut_off.text)

    stage.clock.move(minutes=9, seconds=30)
    page._timer.timeout.emit()

    assert "30 seconds left" in shown(page.cut_off.text)


def test_an_exam_that_runs_out_is_handed_on_and_offered_no_more(page, stage):
    begun = stage.attempt()
    begun.keep_time(stage.clock.moment())
    enter(page)
    page.attempt_run_out.connect(lambda told: told.submit(stage.clock.moment()))
    stage.clock.move(minutes=11)

    page._timer.timeout.emit()

    assert not page.cut_off.isVisible()
    assert QuizAttempt.kept(stage.bank, begun.id).submitted_at == stage.clock.now


def test_an_exam_that_may_be_finished_late_is_offered_when_its_time_is_up(
    qtbot, page, stage
):
    begun = stage.attempt(time_up=TimeUp.FINISH)
    begun.keep_time(stage.clock.moment())
    enter(page)
    stage.clock.move(minutes=11)

    with qtbot.assertNotEmitted(page.attempt_run_out):
        page._timer.timeout.emit()
        enter(page)

    assert page.cut_off.isVisible()
    assert "you may still finish" in shown(page.cut_off.text)
    assert QuizAttempt.kept(stage.bank, begun.id).submitted_at is None


def test_practice_that_was_cut_off_is_offered_for_ever(page, stage):
    stage.attempt(mode=Mode.PRACTICE).keep_time(stage.clock.moment())
    stage.clock.move(days=9)

    enter(page)

    assert "10 minutes left" in shown(page.cut_off.text)
    assert not page._timer.isActive()


def test_a_quiz_that_was_cut_off_may_be_thrown_away(qtbot, page, stage):
    stage.attempt()
    enter(page)

    click(qtbot, page.cut_off.discard_button)

    assert not page.cut_off.isVisible()
    assert QuizAttempt.cut_off(stage.bank) is None


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language(page, stage, language):
    study(stage, 2)
    sit(stage, right=2)
    stage.attempt()
    enter(page)
    page.quiz.button.setFocus()
    words = (page.study.title, page.study.text, page.cut_off.title, page.quiz.text)
    before = [shown(each) for each in words]

    stage.speak(language)

    assert not set(before) & {shown(each) for each in words}
    assert page.quiz.button.hasFocus()
    assert page.title() != "Home"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(page, stage, language):
    study(stage, 5)
    sit(stage, right=2)
    stage.attempt()
    enter(page)

    stage.speak(language)

    assert cut_off(page) == []


def test_mirrors(page, stage):
    enter(page)
    before = [box(each, page) for each in (page.study, page.quiz)]

    stage.speak("ar")

    after = [box(each, page) for each in (page.study, page.quiz)]
    assert all(map(is_mirrored, before, after, [page.width()] * 2))


def test_a_backlog_is_offered_to_be_spread(qtbot, page, stage):
    study(stage, 12, Rating.EASY)
    stage.clock.move(days=90)
    stage.change(reviews_per_day=5)

    enter(page)

    assert shown(page.plans.text).startswith("12 cards are waiting")
    with qtbot.waitSignal(page.planning_requested, timeout=0) as told:
        click(qtbot, page.plans.spread_button)
    assert told.args == ["backlog"]
    assert cut_off(page) == []


def test_an_exam_to_come_is_shown_until_its_day(page, stage):
    desk = Desk(stage.bank, Scheduler(), stage.context.days())
    exam = KeptExam(0, "Final", desk.days.today + timedelta(days=9), 0.95)
    keep_exam(stage.bank, preview_exam(desk, exam, 20), stage.clock.now)

    enter(page)
    assert page.plans.exams.isVisible()
    stage.clock.move(days=9)
    enter(page)

    assert not page.plans.isVisible()
