from datetime import date

import pytest

from kazquiz.scheduling.errors import (
    DaysOffError,
    ExamDayError,
    OptimiserMissingError,
    RetentionOutOfRangeError,
    TooFewReviewsError,
)
from tests.ui.stage import plain


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            RetentionOutOfRangeError(0.5, 0.7, 0.99),
            "A desired retention of 50% cannot be set. Choose one from 70% to 99%.",
        ),
        (
            ExamDayError(date(2026, 3, 2), date(2028, 3, 1)),
            "No exam can be planned for on that day. Choose a day from 2 March 2026 to "
            "1 March 2028.",
        ),
    ],
)
def test_an_error_names_what_can_be_had(error, told):
    assert plain(str(error)) == told


def test_without_the_engine_the_command_to_get_it_is_named():
    assert "pip install fsrs-rs-python" in plain(str(OptimiserMissingError()))


@pytest.mark.parametrize(
    ("found", "words"), [(399, "1 more is needed"), (0, "400 more are needed")]
)
def test_too_short_a_history_names_what_is_missing(found, words):
    assert words in plain(str(TooFewReviewsError(found, 400)))


def test_days_off_that_cannot_be_say_what_to_do():
    assert "at least one weekday" in str(DaysOffError())
