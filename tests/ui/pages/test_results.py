import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.blueprint import Form, Mode, TimeUp
from kazquiz.ui.pages.results import ResultsPage
from tests.banks import query
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, plain, settle, shown


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
    assert shown(page.card.score) == ""


def test_shows_the_score(page, attempt):
    show_attempt(page, attempt)

    assert shown(page.card.score) == "67%"
    assert shown(page.card.marks) == "8 of 12 questions right"
    assert "Guessing alone would give about" in shown(page.card.guessing)
    assert not page.card.timed_out.isVisible()


def test_shows_each_topic_the_weakest_first(page, attempt):
    show_attempt(page, attempt)

    shares = [score.share for score in attempt.results().by_topic]
    assert shares == sorted(shares)
    assert len(page.parts.bars.findChildren(type(page.card.score))) == 2 * len(shares)


def test_lists_every_question_the_wrong_ones_first(page, attempt):
    show_attempt(page, attempt)

    verdicts = [shown(card.verdict) for card, _result in page._cards]
    assert verdicts[:4] == ["Wrong", "Wrong", "Wrong", "Not answered"]
    assert all(verdict.startswith("Right") for verdict in verdicts[4:])
    assert len(verdicts) == 12


def test_shows_first_what_counting_does_to_the_flashcards(
    qtbot, page, attempt, bank_file
):
    show_attempt(page, attempt)

    click(qtbot, page.due_button)

    assert shown(page.preview.text).splitlines() == [
        "3 answered wrong: Again.",
        "1 left open: due now, without a rating.",
        "8 right before their time: nothing changes.",
    ]
    assert page.preview.confirm_button.hasFocus()
    assert query(bank_file, "select count(*) from card") == [(0,)]
    click(qtbot, page.preview.cancel_button)
    assert not page.preview.isVisible()
    assert page.due_button.hasFocus()


def test_counts_for_the_flashcards_once_and_can_be_undone(
    qtbot, page, attempt, stage, bank_file
):
    show_attempt(page, attempt)
    click(qtbot, page.due_button)

    click(qtbot, page.preview.confirm_button)

    assert query(bank_file, "select rating from review") == [("AGAIN",)] * 3
    assert query(bank_file, "select count(*) from card where due is not null") == [(4,)]
    assert not page.due_button.isEnabled()
    assert not page.preview.isVisible()
    with qtbot.waitSignal(page.study_requested, timeout=0):
        stage.told[-1][2]()
    stage.context.undo()
    page.refresh()
    assert query(bank_file, "select count(*) from card") == [(0,)]
    assert query(bank_file, "select count(*) from review") == [(0,)]
    assert page.due_button.isEnabled()


def test_a_faulty_question_is_taken_out_of_the_score(qtbot, page, attempt, stage):
    show_attempt(page, attempt)
    card, result = page._cards[0]
    assert shown(card.dispute_button) == "This question is faulty"

    card.dispute_button.click()

    assert shown(page.card.marks) == "8 of 11 questions right"
    card = next(
        each for each, found in page._cards if found.position == result.position
    )
    assert shown(card.dispute_button) == "Let it count again"
    assert card.dispute_button.hasFocus()
    assert "Reported as faulty" in shown(card.facts)
    stage.told[-1][2]()
    page.refresh()
    assert shown(page.card.marks) == "8 of 12 questions right"


def test_a_faulty_question_can_count_again(page, attempt):
    show_attempt(page, attempt)
    place = page._cards[0][1].position
    page._cards[0][0].dispute_button.click()

    card = next(each for each, found in page._cards if found.position == place)
    card.dispute_button.click()

    assert shown(page.card.marks) == "8 of 12 questions right"


def test_leads_to_the_place_in_the_study_notes(qtbot, page, attempt):
    show_attempt(page, attempt)
    card, result = page._cards[0]
    source = result.draft.sources[0]

    with qtbot.waitSignal(page.place_requested, timeout=0) as told:
        card.place_button.click()

    assert told.args == [source.document, source.line]


def test_is_held_against_earlier_quizzes(page, attempt, stage):
    show_attempt(page, attempt)
    assert not page.card.earlier.isVisible()
    other = stage.attempt(Form.CHOICE, count=2)
    other.submit(stage.clock.moment())

    show_attempt(page, other)

    told = "The quiz before this one: 67%."
    assert shown(page.card.earlier) == told


def test_leads_to_all_quizzes(qtbot, page, attempt):
    show_attempt(page, attempt)

    with qtbot.waitSignal(page.history_requested, timeout=0):
        click(qtbot, page.history_button)


def test_tells_what_the_clock_has_seen(page, stage):
    begun = stage.attempt(mode=Mode.PRACTICE)
    begun.pause(stage.clock.moment())
    stage.clock.move(minutes=4)
    begun.run(stage.clock.moment())
    begun.submit(stage.clock.moment())

    show_attempt(page, begun)

    assert "1 pause, 4 minutes in all" in shown(page.report.text)


def test_retries_what_was_wrong(qtbot, page, attempt):
    show_attempt(page, attempt)

    with qtbot.waitSignal(page.retry_requested, timeout=0) as told:
        click(qtbot, page.retry_button)

    missed = {each.draft.uid for each in attempt.results().missed}
    assert set(told.args[0].only) == missed
    assert told.args[0].mode is Mode.PRACTICE


def test_asks_for_a_new_quiz(qtbot, page, attempt):
    show_attempt(page, attempt)

    with qtbot.waitSignal(page.new_requested, timeout=0):
        click(qtbot, page.new_button)


def test_with_everything_right_there_is_nothing_to_repeat(page, stage):
    begun = stage.attempt(Form.CHOICE, count=1)
    stage.answer(begun, right=True)
    begun.submit(stage.clock.moment())

    show_attempt(page, begun)

    assert shown(page.card.score) == "100%"
    assert shown(page.card.marks) == "1 of 1 question right"
    assert not page.due_button.isEnabled()
    assert not page.retry_button.isVisible()


@pytest.mark.parametrize(("mode", "told"), [(Mode.EXAM, True), (Mode.PRACTICE, False)])
def test_says_that_the_time_was_up_where_that_ended_it(page, stage, mode, told):
    begun = stage.attempt(mode=mode)
    stage.clock.move(minutes=11)
    begun.submit(stage.clock.moment())

    show_attempt(page, begun)

    assert page.card.timed_out.isVisible() is told
    assert shown(page.card.score) == "0%"


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
    leading, _end = box(page.due_button, page)

    stage.speak("ar")

    _start, trailing = box(page.due_button, page)
    assert abs(page.width() - trailing - leading) < 16
    assert page.due_button.x() > page.new_button.x()


@pytest.mark.parametrize(
    ("kind", "begins"), [("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbf")]
)
def test_saves_the_results(page, attempt, stage, tmp_path, monkeypatch, kind, begins):
    show_attempt(page, attempt)
    place = tmp_path / f"results.{kind}"
    monkeypatch.setattr("kazquiz.ui.pages.results.ask_place", lambda *_: place)

    getattr(page, f"{kind}_button").click()

    assert place.read_bytes().startswith(begins)
    assert plain(stage.told[-1][0]()) == f"Saved: {place}"


@pytest.mark.parametrize("kind", ["pdf", "csv"])
def test_results_that_cannot_be_saved_are_told(
    page, attempt, stage, tmp_path, monkeypatch, kind
):
    show_attempt(page, attempt)
    place = tmp_path / "missing" / f"results.{kind}"
    monkeypatch.setattr("kazquiz.ui.pages.results.ask_place", lambda *_: place)

    getattr(page, f"{kind}_button").click()

    assert "could not be written" in stage.told[-1][0]()


def test_prints_the_results(page, attempt, monkeypatch):
    show_attempt(page, attempt)
    sent = []
    monkeypatch.setattr(
        "kazquiz.ui.pages.results.put_on_printer",
        lambda _context, _parent, make: sent.append(make()),
    )

    page.print_button.click()

    [(sheet, title)] = sent
    assert title == "Results of a quiz"
    assert "8 of 12 questions right" in plain(sheet.document.toPlainText())


@pytest.mark.parametrize("kind", ["pdf", "csv"])
def test_who_would_rather_not_saves_nothing(page, attempt, stage, monkeypatch, kind):
    show_attempt(page, attempt)
    monkeypatch.setattr("kazquiz.ui.pages.results.ask_place", lambda *_: None)

    getattr(page, f"{kind}_button").click()

    assert stage.told == []


def test_tells_how_a_question_has_done_when_it_is_asked(qtbot, page, attempt):
    show_attempt(page, attempt)
    card, _result = page._cards[0]
    assert not card.statistics.isVisible()

    card.statistics_button.click()

    assert card.statistics.isVisible()
    assert "not enough yet" in shown(card.statistics)


def test_practice_that_ended_with_its_time_says_so_and_one_finished_late_does_not(
    page, stage
):
    for time_up, told in ((TimeUp.SUBMIT, True), (TimeUp.FINISH, False)):
        begun = stage.attempt(
            Form.CHOICE, count=2, minutes=1, mode=Mode.PRACTICE, time_up=time_up
        )
        stage.clock.move(minutes=2)
        begun.submit(stage.clock.moment())

        show_attempt(page, begun)

        assert page.card.timed_out.isVisible() is told
