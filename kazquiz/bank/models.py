"""The tables of what is learned: documents, topics, items, and who learns.

Those of study, of quizzes and of plans stand in modules of their own beside this one.

Texts of a person stand in tables of their own, one row a language. A learner's rows
name the learner, so that one bank can serve many.
"""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import JSON, BigInteger, Column, Index, false, text
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlmodel import Field, SQLModel

from kazquiz.bank.lots import lot_of
from kazquiz.items.draft import Weight
from kazquiz.items.values import AnswerType

_CASCADE: Final = "CASCADE"
_FALSE: Final = {"server_default": false()}


def _json() -> Column[Any]:
    return Column(JSON, nullable=False)


def _own_lot(context: DefaultExecutionContext) -> int:
    """Return the lot of the item whose row is being written."""
    assert context.current_parameters is not None
    return lot_of(context.current_parameters["uid"])


class Learner(SQLModel, table=True):
    """Whoever studies; one by default."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=200)


class Document(SQLModel, table=True):
    """A document that items are taken from."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=500)
    language: str = Field(max_length=16)
    position: int


class DocumentText(SQLModel, table=True):
    """What a document is called, and notes about it, in one language."""

    document_id: int = Field(
        foreign_key="document.id", primary_key=True, ondelete=_CASCADE
    )
    language: str = Field(primary_key=True, max_length=16)
    title: str
    notes: str


class Passage(SQLModel, table=True):
    """A part of a document, from *line* to the next passage."""

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True, ondelete=_CASCADE)
    line: int


class PassageText(SQLModel, table=True):
    """The heading of a passage in one language."""

    passage_id: int = Field(
        foreign_key="passage.id", primary_key=True, ondelete=_CASCADE
    )
    language: str = Field(primary_key=True, max_length=16)
    heading: str


class Topic(SQLModel, table=True):
    """A topic that items belong to."""

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True, max_length=200)
    position: int


class TopicText(SQLModel, table=True):
    """The name and description of a topic in one language."""

    topic_id: int = Field(foreign_key="topic.id", primary_key=True, ondelete=_CASCADE)
    language: str = Field(primary_key=True, max_length=16)
    name: str
    description: str


class Tag(SQLModel, table=True):
    """A free tag."""

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True, max_length=200)


class Item(SQLModel, table=True):
    """One thing worth knowing."""

    __table_args__ = (
        Index("ix_item_topic_id_answer_type", "topic_id", "answer_type", "retired_at"),
        # The same with the lots, for drawing papers alone: whatever else goes through
        # all items does so in the order of their rows, which is that of their cards.
        Index("ix_item_lot", "topic_id", "answer_type", "retired_at", "lot"),
        Index("ix_item_weight_position", "weight", "position"),
        # Of the few that are retired alone: asked for the live ones, a database would
        # take an index of all and look nearly every item up, one by one.
        Index(
            "ix_item_retired_at",
            "retired_at",
            sqlite_where=text("retired_at IS NOT NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(unique=True, max_length=200)
    topic_id: int = Field(foreign_key="topic.id")
    weight: Weight
    answer_type: AnswerType = Field(index=True)
    answer: dict[str, Any] = Field(sa_column=_json())
    bundled: bool = False
    edited: bool = False
    retired_at: datetime | None = None
    position: int = 0
    digest: str = Field(default="", max_length=64)
    # Retired by the person, not by the bundled bank, which leaves it so.
    deleted: bool = Field(default=False, sa_column_kwargs=_FALSE)
    # Unknown of items from before these were kept.
    added_at: datetime | None = None
    edited_at: datetime | None = None
    # Written with the row, as `kazquiz.bank.lots` draws it.
    lot: int | None = Field(
        default=None,
        nullable=False,
        sa_type=BigInteger,
        sa_column_kwargs={"default": _own_lot},
    )


class ItemText(SQLModel, table=True):
    """The texts of an item in one language; *folded* is what search looks at."""

    item_id: int = Field(foreign_key="item.id", primary_key=True, ondelete=_CASCADE)
    language: str = Field(primary_key=True, max_length=16)
    stem: str
    statement: str
    explanation: str
    remark: str
    folded: str
    caption: str = Field(default="", sa_column_kwargs={"server_default": ""})


class ItemSource(SQLModel, table=True):
    """A place that an item is taken from."""

    __table_args__ = (Index("ix_itemsource_document_line", "document_id", "line"),)

    item_id: int = Field(foreign_key="item.id", primary_key=True, ondelete=_CASCADE)
    document_id: int = Field(
        foreign_key="document.id", primary_key=True, index=True, ondelete=_CASCADE
    )
    line: int = Field(primary_key=True)


class ItemTag(SQLModel, table=True):
    """A tag that an item bears."""

    item_id: int = Field(foreign_key="item.id", primary_key=True, ondelete=_CASCADE)
    tag_id: int = Field(
        foreign_key="tag.id", primary_key=True, index=True, ondelete=_CASCADE
    )


class Option(SQLModel, table=True):
    """A value that an item can offer as an answer, the key among them."""

    id: int | None = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="item.id", index=True, ondelete=_CASCADE)
    position: int
    is_key: bool
    value: dict[str, Any] = Field(sa_column=_json())
    # Its turn among those that stand behind the others.
    fixed: int | None = None


class OptionText(SQLModel, table=True):
    """What the named values of an option are called in one language.

    *names* holds, in the order of the values, the name and then its aliases.
    """

    option_id: int = Field(foreign_key="option.id", primary_key=True, ondelete=_CASCADE)
    language: str = Field(primary_key=True, max_length=16)
    names: list[list[str]] = Field(sa_column=_json())


class UnfinishedItem(SQLModel, table=True):
    """What is half written in the editor; of an item, or of one that is none yet."""

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    item_id: int | None = Field(
        default=None, foreign_key="item.id", index=True, ondelete=_CASCADE
    )
    content: dict[str, Any] = Field(sa_column=_json())
    at: datetime


class SavedSearch(SQLModel, table=True):
    """A search of the bank under a name."""

    __table_args__ = (
        Index("ix_savedsearch_learner_name", "learner_id", "name", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    name: str = Field(max_length=200)
    text: str


class SearchLanguage(SQLModel, table=True):
    """The number of a language in the rows of the search index."""

    number: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True, max_length=16)


class Setting(SQLModel, table=True):
    """What the bank itself remembers, such as which bundled bank it holds."""

    name: str = Field(primary_key=True, max_length=100)
    value: str
