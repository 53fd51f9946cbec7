"""Options: the key of an item and the wrong answers that stand beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from kazquiz.items.draft import Draft
from kazquiz.items.values import (
    AnswerType,
    DateValue,
    ListValue,
    NumberValue,
    SingleValue,
    TruthValue,
    Value,
    YearValue,
)

OPTIONS = 4
_YEARS_APART = 15
_FACTORS = (0.5, 0.75, 1.25, 1.5, 2.0)
_ORDERED = (DateValue, YearValue, NumberValue)


@dataclass(frozen=True, slots=True)
class PoolEntry:
    """An answer of the bank that may serve another item as a wrong one."""

    value: Value
    topic: str


Pool = Mapping[tuple[AnswerType, str], Sequence[PoolEntry]]


def pool_key(value: Value) -> tuple[AnswerType, str]:
    """Return what two values must share to be options of one question."""
    if isinstance(value, NumberValue):
        return value.type, value.unit
    if isinstance(value, DateValue):
        return value.type, "month" if value.day is None else "day"
    return value.type, ""


def draw_options(
    draft: Draft, pool: Pool, rng: Random, count: int = OPTIONS
) -> tuple[Value, ...]:
    """Return *count* options of a choice question in the order to show them.

    Values with an order of their own stand in it, all others by chance; so that the
    key of an ordered question is in every place alike, the wrong options are chosen
    around a place drawn for it. Fewer are returned where the bank has no more.
    """
    key = draft.answer
    if isinstance(key, TruthValue):
        return (TruthValue(True), TruthValue(False))  # noqa: FBT003
    wrong = _wrong_options(draft, pool, rng)
    if isinstance(key, _ORDERED):
        chosen = _around(key, wrong, rng, count - 1)
        return tuple(sorted([key, *chosen], key=_rank))
    chosen = rng.sample(wrong, min(count - 1, len(wrong)))
    options: list[Value] = [key, *chosen]
    rng.shuffle(options)
    return tuple(options)


def _rank(value: Value) -> float:
    match value:
        case DateValue():
            return value.ordinal
        case YearValue(year):
            return year
        case NumberValue(amount, _):
            return amount
    raise TypeError(f"{value} has no order")


def _around(
    key: Value, wrong: Sequence[Value], rng: Random, count: int
) -> list[Value]:
    """Choose wrong values so that the key stands in a place drawn at random."""
    below = [value for value in wrong if _rank(value) < _rank(key)]
    above = [value for value in wrong if _rank(value) > _rank(key)]
    count = min(count, len(below) + len(above))
    fewest, most = max(0, count - len(above)), min(count, len(below))
    place = rng.randint(fewest, most)
    return rng.sample(below, place) + rng.sample(above, count - place)


def _wrong_options(draft: Draft, pool: Pool, rng: Random) -> list[Value]:
    """List wrong values to choose from: the item's own, else near ones of the bank."""
    key = draft.answer
    if isinstance(key, ListValue):
        return _wrong_lists(key, draft, pool, rng)
    given = list(draft.distractors)
    if len(given) >= OPTIONS - 1 and not isinstance(key, _ORDERED):
        return given
    extra = [
        value
        for value in _neighbours(key, draft.topic, pool)
        if value != key and value not in given
    ]
    made = [value for value in _made_up(key) if value not in [key, *given, *extra]]
    if isinstance(key, _ORDERED):
        return _balanced(key, given, [*extra, *made])
    return [*given, *extra][: 2 * OPTIONS]


def _balanced(key: Value, given: list[Value], spare: list[Value]) -> list[Value]:
    """Fill up what is *given* so that enough wrong values stand on both sides."""
    chosen = list(given)
    for is_on_side in (
        lambda value: _rank(value) < _rank(key),
        lambda value: _rank(value) > _rank(key),
    ):
        here = sum(map(is_on_side, chosen))
        fitting = [value for value in spare if is_on_side(value)]
        chosen += fitting[: max(0, OPTIONS - 1 - here)]
    return chosen


def _neighbours(key: Value, topic: str, pool: Pool) -> list[Value]:
    """List values of the bank of the same kind: of the topic first, then the nearest."""
    entries = pool.get(pool_key(key), ())
    seen: dict[Value, tuple[bool, float]] = {}
    for entry in entries:
        far = _distance(key, entry.value)
        if far is not None:
            seen.setdefault(entry.value, (entry.topic != topic, far))
    return sorted(seen, key=lambda value: (seen[value], repr(value)))


def _distance(key: Value, other: Value) -> float | None:
    """Return how far *other* is from *key*, None where it tempts nobody."""
    if isinstance(key, DateValue | YearValue) and isinstance(
        other, DateValue | YearValue
    ):
        apart = abs(key.year - other.year)
        return apart if apart <= _YEARS_APART else None
    if isinstance(key, NumberValue) and isinstance(other, NumberValue):
        larger, smaller = sorted(map(abs, (key.amount, other.amount)), reverse=True)
        return larger / smaller if smaller and larger / smaller <= 3 else None
    return 0.0


def _made_up(key: Value) -> list[Value]:
    """List values near *key* that nobody has named, where that can be done."""
    match key:
        case YearValue(year):
            return [YearValue(year + apart) for apart in (-1, 1, -2, 2, -3, 3)]
        case NumberValue(amount, unit):
            return [NumberValue(_rounded(amount * by, amount), unit) for by in _FACTORS]
        case DateValue(year, month, day):
            return [
                DateValue(year + years, (month + months - 1) % 12 + 1, day and min(day, 28))
                for years, months in ((-1, 0), (1, 0), (0, -2), (0, 3), (-1, 4), (1, -3))
            ]
    return []


def _rounded(amount: float, like: float) -> float:
    """Round *amount* to as many places as *like* is given in."""
    if like == int(like):
        zeros = len(str(int(abs(like)))) - len(str(int(abs(like))).rstrip("0"))
        return float(round(amount, -zeros))
    return round(amount, len(str(like).split(".")[1]))


def _wrong_lists(
    key: ListValue, draft: Draft, pool: Pool, rng: Random
) -> list[Value]:
    """Make lists like *key* with one member exchanged for an intruder each."""
    whole = [value for value in draft.distractors if isinstance(value, ListValue)]
    intruders = [
        value
        for value in draft.distractors
        if not isinstance(value, ListValue) and value not in key.members
    ]
    if not intruders:
        intruders = [
            value
            for value in _neighbours(key.members[0], draft.topic, pool)
            if not isinstance(value, ListValue) and value not in key.members
        ][: 2 * OPTIONS]
    rng.shuffle(intruders)
    places = rng.sample(range(len(key.members)), len(key.members))
    return whole + [
        ListValue(_exchanged(key.members, places[turn % len(places)], intruder))
        for turn, intruder in enumerate(intruders)
    ]


def _exchanged(
    members: tuple[SingleValue, ...], place: int, intruder: SingleValue
) -> tuple[SingleValue, ...]:
    return (*members[:place], intruder, *members[place + 1 :])


def make_pool(drafts: Iterable[Draft]) -> Pool:
    """Gather the values of *drafts* by what options of one question must share."""
    pool: dict[tuple[AnswerType, str], list[PoolEntry]] = {}
    for draft in drafts:
        for value in draft.values():
            entry = PoolEntry(value, draft.topic)
            pool.setdefault(pool_key(value), []).append(entry)
    return pool
