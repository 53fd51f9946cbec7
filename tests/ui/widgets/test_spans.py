from datetime import timedelta

import pytest

from kazquiz.ui.widgets.spans import span_text
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
