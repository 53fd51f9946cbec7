"""Scope: which items something is about, by topic, by document, or one by one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam
from sqlalchemy import select as select_columns
from sqlmodel import col

from kazquiz.bank.models import Item, ItemSource


@dataclass(frozen=True, slots=True)
class Scope:
    """The live items of *topics* and of *documents* (row ids), and of *items* alone.

    What is left open lets everything through: an empty scope is the whole bank.
    """

    topics: tuple[int, ...] = ()
    documents: tuple[int, ...] = ()
    items: frozenset[int] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it lets every item through."""
        return not self.topics and not self.documents and self.items is None


def matching(scope: Scope) -> Select[Any]:
    """Return the statement that selects the ids of the items in *scope*."""
    statement = select_columns(col(Item.id)).where(col(Item.retired_at).is_(None))
    if scope.topics:
        statement = statement.where(col(Item.topic_id).in_(scope.topics))
    if scope.documents:
        sources = select_columns(col(ItemSource.item_id)).where(
            col(ItemSource.document_id).in_(scope.documents)
        )
        statement = statement.where(col(Item.id).in_(sources))
    if scope.items is not None:
        # Written out, because a statement takes only so many values.
        keys: BindParameter[Any] = bindparam(
            "items", sorted(scope.items), expanding=True, literal_execute=True
        )
        statement = statement.where(col(Item.id).in_(keys))
    return statement
