import math
from bisect import bisect_right
from collections import Counter
from datetime import timedelta
from itertools import compress

import pytest
from sqlmodel import select

from kazquiz.bank import card_sums, figures
from kazquiz.bank.card_sums import Edges
from kazquiz.bank.models import Item, Topic
from kazquiz.bank.review_marks import quarter_of
from kazquiz.bank.scope import Scope
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS, forgetting_curve
from kazquiz.scheduling.memory import State
from tests.banks import numbered, store

DAY = timedelta(days=1)
EDGES = Edges((1.0, 7.0, 30.0), tuple(map(float, range(2, 11))), (0.5, 0.9), (21.0,))


@pytest.fixture
def put(bank, draft, now):
    """Make items, and a card of each with the memories given; return their keys."""

    def make(*memories, retired=()):
        store(bank, numbered(draft, len(memories)), now)
        with bank.write() as session:
            items = list(session.exec(select(Item).order_by(Item.id)))
            for place, (item, memory) in enumerate(zip(items, memories, strict=True)):
                item.retired_at = now if place in retired else None
                session.add(Card(learner_id=bank.learner_id, item_id=item.id, **memory))
            return [item.id for item in items]

    return make


@pytest.fixture
def sums(bank, now):
    def find(scope=None):
        with bank.read() as session:
            with_power(session)
            return card_sums.card_sums(
                session,
                bank.learner_id,
                scope or Scope(),
                edges=EDGES,
                parameters=DEFAULT_PARAMETERS,
                now_days=now.timestamp() / 86400,
            )

    return find


def with_power(session):
    """Give SQLite the one function of mathematics, where it was built without."""
    if not card_sums.can_sum(session):
        raw = session.connection().connection.driver_connection
        raw.create_function("pow", 2, power, deterministic=True)


def power(base, exponent):
    return None if base is None else math.pow(base, exponent)


def studied(now, *, interval=5.0, ago=5.0, **changes):
    last = now - ago * DAY
    return {
        "state": State.REVIEW,
        "stability": interval,
        "difficulty": 5.0,
        "last_review": last,
        "due": last + interval * DAY,
        **changes,
    }


def some(now, rng):
    """Return any memory, as new, as odd as a card can have one."""
    if rng.random() < 0.1:
        return {"suspended": rng.random() < 0.5}
    memory = studied(
        now,
        interval=rng.choice([1.0, 7.0, 21.0, 30.0, rng.uniform(0.01, 90)]),
        ago=rng.choice([0.0, 7.0, rng.uniform(-3, 90)]),
        difficulty=rng.choice([2.0, 10.0, rng.uniform(1, 10)]),
        state=rng.choice([State.REVIEW, State.REVIEW, State.RELEARNING]),
        suspended=rng.random() < 0.1,
    )
    for name in ("stability", "difficulty", "last_review", "due"):
        if rng.random() < 0.03:
            memory[name] = None
    return memory


def spread(values, edges):
    found = Counter(bisect_right(edges, value) for value in values if value is not None)
    return tuple(found[place] for place in range(len(edges) + 1))


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "part"])
def test_the_sums_are_those_of_the_cards_one_by_one(bank, put, sums, now, rng, whole):
    put(*(some(now, rng) for _card in range(300)), retired=range(0, 300, 9))
    with bank.read() as session:
        topics = () if whole else tuple(session.exec(select(Topic.id)))
        scope = Scope(topics=topics)
        cards = figures.card_figures(session, bank.learner_id, scope)
    curve, now_days = forgetting_curve(DEFAULT_PARAMETERS), now.timestamp() / 86400
    recalls = [
        0.0 if last is None else curve(max(0.0, now_days - last), stability)
        for last, stability in compress(
            zip(cards.last_review, cards.stability, strict=True), cards.stability
        )
    ]
    is_mature = [interval is not None and interval >= 21 for interval in cards.interval]

    found = sums(scope)

    assert found.stability == spread(cards.stability, EDGES.stability)
    assert found.difficulty == spread(cards.difficulty, EDGES.difficulty)
    assert found.interval == spread(cards.interval, EDGES.interval)
    assert found.recall == spread(recalls, EDGES.recall)
    assert found.known == pytest.approx(sum(recalls))
    mature = Counter(compress(cards.due, is_mature))
    young = Counter(cards.due) - mature
    del mature[None], young[None]
    assert (found.young, found.mature) == (young, mature)
    assert min(map(sum, (found.stability, found.interval, found.recall))) > 100
    assert min(young.total(), mature.total()) > 50


def test_a_card_on_an_edge_lies_above_it(put, sums, now):
    below = math.nextafter(7.0, 0)
    put(studied(now, interval=7.0), studied(now, stability=below, difficulty=10.0))

    found = sums()

    assert found.stability == (0, 1, 1, 0)
    assert found.difficulty == (0, 0, 0, 0, 1, 0, 0, 0, 0, 1)


def test_a_new_card_lies_nowhere(put, sums):
    put({}, {"suspended": True})

    found = sums()

    spreads = (found.stability, found.difficulty, found.recall, found.interval)
    assert sum(map(sum, spreads)) == found.known == 0
    assert not found.young
    assert not found.mature


def test_cards_come_due_young_and_mature_but_not_suspended(put, sums, now):
    put(
        studied(now, interval=20.0, ago=0.0),
        studied(now, interval=21.0, ago=0.0),
        studied(now, interval=21.0, ago=0.0, suspended=True),
        studied(now, interval=30.0, ago=0.0, state=State.RELEARNING),
    )

    found = sums()

    assert found.young == {quarter_of(now + each * DAY): 1 for each in (20, 30)}
    assert found.mature == {quarter_of(now + 21 * DAY): 1}


def test_nothing_is_summed_up_outside_the_scope(put, sums, now):
    first, second = put(studied(now), studied(now, stability=50.0))

    assert sums(Scope(items=frozenset({second}))).stability == (0, 0, 0, 1)
    assert sums(Scope(items=frozenset({first}))).stability == (0, 1, 0, 0)
    assert sum(sums(Scope(items=frozenset())).stability) == 0


def test_cards_are_known_by_their_items(bank, put, now):
    items = put(
        studied(now), {}, studied(now, last_review=None), studied(now), retired=(3,)
    )

    with bank.read() as session:
        with_power(session)
        cards, known = card_sums.known_cards(
            session,
            bank.learner_id,
            Scope(),
            parameters=DEFAULT_PARAMETERS,
            now_days=now.timestamp() / 86400,
        )

    assert list(cards.items) == items[:3]
    assert list(known) == [pytest.approx(0.9), 0.0, 0.0]


def test_no_card_is_known_of_a_bank_that_nobody_studied(stored):
    with stored.read() as session:
        with_power(session)
        cards, known = card_sums.known_cards(
            session, 1, Scope(), parameters=DEFAULT_PARAMETERS, now_days=0.0
        )

    assert (*cards.items, *known) == ()


def test_sums_are_asked_only_of_a_database_that_knows_how(bank):
    with bank.read() as session:
        raw = session.connection().connection.driver_connection
        names = {
            name for (name,) in raw.execute("select name from pragma_function_list")
        }

        assert card_sums.can_sum(session) == ("pow" in names)
