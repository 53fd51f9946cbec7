"""The tables of fields of one's own, and of what is written in them."""

from typing import Final

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from kazquiz.items.own_fields import Showing

_CASCADE: Final = "CASCADE"


class OwnField(SQLModel, table=True):
    """A field that a person has defined for all items."""

    # What is half written names fields by their rows, so no other is to get one's.
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=200)
    position: int
    showing: Showing


class OwnText(SQLModel, table=True):
    """What stands in a field of an item in one language; *folded* is searched."""

    __table_args__ = (Index("ix_owntext_field_id", "field_id"),)

    item_id: int = Field(foreign_key="item.id", primary_key=True, ondelete=_CASCADE)
    field_id: int = Field(
        foreign_key="ownfield.id", primary_key=True, ondelete=_CASCADE
    )
    language: str = Field(primary_key=True, max_length=16)
    text: str
    folded: str
