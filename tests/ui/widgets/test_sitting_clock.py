from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Mode
from kazquiz.ui.widgets.sitting_clock import SittingClock


class Heard:
    """What a clock has told, in order."""

    def __init__(self, clock):
        self.told = []
        clock.warned.connect(self.told.append)
        clock.expired.connect(lambda: self.told.append("expired"))
        clock.question_expired.connect(lambda: self.told.append("question"))


@pytest.fixture
def sitting(stage, qtbot):
    parent = QObject()
    made = SittingClock(stage.clock.moment, parent)
    made.parent_kept = parent
    yield made
    made.stop()


@pytest.fixture
def heard(sitting):
    return Heard(sitting)


def begin(sitting, stage, **blueprint):
    attempt = stage.attempt(**blueprint)
    sitting.start(attempt)
    return attempt


def test_without_an_attempt_a_tick_tells_nothing(sitting, heard):
    sitting.tick()

    assert heard.told == []


def test_ticks_by_itself(qtbot, sitting, stage):
    begin(sitting, stage)

    with qtbot.waitSignal(sitting.ticked, timeout=2000):
        pass


def test_counts_the_time_that_passes(sitting, stage):
    attempt = begin(sitting, stage, minutes=10)

    stage.clock.move(minutes=4)
    sitting.tick()

    assert attempt.clock.left == timedelta(minutes=6)


def test_warns_once_at_each_mark(sitting, heard, stage):
    begin(sitting, stage, minutes=12)

    for _minute in range(23):
        stage.clock.move(seconds=30)
        sitting.tick()
    stage.clock.move(seconds=15)
    sitting.tick()

    assert heard.told == [timedelta(seconds=n) for n in (360, 300, 60, 15)]


@pytest.mark.parametrize(("passed", "told"), [(510, 60), (570, 30), (595, 5)])
def test_a_mark_slept_through_is_told_as_what_is_truly_left(
    sitting, heard, stage, passed, told
):
    begin(sitting, stage, minutes=10)

    stage.clock.move(seconds=passed)
    sitting.tick()

    assert heard.told == [timedelta(seconds=told)]


def test_typing_is_to_be_kept_every_second(sitting, stage):
    begin(sitting, stage, minutes=10)
    due = []
    sitting.typing_due.connect(lambda: due.append(stage.clock.boot))

    for _quarter in range(12):
        stage.clock.move(seconds=0.25)
        sitting.tick()

    assert len(due) == 3


def test_tells_once_that_the_time_is_up(sitting, heard, stage):
    begin(sitting, stage, minutes=10)

    for _tick in range(3):
        stage.clock.move(minutes=20)
        sitting.tick()

    assert heard.told == ["expired"]


def test_tells_that_the_time_is_up_though_an_answer_counted_it_first(
    sitting, heard, stage
):
    attempt = begin(sitting, stage, minutes=10)
    stage.clock.move(minutes=11)
    stage.answer(attempt, right=True)

    sitting.tick()

    assert heard.told == ["expired"]


def test_warns_though_an_answer_counted_the_time_first(sitting, heard, stage):
    attempt = begin(sitting, stage, minutes=10)
    stage.clock.move(minutes=9)
    stage.answer(attempt, right=True)

    sitting.tick()

    assert heard.told == [timedelta(minutes=1)]


def test_an_attempt_whose_time_was_up_when_it_was_cut_off_is_told_so(
    sitting, heard, stage
):
    attempt = stage.attempt(minutes=10)
    stage.clock.move(minutes=11)
    attempt.keep_time(stage.clock.moment())
    attempt.pause(stage.clock.moment())

    sitting.start(QuizAttempt.kept(stage.bank, attempt.id))
    sitting.tick()

    assert heard.told == ["expired"]


def test_going_on_after_a_pause_does_not_tell_again_that_time_is_up(
    sitting, heard, stage
):
    attempt = begin(sitting, stage, minutes=10, mode=Mode.PRACTICE)
    stage.clock.move(minutes=11)
    sitting.tick()
    sitting.pause()

    sitting.start(attempt)
    sitting.tick()

    assert heard.told == ["expired"]


def test_no_time_passes_in_a_pause(sitting, stage):
    attempt = begin(sitting, stage, minutes=10)
    sitting.pause()
    stage.clock.move(minutes=5)

    sitting.start(attempt)
    sitting.tick()

    assert attempt.clock.left == timedelta(minutes=10)


def test_a_pause_writes_down_the_time_used(sitting, stage):
    attempt = begin(sitting, stage, minutes=10)
    stage.clock.move(minutes=3)

    sitting.pause()

    kept = QuizAttempt.kept(stage.bank, attempt.id)
    assert kept.clock.left == timedelta(minutes=7)


def test_writes_down_the_time_used_every_few_seconds(sitting, stage):
    attempt = begin(sitting, stage, minutes=10)

    for _tick in range(20):
        stage.clock.move(milliseconds=250)
        sitting.tick()

    kept = QuizAttempt.kept(stage.bank, attempt.id)
    assert kept.clock.used == timedelta(seconds=5)


def test_tells_when_the_time_of_a_question_is_up(sitting, heard, stage):
    begin(sitting, stage, minutes=None, seconds=30)

    stage.clock.move(seconds=31)
    sitting.tick()

    assert heard.told == ["question"]


def test_stops_for_good(sitting, heard, stage):
    begin(sitting, stage, minutes=10)
    sitting.stop()

    stage.clock.move(minutes=11)
    sitting.tick()

    assert heard.told == []
