from datetime import timedelta

import pytest

from kazquiz.quiz.timekeeper import Happening, Kind, TimeLog, summarise
from kazquiz.ui.widgets.sitting_report import SittingReport, log_lines
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, plain, shown

ALL = summarise(
    [
        Happening(Kind.PAUSE),
        Happening(Kind.PAUSE_ENDED, 120),
        Happening(Kind.PAUSE),
        Happening(Kind.PAUSE_ENDED, 60),
        Happening(Kind.SLEEP, 300, counted=True),
        Happening(Kind.SLEEP, 600, counted=False),
        Happening(Kind.AWAY, 7200),
        Happening(Kind.AWAY, 60, counted=True),
        Happening(Kind.AWAY, 120, counted=True),
        Happening(Kind.CLOCK_SET, 86400 * 3),
        Happening(Kind.CLOCK_SET, -90),
        Happening(Kind.RESTART, 20, counted=True),
        Happening(Kind.TIME_UP),
    ]
)


@pytest.fixture
def report(show):
    return show(SittingReport(), 640, 400)


def tell(report, log=ALL, late=2):
    report.show_sitting(
        timedelta(minutes=12),
        log,
        usual=timedelta(minutes=20),
        factor=1.5,
        late=late,
    )


def test_what_happened_is_summed_up():
    assert (
        TimeLog(
            pauses=2,
            paused=180,
            sleep_counted=300,
            sleep=600,
            away_times=1,
            away=7200,
            away_times_counted=2,
            away_counted=180,
            clock_set=(86400 * 3, -90),
            restarts=1,
            time_was_up=True,
        )
        == ALL
    )


def test_tells_all_that_the_clock_has_seen(report):
    tell(report)

    assert shown(report.text).splitlines() == [
        "Taken: 12 minutes. Allowed: 30 minutes (extended from 20 minutes).",
        "2 pauses, 3 minutes in all; that did not count.",
        "The computer slept for 5 minutes; that counted.",
        "The computer slept for 10 minutes; that did not count.",
        "Interrupted 1 time, 2 hours in all; that did not count.",
        "Interrupted 2 times, 3 minutes in all; that counted.",
        "The computer's clock was set forward by 3 days; that had no effect.",
        "The computer's clock was set back by 2 minutes; that had no effect.",
        "The time ran out.",
        "The computer was restarted; the time was taken from its clock.",
        "2 answers were given after the time was up.",
    ]


def test_where_nothing_happened_only_the_time_is_told(report):
    tell(report, TimeLog(), late=0)

    assert len(shown(report.text).splitlines()) == 1
    assert log_lines(TimeLog()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_is_told_in_every_language_and_not_cut_off(report, stage, language):
    tell(report)
    english = plain(report.text.text())

    stage.speak(language)

    assert cut_off(report) == []
    assert (plain(report.text.text()) == english) is (language == "en")
