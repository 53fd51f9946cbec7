"""Every table of the bank, and nothing but tables.

Texts of a person stand in tables of their own, one row a language. A learner's rows
name the learner, so that one bank can serve many.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import JSON, Column, Index, Integer, false
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlmodel import Field, SQLModel

from kazquiz.bank.review_marks import kind_of, quarter_of, ripeness_of
from kazquiz.items.draft import Weight
from kazquiz.items.values import AnswerType
from kazquiz.scheduling.memory import Rating, State

_CASCADE: Final = "CASCADE"
_FALSE: Final = {"server_default": false()}


def _json() -> Column[Any]:
    return Column(JSON, nullable=False)


def _quarter(row: Mapping[str, Any]) -> int:
    return quarter_of(row["at"])


def _kind(row: Mapping[str, Any]) -> int:
    return int(kind_of(row["memory_before"]))


def _ripeness(row: Mapping[str, Any]) -> int | None:
    return ripeness_of(row["memory_before"], row["at"])


def _mark(measure: Callable[[Mapping[str, Any]], int | None]) -> Column[Any]:
    """Return a column that is filled with what *measure* makes of a new row."""

    def made(context: DefaultExecutionContext) -> int | None:
        return measure(context.get_current_parameters())  # type: ignore[no-untyped-call]

    return Column(Integer, default=made, nullable=True)


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
        Index("ix_item_weight_position", "weight", "position"),
        Index("ix_item_retired_at", "retired_at"),
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


class OptionText(SQLModel, table=True):
    """What the named values of an option are called in one language.

    *names* holds, in the order of the values, the name and then its aliases.
    """

    option_id: int = Field(foreign_key="option.id", primary_key=True, ondelete=_CASCADE)
    language: str = Field(primary_key=True, max_length=16)
    names: list[list[str]] = Field(sa_column=_json())


class Card(SQLModel, table=True):
    """An item for one learner: a cache of what its reviews amount to."""

    __table_args__ = (
        Index("ix_card_learner_item", "learner_id", "item_id", unique=True),
        Index("ix_card_learner_due", "learner_id", "due"),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    item_id: int = Field(foreign_key="item.id", index=True, ondelete=_CASCADE)
    state: State = State.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due: datetime | None = None
    last_review: datetime | None = None
    lapses: int = 0
    reviews: int = 0
    suspended: bool = False
    buried_until: datetime | None = None
    flag: int = 0
    marked: bool = Field(default=False, sa_column_kwargs=_FALSE)
    leech: bool = Field(default=False, sa_column_kwargs=_FALSE)
    note: str = Field(default="", sa_column_kwargs={"server_default": ""})
    # Reviews from before then no longer count: the card was made new again.
    forgotten_at: datetime | None = None


class Review(SQLModel, table=True):
    """One answering of a card, with the memory before it; never changed."""

    __table_args__ = (
        Index("ix_review_learner_at", "learner_id", "at"),
        # Holds all that statistics ask for, so that they never read a row itself.
        Index(
            "ix_review_learner_quarter",
            "learner_id",
            "quarter",
            "kind",
            "rating",
            "seconds",
            "ripeness",
            "card_id",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    card_id: int = Field(foreign_key="card.id", index=True, ondelete=_CASCADE)
    rating: Rating
    at: datetime
    seconds: float
    memory_before: dict[str, Any] = Field(sa_column=_json())
    # What `review_marks` makes of the rest; written by itself with every review.
    quarter: int | None = Field(sa_column=_mark(_quarter))
    kind: int | None = Field(sa_column=_mark(_kind))
    ripeness: int | None = Field(sa_column=_mark(_ripeness))


class Change(SQLModel, table=True):
    """A step that can be undone and redone, by name, after a restart too."""

    __table_args__ = (Index("ix_change_learner_undone", "learner_id", "undone"),)

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    name: str = Field(max_length=100)
    at: datetime
    content: dict[str, Any] = Field(sa_column=_json())
    undone: bool = False


class UnfinishedItem(SQLModel, table=True):
    """What is half written in the editor; of an item, or of one that is none yet."""

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    item_id: int | None = Field(
        default=None, foreign_key="item.id", index=True, ondelete=_CASCADE
    )
    content: dict[str, Any] = Field(sa_column=_json())
    at: datetime


class Blueprint(SQLModel, table=True):
    """What a quiz shall contain, under a name."""

    __table_args__ = (
        Index("ix_blueprint_learner_name", "learner_id", "name", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    name: str = Field(max_length=200)
    content: dict[str, Any] = Field(sa_column=_json())


class Attempt(SQLModel, table=True):
    """One sitting of a form: the paper as drawn, and the time it has used.

    *time_factor* is the person's extra time as it was at the beginning, 0 where the
    person sits without a limit; *seen_boot* is the clock of the machine at *seen_at*;
    *reviewed* says that its answers were counted as reviews of cards.
    """

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    blueprint: dict[str, Any] = Field(sa_column=_json())
    seed: int
    paper: list[dict[str, Any]] = Field(sa_column=_json())
    position: int = 0
    started_at: datetime
    used_seconds: float = 0
    question_seconds: float = 0
    seen_at: datetime
    submitted_at: datetime | None = None
    state: str = Field(default="open", index=True, max_length=16)
    score: float | None = None
    time_factor: float = Field(default=1.0, sa_column_kwargs={"server_default": "1"})
    seen_boot: float | None = None
    reviewed: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class Response(SQLModel, table=True):
    """What was answered to one question; the newest of a question counts."""

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id", index=True, ondelete=_CASCADE)
    position: int
    answer: dict[str, Any] = Field(sa_column=_json())
    flagged: bool = False
    seconds: float = 0
    at: datetime
    certainty: int | None = None
    late: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class PaperItem(SQLModel, table=True):
    """An item as it was when a paper was drawn, whatever has become of it since."""

    attempt_id: int = Field(
        foreign_key="attempt.id", primary_key=True, ondelete=_CASCADE
    )
    item_id: int = Field(primary_key=True)
    content: dict[str, Any] = Field(sa_column=_json())


class SittingEvent(SQLModel, table=True):
    """Something that the clock of a sitting has seen; only ever added to."""

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id", index=True, ondelete=_CASCADE)
    kind: str = Field(max_length=16)
    seconds: float
    counted: bool
    at: datetime


class Dispute(SQLModel, table=True):
    """A question of an attempt that was called faulty, and so does not count."""

    __table_args__ = (
        Index("ix_dispute_attempt_position", "attempt_id", "position", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", index=True, ondelete=_CASCADE)
    attempt_id: int = Field(foreign_key="attempt.id", ondelete=_CASCADE)
    position: int
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


class AskedItem(SQLModel, table=True):
    """What became of an item in a submitted attempt: a cache of its responses.

    *verdict* and *mark* are as graded; *offered* and *taken* are the values of a choice
    and those chosen. Each item of a question of several has a row of its own.
    """

    __table_args__ = (Index("ix_askeditem_learner_item", "learner_id", "item_id"),)

    id: int | None = Field(default=None, primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete=_CASCADE)
    attempt_id: int = Field(foreign_key="attempt.id", index=True, ondelete=_CASCADE)
    item_id: int = Field(foreign_key="item.id", index=True, ondelete=_CASCADE)
    form: str = Field(max_length=32)
    verdict: str = Field(max_length=16)
    mark: float
    chance: float
    seconds: float
    offered: list[dict[str, Any]] = Field(sa_column=_json())
    taken: list[dict[str, Any]] = Field(sa_column=_json())


class Setting(SQLModel, table=True):
    """What the bank itself remembers, such as which bundled bank it holds."""

    name: str = Field(primary_key=True, max_length=100)
    value: str
