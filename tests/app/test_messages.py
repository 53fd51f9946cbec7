from datetime import timedelta

import pytest

from kazquiz.app.messages import made_due, time_left
from tests.ui.stage import plain


def test_says_how_much_time_is_left():
    assert plain(time_left(timedelta(minutes=5))) == "5 minutes left"


def test_says_that_the_time_is_up():
    assert time_left(timedelta()).startswith("Time is up.")


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        (0, "0 cards are due now."),
        (1, "1 card is due now."),
        (3, "3 cards are due now."),
    ],
)
def test_says_how_many_cards_were_made_due(changed, text):
    assert plain(made_due(changed)) == text


@pytest.mark.parametrize(
    ("language", "figure"), [("fa", "۳"), ("ar", "٣"), ("kk", "3")]
)
def test_speaks_the_language_of_the_moment(stage, language, figure):
    stage.speak(language)

    assert figure in plain(made_due(3))
    assert "due" not in made_due(3)
