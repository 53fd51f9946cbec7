from datetime import timedelta

import pytest

from kazquiz.ui.widgets.spans import (
    allowance_text,
    factor_text,
    length_text,
    span_text,
)
from tests.ui.stage import plain

SPANS = {
    "en": ("5 minutes", "1 minute", "15 seconds", "1 second"),
    "kk": ("5 минут", "1 минут", "15 секунд", "1 секунд"),
    "ru": ("5 минут", "1 минута", "15 секунд", "1 секунда"),
    "ar": ("٥ دقائق", "دقيقة", "١٥ ثانية", "ثانية"),
    "fa": ("۵ دقیقه", "۱ دقیقه", "۱۵ ثانیه", "۱ ثانیه"),
}


@pytest.mark.parametrize("language", SPANS)
def test_writes_a_span_as_the_language_does(stage, language):
    stage.speak(language)

    written = [span_text(timedelta(seconds=n)) for n in (300, 60, 15, 1)]

    pairs = zip(written, SPANS[language], strict=True)
    assert all(expected in plain(text) for text, expected in pairs), written


@pytest.mark.parametrize(
    ("hours", "text"),
    [(0.5, "30 minutes"), (-3, "3 hours"), (47, "2 days"), (24 * 400, "400 days")],
)
def test_a_long_time_is_told_in_the_largest_unit_that_fits(hours, text):
    assert length_text(timedelta(hours=hours)) == text


@pytest.mark.parametrize(
    ("factor", "text"),
    [("1", "None"), ("1.25", "× 1.25"), ("2", "× 2"), ("none", "No limit")],
)
def test_extra_time_is_named(factor, text):
    assert plain(factor_text(factor)) == text


@pytest.mark.parametrize(
    ("usual", "factor", "text"),
    [
        (20, 1.0, "20 minutes"),
        (20, 1.5, "30 minutes (extended from 20 minutes)"),
        (20, 0.0, "No limit (instead of 20 minutes)"),
        (None, 2.0, "No limit"),
    ],
)
def test_the_time_of_a_quiz_is_told_with_what_others_have(usual, factor, text):
    whole = None if usual is None else timedelta(minutes=usual)

    assert plain(allowance_text(whole, factor)) == text
