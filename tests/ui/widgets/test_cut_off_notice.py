import pytest

from kazquiz.ui.widgets.cut_off_notice import CutOffNotice
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, shown


@pytest.fixture
def attempt(stage):
    begun = stage.attempt()
    for place in range(3):
        begun.go_to(place, stage.clock.moment())
        stage.answer(begun, right=True)
    stage.clock.move(minutes=4)
    begun.tick(stage.clock.moment())
    return begun


@pytest.fixture
def notice(show):
    return show(CutOffNotice())


def test_without_an_attempt_there_is_no_notice(notice):
    notice.show_attempt(None)

    assert not notice.isVisible()


def test_says_what_is_answered_and_how_much_time_is_left(notice, attempt):
    notice.show_attempt(attempt)

    assert shown(notice.title) == "An unfinished quiz"
    assert "3 of 12 questions are answered." in shown(notice.text)
    assert "6 minutes left" in shown(notice.text)


def test_says_nothing_of_time_where_there_is_no_limit(notice, stage):
    notice.show_attempt(stage.attempt(minutes=None))

    assert shown(notice.text) == "0 of 12 questions are answered."


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(notice, attempt, stage, language):
    stage.speak(language)

    notice.show_attempt(attempt)

    assert cut_off(notice) == []
    assert all(
        shown(each)
        for each in (notice.resume_button, notice.submit_button, notice.discard_button)
    )


def test_mirrors(notice, attempt, stage):
    notice.show_attempt(attempt)
    stage.speak("ar")
    notice.show_attempt(attempt)
    after = box(notice.resume_button, notice)
    stage.speak("en")

    assert is_mirrored((25, 25 + after[1] - after[0]), after, notice.width())
