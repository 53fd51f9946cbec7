"""Statistics: a year of reviews of a large bank, summed up."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import insert
from sqlmodel import select

from kazquiz.bank.scope import Scope
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.gathering import Question, gather, knowledge
from kazquiz.study.measuring.period import Period
from kazquiz.study.session_plan import Limits
from tests.benchmarks.peer import Peer
from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import median, timed

_DAYS = 365
_CHUNK = 20_000
# An evening's study: from this hour on, for so many.
_FROM_HOUR, _HOURS = 18, 2


def measure(file: Path, reviews: int, peer: Peer) -> list[Row]:
    """Measure the statistics of a year on the bank in *file*, given *reviews* first."""
    bank = open_bank(str(file))
    now = datetime.now(UTC)
    with bank.write() as session:
        keys = list(session.exec(select(Card.id)))
        rng = Random(2)
        for start in range(0, reviews, _CHUNK):
            rows = [
                _review(bank.learner_id, keys, now - timedelta(days=at), rng)
                for at in (
                    _DAYS * (1 - number / reviews)
                    for number in range(start, min(start + _CHUNK, reviews))
                )
            ]
            session.execute(insert(Review), rows)
    limits = Limits(20, 200, UTC)
    question = Question(Period.YEAR, Scope())
    took = timed(lambda: gather(bank, question, limits, Scheduler(), now=now), 5)
    found = gather(bank, question, limits, Scheduler(), now=now)
    further = timed(lambda: knowledge(bank, found, Scheduler()), 3)
    bank.close()
    theirs = peer.figures("year", file)
    return [
        Row(
            f"statistics of a year, {reviews} reviews",
            median(took),
            ("SQLite reading the rows", median(timed(lambda: _read(file), 3))),
            theirs and median(theirs),
            Bar(0.25, "Anki"),
        ),
        Row(
            "and then what is known of what, which Anki does not tell", median(further)
        ),
    ]


def _read(file: Path) -> None:
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("select rating, at, seconds from review").fetchall()
        rows.execute("select stability, due from card").fetchall()


def _review(
    learner: int, cards: list[int], about: datetime, rng: Random
) -> dict[str, object]:
    evening = about.replace(hour=_FROM_HOUR, minute=0, second=0, microsecond=0)
    at = evening + timedelta(hours=_HOURS * rng.random())
    interval = rng.expovariate(1 / 25)
    last = at - timedelta(days=interval)
    state = rng.choices(("new", "learning", "review", "relearning"), (15, 20, 60, 5))[0]
    is_new = state == "new"
    return {
        "learner_id": learner,
        "card_id": rng.choice(cards),
        "rating": rng.choices(list(Rating), (10, 8, 70, 12))[0],
        "at": at,
        "seconds": rng.uniform(2, 20),
        "memory_before": {
            "state": state,
            "step": None,
            "stability": None if is_new else rng.uniform(1, 100),
            "difficulty": None if is_new else rng.uniform(2, 9),
            "due": None if is_new else at.isoformat(),
            "last_review": None if is_new else last.isoformat(),
            "lapses": 0,
            "reviews": 1,
        },
    }
