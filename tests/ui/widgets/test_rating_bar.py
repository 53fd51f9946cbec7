from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.ui.widgets.rating_bar import RatingBar, interval_text
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, image, is_mirrored, plain

SPANS = [
    timedelta(seconds=20),
    timedelta(minutes=10),
    timedelta(hours=5),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=75),
    timedelta(days=800),
]
WRITTEN = {
    "en": ["1 min", "10 min", "5 h", "1 day", "3 days", "2.5 months", "2.2 years"],
    "kk": ["1 мин", "10 мин", "5 сағ", "1 күн", "3 күн", "2,5 ай", "2,2 жыл"],
    "ru": ["1 мин", "10 мин", "5 ч", "1 день", "3 дня", "2,5 месяца", "2,2 года"],
    "ar": ["د", "١٠", "٥", "يوم", "٣ أيام", "٢٫٥", "٢٫٢"],
    "fa": ["۱", "۱۰", "۵", "۱ روز", "۳ روز", "۲٫۵ ماه", "۲٫۲ سال"],
}


@pytest.fixture
def preview(now):
    spans = zip(Rating, SPANS[1:], strict=False)
    return {rating: Memory(due=now + span) for rating, span in spans}


@pytest.fixture
def bar(show, preview, now):
    made = RatingBar()
    made.show_preview(preview, now)
    return show(made, 720, 80)


@pytest.mark.parametrize("language", LANGUAGES)
def test_writes_intervals_as_the_language_does(stage, language):
    stage.speak(language)

    written = [plain(interval_text(span)) for span in SPANS]

    pairs = list(zip(written, WRITTEN[language], strict=True))
    assert all(expected in text for text, expected in pairs), pairs


def test_a_day_nearly_full_counts_as_a_day():
    assert plain(interval_text(timedelta(hours=23, minutes=50))) == "1 day"


@pytest.mark.parametrize(
    ("days", "text"),
    [(30, "30 days"), (31, "1 month"), (61, "2 months"), (365, "1 year")],
)
def test_an_interval_takes_the_largest_unit_that_it_fills(days, text):
    assert plain(interval_text(timedelta(days=days))) == text


def test_names_each_rating_with_the_interval_it_gives(bar):
    names = [plain(button.accessibleName()) for button in bar.buttons.values()]

    assert names == [
        "Again, again in 10 min",
        "Hard, again in 5 h",
        "Good, again in 1 day",
        "Easy, again in 3 days",
    ]


def test_the_four_are_equally_wide(bar):
    widths = [button.width() for button in bar.buttons.values()]

    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize("rating", Rating)
def test_a_click_rates(qtbot, bar, rating):
    with qtbot.waitSignal(bar.rated, timeout=0) as told:
        qtbot.mouseClick(bar.buttons[rating], Qt.MouseButton.LeftButton)

    assert told.args == [rating]


def test_follows_the_language(bar, stage):
    stage.speak("fa")

    assert [button.text() for button in bar.buttons.values()] != [
        "Again",
        "Hard",
        "Good",
        "Easy",
    ]
    assert "۱ روز" in plain(bar.buttons[Rating.GOOD].accessibleName())


@pytest.mark.parametrize("language", LANGUAGES)
def test_is_painted_with_room_for_its_words(bar, stage, language):
    stage.speak(language)

    assert not image(bar).isNull()
    for button in bar.buttons.values():
        advance = button.fontMetrics().horizontalAdvance(button.text())
        assert advance < button.width()


def test_mirrors(bar, stage):
    before = [box(each, bar) for each in bar.buttons.values()]

    stage.speak("ar")

    after = [box(each, bar) for each in bar.buttons.values()]
    assert all(map(is_mirrored, before, after, [bar.width()] * 4))


def test_two_ratings_have_words_and_keys_of_their_own(bar):
    bar.offer_two(two=True)

    seen = [rating for rating, button in bar.buttons.items() if button.isVisible()]
    assert seen == [Rating.AGAIN, Rating.GOOD]
    assert [bar.buttons[rating].text() for rating in seen] == [
        "Did not know",
        "Knew it",
    ]
    keys = [bar.rating_of(key) for key in (1, 2, 3, 4)]
    assert keys == [Rating.AGAIN, Rating.GOOD, None, None]
    assert bar.rating_button(Rating.HARD).rating is Rating.GOOD


def test_four_ratings_come_back(bar):
    bar.offer_two(two=True)
    bar.offer_two(two=False)

    assert [bar.rating_of(key) for key in (1, 2, 3, 4, 5)] == [*Rating, None]
    assert bar.rating_button(Rating.HARD).rating is Rating.HARD
    assert bar.buttons[Rating.GOOD].text() == "Good"


def test_a_rating_without_an_interval_names_none(bar, now):
    bar.show_preview({}, now)

    assert plain(bar.buttons[Rating.GOOD].accessibleName()) == "Good"
