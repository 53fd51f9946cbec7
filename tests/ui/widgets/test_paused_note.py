import pytest

from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.ui.widgets.paused_note import PausedNote
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown


@pytest.fixture
def note(show):
    return show(PausedNote(), 640, 320)


@pytest.fixture
def paused(stage):
    """Pause a practice with one answer, after so many minutes of ten or of none."""

    def paused(after=0, minutes=10):
        attempt = stage.attempt(
            Form.CHOICE, count=4, mode=Mode.PRACTICE, minutes=minutes
        )
        stage.answer(attempt, right=True)
        stage.clock.move(minutes=after)
        attempt.pause(stage.clock.moment())
        return attempt

    return paused


@pytest.mark.parametrize(
    ("after", "minutes", "told"),
    [
        (3, 10, "The clock stands still, with 7 minutes left."),
        (12, 10, "The clock stands still, 2 minutes over the limit."),
    ],
)
def test_says_what_is_kept_the_time_and_how_to_go_on(
    note, paused, after, minutes, told
):
    note.show_attempt(paused(after, minutes))

    kept, time, way = shown(note.text).splitlines()
    assert shown(note.title) == "Paused"
    assert kept.startswith("1 of 4 questions are answered. All of it is kept")
    assert time == told
    assert way.endswith("or by Ctrl+P.")
    assert not note.button.isVisible()


def test_without_a_limit_no_clock_is_spoken_of(note, paused):
    note.show_attempt(paused(3, None))

    assert "clock" not in shown(note.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(note, paused, stage, language):
    stage.speak(language)

    note.show_attempt(paused())

    assert cut_off(note) == []
