"""Card facts: what became of one card: its reviews, and how it is being forgotten."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from kazquiz.bank import card_history, drafts, item_rows, own_fields
from kazquiz.bank.card_history import PastReview
from kazquiz.bank.item_rows import ItemRow
from kazquiz.bank.measures import Facts
from kazquiz.bank.store import Bank
from kazquiz.browse.used_in import UsedIn, used_in
from kazquiz.items.draft import Draft
from kazquiz.items.own_fields import Told, told
from kazquiz.scheduling import formulas

_DAY_SECONDS = 86_400
# The curve is drawn at so many places.
_PLACES = 60
_LEAST_DAYS = 7.0


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a preview shows of an item; *used* looks up where it is used."""

    row: ItemRow
    draft: Draft
    reviews: tuple[PastReview, ...]
    own: tuple[Told, ...] = ()
    used: Callable[[], UsedIn] = UsedIn


def shown(bank: Bank, item_id: int, language: str, facts: Facts) -> Shown | None:
    """Return what a preview shows of an item, None where it is gone."""
    with bank.read() as session:
        rows = item_rows.read_rows(session, [item_id], language, facts)
        if item_id not in rows:
            return None
        draft = drafts.read_drafts(session, [item_id])[item_id]
        reviews = card_history.reviews_of(session, facts.learner_id, item_id)
        fields = own_fields.read_fields(session)
        own = own_fields.read_texts(session, [item_id]) if fields else {}
    told_of = tuple(told(fields, own.get(item_id, {}), language))
    used = partial(used_in, bank, rows[item_id], draft, facts)
    return Shown(rows[item_id], draft, tuple(reviews), told_of, used)


def forgetting(row: ItemRow, facts: Facts) -> list[tuple[float, float]]:
    """Return how the card of *row* is forgotten: days from its last review, chance.

    It reaches to twice the time until the next review, and at least to now. Empty
    where there is nothing to forget yet.
    """
    card = row.card
    if card.stability is None or card.last_review is None:
        return []
    until = card.due or card.last_review
    span = max(
        2 * (until - card.last_review) / timedelta(days=1),
        since_review(row, facts.now) or 0.0,
        _LEAST_DAYS,
    )
    return [
        (
            span * place / _PLACES,
            formulas.retrievability(
                facts.parameters, span * place / _PLACES, stability=card.stability
            ),
        )
        for place in range(_PLACES + 1)
    ]


def since_review(row: ItemRow, now: datetime) -> float | None:
    """Return how many days ago the card of *row* was reviewed, None if never."""
    if row.card.last_review is None:
        return None
    return max(0.0, (now - row.card.last_review).total_seconds() / _DAY_SECONDS)
