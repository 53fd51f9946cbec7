import json
from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank.quiz_models import Response
from kazquiz.bank.store import open_bank
from kazquiz.errors import UnfitBlueprintError
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode, TimeUp
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


TRIES = {"mode": Mode.PRACTICE, "tries": 3}


def test_a_wrong_answer_may_be_tried_again_and_each_try_is_on_the_disk(
    begin, at, bank_file
):
    attempt = begin(**TRIES)
    attempt.give(miss_of(attempt), at(4))
    attempt.flag(at(5))
    assert not attempt.is_settled
    assert attempt.tries_left == 2

    attempt.give(key_of(attempt), at(9))

    assert attempt.is_settled
    assert attempt.outcome.mark == pytest.approx(2 / 3)
    again, bank = reopened(attempt, bank_file)
    assert [round(each.seconds) for each in again.tries] == [4, 9]
    assert again.is_settled
    assert again.flags == {0}
    assert again.results().marks == pytest.approx(2 / 3)
    bank.close()


def test_what_was_tried_before_is_no_further_try(begin, at):
    attempt = begin(**TRIES)
    attempt.give(miss_of(attempt), at(1))

    attempt.give(miss_of(attempt), at(2))

    assert len(attempt.tries) == 1
    assert attempt.tries_left == 2


def test_after_the_last_try_an_answer_is_final(begin, at):
    attempt = begin(**TRIES)
    wrong = [
        Answer(option=place)
        for place in range(4)
        if Answer(option=place) != key_of(attempt)
    ]
    for place, answer in enumerate(wrong):
        assert not attempt.is_settled
        attempt.give(answer, at(place))

    attempt.give(key_of(attempt), at(9))

    assert attempt.is_settled
    assert attempt.tries_left == 0
    assert attempt.outcome.verdict is Verdict.WRONG
    assert [each.answer for each in attempt.tries] == wrong


def test_a_question_left_after_a_wrong_try_waits_for_the_next_one(begin, at):
    attempt = begin(**TRIES)
    attempt.give(miss_of(attempt), at(1))
    attempt.go_to(1, at(2))
    assert attempt.tries == ()
    attempt.go_to(0, at(3))

    assert attempt.tries_left == 2
    assert attempt.submit(at(4)).share == 0.0


OVERTIME = {"time_up": TimeUp.FINISH, "minutes": 1.0}


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_what_is_finished_late_is_scored_in_time_and_with_overtime(
    begin, at, mode, bank_file
):
    attempt = begin(mode=mode, **OVERTIME)
    attempt.give(key_of(attempt), at(10))
    attempt.go_to(1, at(70))
    assert attempt.is_overtime
    attempt.give(key_of(attempt), at(75))

    results = attempt.submit(at(80))

    assert [each.given.late for each in results.questions[:2]] == [False, True]
    assert results.share == pytest.approx(2 / 5)
    assert results.share_in_time == pytest.approx(1 / 5)
    assert attempt.clock.over == 20 * SECOND
    told = query(bank_file, "SELECT score, score_in_time FROM attempt")
    assert told == [(pytest.approx(2 / 5), pytest.approx(1 / 5))]


def test_what_an_exam_changes_late_keeps_what_stood_in_time(begin, at, bank_file):
    attempt = begin(mode=Mode.EXAM, **OVERTIME)
    attempt.give(key_of(attempt), at(10))
    attempt.give(miss_of(attempt), at(70))
    attempt.give(Answer(), at(75))

    again, bank = reopened(attempt, bank_file)

    results = again.results()
    assert (results.share, results.share_in_time) == (0.0, pytest.approx(1 / 5))
    bank.close()


def test_what_stood_there_as_the_time_ran_out_is_in_time(begin, at):
    attempt = begin(mode=Mode.EXAM, **OVERTIME)

    attempt.give(key_of(attempt), at(60.2), stood_in_time=True)

    assert attempt.results().share_in_time == attempt.results().share > 0


def test_giving_the_same_answer_again_is_not_late(begin, at):
    attempt = begin(mode=Mode.EXAM, marking=Marking.CERTAINTY, **OVERTIME)
    attempt.give(key_of(attempt), at(10), Certainty.LOW)

    attempt.give(key_of(attempt), at(70))
    assert not attempt.late
    attempt.give(key_of(attempt), at(71), Certainty.HIGH)

    assert attempt.late == {0}
    first = attempt.results().questions[0]
    assert (first.points, first.points_in_time) == (3.0, 1.0)


def test_certainty_that_is_said_late_makes_the_answer_late(begin, at):
    attempt = begin(mode=Mode.EXAM, marking=Marking.CERTAINTY, **OVERTIME)
    attempt.give(key_of(attempt), at(10), Certainty.LOW)

    attempt.say_certainty(Certainty.HIGH, at(70))

    first = attempt.results().questions[0]
    assert (first.points, first.points_in_time) == (3.0, 1.0)


def test_a_late_try_counts_with_overtime_alone(begin, at):
    attempt = begin(**TRIES, minutes=1.0)
    attempt.give(miss_of(attempt), at(10))
    attempt.give(key_of(attempt), at(70))

    first = attempt.results().questions[0]

    assert first.given.late
    assert first.points == pytest.approx(2 / 3)
    assert first.points_in_time == 0.0


def test_nothing_late_leaves_no_score_of_its_own(begin, at, bank_file):
    attempt = begin(mode=Mode.EXAM, **OVERTIME)
    attempt.give(key_of(attempt), at(10))

    attempt.submit(at(90))

    assert query(bank_file, "SELECT score_in_time FROM attempt") == [(None,)]


def test_an_exam_that_may_be_finished_is_not_over_while_it_is_cut_off(
    begin, at, bank_file
):
    attempt = begin(mode=Mode.EXAM, **OVERTIME)
    attempt.keep_time(at(20))
    again, bank = reopened(attempt, bank_file)
    assert not again.is_over_at(at(3600))

    again.run(at(3600))
    again.tick(at(3605))

    assert again.is_overtime
    assert again.clock.over == 5 * SECOND
    again.pause(at(3605))
    later, other = reopened(attempt, bank_file)
    later.run(at(9000))
    later.tick(at(9001))
    assert later.clock.over == 6 * SECOND
    bank.close()
    other.close()


KILLED_TRYING = """
import os, sys
from datetime import UTC, datetime, timedelta
from kazquiz.bank.store import open_bank
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.quiz.grading import Answer
now = datetime(2026, 3, 2, 10, tzinfo=UTC)
bank = open_bank(sys.argv[1])
wanted = Blueprint(count=5, forms=(Form.CHOICE,), mode=Mode.PRACTICE, tries=3)
attempt = QuizAttempt.begin(bank, wanted, now, seed=1)
attempt.run(Moment(now, 0.0))
for place in range(int(sys.argv[2])):
    key = attempt.question.options.index(attempt.draft.answer)
    attempt.give(Answer(option=(key + 1 + place) % 4), Moment(now, 1.0))
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_try_before_a_kill_is_there_after_it(ten, bank_file, count):
    ten.close()
    killed = run_python(KILLED_TRYING, bank_file, count)
    assert killed.returncode == -9, killed.stderr

    bank = open_bank(str(bank_file))
    attempt = QuizAttempt.cut_off(bank)

    assert len(attempt.tries) == count
    assert attempt.tries_left == 3 - count
    assert attempt.is_settled is (count == 3)
    bank.close()


def test_an_attempt_of_before_tries_and_overtime_reads_as_it_did(
    begin, at, bank_file, ten
):
    attempt = begin(mode=Mode.PRACTICE)
    attempt.give(miss_of(attempt), at(5))
    kept = query(bank_file, "SELECT blueprint FROM attempt")[0][0]
    plain = json.loads(kept)
    del plain["tries"], plain["time_up"]
    query(bank_file, "UPDATE attempt SET blueprint = ?", json.dumps(plain))

    again, bank = reopened(attempt, bank_file)

    assert again.is_settled
    assert again.blueprint.most_tries == 1
    assert again.may_finish
    assert again.results().questions[0].given.tries == ()
    bank.close()
