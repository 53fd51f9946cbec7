from datetime import timedelta

import pytest

from kazquiz.app.messages import time_left
from tests.ui.stage import plain


def test_says_how_much_time_is_left():
    assert plain(time_left(timedelta(minutes=5))) == "5 minutes left"


def test_says_that_the_time_is_up():
    assert time_left(timedelta()).startswith("Time is up.")


@pytest.mark.parametrize(
    ("language", "figure"), [("fa", "۳"), ("ar", "٣"), ("kk", "3")]
)
def test_speaks_the_language_of_the_moment(stage, language, figure):
    stage.speak(language)

    told = time_left(timedelta(minutes=3))

    assert figure in plain(told)
    assert "left" not in told
