from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kazquiz.bank.store import BankDamagedError
from kazquiz.scheduling.memory import Rating
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import StudySession
from kazquiz.ui.pages import statistics_page as module
from kazquiz.ui.pages.statistics_page import StatisticsPage
from tests.ui.stage import cut_off, plain, settle, shown


def study(stage, *days_ago):
    for back in days_ago:
        now = stage.clock.now - timedelta(days=back)
        session = StudySession(
            stage.bank, stage.context.scheduler(), stage.context.limits()
        )
        session.start(now)
        while (card := session.card(now)) is not None:
            session.rate(card, Rating.GOOD, now=now, seconds=5)
            now += timedelta(minutes=1)


@pytest.fixture
def page(stage, show):
    study(stage, 20, 15, 2, 0)
    made = StatisticsPage(stage.context)
    show(made, 740, 560)
    made.refresh()
    settle()
    return made


def test_says_what_to_do_before_anything_was_studied(stage, show, qtbot):
    page = show(StatisticsPage(stage.context))
    page.refresh()

    assert page.empty.isVisible()
    assert not page.found.isVisible()
    assert not page.periods.isVisible()
    with qtbot.waitSignal(page.study_requested):
        page.empty.button.click()


def test_shows_the_day_and_every_plot(page):
    assert page.found.isVisible()
    assert shown(page.today.figures[0]) != "0"
    assert page.gathered.question.period is Period.MONTH
    for name in ("coming", "reviews", "hours", "stability", "topics", "documents"):
        assert page.plots[name].plot.isVisible(), name


def test_a_shorter_time_has_fewer_reviews(page):
    before = page.gathered.summary.reviews

    page.periods.buttons[Period.WEEK].click()

    assert page.gathered.summary.reviews < before
    assert len(page.plots["reviews"].shown.places) == 7


def test_a_topic_narrows_every_plot(page):
    before = page.gathered.summary.reviews

    page.topic.setCurrentIndex(1)
    page.topic.activated.emit(1)

    assert 0 < page.gathered.summary.reviews < before
    assert len(page.plots["topics"].shown.places) == 1


def test_a_topic_narrows_the_year_as_well(page):
    before = shown(page.year.about)

    page.topic.setCurrentIndex(1)
    page.topic.activated.emit(1)

    assert shown(page.year.about) != before
    assert shown(page.year.about).startswith(f"{page.gathered.summary.reviews} review")


def test_any_search_narrows_every_plot(page, qtbot):
    before, year = page.gathered.summary.reviews, shown(page.year.about)
    page.search.field.setText("question:parliament or type:date")

    qtbot.keyClick(page.search.field, Qt.Key.Key_Return)

    assert 0 < page.gathered.summary.reviews < before
    assert 0 < len(page.gathered.question.scope.items) < 12
    assert shown(page.year.about) != year
    page.search.field.clear()
    page.search.settle()
    assert page.gathered.summary.reviews == before


def test_a_search_that_cannot_be_read_leaves_what_is_shown(page, qtbot):
    before = page.gathered

    page.search.field.setText("lapses>x")
    qtbot.keyClick(page.search.field, Qt.Key.Key_Return)

    assert page.gathered is before
    assert page.search.fault.isVisible()


def test_a_search_is_made_beside_the_window_too(page, monkeypatch, qtbot):
    monkeypatch.setattr(module, "is_long", lambda _bank: True)
    page.search.field.setText("type:date")

    page.search.settle()

    qtbot.waitUntil(lambda: page.gathered.question.scope.items is not None)
    assert not page.bar.isVisible()


def test_what_is_remembered_of_each_topic_is_counted(page, monkeypatch, qtbot):
    plot = page.plots["accuracy"]
    assert plot.shown.places
    assert plot.shown.series[0].values == (1.0,) * len(plot.shown.places)

    monkeypatch.setattr(module, "is_long", lambda _bank: True)
    page.periods.buttons[Period.YEAR].click()
    qtbot.waitUntil(lambda: page.gathered.question.period is Period.YEAR)
    qtbot.waitUntil(lambda: plot.isVisibleTo(page))

    assert plot.shown.places


def test_the_filters_stay_when_one_comes_back(page):
    page.periods.buttons[Period.YEAR].click()
    page.document.setCurrentIndex(1)
    page.document.activated.emit(1)
    asked = page.question()

    page.leave()
    page.refresh()

    assert page.question() == asked == page.gathered.question


def test_many_reviews_are_counted_beside_the_window(page, monkeypatch, qtbot):
    monkeypatch.setattr(module, "is_long", lambda _bank: True)

    page.periods.buttons[Period.YEAR].click()

    assert page.bar.isVisible()
    assert page.gathered.question.period is Period.MONTH
    qtbot.waitUntil(lambda: page.gathered.question.period is Period.YEAR)
    assert not page.bar.isVisible()


def test_what_is_no_longer_wanted_is_not_shown(page, monkeypatch, qtbot):
    monkeypatch.setattr(module, "is_long", lambda _bank: True)

    page.periods.buttons[Period.YEAR].click()
    page.periods.buttons[Period.ALL].click()
    qtbot.waitUntil(lambda: not page.bar.isVisible())

    assert page.gathered.question.period is Period.ALL


def test_leaving_stops_the_counting(page, stage, monkeypatch):
    monkeypatch.setattr(module, "is_long", lambda _bank: True)
    page.periods.buttons[Period.YEAR].click()

    page.leave()
    stage.pool.shutdown(wait=True)
    settle()

    assert not page.bar.isVisible()
    assert page.gathered.question.period is Period.MONTH


def test_a_bank_that_cannot_be_read_is_said(page, monkeypatch, qtbot):
    def fail(*_args, **_named):
        raise BankDamagedError("/home/a/bank.sqlite")

    monkeypatch.setattr(module, "is_long", lambda _bank: True)
    monkeypatch.setattr(module, "answer", fail)

    with qtbot.captureExceptions() as raised:
        page.periods.buttons[Period.YEAR].click()
        qtbot.waitUntil(lambda: bool(raised))

    assert raised[0][0] is BankDamagedError
    assert not page.bar.isVisible()


def test_says_that_something_was_saved_or_copied(page, stage, tmp_path):
    from kazquiz.ui.widgets.plot_files import FileKind

    page.plots["reviews"].save(FileKind.CSV, tmp_path / "x.csv")
    page.plots["reviews"].copy_table.trigger()

    said = [plain(words()) for words, _, _ in stage.told]
    assert said == [f"Saved as {tmp_path / 'x.csv'}.", "Copied."]


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_in_a_small_window(page, stage, language):
    stage.speak(language)

    assert cut_off(page) == []
    assert page.found.width() <= page.width()


@pytest.mark.parametrize("language", ["kk", "fa"])
def test_switching_the_language_keeps_what_was_asked(page, stage, language):
    page.periods.buttons[Period.WEEK].click()
    page.topic.setCurrentIndex(1)

    stage.speak(language)

    assert page.question().period is Period.WEEK
    assert page.topic.currentIndex() == 1
    assert page.plots["reviews"].shown.title != "Reviews"


def test_dates_of_ones_own_are_what_every_plot_is_of(page, stage):
    today = stage.clock.now.date()
    month = page.gathered.summary.reviews

    page.time.choose_dates(today - timedelta(16), today - timedelta(1))

    assert page.question().dates == (today - timedelta(16), today - timedelta(1))
    assert 0 < page.gathered.summary.reviews < month
    assert len(page.plots["reviews"].shown.places) == 16
    assert shown(page.today.figures[0]) != "0"


def test_the_year_shown_is_the_one_that_ones_own_dates_end_in(page, stage):
    today = stage.clock.now.date()

    page.time.choose_dates(today - timedelta(500), today - timedelta(400))

    assert min(page.year._year.days) <= today - timedelta(400)
    assert max(page.year._year.days) < today
    assert page.year.later.isEnabled()
