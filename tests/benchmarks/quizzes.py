"""Quizzes: drawing a paper, keeping an answer, coming back after a crash."""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from kazquiz.bank.store import open_bank
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.grading import Answer
from tests.benchmarks.studying import timed
from tests.benchmarks.table import Row, median, percentile


def measure(place: Path) -> list[Row]:
    """Measure quizzes on the large bank that `starts` has made in *place*."""
    bank = open_bank(str(place / "large" / "bank.sqlite"))
    seeds = count(1)
    drawn = timed(lambda: draw_paper(bank, Blueprint(count=50), next(seeds)), 5)
    every = Blueprint(count=50, forms=tuple(Form))
    of_every = timed(lambda: draw_paper(bank, every, next(seeds)), 5)
    now = datetime.now(UTC)
    attempt = QuizAttempt.begin(bank, Blueprint(count=50, forms=(Form.CHOICE,)), now, 1)
    boot = count(1)

    def answer() -> None:
        moment = Moment(now, float(next(boot)))
        attempt.give(Answer(option=0), moment)
        attempt.go_to((attempt.position + 1) % 50, moment)

    answered = timed(answer, 100)
    resumed = timed(lambda: QuizAttempt.cut_off(bank), 5)
    bank.close()
    return [
        Row("draw 50 questions", median(drawn), bar="≤ 50 ms"),
        Row("draw 50 questions in every form", median(of_every)),
        Row("keep an answer and go on, p95", percentile(answered, 0.95)),
        Row("offer a cut-off quiz again", median(resumed)),
    ]
