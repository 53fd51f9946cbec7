"""Search for one: whether a query means an item, without looking for all it means."""

from sqlmodel import Session, col

from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item
from kazquiz.bank.search import statement
from kazquiz.search.query import Query


def is_found(session: Session, item_id: int, query: Query, facts: Facts) -> bool:
    """Tell whether *query* means the item with *item_id*."""
    whole = statement(session, query, facts)
    return session.connection().scalar(whole.where(col(Item.id) == item_id)) is not None
