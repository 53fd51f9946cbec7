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
    ],
)
def test_reads_days(typed, days):
    assert days_in(typed) == days


def test_days_are_asked_for_in_the_digits_in_use(stage):
    stage.speak("fa", "arabext")

    assert "۳–۷" in plain(due_question())
    assert "۳–۷" in plain(days_wanted())
