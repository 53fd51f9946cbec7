"""Own texts of cards: what stands in the fields of one's own, read with the cards."""

from collections.abc import Collection

from kazquiz.bank import own_fields
from kazquiz.bank.store import Session
from kazquiz.items.own_fields import OwnField, OwnTexts, Showing

# What a card tells of its own fields: those that cards show, and their texts.
CardTexts = tuple[tuple[OwnField, ...], OwnTexts]
NOTHING: CardTexts = ((), {})


class OwnCardTexts:
    """The texts of the cards of a session.

    A class because a session reads some cards at a time, and where no field is shown on
    cards it reads nothing at all.
    """

    def __init__(self) -> None:
        self._fields: tuple[OwnField, ...] = ()
        self._texts: dict[int, OwnTexts] = {}

    def begin(self, session: Session) -> None:
        """See which fields cards show now, and forget what was read before."""
        self._fields = tuple(
            field
            for field in own_fields.read_fields(session)
            if field.showing is not Showing.BROWSER
        )
        self._texts.clear()

    def read(self, session: Session, item_ids: Collection[int]) -> None:
        """Read what some items have in those fields."""
        if self._fields:
            self._texts |= own_fields.read_texts(session, item_ids)

    def of(self, item_id: int) -> CardTexts:
        """Return what the card of an item tells of its own fields."""
        texts = self._texts.get(item_id)
        return NOTHING if texts is None else (self._fields, texts)
