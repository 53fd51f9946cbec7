"""Quizzes: drawing a paper, keeping an answer, coming back after a crash."""

import gc
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from kazquiz.bank.store import open_bank
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.grading import Answer
from tests.benchmarks.studying import kept_row
from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import BY_CPU, median, percentile, timed

# The first paper of a program, whose page has counted what fits.
_FIRST = """
import gc, sys
from kazquiz.bank.store import open_bank
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.drawing import available, draw_paper
from tests.benchmarks.timing import timed
bank, fifty = open_bank(sys.argv[1]), Blueprint(count=50)
available(bank, fifty)
gc.freeze()
print(*timed(lambda: draw_paper(bank, fifty, 1), 1))
"""


def measure(file: Path) -> list[Row]:
    """Measure quizzes on the bank in *file*."""
    bank = open_bank(str(file))
    # As the program does once it stands: what was imported is never collected.
    gc.freeze()
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
    kept = kept_row(file)
    listed = timed(lambda: _list_all(file), 5)
    read = timed(lambda: _read_attempt(file), 5)
    every_item = ("SQLite listing the items", median(listed))
    return [
        Row("draw 50 questions", median(drawn), every_item, bar=Bar(50, "ms")),
        Row("draw 50 questions in every form", median(of_every), every_item),
        Row("draw 50 questions, the first", median(_first_drawn(file)), every_item),
        Row(
            "keep an answer and go on, p95",
            percentile(answered, 0.95),
            ("one row kept", percentile(kept, 0.95)),
        ),
        Row(
            "offer a cut-off quiz again",
            median(resumed),
            ("SQLite reading it", median(read)),
        ),
    ]


def _first_drawn(file: Path) -> list[float]:
    """Draw the first paper of a program, in some processes of their own."""
    command = [sys.executable, "-c", _FIRST, str(file), *(["--cpu"] if BY_CPU else [])]
    return [
        float(subprocess.run(command, capture_output=True, check=True).stdout)
        for _turn in range(3)
    ]


def _list_all(file: Path) -> None:
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("select id, topic_id, answer_type from item").fetchall()


def _read_attempt(file: Path) -> None:
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("select * from attempt where state = 'open'").fetchall()
        rows.execute("select * from response").fetchall()
