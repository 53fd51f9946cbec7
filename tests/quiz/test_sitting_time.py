from datetime import timedelta

import pytest

from kazquiz.bank.quiz_models import Attempt
from kazquiz.quiz.blueprint import Blueprint, Mode, TimeUp
from kazquiz.quiz.clock import UNTIMED, Moment
from kazquiz.quiz.sitting_time import SittingTime

MINUTE = timedelta(minutes=1)


@pytest.fixture
def at(now):
    def moment(seconds, *, asleep=0.0):
        boot = 1000.0 + seconds
        return Moment(now + timedelta(seconds=seconds), boot, boot - asleep)

    return moment


@pytest.fixture
def sit(now):
    """Return the time of a sitting of twenty minutes, or as *changes* say."""

    def sit(*, factor=1.0, row=None, **changes):
        blueprint = Blueprint(**({"minutes": 20.0} | changes))
        kept = {"seen_at": now, "started_at": now, "time_factor": factor, "seed": 1}
        return SittingTime(
            Attempt(learner_id=1, blueprint={}, paper=[], **(kept | (row or {}))),
            blueprint,
        )

    return sit


def news(time, moment):
    """Return what is to be written down, and forget it."""
    found = [
        (event.kind, round(event.seconds), event.counted)
        for event in time.news(7, moment)
    ]
    time.forget_news()
    return found


@pytest.mark.parametrize(
    ("factor", "allowance"),
    [
        (1.0, 20 * MINUTE),
        (1.25, 25 * MINUTE),
        (1.5, 30 * MINUTE),
        (2.0, 40 * MINUTE),
        (UNTIMED, None),
    ],
)
def test_a_person_has_the_time_that_their_factor_gives(sit, factor, allowance):
    time = sit(factor=factor)

    assert time.quiz.allowance == allowance
    assert time.usual == 20 * MINUTE


@pytest.mark.parametrize("factor", [1.25, 1.5, 2.0, UNTIMED])
def test_with_extra_time_no_question_has_a_limit_of_its_own(sit, factor):
    assert sit(seconds=30).question.left == timedelta(seconds=30)

    assert sit(factor=factor, seconds=30).question.left is None


def test_without_a_limit_there_is_nothing_to_extend(sit):
    assert sit(factor=2.0, minutes=None).quiz.allowance is None


def test_an_exam_goes_on_while_the_machine_sleeps(sit, at):
    time = sit(mode=Mode.EXAM)
    time.run(at(0))

    time.tick(at(400, asleep=300), settled=False)

    assert time.quiz.used == timedelta(seconds=400)
    assert news(time, at(400)) == [("sleep", 300, True)]


def test_practice_stands_still_while_the_machine_sleeps(sit, at):
    time = sit(mode=Mode.PRACTICE)
    time.run(at(0))

    time.tick(at(400, asleep=300), settled=False)

    assert time.quiz.used == timedelta(seconds=100)
    assert news(time, at(400)) == [("sleep", 300, False)]


def test_every_pause_is_told_with_how_long_it_took(sit, at):
    time = sit(mode=Mode.PRACTICE)
    time.run(at(0))
    for begin, end in ((10, 70), (100, 400)):
        time.tick(at(begin), settled=False)
        time.pause(at(begin))
        time.run(at(end))

    assert time.quiz.used == timedelta(seconds=40)
    assert news(time, at(400)) == [
        ("pause", 0, False),
        ("pause-ended", 60, False),
        ("pause", 0, False),
        ("pause-ended", 300, False),
    ]


def test_pausing_what_does_not_run_is_nothing(sit, at):
    time = sit()
    time.pause(at(0))

    assert not time.has_news


def test_the_time_being_up_is_told_once(sit, at):
    time = sit(mode=Mode.PRACTICE)
    time.run(at(0))
    for second in (1199, 1201, 1300):
        time.tick(at(second), settled=False)

    assert news(time, at(1300)) == [("time-up", 0, False)]


CUT_OFF = {"seen_boot": 1000.0, "used_seconds": 300.0}


def test_an_exam_goes_on_while_the_program_is_closed(sit, at):
    time = sit(row=CUT_OFF)
    assert time.left_at(at(400)) == timedelta(seconds=500)

    time.come_back(at(400), settled=False)
    time.run(at(400))
    time.tick(at(410), settled=False)

    assert news(time, at(410)) == [("away", 400, True)]
    assert time.quiz.left == timedelta(seconds=490)


def test_practice_stands_still_while_the_program_is_closed(sit, at):
    time = sit(row=CUT_OFF, mode=Mode.PRACTICE)
    assert time.left_at(at(5000)) == timedelta(seconds=900)

    time.come_back(at(5000), settled=False)

    assert news(time, at(5000)) == [("away", 5000, False)]
    assert time.quiz.used == timedelta(seconds=300)


def test_an_exam_without_a_limit_has_no_time_to_lose(sit, at):
    time = sit(row=CUT_OFF, minutes=None)
    assert time.left_at(at(5000)) is None

    time.come_back(at(5000), settled=False)

    assert news(time, at(5000)) == [("away", 5000, False)]
    assert time.quiz.used == timedelta(seconds=300)


def test_an_exam_takes_no_more_than_its_time_while_it_is_closed(sit, at):
    time = sit(row=CUT_OFF)
    assert time.left_at(at(5000)) == timedelta()

    time.come_back(at(5000), settled=False)
    time.come_back(at(6000), settled=False)

    assert time.quiz.used == 20 * MINUTE
    assert news(time, at(5000)) == [("away", 5000, True), ("time-up", 0, False)]


def test_of_single_limits_only_that_of_the_question_on_screen_goes_on(sit, at):
    row = CUT_OFF | {"question_seconds": 10.0}
    time = sit(row=row, minutes=None, seconds=30, mode=Mode.SPEED)

    time.come_back(at(5000), settled=False)

    assert time.question.has_expired
    assert time.quiz.used == timedelta(seconds=320)
    time.next_question()
    assert time.question.left == timedelta(seconds=30)


def test_a_settled_question_has_no_time_to_lose(sit, at):
    row = CUT_OFF | {"question_seconds": 10.0}
    time = sit(row=row, minutes=None, seconds=30, mode=Mode.SPEED)

    time.come_back(at(5000), settled=True)

    assert time.question.left == timedelta(seconds=20)
    assert news(time, at(5000)) == [("away", 5000, False)]


def test_a_machine_started_anew_in_between_is_told(sit, at, now):
    time = sit(row=CUT_OFF | {"seen_start": "a"})
    moment = Moment(now + timedelta(seconds=600), 30.0, start="b")

    time.come_back(moment, settled=False)

    assert news(time, moment) == [("away", 600, True), ("restart", 600, True)]
    assert time.quiz.left == timedelta(seconds=300)


def test_a_sitting_that_goes_on_at_once_was_not_away(sit, at):
    time = sit(row={"seen_boot": 1000.0})

    time.come_back(at(1), settled=False)

    assert not time.has_news
    assert time.quiz.used == timedelta(seconds=1)


def test_what_is_written_down_lets_it_go_on(sit, at):
    time = sit()
    time.run(at(0))
    time.tick(at(90), settled=False)

    columns = time.columns(at(90))

    assert columns["used_seconds"] == 90
    assert columns["question_seconds"] == 90
    assert columns["seen_boot"] == 1090
    time.next_question()
    assert time.columns(at(90))["question_seconds"] == 0


FINISH = {"minutes": 1.0, "time_up": TimeUp.FINISH}


def test_overtime_takes_no_sleep_and_begins_at_the_awakening(sit, at):
    time = sit(**FINISH)
    time.run(at(0))
    time.tick(at(4000, asleep=3990), settled=False)
    assert time.quiz.over == timedelta()
    assert news(time, at(4000)) == [("sleep", 3990, True), ("time-up", 0, False)]

    time.tick(at(9000, asleep=8980), settled=False)

    assert time.quiz.over == timedelta(seconds=10)
    assert news(time, at(9000)) == [("sleep", 4990, False)]


def test_overtime_stands_still_while_nobody_sits(sit, at, now):
    kept = {"used_seconds": 75.0, "seen_boot": 1000.0}
    time = sit(**FINISH, row=kept)

    time.come_back(at(500), settled=False)

    assert time.quiz.over == timedelta(seconds=15)
    assert news(time, at(500)) == [("away", 500, False)]
