"""A timed quiz: time runs out, what is missed becomes due, a crash loses nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form, Mode
from kazquiz.scheduling.memory import State

ROOT = Path(__file__).resolve().parents[2]
CHOICES = (Form.CHOICE, Form.TRUE_FALSE)


def plain(text):
    return text.translate({0x200E: None, 0x200F: None, 0x2068: None, 0x2069: None})


def test_time_runs_out_and_what_was_missed_becomes_due(journey):
    journey.start()
    journey.program.begin_quiz(Blueprint(count=6, minutes=10, forms=CHOICES))
    quiz = journey.page("quiz")
    journey.press("1", "quiz")
    journey.press(Qt.Key.Key_Right, "quiz")
    journey.press("2", "quiz")
    attempt = quiz.attempt

    journey.wait(minutes=10, seconds=1)
    quiz.clock.tick()

    assert journey.program.window.current == "results"
    results = journey.page("results")
    assert "Time is up" in results.card.timed_out.text()
    missed = attempt.results().missed
    assert len(missed) >= 4
    results.due_button.click()
    results.preview.confirm_button.click()
    journey.page("study").leave()
    journey.program.study_only(None)
    study = journey.page("study")
    first = [study.session.card(journey.moment().now).draft.uid]
    assert first[0] in {each.draft.uid for each in missed}
    counts = study.session.counts()
    assert counts.due + counts.learning == len(missed)
    # What was answered wrong has begun as a new card of today.
    assert counts.new == 20 - counts.learning


def test_answers_and_time_are_there_after_a_restart(journey):
    journey.start()
    journey.program.begin_quiz(Blueprint(count=8, minutes=10, forms=CHOICES))
    quiz = journey.page("quiz")
    journey.wait(seconds=100)
    journey.press("2", "quiz")
    paper = [question.to_data() for question in quiz.attempt.paper]
    answers = dict(quiz.attempt.answers)
    journey.stop()

    journey.wait(seconds=200)
    journey.start()

    home = journey.page("home")
    assert home.cut_off.isVisibleTo(home)
    home.cut_off.resume_button.click()
    again = journey.page("quiz").attempt
    assert [question.to_data() for question in again.paper] == paper
    assert again.answers == answers
    assert again.clock.left.total_seconds() == pytest.approx(300, abs=1)


def test_an_exam_that_ran_out_while_closed_is_submitted_as_it_stood(journey):
    journey.start()
    journey.program.begin_quiz(Blueprint(count=8, minutes=10, forms=CHOICES))
    quiz = journey.page("quiz")
    journey.press("2", "quiz")
    attempt_id, answers = quiz.attempt.id, dict(quiz.attempt.answers)
    journey.stop()

    journey.wait(hours=5)
    journey.start()

    assert not journey.page("home").cut_off.isVisible()
    kept = QuizAttempt.kept(journey.program.bank, attempt_id)
    assert kept.submitted_at is not None
    assert kept.answers == answers
    bar = journey.program.window.messages
    assert "ran out while it was closed" in plain(bar.message.text())
    bar.action.click()
    assert journey.program.window.current == "results"
    told = plain(journey.page("results").report.text.text())
    assert "Taken: 10 minutes. Allowed: 10 minutes." in told
    assert "Interrupted 1 time, 5 hours in all; that counted." in told
    assert "The time ran out." in told


def test_practice_loses_no_time_while_the_program_is_closed(journey):
    journey.start()
    journey.program.begin_quiz(
        Blueprint(count=8, minutes=10, forms=CHOICES, mode=Mode.PRACTICE)
    )
    journey.wait(seconds=100)
    journey.program.leave()
    journey.stop()

    journey.wait(hours=5)
    journey.start()

    journey.page("home").cut_off.resume_button.click()
    left = journey.page("quiz").attempt.clock.left.total_seconds()
    assert left == pytest.approx(500, abs=1)


def test_practice_tells_at_once_and_pauses(journey):
    journey.start()
    blueprint = Blueprint(count=4, minutes=10, forms=(Form.CHOICE,), mode=Mode.PRACTICE)
    journey.program.begin_quiz(blueprint)
    quiz = journey.page("quiz")

    journey.press("1", "quiz")

    assert quiz.view.feedback.isVisibleTo(quiz)
    right = plain(quiz.view.feedback.right_answer.text())
    assert right.startswith("Right answer:")
    quiz.view.head.pause_button.click()
    assert not quiz.question.isVisibleTo(quiz)
    used = quiz.attempt.clock.used
    journey.wait(minutes=5)
    quiz.view.head.pause_button.click()
    quiz.clock.tick()
    assert quiz.attempt.clock.used == used


_SITTING = """
import sys
from datetime import UTC, datetime
from kazquiz.bank.store import open_bank
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.clock import boot_seconds
from kazquiz.quiz.grading import Answer

now = datetime.now(UTC)
bank = open_bank(sys.argv[1])
bring_up_to_date(bank, now)
attempt = QuizAttempt.begin(
    bank, Blueprint(count=40, minutes=30, forms=(Form.CHOICE,)), now, 7
)
attempt.run(Moment(now, boot_seconds()))
for place in range(40):
    moment = Moment(datetime.now(UTC), boot_seconds())
    attempt.go_to(place, moment)
    attempt.give(Answer(option=place % 4), moment)
    print(place, flush=True)
    import time
    time.sleep(0.02)
"""


def test_a_killed_quiz_keeps_every_answer_that_was_given(journey):
    place = journey.place
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    sitting = subprocess.Popen(
        [sys.executable, "-c", _SITTING, str(place)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    answered = []
    for line in sitting.stdout:
        answered.append(int(line))
        if len(answered) == 17:
            break
    began = time.monotonic()
    sitting.send_signal(signal.SIGKILL)
    sitting.wait()
    sitting.stdout.close()
    assert time.monotonic() - began < 10

    journey.start()

    home = journey.page("home")
    assert home.cut_off.isVisibleTo(home)
    home.cut_off.resume_button.click()
    attempt = journey.page("quiz").attempt
    given = {place: answer.option for place, answer in attempt.answers.items()}
    assert {place: place % 4 for place in answered}.items() <= given.items()


def test_missed_items_keep_what_was_remembered_of_them(journey):
    journey.start()
    journey.page("home").study.button.click()
    journey.press(Qt.Key.Key_Space, "study")
    uid = journey.page("study").session.card(journey.moment().now).draft.uid
    journey.press("4", "study")
    journey.program.begin_quiz(Blueprint(count=1, minutes=10, only=(uid,)))

    journey.page("quiz").submit()
    journey.page("results").due_button.click()
    journey.page("results").preview.confirm_button.click()
    journey.program.study_only(None)

    card = journey.page("study").session.card(journey.moment().now)
    assert card.draft.uid == uid
    assert card.memory.state is State.REVIEW
