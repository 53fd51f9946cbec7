from datetime import UTC, timedelta

import pytest

from kazquiz.bank.scope import Scope
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.calibration import Bin, Calibration
from kazquiz.study.measuring.gathering import Question, gather
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from kazquiz.ui.widgets import statistics_plots as plots
from kazquiz.ui.widgets.plot_data import Unit
from tests.ui.stage import plain

LIMITS = Limits(5, 50, UTC)


@pytest.fixture
def found(stage):
    """Return what there is after some days of study, over a period."""
    now = stage.clock.now
    for back in (40, 37, 30, 1, 0):
        at = now - timedelta(days=back)
        study = StudySession(stage.bank, Scheduler(), LIMITS)
        study.start(at)
        while (card := study.card(at)) is not None:
            study.rate(card, Rating.GOOD, now=at, seconds=30)
            at += timedelta(minutes=1)

    def gathered(period=Period.QUARTER):
        question = Question(period, Scope())
        later = now + timedelta(hours=2)
        return gather(stage.bank, question, LIMITS, Scheduler(), now=later)

    return gathered


@pytest.fixture
def nothing(stage):
    return gather(stage.bank, Question(), LIMITS, Scheduler(), now=stage.clock.now)


def total(data):
    return sum(value or 0 for each in data.series for value in each.values)


def test_every_review_is_in_the_plot(found):
    gathered = found()
    data = plots.reviews(gathered)

    assert total(data) == gathered.summary.reviews
    assert len(data.places) == 91
    assert data.stacked


def test_time_is_told_in_minutes(found):
    gathered = found()

    assert total(plots.minutes(gathered)) == pytest.approx(
        gathered.summary.seconds / 60
    )


def test_a_long_time_is_told_by_months(found, stage):
    stage.clock.move(days=0)
    short, data = found(Period.YEAR), plots.reviews(found(Period.ALL))

    assert plots.reviews(short).across.unit is Unit.DAY
    assert data.across.unit is Unit.DAY
    assert len(data.places) == 41


def test_retention_is_by_months_beside_the_aim(found):
    data = plots.retention(found(), 0.9)

    assert data.across.unit is Unit.MONTH
    assert {value for value in data.series[0].values if value is not None} == {1.0}
    assert set(data.series[2].values) == {0.9}
    assert data.up.least < 0.9


def test_ratings_and_hours_hold_every_review(found):
    gathered = found()

    assert total(plots.ratings(gathered)) == gathered.summary.reviews
    hours = plots.hours(gathered)
    assert sum(hours.series[0].values) == gathered.summary.reviews
    assert hours.series[1].second


def test_calibration_tells_its_measures():
    data = plots.calibrated(
        Calibration((Bin(0.85, 0.8, 10), Bin(0.95, 1.0, 20)), 30, 0.31249, 0.0512)
    )

    assert "0.312" in plain(data.about)
    assert "0.051" in plain(data.about)
    assert data.places == (0.85, 0.95)


def test_what_is_empty_says_what_to_do(nothing):
    for data in (
        plots.reviews(nothing),
        plots.minutes(nothing),
        plots.ratings(nothing),
        plots.hours(nothing),
        plots.retention(nothing, 0.9),
        plots.calibrated(Calibration((), 0, 0.0, 0.0)),
    ):
        assert data.empty


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_every_word_is_in_the_language(found, stage, language):
    stage.speak(language)
    gathered = found()

    for data in (plots.reviews(gathered), plots.hours(gathered)):
        words = [data.title, data.about, data.up.name, data.empty]
        words += [each.name for each in data.series]
        assert not any(
            letter.isascii() and letter.isalpha() for letter in "".join(words)
        )


def test_says_where_a_file_is():
    assert plain(plots.saved_at("/home/a/x.png")) == "Saved as /home/a/x.png."
