from datetime import timedelta

import pytest

from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.countdown import Countdown
from tests.ui.stage import image, plain


@pytest.fixture
def countdown(show):
    return show(Countdown())


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "4:05"), ("kk", "4:05"), ("ar", "٤:٠٥"), ("fa", "۴:۰۵")],
)
def test_shows_the_time_in_the_digits_of_the_language(countdown, stage, language, text):
    countdown.show_left(timedelta(minutes=4, seconds=5))

    stage.speak(language)

    assert plain(countdown.text()) == text
    assert plain(countdown.accessibleDescription()) == text


def test_without_a_limit_there_is_nothing_to_see(countdown):
    countdown.show_left(None)

    assert not countdown.isVisible()
    assert countdown.text() == ""
    assert not countdown.is_urgent


@pytest.mark.parametrize(
    ("seconds", "urgent"), [(600, False), (61, False), (60, True), (1, True), (0, True)]
)
def test_is_urgent_from_the_last_minute_on(countdown, seconds, urgent):
    countdown.show_left(timedelta(seconds=seconds))

    assert countdown.is_urgent is urgent


def test_is_filled_when_it_is_urgent(countdown):
    countdown.show_left(timedelta(seconds=30))
    filled = image(countdown).pixelColor(countdown.width() // 2, 2)

    countdown.show_left(timedelta(minutes=30))

    assert filled == theme.colour(Role.AGAIN)
    assert image(countdown).pixelColor(countdown.width() // 2, 2) != filled


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "+0:35", "35 seconds over the limit"),
        ("ar", "+٠:٣٥", "٣٥"),
        ("fa", "+۰:۳۵", "۳۵"),
    ],
)
def test_overtime_counts_up_with_a_plus_and_is_said_in_words(
    countdown, stage, language, text, told
):
    countdown.show_over(timedelta(seconds=35))

    stage.speak(language)

    assert countdown.isVisible()
    assert plain(countdown.text()) == text
    assert told in plain(countdown.accessibleDescription())
    assert not countdown.is_urgent


def test_overtime_begins_at_nothing_and_can_be_hidden(countdown):
    countdown.show_over(timedelta())
    assert plain(countdown.text()) == "+0:00"
    assert countdown.accessibleName() == "Overtime"

    countdown.set_shown(shown=False)
    assert not countdown.isVisible()
    countdown.set_shown(shown=True)

    assert countdown.isVisible()
