"""Options: the key of an item and the wrong answers that stand beside it."""

from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from random import Random

from kazquiz.items.catch_all import speaks_of_others
from kazquiz.items.draft import Draft
from kazquiz.items.values import ListValue, SingleValue, TruthValue, Value
from kazquiz.quiz.near_values import (
    ORDERED,
    Pool,
    PoolEntry,
    made_up,
    make_pool,
    neighbours,
    pool_key,
    pool_of,
    rank,
    singles,
)

OPTIONS = 4
# How many single values a question offers of which several are right.
_MEMBERS = 6
_FEWEST_INTRUDERS, _MOST_INTRUDERS = 2, 4


def draw_options(
    draft: Draft,
    pool: Pool,
    rng: Random,
    count: int = OPTIONS,
    *,
    barred: Collection[Value] = (),
) -> tuple[Value, ...]:
    """Return *count* options of a choice question in the order to show them.

    Values with an order of their own stand in it, all others by chance; so that the
    key of an ordered question is in every place alike, the wrong options are chosen
    around a place drawn for it. Fewer are returned where the bank has no more. What
    speaks of the other options stands last, and nothing *barred* is among them unless
    there is nothing else.
    """
    key = draft.answer
    if isinstance(key, TruthValue):
        return (TruthValue(holds=True), TruthValue(holds=False))
    every = _distinct(key, _wrong_options(draft, pool, rng, count - 1))
    wrong = [value for value in every if value not in barred]
    if len(wrong) < count - 1:
        wrong = every
    if isinstance(key, ORDERED):
        chosen = _around(key, wrong, rng, count - 1)
        return tuple(sorted([key, *chosen], key=rank))
    chosen = rng.sample(wrong, min(count - 1, len(wrong)))
    options: list[Value] = [key, *chosen]
    rng.shuffle(options)
    return others_last(draft, options)


def draw_members(
    draft: Draft, pool: Pool, rng: Random, barred: Collection[Value] = ()
) -> tuple[Value, ...]:
    """Return single values of which several are right: the members and intruders."""
    key = draft.answer
    assert isinstance(key, ListValue)
    named = [each for value in draft.distractors for each in singles(value)]
    near = neighbours(key.members[0], draft.topic, pool)[: 2 * OPTIONS]
    enough = len(set(named) - set(key.members)) >= _FEWEST_INTRUDERS
    strangers = dict.fromkeys(named if enough else [*named, *near])
    intruders = [
        value for value in strangers if value not in key.members and value not in barred
    ]
    wanted = _MEMBERS - len(key.members)
    count = min(max(wanted, _FEWEST_INTRUDERS), _MOST_INTRUDERS, len(intruders))
    options: list[Value] = [*key.members, *rng.sample(intruders, count)]
    if isinstance(key.members[0], ORDERED):
        return tuple(sorted(options, key=rank))
    rng.shuffle(options)
    return others_last(draft, options)


def others_last(draft: Draft, options: Sequence[Value]) -> tuple[Value, ...]:
    """Put what the item fixes, and what speaks of the others, behind the others.

    What is fixed stands in the order that the item gives it; "all of these" and its
    kind, where the item says nothing of it, comes last.
    """
    return tuple(sorted(options, key=lambda value: turn_of(value, draft)))


def turn_of(value: Value, draft: Draft) -> int:
    """Return when an option has its turn: at 0 those that may stand anywhere."""
    if value in draft.fixed:
        return 1 + draft.fixed.index(value)
    return 1 + len(draft.fixed) if speaks_of_others(value, draft) else 0


def needs_pool(draft: Draft) -> bool:
    """Tell whether the item's own wrong answers may not be enough."""
    if isinstance(draft.answer, TruthValue):
        return False
    return isinstance(draft.answer, ORDERED) or len(draft.distractors) < OPTIONS - 1


def _distinct(key: Value, values: Iterable[Value]) -> list[Value]:
    """List *values* that differ from one another and from *key*.

    The order in which a list names its members makes no difference.
    """
    seen = {_substance(key)}
    found = []
    for value in values:
        if _substance(value) not in seen:
            seen.add(_substance(value))
            found.append(value)
    return found


def _substance(value: Value) -> frozenset[SingleValue]:
    return frozenset(singles(value))


def _around(key: Value, wrong: Sequence[Value], rng: Random, count: int) -> list[Value]:
    """Choose wrong values so that the key stands in a place drawn at random."""
    below = [value for value in wrong if rank(value) < rank(key)]
    above = [value for value in wrong if rank(value) > rank(key)]
    count = min(count, len(below) + len(above))
    fewest, most = max(0, count - len(above)), min(count, len(below))
    place = rng.randint(fewest, most)
    return rng.sample(below, place) + rng.sample(above, count - place)


def _wrong_options(
    draft: Draft, pool: Pool, rng: Random, count: int
) -> Iterable[Value]:
    """List wrong values to choose from: the item's own, else near ones of the bank."""
    key, given = draft.answer, draft.distractors
    if isinstance(key, ListValue):
        whole = _distinct(key, [each for each in given if isinstance(each, ListValue)])
        # Lists made from the key would show, beside whole ones, which of all it is.
        return whole if len(whole) >= count else _wrong_lists(key, draft, pool, rng)
    if isinstance(key, ORDERED):
        spare = [*neighbours(key, draft.topic, pool), *made_up(key)]
        return _balanced(key, given, _distinct(key, spare), count)
    if len(given) >= count:
        return given
    return [*given, *neighbours(key, draft.topic, pool)[: 2 * OPTIONS]]


def _balanced(
    key: Value, given: Sequence[Value], spare: Sequence[Value], count: int
) -> list[Value]:
    """Fill up what is *given* so that *count* wrong values stand on both sides."""
    sides: tuple[Callable[[Value], bool], ...] = (
        lambda value: rank(value) < rank(key),
        lambda value: rank(value) > rank(key),
    )
    chosen = _distinct(key, given)
    for is_on_side in sides:
        here = sum(map(is_on_side, chosen))
        fitting = [v for v in spare if is_on_side(v) and v not in chosen]
        chosen += fitting[: max(0, count - here)]
    return chosen


def _wrong_lists(
    key: ListValue, draft: Draft, pool: Pool, rng: Random
) -> Iterator[Value]:
    """Yield lists like *key* with intruders in two of its places.

    Two places are in doubt, and each may hold its member or an intruder: that makes the
    key and three others, in which every value in doubt stands twice. Were one member
    exchanged in each, the list that shares most with the others would be the key.
    """
    yield from (value for value in draft.distractors if isinstance(value, ListValue))
    named = [value for value in draft.distractors if not isinstance(value, ListValue)]
    near = neighbours(key.members[0], draft.topic, pool)[: 2 * OPTIONS]
    intruders = [value for value in named or near if value not in key.members]
    if not intruders:
        return
    first, second = rng.sample(range(len(key.members)), 2)
    one, other = rng.sample(intruders, 2) if len(intruders) > 1 else intruders * 2
    yield _exchanged(key, {first: one})
    yield _exchanged(key, {second: other})
    if one != other:
        yield _exchanged(key, {first: one, second: other})
    else:
        # One intruder alone can only stand in one place after the other.
        yield from (_exchanged(key, {place: one}) for place in range(len(key.members)))


def _exchanged(key: ListValue, exchanged: Mapping[int, SingleValue]) -> ListValue:
    """Return *key* with other values in some of its places."""
    return ListValue(
        tuple(exchanged.get(place, member) for place, member in enumerate(key.members))
    )


__all__ = [
    "OPTIONS",
    "Pool",
    "PoolEntry",
    "draw_members",
    "draw_options",
    "make_pool",
    "needs_pool",
    "others_last",
    "pool_key",
    "pool_of",
    "turn_of",
]
