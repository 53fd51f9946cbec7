from collections import Counter
from itertools import pairwise

import pytest

from kazquiz.bank import attempts
from kazquiz.bank.lots import Share, lot_of
from kazquiz.bank.selecting import Selection, conditions
from tests.banks import numbered, query, store

ITEMS, SEEDS, ONE_IN = 150, 1200, 4
# What chance alone exceeds once in a thousand: of 150 degrees of freedom, and of 149.
CRITICAL, CRITICAL_OF_PAIRS = 208.0, 206.8


@pytest.fixture(scope="module")
def lots():
    return [lot_of(f"item-{place}") for place in range(ITEMS)]


def listed(bank, share):
    with bank.read() as session:
        further = conditions(Selection(bank.learner_id, share=share))
        kins = attempts.askable(session, further=further)
        return [item for kin in kins for item in kin.item_ids]


def test_a_lot_follows_from_the_name_alone_in_every_version():
    """A seed gives another paper where these are others."""
    assert lot_of("russia-treaty-1992") == 6242678400614434970
    assert lot_of("") == 8238016292129134938


def test_lots_differ_and_are_numbers_that_every_database_keeps():
    found = {lot_of(f"item-{place}") for place in range(20_000)}

    assert len(found) == 20_000
    assert max(found) < 2**63
    assert min(found) >= 0


def test_an_item_is_stored_with_its_lot(bank, bank_file, draft, now):
    store(bank, numbered(draft, 3), now)

    stored = query(bank_file, "SELECT uid, lot FROM item")
    assert dict(stored) == {f"item-{place}": lot_of(f"item-{place}") for place in "012"}


def kept(share, lots):
    """Return the places of the *lots* in *share*, by the formula itself."""
    prime = 2**31 - 1
    return [
        place
        for place, lot in enumerate(lots)
        if (share.factor * (lot & prime) + share.offset) % prime < prime // share.one_in
    ]


def test_the_database_takes_the_share_that_the_formula_means(bank, draft, now, lots):
    store(bank, numbered(draft, ITEMS), now)

    for seed in "abc":
        share = Share.drawn(seed, ONE_IN)
        assert listed(bank, share) == [place + 1 for place in kept(share, lots)]


def test_every_item_is_in_a_share_alike_whichever_others_are(lots):
    alone, with_next = Counter[int](), Counter[int]()
    for seed in range(SEEDS):
        found = set(kept(Share.drawn(str(seed), ONE_IN), lots))
        alone.update(found)
        with_next.update(
            one for one, next_ in pairwise(range(ITEMS)) if {one, next_} <= found
        )

    assert uneven(alone, ITEMS, 1 / ONE_IN) < CRITICAL
    assert uneven(with_next, ITEMS - 1, 1 / ONE_IN**2) < CRITICAL_OF_PAIRS


def test_the_shares_of_two_seeds_have_no_more_in_common_than_chance(lots):
    shares = [set(kept(Share.drawn(str(seed), ONE_IN), lots)) for seed in range(SEEDS)]

    common = sum(len(one & other) for one, other in pairwise(shares))

    chances = ITEMS * (SEEDS - 1)
    expected = chances / ONE_IN**2
    assert abs(common - expected) < 3.3 * (expected * (1 - 1 / ONE_IN**2)) ** 0.5


def uneven(counts, cells, chance):
    """Return chi-squared of how often each of *cells* came in all the shares."""
    expected = SEEDS * chance
    spread = expected * (1 - chance)
    return sum((counts[cell] - expected) ** 2 for cell in range(cells)) / spread
