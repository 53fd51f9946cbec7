from datetime import timedelta
from random import Random

import pytest
from sqlmodel import select

from kazquiz.bank import figures
from kazquiz.bank.figures import ReviewCount, Span
from kazquiz.bank.models import Item
from kazquiz.bank.review_marks import CardKind, quarter_of
from kazquiz.bank.scope import Scope
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.banks import query

DAY = timedelta(days=1)
EVER = Span(0, 10**9)


@pytest.fixture
def add(stored, now):
    """Add a card of the item with *uid* and its reviews: (rating, days ago, data)."""

    def put(uid, *reviews, **memory):
        with stored.write() as session:
            item = session.exec(select(Item).where(Item.uid == uid)).one()
            card = Card(learner_id=stored.learner_id, item_id=item.id, **memory)
            session.add(card)
            session.flush()
            for rating, ago, before in reviews:
                session.add(
                    Review(
                        learner_id=stored.learner_id,
                        card_id=card.id,
                        rating=rating,
                        at=now - ago * DAY,
                        seconds=2.0,
                        memory_before=before,
                    )
                )

    return put


def young(now, ago, interval=5.0):
    last = now - (ago + interval) * DAY
    return {
        "state": "review",
        "stability": interval,
        "due": (last + interval * DAY).isoformat(),
        "last_review": last.isoformat(),
    }


NEW = {"state": "new"}


def counted(bank, scope=None, span=EVER):
    with bank.read() as session:
        return figures.count_reviews(session, bank.learner_id, scope or Scope(), span)


def test_reviews_are_counted_by_quarter_kind_and_rating(stored, add, now):
    add("first", (Rating.GOOD, 1, NEW), (Rating.AGAIN, 0, young(now, 0)))
    add("second", (Rating.EASY, 1, NEW), (Rating.GOOD, 1, NEW))

    yesterday, today = quarter_of(now - DAY), quarter_of(now)
    assert counted(stored) == [
        ReviewCount(yesterday, CardKind.NEW, 0, 0, 2, 1, 6.0),
        ReviewCount(today, CardKind.YOUNG, 1, 0, 0, 0, 2.0),
    ]


def test_what_is_counted_in_the_database_is_what_the_rows_say(stored, add, now):
    rng = Random(3)
    for uid in ("first", "second"):
        add(
            uid,
            *(
                (rng.choice(list(Rating)), 2 * rng.random(), young(now, 0))
                for _review in range(200)
            ),
        )
    with stored.read() as session:
        rows = list(session.exec(select(Review)))
    groups = {(row.quarter, row.kind) for row in rows}
    wanted = [
        ReviewCount(
            *group,
            *(
                sum(
                    row.rating == each and (row.quarter, row.kind) == group
                    for row in rows
                )
                for each in Rating
            ),
            sum(row.seconds for row in rows if (row.quarter, row.kind) == group),
        )
        for group in sorted(groups)
    ]

    assert counted(stored) == wanted


def test_only_the_span_and_the_scope_count(stored, add, now):
    add("first", (Rating.GOOD, 1, NEW), (Rating.GOOD, 0, NEW))
    add("second", (Rating.GOOD, 0, NEW))
    today = quarter_of(now)

    assert sum(row.good for row in counted(stored, span=Span(today, today + 1))) == 2
    assert counted(stored, span=Span(today + 1, today + 2)) == []
    assert counted(stored, Scope(items=frozenset())) == []


def test_each_card_counts_once(stored, add, now):
    add("first", (Rating.AGAIN, 0, NEW), (Rating.GOOD, 0, NEW))
    add("second", (Rating.GOOD, 0, NEW))

    with stored.read() as session:
        assert figures.count_cards(session, stored.learner_id, Scope(), EVER) == 2


def test_recalls_are_those_of_known_cards(stored, add, now):
    add(
        "first",
        (Rating.AGAIN, 2, NEW),
        (Rating.AGAIN, 1, young(now, 1)),
        (Rating.HARD, 1, young(now, 1)),
        (Rating.GOOD, 0, young(now, 0)),
    )

    with stored.read() as session:
        found = figures.count_recalls(session, stored.learner_id, Scope(), EVER)

    assert found == [(0, 1, 2)]


def test_cards_tell_what_they_remember(stored, add, now):
    add(
        "first",
        state=State.REVIEW,
        stability=5.0,
        difficulty=6.0,
        due=now + DAY,
        last_review=now - DAY,
    )
    add("second", suspended=True)

    with stored.read() as session:
        cards = figures.card_figures(session, stored.learner_id, Scope())

    assert cards.stability == [5.0, None]
    assert cards.interval == [pytest.approx(2.0), None]
    assert cards.due == [quarter_of(now + DAY), None]
    assert cards.last_review[0] * 86400 == pytest.approx((now - DAY).timestamp(), abs=1)


@pytest.mark.parametrize("milliseconds", [-1, 0, 1, 899_999, 900_000])
@pytest.mark.parametrize("days", range(0, 9000, 1371))
def test_no_boundary_of_a_quarter_is_missed(stored, add, now, days, milliseconds):
    due = now + days * DAY + timedelta(milliseconds=milliseconds)
    add("first", state=State.REVIEW, due=due)

    with stored.read() as session:
        cards = figures.card_figures(session, stored.learner_id, Scope())

    assert cards.due == [quarter_of(due)]


def test_cards_outside_the_scope_are_left_out(stored, add):
    add("first", stability=5.0)

    with stored.read() as session:
        scope = Scope(items=frozenset())
        assert figures.card_figures(session, stored.learner_id, scope).items == []


def test_nothing_is_found_in_a_bank_that_nobody_studied(stored):
    with stored.read() as session:
        learner = stored.learner_id
        assert figures.first_quarter(session, learner) is None
        assert not figures.has_more_reviews_than(session, learner, 0)
        assert figures.card_figures(session, learner, Scope()).items == []
        assert len(figures.items_by_topic(session, Scope())) == 3
        assert {item for _, item in figures.items_by_document(session, Scope())} == {
            item for _, item in figures.items_by_topic(session, Scope())
        }


def test_the_first_review_and_their_number_are_known(stored, add, now):
    add("first", (Rating.GOOD, 3, NEW), (Rating.GOOD, 1, NEW))

    with stored.read() as session:
        learner = stored.learner_id
        assert figures.first_quarter(session, learner) == quarter_of(now - 3 * DAY)
        assert figures.has_more_reviews_than(session, learner, 1)
        assert not figures.has_more_reviews_than(session, learner, 2)


def test_studying_marks_each_review_and_undoing_takes_it_back(stored, bank_file, now):
    from datetime import UTC

    study = StudySession(stored, Scheduler(), Limits(3, 10, UTC))
    study.start(now)
    study.rate(study.card(now), Rating.GOOD, now=now, seconds=3)

    rows = query(bank_file, "select quarter, kind, ripeness from review")
    assert rows == [(quarter_of(now), int(CardKind.NEW), None)]
