"""Statistics: a year of 440,000 reviews of 100,000 cards, summed up."""

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
from kazquiz.study.measuring.gathering import Question, gather
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import Limits
from tests.benchmarks.large import make_large_bank
from tests.benchmarks.studying import timed
from tests.benchmarks.table import Row, median

CARDS, REVIEWS = 100_000, 440_000
_DAYS = 365
_CHUNK = 20_000
# An evening's study: from this hour on, for so many.
_FROM_HOUR, _HOURS = 18, 2


def measure(place: Path, cards: int = CARDS, reviews: int = REVIEWS) -> list[Row]:
    """Measure the statistics of a year on a bank of their own in *place*."""
    file = place / "statistics" / "bank.sqlite"
    make_large_bank(file, cards)
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
    rows = []
    for period, bar in ((Period.MONTH, ""), (Period.YEAR, "≤ 0.25 × Anki's")):
        question = Question(period, Scope())
        took = timed(
            lambda: gather(bank, question, limits, Scheduler(), now=now),  # noqa: B023
            5,
        )
        what = f"statistics of a {period}, {cards} cards, {reviews} reviews"
        rows.append(Row(what, median(took), bar=bar))
    bank.close()
    return rows


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
