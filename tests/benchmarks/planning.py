"""Planning: optimising, rescheduling and simulating a large history, and taking back.

    python -m tests.benchmarks.planning [--cards 10000] [--reviews 50000]

is the same rows alone. The floors are the engine of FSRS on what is built already, and
SQLite's own module reading and writing the same rows.
"""

import argparse
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import fsrs_rs_python
from sqlalchemy import insert, update
from sqlmodel import select

from kazquiz.bank import history, schedules
from kazquiz.bank.store import Bank, open_bank
from kazquiz.bank.study_models import Card, Review
from kazquiz.progress import silent
from kazquiz.scheduling import formulas
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.presets import Preset, Presets
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study import planning
from kazquiz.study.exam_planning import preview_exam
from kazquiz.study.forecasting import Question, optimise_history, simulate_bank
from kazquiz.study.planning import Desk
from tests.benchmarks.peer import Peer
from tests.benchmarks.table import Bar, Row, print_table
from tests.benchmarks.timing import median, timed

_NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
_TRUTH = (*DEFAULT_PARAMETERS[:2], 4.0, 14.0, *DEFAULT_PARAMETERS[4:])
_CHUNK = 20_000


def add_reviews(bank: Bank, reviews: int) -> int:
    """Give every card of *bank* a history, *reviews* in all; return how many."""
    rng = Random(1)
    with bank.write() as session:
        cards = [key for key in session.exec(select(Card.id)) if key is not None]
        each = max(2, reviews // len(cards))
        rows = [
            row for card in cards for row in _history(bank.learner_id, card, each, rng)
        ]
        for start in range(0, len(rows), _CHUNK):
            session.execute(insert(Review), rows[start : start + _CHUNK])
        session.execute(update(Card).values(reviews=each))
    return len(rows)


def _history(
    learner: int, card: int, count: int, rng: Random
) -> Iterator[dict[str, object]]:
    w = _TRUTH
    now = _NOW - timedelta(days=rng.randint(400, 900))
    rating = Rating(rng.choices((1, 2, 3, 4), (2, 1, 6, 1))[0])
    stability = formulas.first_stability(w, rating)
    difficulty = formulas.first_difficulty(w, rating)
    for place in range(count):
        yield {
            "learner_id": learner,
            "card_id": card,
            "rating": rating,
            "at": now,
            "seconds": rng.uniform(4, 20),
            "memory_before": {"state": "review" if place else "new"},
        }
        days = max(1, round(formulas.interval(w, stability, retention=0.9)))
        days = min(days, 300)
        now += timedelta(days=days)
        known = formulas.retrievability(w, days, stability=stability)
        rating = Rating.GOOD if rng.random() < known else Rating.AGAIN
        stability = formulas.next_stability(
            w, rating, stability=stability, difficulty=difficulty, elapsed_days=days
        )
        difficulty = formulas.next_difficulty(w, rating, difficulty=difficulty)


def measure(file: Path, reviews: int, peer: Peer, *, plans: bool = True) -> list[Row]:
    """Measure planning on the bank in *file*, which is given *reviews* first.

    Without *plans*, optimising alone.
    """
    bank = open_bank(str(file))
    made = add_reviews(bank, reviews)
    desk = Desk(bank, Scheduler(), Days(_NOW, UTC))
    rows = _optimising(desk, file, made, peer)
    if plans:
        rows += [*_rescheduling(desk, file, made), *_looking_ahead(desk)]
    bank.close()
    return rows


def _optimising(desk: Desk, file: Path, reviews: int, peer: Peer) -> list[Row]:
    items, cards = [], []
    with desk.bank.read() as session:
        for card, made in schedules.spaced_histories(session, desk.bank.learner_id):
            ratings, waits = made
            rated = list(map(fsrs_rs_python.FSRSReview, ratings, waits))
            for place, days in enumerate(waits):
                if days:
                    items.append(fsrs_rs_python.FSRSItem(rated[: place + 1]))
                    cards.append(card)
    engine = fsrs_rs_python.FSRS(list(DEFAULT_PARAMETERS))
    floor = timed(lambda: engine.compute_parameters(items, cards), 3)
    whole = timed(lambda: optimise_history(desk, None, silent), 3)
    theirs = peer.figures("optimise", file)
    return [
        Row(
            f"optimise {reviews} reviews, tried and compared",
            median(whole),
            ("the engine training once", median(floor)),
            theirs and median(theirs),
            Bar(1.2, "Anki"),
        )
    ]


def _rescheduling(desk: Desk, file: Path, reviews: int) -> list[Row]:
    def read_all() -> None:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute(
                "select card_id, rating, at from review order by card_id, at"
            ).fetchall()

    floor = timed(read_all, 3)
    presets = Presets(Preset(_TRUTH, 0.85))
    shown = timed(lambda: planning.preview_reschedule(desk, presets), 3)
    moves = planning.preview_reschedule(desk, presets).moves
    applied = timed(lambda: planning.reschedule(desk.bank, moves, _NOW), 1)

    def undo() -> None:
        with desk.bank.write() as session:
            history.undo(session, desk.bank.learner_id)

    undone = timed(undo, 1)
    count = len(moves)
    return [
        Row(
            f"preview rescheduling of {count} cards, {reviews} reviews",
            median(shown),
            ("SQLite reading them", median(floor)),
        ),
        Row(f"reschedule {count} cards as one step", applied[0]),
        Row("take that back", undone[0]),
    ]


def _looking_ahead(desk: Desk) -> list[Row]:
    question = Question(0.9, 20, 200, 365)
    exam = KeptExam(0, "exam", _NOW.date() + timedelta(days=60), 0.95)
    return [
        Row(
            "simulate a year",
            median(timed(lambda: simulate_bank(desk, question, silent), 1)),
        ),
        Row(
            "preview spreading a backlog over 30 days",
            median(timed(lambda: planning.preview_catching_up(desk, 30), 3)),
        ),
        Row(
            "preview an exam in 60 days",
            median(timed(lambda: preview_exam(desk, exam, 20), 1)),
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.planning")
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=50_000)
    chosen = parser.parse_args()
    from tests.benchmarks.large import make_large_bank

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bank.sqlite"
        make_large_bank(file, chosen.cards)
        print_table(measure(file, chosen.reviews, Peer("", file.parent)))


if __name__ == "__main__":
    main()
