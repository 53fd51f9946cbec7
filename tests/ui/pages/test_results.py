import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.ui.pages.results import ResultsPage
from tests.banks import query
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, settle, shown


@pytest.fixture
def page(stage, show):
    return show(ResultsPage(stage.context), 1000, 700)


@pytest.fixture
def attempt(stage):
    """A submitted attempt: eight right, three wrong, one not answered."""
    begun = stage.attempt(seed=3)
    for place in range(11):
        begun.go_to(place, stage.clock.moment())
        stage.answer(begun, right=place < 8)
    begun.submit(stage.clock.moment())
    return begun


def show_attempt(page, attempt):
    page.show_attempt(attempt)
    page.refresh()
    settle()


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_is_empty_gracefully(page):
    page.refresh()

    assert page.title() == "Results"
    assert shown(page.score) == ""


def test_shows_the_score(page, attempt):
    show_attempt(page, attempt)

    assert shown(page.score) == "67%"
    assert shown(page.marks) == "8 of 12 questions right"
    assert "Guessing alone would give about" in shown(page.guessing)
    assert not page.timed_out.isVisible()


def test_shows_each_topic_the_weakest_first(page, attempt):
    show_attempt(page, attempt)

    shares = [score.share for score in attempt.results().by_topic]
    assert shares == sorted(shares)
    assert len(page.bars.findChildren(type(page.score))) == 2 * len(shares)


def test_lists_every_question_the_wrong_ones_first(page, attempt):
    show_attempt(page, attempt)

    verdicts = [shown(card.verdict) for card, _result in page._cards]
    assert verdicts[:4] == ["Wrong", "Wrong", "Wrong", "Not answered"]
    assert all(verdict.startswith("Right") for verdict in verdicts[4:])
    assert len(verdicts) == 12


def test_makes_what_was_missed_due_once(qtbot, page, attempt, stage, bank_file):
    show_attempt(page, attempt)

    with qtbot.waitSignal(page.made_due, timeout=0) as told:
        click(qtbot, page.due_button)

    assert told.args == [4]
    assert not page.due_button.isEnabled()
    assert query(bank_file, "select count(*) from card") == [(4,)]
    with qtbot.assertNotEmitted(page.made_due):
        click(qtbot, page.due_button)


def test_made_due_stays_made_due_when_one_comes_back(qtbot, page, attempt):
    show_attempt(page, attempt)
    click(qtbot, page.due_button)

    page.refresh()

    assert not page.due_button.isEnabled()


def test_retries_what_was_wrong(qtbot, page, attempt):
    show_attempt(page, attempt)

    with qtbot.waitSignal(page.retry_requested, timeout=0) as told:
        click(qtbot, page.retry_button)

    assert told.args == [attempt]


def test_asks_for_a_new_quiz(qtbot, page, attempt):
    show_attempt(page, attempt)

    with qtbot.waitSignal(page.new_requested, timeout=0):
        click(qtbot, page.new_button)


def test_with_everything_right_there_is_nothing_to_repeat(page, stage):
    begun = stage.attempt(Form.CHOICE, count=1)
    stage.answer(begun, right=True)
    begun.submit(stage.clock.moment())

    show_attempt(page, begun)

    assert shown(page.score) == "100%"
    assert shown(page.marks) == "1 of 1 question right"
    assert not page.due_button.isEnabled()
    assert not page.retry_button.isVisible()


@pytest.mark.parametrize(("mode", "told"), [(Mode.EXAM, True), (Mode.PRACTICE, False)])
def test_says_that_the_time_was_up_where_that_ended_it(page, stage, mode, told):
    begun = stage.attempt(mode=mode)
    stage.clock.move(minutes=11)
    begun.submit(stage.clock.moment())

    show_attempt(page, begun)

    assert page.timed_out.isVisible() is told
    assert shown(page.score) == "0%"


def test_another_attempt_takes_the_place_of_the_first(page, attempt, stage):
    show_attempt(page, attempt)
    other = stage.attempt(Form.CHOICE, count=2)
    other.submit(stage.clock.moment())
    page.scroller.verticalScrollBar().setValue(500)

    show_attempt(page, other)

    assert len(page._cards) == 2
    assert page.scroller.verticalScrollBar().value() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_follows_the_language(page, attempt, stage, language):
    show_attempt(page, attempt)
    bar = page.scroller.verticalScrollBar()
    bar.setValue(300)
    page.retry_button.setFocus()

    stage.speak(language)

    card, result = page._cards[0]
    assert card.stem.text()
    assert card.statement.text() == result.draft.texts[language].sentence
    assert page.retry_button.hasFocus()
    assert bar.value() == 300
    assert cut_off(page) == []


def test_mirrors(page, attempt, stage):
    show_attempt(page, attempt)
    parts = (page.due_button.parentWidget(), page.bars)
    before = [box(each, page) for each in parts]

    stage.speak("ar")

    after = [box(each, page) for each in parts]
    assert all(map(is_mirrored, before, after, [page.width()] * 2))
    assert page.due_button.x() > page.new_button.x()
