"""Schedules: the studied cards of a learner with their histories, and moving them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import String, bindparam, cast, func, type_coerce, update
from sqlalchemy import select as select_columns
from sqlmodel import Session, SQLModel, col

from kazquiz.bank.memories import memory_columns, memory_from_row, memory_values
from kazquiz.bank.models import Item
from kazquiz.bank.plain_data import instant
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.histories import Spaced, whole_days
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.moves import Held, Move
from kazquiz.scheduling.simulation import Habits

_CARDS = SQLModel.metadata.tables["card"]
_RATINGS = {rating.name: rating for rating in Rating}
_number = {rating.name: int(rating) for rating in Rating}.__getitem__
_dated = datetime.fromisoformat
# Nobody looks at a card for longer than this; whoever seems to is elsewhere.
_LONGEST_SECONDS = 300.0
_USUAL_COUNTS_AS = 20


def held_cards(session: Session, learner_id: int, *, paced: bool = True) -> list[Held]:
    """List the studied cards of live items that are not suspended.

    Unless they shall be *paced*, how long each takes is not looked up.
    """
    pace = dict(_seconds(session, learner_id)) if paced else {}
    usual = sum(pace.values()) / len(pace) if pace else 12.0
    statement = (
        select_columns(
            col(Card.id), col(Card.item_id), col(Item.topic_id), *memory_columns()
        )
        .join(Item, col(Item.id) == col(Card.item_id))
        .where(
            col(Card.learner_id) == learner_id,
            col(Card.state) != State.NEW,
            col(Card.suspended).is_(False),
            col(Item.retired_at).is_(None),
        )
        .order_by(col(Card.id))
    )
    return [
        Held(row[0], row[1], row[2], memory_from_row(row), pace.get(row[0], usual))
        for row in session.connection().execute(statement)
    ]


def _seconds(session: Session, learner_id: int) -> Iterator[tuple[int, float]]:
    """Yield cards with how long a review of each takes on average."""
    statement = (
        select_columns(col(Review.card_id), func.avg(Review.seconds))
        .where(
            col(Review.learner_id) == learner_id,
            col(Review.seconds) <= _LONGEST_SECONDS,
        )
        .group_by(col(Review.card_id))
    )
    for row in session.connection().execute(statement):
        yield row[0], max(1.0, float(row[1]))


def histories(
    session: Session, learner_id: int, topic_id: int | None = None
) -> Iterator[tuple[int, list[tuple[Rating, datetime]]]]:
    """Yield each card with its reviews, the oldest first; only a topic's, if asked."""
    for key, names, instants in _histories(session, learner_id, topic_id):
        yield (
            key,
            [
                (_RATINGS[name], instant(at))
                for name, at in zip(names, instants, strict=True)
            ],
        )


def spaced_histories(
    session: Session, learner_id: int, topic_id: int | None = None
) -> Iterator[tuple[int, Spaced]]:
    """Yield each card with its ratings and the whole days before each.

    The same as of `histories`, for more reviews than there is time to date each.
    """
    for key, names, kept in _histories(session, learner_id, topic_id):
        # All are in UTC, so that how far apart they are can be told without a zone.
        dated = kept if isinstance(kept[0], datetime) else list(map(_dated, kept))
        yield key, Spaced(list(map(_number, names)), whole_days(dated))


def _histories(
    session: Session, learner_id: int, topic_id: int | None
) -> Iterator[tuple[int, list[str], list[Any]]]:
    """Yield each card with its ratings and their instants, as the driver gives them."""
    # By no index: all of a table is read fastest as it lies, and then sorted.
    card = col(Review.card_id) + 0
    statement = (
        select_columns(
            card, cast(col(Review.rating), String), type_coerce(col(Review.at), String)
        )
        .where(col(Review.learner_id) + 0 == learner_id)
        .order_by(card, col(Review.at), col(Review.id))
    )
    if topic_id is not None:
        of_topic = (
            select_columns(col(Card.id))
            .join(Item, col(Item.id) == col(Card.item_id))
            .where(col(Item.topic_id) == topic_id)
        )
        statement = statement.where(col(Review.card_id).in_(of_topic))
    # Straight from the driver, and never all at once: objects made of half a million
    # rows would take longer than all that is done with them.
    result = session.connection().execute(statement)
    rows: Any = result.cursor
    last = 0
    names: list[str] = []
    instants: list[Any] = []
    for key, name, at in rows:
        if key != last:
            if names:
                yield last, names, instants
            last, names, instants = key, [], []
        names.append(name)
        instants.append(at)
    if names:
        yield last, names, instants


def count_reviews(session: Session, learner_id: int) -> int:
    """Count the learner's reviews."""
    statement = select_columns(func.count()).where(col(Review.learner_id) == learner_id)
    return int(session.connection().execute(statement).scalar_one())


def move_cards(session: Session, moves: Sequence[Move]) -> int:
    """Give cards the memory after each of *moves*; return how many were moved.

    A card that has been reviewed or moved since the plan was made stays as it is.
    """
    current = _memories(session, [move.card_id for move in moves])
    fitting = [move for move in moves if current.get(move.card_id) == move.before]
    if fitting:
        statement = update(_CARDS).where(_CARDS.c.id == bindparam("card"))
        session.connection().execute(
            statement,
            [memory_values(move.after) | {"card": move.card_id} for move in fitting],
        )
        session.expire_all()
    return len(fitting)


_AT_ONCE = 10_000


def _memories(session: Session, cards: Sequence[int]) -> dict[int, object]:
    found: dict[int, object] = {}
    for portion in _portions(cards):
        statement = select_columns(col(Card.id), *memory_columns()).where(
            col(Card.id).in_(portion)
        )
        for row in session.connection().execute(statement):
            found[row[0]] = memory_from_row(row)
    return found


def _portions(cards: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(cards), _AT_ONCE):
        yield cards[start : start + _AT_ONCE]


def due_instants(session: Session, learner_id: int, before: datetime) -> list[datetime]:
    """List when cards come due *before* an instant."""
    statement = select_columns(col(Card.due)).where(
        col(Card.learner_id) == learner_id,
        col(Card.due) < before,
        col(Card.suspended).is_(False),
    )
    found = session.connection().execute(statement)
    return [row[0] for row in found if row[0] is not None]


def habits(session: Session, learner_id: int) -> Habits:
    """Return how the learner rates and how long that takes, drawn to the usual.

    A few reviews say little: the usual habits count like some of one's own.
    """
    state = col(Review.memory_before)["state"].as_string()
    rating = cast(col(Review.rating), String)
    statement = (
        select_columns(state, rating, func.count(), func.avg(Review.seconds))
        .where(
            col(Review.learner_id) == learner_id,
            col(Review.seconds) <= _LONGEST_SECONDS,
        )
        .group_by(state, rating)
    )
    first, recalled = Counter[Rating](), Counter[Rating]()
    seconds: dict[bool, tuple[int, float]] = {}
    for before, name, count, mean in session.connection().execute(statement):
        each = _RATINGS[name]
        if before == State.NEW.value:
            first[each] += count
        elif before == State.REVIEW.value:
            recalled[each] += count
            passed = each > Rating.AGAIN
            done, spent = seconds.get(passed, (0, 0.0))
            seconds[passed] = (done + count, spent + count * float(mean))
    usual = Habits()
    passing = _mean(seconds.get(True), usual.recalled_seconds)
    return Habits(
        _shares(first, tuple(Rating), usual.first),  # type: ignore[arg-type]
        _shares(recalled, tuple(Rating)[1:], usual.recalled),  # type: ignore[arg-type]
        passing,
        # A forgotten card is looked at once more before it is put away.
        _mean(seconds.get(False), usual.forgotten_seconds - passing) + passing,
        usual.new_seconds / usual.recalled_seconds * passing,
    )


def _shares(
    counts: Counter[Rating], ratings: tuple[Rating, ...], usual: tuple[float, ...]
) -> tuple[float, ...]:
    weights = [
        counts[rating] + _USUAL_COUNTS_AS * share
        for rating, share in zip(ratings, usual, strict=True)
    ]
    return tuple(weight / sum(weights) for weight in weights)


def _mean(found: tuple[int, float] | None, usual: float) -> float:
    count, spent = found or (0, 0.0)
    return (spent + _USUAL_COUNTS_AS * usual) / (count + _USUAL_COUNTS_AS)
