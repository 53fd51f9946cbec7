from datetime import UTC, timedelta

import pytest
from sqlalchemy import delete, insert, update
from sqlmodel import col, select

from kazquiz.bank import figures, quarter_counts
from kazquiz.bank.figures import Span
from kazquiz.bank.models import Item, Learner
from kazquiz.bank.review_marks import quarter_of
from kazquiz.bank.scope import Scope
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import Limits, StudySession
from tests.banks import bank_at, query

EVER = Span(0, 10**9)
STATES = ("new", "learning", "relearning", "review")
COUNT = """
    select learner_id, quarter, kind, sum(rating = 'AGAIN'), sum(rating = 'HARD'),
    sum(rating = 'GOOD'), sum(rating = 'EASY'), sum(seconds)
    from review group by learner_id, quarter, kind order by learner_id, quarter, kind
"""
KEPT = """
    select learner_id, quarter, kind, again, hard, good, easy, microseconds / 1e6
    from quartercount order by learner_id, quarter, kind
"""


class Walk:
    """Does this and that to the cards and reviews of two learners, by chance."""

    def __init__(self, bank, now, rng):
        self.bank, self.now, self.rng = bank, now, rng
        with bank.write() as session:
            other = Learner(name="other")
            session.add(other)
            session.flush()
            self.learners = [bank.learner_id, other.id]
        self.study = StudySession(bank, Scheduler(), Limits(3, 10, UTC))

    def step(self):
        deeds = {
            self.add: 8,
            self.rate: 4,
            self.undo: 3,
            self.redo: 2,
            self.change: 2,
            self.remove: 2,
            self.remove_card: 1,
            self.remove_item: 0.2,
        }
        self.rng.choices(list(deeds), list(deeds.values()))[0]()

    def seconds(self):
        # Told exactly both in parts of two and in millionths.
        return self.rng.randrange(64 * 60) / 64

    def add(self):
        learner = self.rng.choice(self.learners)
        with self.bank.write() as session:
            item = self.rng.choice([*session.exec(select(Item.id)), None])
            if item is None:
                return
            same = (col(Card.learner_id) == learner, col(Card.item_id) == item)
            card = session.exec(select(Card.id).where(*same)).first()
            if card is None:
                made = Card(learner_id=learner, item_id=item)
                session.add(made)
                session.flush()
                card = made.id
            rows = [self.review(learner, card) for _row in range(self.rng.randrange(5))]
            if rows:
                session.execute(insert(Review), rows)

    def review(self, learner, card):
        return {
            "learner_id": learner,
            "card_id": card,
            "rating": self.rng.choice(list(Rating)),
            "at": self.now - timedelta(minutes=self.rng.randrange(90)),
            "seconds": self.seconds(),
            "memory_before": {"state": self.rng.choice(STATES)},
        }

    def rate(self):
        # Cards and items may be gone meanwhile, which nobody told it.
        self.study.start(self.now)
        if (card := self.study.card(self.now)) is not None:
            rating = self.rng.choice(list(Rating))
            self.study.rate(card, rating, now=self.now, seconds=self.seconds())

    def undo(self):
        self.study.undo(self.now)

    def redo(self):
        self.study.redo(self.now)

    def change(self):
        values = {
            "rating": self.rng.choice(list(Rating)),
            "seconds": self.seconds(),
            "kind": self.rng.randrange(5),
            "learner_id": self.rng.choice(self.learners),
        }
        name = self.rng.choice(list(values))
        with self.bank.write() as session:
            some = col(Review.id) % 3 == self.rng.randrange(3)
            session.execute(update(Review).where(some).values({name: values[name]}))

    def remove(self):
        with self.bank.write() as session:
            session.execute(
                delete(Review).where(col(Review.id) % 7 == self.rng.randrange(7))
            )

    def remove_card(self):
        self.remove_one(Card)

    def remove_item(self):
        self.remove_one(Item)

    def remove_one(self, table):
        with self.bank.write() as session:
            if keys := list(session.exec(select(table.id))):
                gone = col(table.id) == self.rng.choice(keys)
                session.execute(delete(table).where(gone))


@pytest.fixture
def walk(stored, now, rng):
    return Walk(stored, now, rng)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_the_counts_are_those_of_the_reviews(walk, bank_file, seed):
    walk.rng.seed(seed)
    most = 0

    for _step in range(80):
        walk.step()
        counted = query(bank_file, COUNT)
        assert query(bank_file, KEPT) == counted
        most = max(most, len(counted))

    assert most > 5


def test_what_is_not_kept_in_the_end_is_not_counted(walk, bank_file):
    for _step in range(9):
        walk.add()
    before = query(bank_file, KEPT)

    with walk.bank.write() as session:
        session.execute(delete(Review))
        session.rollback()

    assert query(bank_file, KEPT) == before != []


def test_a_learner_that_is_deleted_leaves_no_counts(walk, bank_file):
    for _step in range(20):
        walk.add()

    with walk.bank.write() as session:
        gone = col(Learner.id) == walk.learners[1]
        session.execute(delete(Learner).where(gone))

    assert {row[0] for row in query(bank_file, KEPT)} == {walk.learners[0]}


def test_the_counts_read_are_those_of_the_rows(walk, monkeypatch):
    for _step in range(60):
        walk.step()
    middle = quarter_of(walk.now) - 3
    spans = (EVER, Span(middle, middle + 2), Span(middle, middle))

    def counted():
        with walk.bank.read() as session:
            return [
                figures.count_reviews(session, learner, Scope(), span)
                for learner in walk.learners
                for span in spans
            ]

    kept = counted()
    monkeypatch.setattr(quarter_counts, "are_kept", lambda _session: False)

    assert kept == counted()
    assert len(kept[0]) > len(kept[1]) > len(kept[2]) == 0


def made(file):
    """Return what the database was told of the counts, words only."""
    told = query(
        file,
        "select name, sql from sqlite_master where name like ? order by name",
        f"{quarter_counts.NAME}%",
    )
    return {name: "".join(sql.split()).lower() for name, sql in told}


def test_an_older_bank_counts_the_reviews_that_it_has(walk, bank_file):
    for _step in range(60):
        walk.step()
    new, counted = made(bank_file), query(bank_file, KEPT)
    walk.bank.close()
    for name in new:
        if name != quarter_counts.NAME:
            query(bank_file, f"drop trigger {name}")
    query(bank_file, f"drop table {quarter_counts.NAME}")
    # What came after those counts is made anew with them.
    query(bank_file, "drop index ix_item_lot")
    query(bank_file, "alter table item drop column lot")
    query(bank_file, "update alembic_version set version_num = '0016'")

    with bank_at(bank_file):
        pass

    assert query(bank_file, KEPT) == counted != []
    triggers = {name for name in new if name != quarter_counts.NAME}
    assert {name: made(bank_file)[name] for name in triggers} == {
        name: new[name] for name in triggers
    }
    assert len(triggers) == 3
