from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.scheduling.memory import Memory, State
from kazquiz.study.card_queue import (
    LEARN_AHEAD,
    Counts,
    Queue,
    is_in_steps,
    order_due,
    spread,
)

MINUTE = timedelta(minutes=1)


NEW = Memory()


@dataclass(frozen=True)
class Card:
    item_id: int
    memory: Memory = NEW


def due(item_id):
    return Card(item_id, Memory(State.REVIEW, stability=item_id + 1.0))


def in_steps(item_id, when, state=State.LEARNING):
    return Card(item_id, Memory(state, step=0, due=when))


def studied(queue, now):
    """Study everything that the queue offers at *now*."""
    found = []
    while (card := queue.next(now)) is not None:
        queue.take(card)
        found.append(card.item_id)
    return found


def test_due_cards_come_nearest_to_being_forgotten_first():
    cards = [due(3), due(1), due(2), due(0)]

    ordered = order_due(cards, lambda memory: memory.stability / 10, 3)

    assert [card.item_id for card in ordered] == [0, 1, 2]


def test_cards_as_near_as_one_another_keep_one_order():
    ordered = order_due([due(2), due(1), due(3)], lambda memory: 0.5, 9)

    assert [card.item_id for card in ordered] == [1, 2, 3]


@pytest.mark.parametrize(
    ("due_count", "new_count", "expected"),
    [
        pytest.param(0, 0, "", id="none"),
        pytest.param(3, 0, "ddd", id="due alone"),
        pytest.param(0, 3, "nnn", id="new alone"),
        pytest.param(4, 2, "ddnddn", id="twice as many due"),
        pytest.param(3, 3, "dndndn", id="as many"),
        pytest.param(6, 1, "ddddddn", id="one new"),
    ],
)
def test_new_cards_are_spread_among_due_ones(due_count, new_count, expected):
    mixed = spread(["d"] * due_count, ["n"] * new_count)

    assert "".join(mixed) == expected


@given(some.integers(1, 60), some.integers(1, 60))
def test_spreading_loses_nothing_and_is_even(due_count, new_count):
    mixed = spread(
        [("d", i) for i in range(due_count)], [("n", i) for i in range(new_count)]
    )

    assert [i for kind, i in mixed if kind == "d"] == list(range(due_count))
    assert [i for kind, i in mixed if kind == "n"] == list(range(new_count))
    every = len(mixed) / new_count
    places = [place for place, (kind, _) in enumerate(mixed, 1) if kind == "n"]
    assert all(abs(at - every * turn) <= 1 for turn, at in enumerate(places, 1))


@pytest.mark.parametrize("state", State)
def test_learning_and_relearning_go_by_steps(state):
    card = Card(1, Memory(state))

    assert is_in_steps(card) is (state in {State.LEARNING, State.RELEARNING})


def test_a_card_whose_wait_is_over_comes_before_all_others(now):
    queue = Queue([due(1), due(2)], [in_steps(3, now)])

    assert studied(queue, now) == [3, 1, 2]


def test_cards_in_steps_come_by_the_clock(now):
    queue = Queue([], [in_steps(1, now + MINUTE), in_steps(2, now), in_steps(3, now)])

    assert studied(queue, now + MINUTE) == [2, 3, 1]


def test_a_wait_is_cut_short_when_nothing_else_is_left(now):
    queue = Queue([due(1)], [in_steps(2, now + LEARN_AHEAD)])

    assert studied(queue, now) == [1, 2]


def test_a_wait_too_long_is_kept(now):
    queue = Queue([due(1)], [in_steps(2, now + LEARN_AHEAD + MINUTE)])

    assert studied(queue, now) == [1]
    assert queue.counts() == Counts(new=0, learning=1, due=0)


def test_looking_at_the_next_card_takes_nothing(now):
    queue = Queue([due(1)], [])

    assert queue.next(now) is queue.next(now)


def test_a_card_put_first_comes_next_and_once(now):
    queue = Queue([due(1), due(2)], [in_steps(3, now + MINUTE)])

    queue.put_first(due(2))
    queue.put_first(in_steps(3, now))

    assert studied(queue, now) == [3, 2, 1]


def test_a_card_that_is_not_next_can_be_taken(now):
    second = due(2)
    queue = Queue([due(1), second, due(3)], [])

    queue.take(second)

    assert studied(queue, now) == [1, 3]


def test_the_items_that_come_next_are_told():
    queue = Queue([due(1), due(2), due(3)], [])

    assert queue.ahead(2) == [1, 2]


@given(
    some.lists(some.tuples(some.sampled_from("tpr"), some.integers(0, 5)), max_size=30)
)
def test_the_counts_are_those_of_what_is_left(steps):
    now = datetime(2026, 3, 2, tzinfo=UTC)
    queue = Queue([Card(0), due(1), Card(2), due(3)], [in_steps(4, now)])
    for step, key in steps:
        if step == "t" and (card := queue.next(now)):
            queue.take(card)
        elif step == "p":
            queue.put_first(Card(key) if key % 2 else due(key))
        elif step == "r":
            queue.remove(key)

    counts = queue.counts()
    left = [
        queue.next(now) for _ in range(counts.total) if queue.take(queue.next(now)) or 1
    ]
    assert len(left) == counts.total
    assert queue.next(now) is None
    assert queue.counts() == Counts(0, 0, 0)


def test_a_card_put_last_comes_once_when_all_others_have(now):
    queue = Queue([due(1), Card(2), due(3)], [])

    queue.put_last(due(1))

    assert queue.counts() == Counts(1, 0, 2)
    assert studied(queue, now) == [2, 3, 1]


def test_tells_which_cards_wait_outside_their_steps(now):
    queue = Queue([due(1), Card(2), due(3)], [in_steps(4, now)])

    assert queue.waiting({2, 3, 4, 9}) == [2, 3]
    assert queue.waiting(set()) == []
