"""Search for one: whether a query means an item, without looking for all it means."""

from sqlmodel import Session, col

from kazquiz.bank import search_index
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item, ItemText
from kazquiz.bank.search import statement
from kazquiz.search.query import Every, Everything, Not, Query, Some, Words


def is_found(session: Session, item_id: int, query: Query, facts: Facts) -> bool:
    """Tell whether *query* means the item with *item_id*."""
    decided = _decided(session, item_id, query)
    whole = statement(session, decided, facts).where(col(Item.id) == item_id)
    return session.connection().scalar(whole) is not None


def _decided(session: Session, item_id: int, query: Query) -> Query:
    """Return *query* with its words decided for one item.

    The index would list every item that has them, which may be most of the bank.
    """
    match query:
        case Words(text):
            has_it = _has_words(session, item_id, text)
            return Everything() if has_it else Not(Everything())
        case Every(parts):
            return Every(tuple(_decided(session, item_id, part) for part in parts))
        case Some(parts):
            return Some(tuple(_decided(session, item_id, part) for part in parts))
        case Not(part):
            return Not(_decided(session, item_id, part))
    return query


def _has_words(session: Session, item_id: int, text: str) -> bool:
    forms = search_index.spellings(text, search_index.languages(session))
    found = search_index.items_with(forms, indexed=False)
    if found is None:
        return True
    of_item = found.where(col(ItemText.item_id) == item_id).limit(1)
    return session.connection().scalar(of_item) is not None
