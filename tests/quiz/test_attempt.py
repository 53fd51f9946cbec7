import json
from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank.quiz_models import Response
from kazquiz.bank.store import open_bank
from kazquiz.errors import UnfitBlueprintError
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.quiz.past import history
from kazquiz.quiz.timekeeper import Happening, Kind
from tests.banks import numbered, query, run_python, store

SECOND = timedelta(seconds=1)
MINUTE = 60 * SECOND


@pytest.fixture
def ten(bank, draft, now):
    return store(bank, numbered(draft, 10), now)


@pytest.fixture
def begin(ten, now):
    """Begin an attempt of five choice questions in ten minutes, and let it run."""

    def begin(**changes):
        usual = {"count": 5, "forms": (Form.CHOICE,), "minutes": 10.0}
        attempt = QuizAttempt.begin(ten, Blueprint(**(usual | changes)), now, seed=3)
        attempt.run(Moment(now, 0.0))
        return attempt

    return begin


@pytest.fixture
def at(now):
    """Return the moment so many seconds after the beginning."""

    def moment(seconds):
        return Moment(now + timedelta(seconds=seconds), float(seconds))

    return moment


def key_of(attempt):
    return Answer(option=attempt.question.options.index(attempt.draft.answer))


def miss_of(attempt):
    place = attempt.question.options.index(attempt.draft.answer)
    return Answer(option=(place + 1) % 4)


def reopened(attempt, bank_file):
    bank = open_bank(str(bank_file))
    return QuizAttempt.kept(bank, attempt.id), bank


def test_a_paper_that_cannot_be_drawn_begins_nothing(ten, bank_file, now):
    with pytest.raises(UnfitBlueprintError):
        QuizAttempt.begin(ten, Blueprint(count=11), now, seed=1)

    assert query(bank_file, "SELECT * FROM attempt") == []


def test_every_answer_is_written_down_at_once(begin, at, bank_file):
    attempt = begin()
    for place in range(3):
        attempt.go_to(place, at(place * 10))
        attempt.give(key_of(attempt), at(place * 10 + 5))
        assert query(bank_file, "SELECT count(*) FROM response") == [(place + 1,)]

    assert query(bank_file, "SELECT used_seconds, position FROM attempt") == [(25.0, 2)]


def test_an_answer_that_cannot_be_written_is_not_given(begin, at, monkeypatch):
    attempt = begin()
    monkeypatch.setattr("kazquiz.bank.attempts.add_response", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        attempt.give(key_of(attempt), at(1))
    with pytest.raises(ZeroDivisionError):
        attempt.flag(at(1))

    assert attempt.answer.is_blank
    assert attempt.flags == set()


def test_an_exam_lets_one_change_and_clear_an_answer(begin, at):
    attempt = begin()
    attempt.give(miss_of(attempt), at(1))
    attempt.give(key_of(attempt), at(2))
    assert attempt.outcome.verdict is Verdict.RIGHT

    attempt.give(Answer(), at(3))

    assert attempt.answer.is_blank
    assert attempt.outcome.verdict is Verdict.BLANK
    assert not attempt.is_settled


def test_practice_settles_an_answer_at_once(begin, at, ten):
    attempt = begin(mode=Mode.PRACTICE)
    attempt.give(miss_of(attempt), at(1))
    assert attempt.is_settled

    attempt.give(key_of(attempt), at(2))

    assert attempt.outcome.verdict is Verdict.WRONG
    with ten.read() as session:
        assert len(session.exec(select(Response)).all()) == 1


def test_a_question_of_practice_that_is_not_answered_is_open(begin, at):
    attempt = begin(mode=Mode.PRACTICE)
    attempt.give(key_of(attempt), at(1))
    attempt.go_to(1, at(2))

    assert attempt.is_practice
    assert not attempt.is_settled


def test_a_flag_is_kept_beside_the_answer(begin, at, bank_file):
    attempt = begin()
    attempt.give(key_of(attempt), at(1))
    assert attempt.flag(at(2))
    attempt.go_to(1, at(3))
    assert attempt.flag(at(4))
    assert not attempt.flag(at(5))

    again, bank = reopened(attempt, bank_file)

    assert again.flags == {0}
    assert again.answers == attempt.answers
    bank.close()


def test_time_is_counted_for_the_quiz_and_for_each_question(begin, at):
    attempt = begin()
    attempt.tick(at(4))
    attempt.go_to(1, at(10))
    attempt.tick(at(13))
    attempt.go_to(0, at(15))
    attempt.give(key_of(attempt), at(20))

    assert attempt.clock.used == 20 * SECOND
    assert attempt.seconds == {0: 15.0, 1: 5.0}
    assert attempt.clock.left == 10 * MINUTE - 20 * SECOND


def test_each_question_has_its_own_time(begin, at):
    attempt = begin(minutes=None, seconds=30.0)
    assert not attempt.can_go_back
    attempt.tick(at(20))
    assert attempt.question_clock.left == 10 * SECOND

    attempt.go_to(1, at(25))
    attempt.tick(at(35))

    assert attempt.question_clock.left == 20 * SECOND
    assert attempt.clock.left is None


def test_looking_at_a_settled_answer_takes_none_of_the_questions_time(begin, at):
    attempt = begin(mode=Mode.PRACTICE, seconds=30.0)
    attempt.give(key_of(attempt), at(10))

    attempt.tick(at(25))

    assert attempt.question_clock.used == 10 * SECOND
    assert attempt.seconds == {0: 10.0}
    assert attempt.clock.used == 25 * SECOND


def test_a_pause_takes_no_time(begin, at, bank_file):
    attempt = begin(mode=Mode.PRACTICE)
    attempt.pause(at(30))
    attempt.tick(at(500))
    assert query(bank_file, "SELECT used_seconds FROM attempt") == [(30.0,)]

    attempt.run(at(1000))
    attempt.tick(at(1010))

    assert attempt.clock.used == 40 * SECOND


def test_the_clock_of_the_wall_gives_and_takes_nothing(begin, at, now):
    attempt = begin()

    attempt.tick(Moment(now - timedelta(days=400), 30.0))
    attempt.tick(Moment(now + timedelta(days=400), 31.0))

    assert attempt.clock.used == 31 * SECOND
    told = [(each.kind, each.counted) for each in attempt.happenings()]
    assert told == [(Kind.CLOCK_SET, False)] * 2


def test_a_clock_of_the_machine_that_begins_anew_takes_what_the_wall_says(
    begin, at, now
):
    attempt = begin()
    attempt.tick(at(100))

    attempt.tick(Moment(now + timedelta(seconds=110), 3.0))
    attempt.tick(Moment(now + timedelta(seconds=115), 8.0))

    assert attempt.clock.used == 115 * SECOND
    assert [each.kind for each in attempt.happenings()] == [Kind.RESTART]


@pytest.mark.parametrize(
    ("mode", "used", "counted"), [(Mode.EXAM, 400, True), (Mode.PRACTICE, 100, False)]
)
def test_a_sleep_is_written_down_at_once(
    begin, ten, now, mode, used, counted, bank_file
):
    attempt = begin(mode=mode)
    attempt.pause(Moment(now, 0.0, 0.0))
    attempt.run(Moment(now, 0.0, 0.0))

    attempt.tick(Moment(now + 400 * SECOND, 400.0, 100.0))

    assert query(bank_file, "SELECT used_seconds FROM attempt") == [(used,)]
    assert attempt.happenings()[-1] == Happening(Kind.SLEEP, 300, counted)


def test_what_cannot_be_written_down_is_written_down_later(begin, at, monkeypatch):
    attempt = begin(mode=Mode.PRACTICE)
    with monkeypatch.context() as broken:
        broken.setattr("kazquiz.bank.attempts.keep_time", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            attempt.pause(at(10))

    attempt.run(at(30))

    kinds = [each.kind for each in attempt.happenings()]
    assert kinds == [Kind.PAUSE, Kind.PAUSE_ENDED]


def test_extra_time_is_the_persons_who_began(ten, now, bank_file):
    wanted = Blueprint(count=5, minutes=20.0)
    begun = QuizAttempt.begin(ten, wanted, now, seed=1, time_factor=1.5)

    again, bank = reopened(begun, bank_file)

    assert again.clock.left == 30 * MINUTE
    assert again.time.usual == 20 * MINUTE
    bank.close()


def test_practice_marks_what_is_answered_when_the_time_is_up(begin, at):
    attempt = begin(mode=Mode.PRACTICE)
    attempt.give(key_of(attempt), at(599))
    attempt.go_to(1, at(600))
    attempt.give(key_of(attempt), at(700))

    late = [each.given.late for each in attempt.results().questions]

    assert late == [False, True, False, False, False]
    assert Kind.TIME_UP in [each.kind for each in attempt.happenings()]


def test_how_certain_one_is_stands_beside_the_answer(begin, at, bank_file):
    attempt = begin()
    attempt.give(key_of(attempt), at(1), Certainty.HIGH)
    assert attempt.certainty is Certainty.HIGH

    again, bank = reopened(attempt, bank_file)

    assert again.certainty is Certainty.HIGH
    bank.close()
    attempt.give(miss_of(attempt), at(2))
    assert attempt.certainty is None


def test_where_marks_depend_on_it_certainty_stays_with_another_answer(begin, at):
    attempt = begin(marking=Marking.CERTAINTY)
    attempt.say_certainty(Certainty.MIDDLE, at(1))
    attempt.give(key_of(attempt), at(2))
    attempt.give(miss_of(attempt), at(3))

    assert attempt.certainty is Certainty.MIDDLE
    assert attempt.results().points == -2


def test_in_practice_certainty_is_said_before_the_answer(begin, at):
    attempt = begin(mode=Mode.PRACTICE, marking=Marking.CERTAINTY)
    attempt.say_certainty(Certainty.HIGH, at(1))
    attempt.give(miss_of(attempt), at(2))

    attempt.say_certainty(Certainty.LOW, at(3))

    assert attempt.results().points == -6


def test_at_the_end_of_the_time_what_stands_is_submitted(begin, at, ten):
    attempt = begin()
    attempt.give(key_of(attempt), at(5))
    attempt.go_to(1, at(10))
    attempt.give(miss_of(attempt), at(20))
    attempt.go_to(2, at(30))
    attempt.tick(at(601))
    assert attempt.clock.has_expired

    results = attempt.submit(at(601))

    verdicts = [each.outcome.verdict for each in results.questions]
    assert verdicts == [Verdict.RIGHT, Verdict.WRONG, *[Verdict.BLANK] * 3]
    assert results.share == 0.2
    assert [past.score for past in history(ten)] == [0.2]
    assert QuizAttempt.cut_off(ten) is None


def test_a_submitted_attempt_can_be_looked_at_again(begin, at, bank_file):
    attempt = begin()
    attempt.give(key_of(attempt), at(5))
    results = attempt.submit(at(60))

    again, bank = reopened(attempt, bank_file)

    assert again.results() == results
    bank.close()


def test_an_attempt_given_up_is_not_offered_again(begin, at, ten):
    attempt = begin()
    assert QuizAttempt.cut_off(ten).id == attempt.id

    attempt.abandon(at(10))

    assert QuizAttempt.cut_off(ten) is None


KILLED = """
import json, os, random, sys
from datetime import UTC, datetime, timedelta
from kazquiz.bank.store import open_bank
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.grading import Answer
now = datetime(2026, 3, 2, 10, tzinfo=UTC)
chance = random.Random(int(sys.argv[2]))
bank = open_bank(sys.argv[1])
attempt = QuizAttempt.begin(bank, Blueprint(count=8), now, seed=int(sys.argv[2]))
attempt.run(Moment(now, 0.0))
boot = kept = 0.0
for turn in range(chance.randint(1, 12)):
    for _ in range(chance.randint(1, 9)):
        boot += 1.0
        moment = Moment(now + timedelta(seconds=boot), boot)
        attempt.tick(moment)
        if boot - kept >= 5:
            attempt.keep_time(moment)
            kept = boot
    attempt.give(Answer(text=f"answer {turn}", language="en"), moment)
    told = {
        "paper": [question.to_data() for question in attempt.paper],
        "answers": {place: each.text for place, each in attempt.answers.items()},
        "position": attempt.position,
        "used": boot,
    }
    print(json.dumps(told), flush=True)
    if attempt.position + 1 < len(attempt.paper) and chance.random() < 0.8:
        attempt.go_to(attempt.position + 1, moment)
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("seed", range(6))
def test_an_attempt_that_was_killed_goes_on_where_it_stood(ten, bank_file, seed):
    ten.close()
    killed = run_python(KILLED, bank_file, seed)
    assert killed.returncode == -9, killed.stderr
    told = json.loads(killed.stdout.splitlines()[-1])

    bank = open_bank(str(bank_file))
    attempt = QuizAttempt.cut_off(bank)

    assert [question.to_data() for question in attempt.paper] == told["paper"]
    answers = {str(place): each.text for place, each in attempt.answers.items()}
    assert answers == told["answers"]
    assert attempt.position - told["position"] in {0, 1}
    assert abs(attempt.clock.used.total_seconds() - told["used"]) <= 5
    bank.close()


def test_a_quiz_that_is_killed_at_any_moment_loses_nothing():
    """Sixteen of the hundred times that the benchmark does it."""
    code = "import sys; from tests.benchmarks.killed import main; sys.exit(main())"

    killed = run_python(code, "--times", 16)

    assert killed.returncode == 0, killed.stdout + killed.stderr
    assert "lost: 0" in killed.stdout
