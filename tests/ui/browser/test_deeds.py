from datetime import date

import pytest

from kazquiz.ui.browser.deeds import days_in, days_wanted, due_question
from tests.ui.stage import plain


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("3", (3, 3)),
        (" 3-7 ", (3, 7)),
        ("٧–٣", (3, 7)),
        ("0", (0, 0)),
        ("99999", None),
        ("", None),
        ("-3", None),
        ("2026-11-25", (3, 3)),
        ("۱۴۰۵/۹/۱", None),
        ("۴ آذر ۱۴۰۵", (3, 3)),
        ("22 қараша 2026", (0, 0)),
        ("21.11.2026", None),
        ("2190-01-01", None),
    ],
)
def test_reads_days(typed, days):
    assert days_in(typed, date(2026, 11, 22)) == days


def test_figures_are_days_of_the_calendar_chosen(stage):
    stage.speak("fa")

    assert days_in("۱۴۰۵/۹/۴", date(2026, 11, 22)) == (3, 3)


def test_days_are_asked_for_in_the_digits_in_use(stage):
    stage.speak("fa", "arabext")

    assert "۳–۷" in plain(due_question())
    assert "۳–۷" in plain(days_wanted())
