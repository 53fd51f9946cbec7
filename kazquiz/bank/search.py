"""Search: the items that a query means, by the database."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    func,
    not_,
    or_,
    select,
    true,
)
from sqlmodel import Session, col

from kazquiz.bank import (
    cards,
    dated_search,
    field_search,
    measures,
    own_search,
    search_index,
    search_names,
)
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import (
    Document,
    DocumentText,
    Item,
    ItemSource,
    ItemTag,
    ItemText,
    Tag,
    Topic,
    TopicText,
)
from kazquiz.bank.study_models import Card, Review
from kazquiz.items.draft import Weight
from kazquiz.items.values import AnswerType
from kazquiz.scheduling.memory import Rating, State
from kazquiz.search.query import (
    Being,
    Condition,
    Dated,
    Every,
    Everything,
    Field,
    Measured,
    Named,
    Not,
    Query,
    Rated,
    Some,
    Within,
    Words,
    names_retired,
)

DISAGREEMENT = "sources-disagree"
_LEARNING = (State.LEARNING, State.RELEARNING)
Claim = ColumnElement[bool]


def find(session: Session, query: Query, facts: Facts) -> list[int]:
    """List the items that *query* means, in no order.

    Retired items are left out, unless the query itself speaks of them.
    """
    found = _words_alone(session, query)
    if found is None:
        found = statement(session, query, facts)
    # Joined to one text by the database, since as many rows take twice as long.
    numbers = found.subquery()
    joined = func.aggregate_strings(cast(numbers.c[0], String), ",")
    text = session.connection().scalar(select(joined))
    keys: list[int] = json.loads(f"[{text or ''}]")
    return keys


def _words_alone(session: Session, query: Query) -> Select[Any] | None:
    """Select by the index alone what is asked for most: one word or phrase."""
    if not isinstance(query, Words) or not search_index.is_there(session):
        return None
    codes = search_index.languages(session)
    found = own_search.everywhere(session, query.text, codes, indexed=True)
    if found is None:
        return None
    key = found.selected_columns[0]
    retired = select(col(Item.id)).where(col(Item.retired_at).is_not(None))
    return found.where(key.not_in(retired)).distinct()


def statement(session: Session, query: Query, facts: Facts) -> Select[Any]:
    """Return what selects the items that *query* means."""
    compiler = _Compiler(session, facts)
    claim = compiler.claim(query)
    made = select(col(Item.id)).where(claim)
    if compiler.needs_card:
        of_learner = and_(
            col(Card.item_id) == col(Item.id), col(Card.learner_id) == facts.learner_id
        )
        made = made.outerjoin_from(Item, Card, of_learner)
    if not names_retired(query):
        made = made.where(col(Item.retired_at).is_(None))
    return made


@dataclass(slots=True)
class _Compiler:
    """Turns a query into a claim about an item and its card.

    A class because every part needs to know what the bank holds, and what it may join.
    """

    session: Session
    facts: Facts
    needs_card: bool = False
    _indexed: bool | None = None
    _languages: list[str] | None = None

    def claim(self, query: Query) -> Claim:
        match query:
            case Everything():
                return true()
            case Every(parts):
                return and_(*map(self.claim, parts))
            case Some(parts):
                return or_(*map(self.claim, parts))
            case Not(part):
                # What is unknown of an item is not so of it.
                return not_(_known(self.claim(part)))
            case _:
                return self._leaf(query)

    def _leaf(self, query: Query) -> Claim:
        match query:
            case Words(text):
                return self._words(text)
            case Named(field, name):
                return _NAMED[field](self, name)
            case Within():
                return field_search.claim(self.session, query, self.facts.learner_id)
            case Being(field, what):
                return self._being(field, what)
            case Rated(days, rating):
                return self._rated(days, rating)
            case Dated() | Measured():
                claim, of_card = dated_search.claim(self.session, query, self.facts)
                self.needs_card |= of_card
                return claim
        raise AssertionError(f"{query} is no condition")

    def codes(self) -> list[str]:
        """List the languages of the bank, asked for once."""
        if self._languages is None:
            self._languages = search_index.languages(self.session)
        return self._languages

    def _words(self, text: str) -> Claim:
        if self._indexed is None:
            self._indexed = search_index.is_there(self.session)
        found = own_search.everywhere(
            self.session, text, self.codes(), indexed=self._indexed
        )
        return true() if found is None else col(Item.id).in_(found)

    def _being(self, field: Field, what: str) -> Claim:
        if field is Field.TYPE:
            return col(Item.answer_type) == AnswerType(what)
        if field is Field.WEIGHT:
            return col(Item.weight) == Weight(what)
        condition = Condition(what)
        if condition in _OF_ITEMS:
            return _OF_ITEMS[condition]()
        self.needs_card = True
        return _OF_CARDS[condition](self.facts)

    def _rated(self, days: float, rating: int | None) -> Claim:
        since = measures.days_back(self.facts, days)
        reviews = (
            select(col(Card.item_id))
            .join(Review, col(Review.card_id) == col(Card.id))
            .where(
                col(Review.learner_id) == self.facts.learner_id,
                col(Review.at) >= since,
            )
        )
        if rating is not None:
            reviews = reviews.where(col(Review.rating) == Rating(rating))
        return col(Item.id).in_(reviews)

    def matching(self, names: Iterable[Any], wanted: str) -> list[int]:
        """List the rows among *names* (row, language, name) that are called *wanted*.

        All of it or a part, folded; an empty language means every one.
        """
        return search_names.called(names, wanted, self.codes() or ["en"])


def _known(claim: Claim) -> Claim:
    return and_(claim, claim.is_not(None))


def _topic(compiler: _Compiler, name: str) -> Claim:
    connection = compiler.session.connection()
    texts = select(
        col(TopicText.topic_id), col(TopicText.language), col(TopicText.name)
    )
    slugs = [(key, "", slug) for key, slug in connection.execute(_TOPICS)]
    rows = [*map(tuple, connection.execute(texts)), *slugs]
    return col(Item.topic_id).in_(compiler.matching(rows, name))


def _document(compiler: _Compiler, name: str) -> Claim:
    connection = compiler.session.connection()
    texts = select(
        col(DocumentText.document_id),
        col(DocumentText.language),
        col(DocumentText.title),
    )
    names = [(key, "", plain) for key, plain in connection.execute(_DOCUMENTS)]
    rows = [*map(tuple, connection.execute(texts)), *names]
    keys = compiler.matching(rows, name)
    sources = select(col(ItemSource.item_id)).where(
        col(ItemSource.document_id).in_(keys)
    )
    return col(Item.id).in_(sources)


def _tag(compiler: _Compiler, name: str) -> Claim:
    connection = compiler.session.connection()
    codes = compiler.codes() or ["en"]
    rows = search_names.with_translations(map(tuple, connection.execute(_TAGS)), codes)
    tagged = select(col(ItemTag.item_id)).where(
        col(ItemTag.tag_id).in_(compiler.matching(rows, name))
    )
    return col(Item.id).in_(tagged)


def _language(_compiler: _Compiler, name: str) -> Claim:
    texts = select(col(ItemText.item_id)).where(col(ItemText.language) == name)
    return col(Item.id).in_(texts)


_TOPICS = select(col(Topic.id), col(Topic.slug))
_DOCUMENTS = select(col(Document.id), col(Document.name))
_TAGS = select(col(Tag.id), col(Tag.name))
_NAMED: dict[Field, Callable[[_Compiler, str], Claim]] = {
    Field.TOPIC: _topic,
    Field.DOCUMENT: _document,
    Field.TAG: _tag,
    Field.LANGUAGE: _language,
}


def _disagreement() -> Claim:
    tagged = (
        select(col(ItemTag.item_id))
        .join(Tag, col(Tag.id) == col(ItemTag.tag_id))
        .where(col(Tag.name) == DISAGREEMENT)
    )
    return col(Item.id).in_(tagged)


_OF_ITEMS: dict[Condition, Callable[[], Claim]] = {
    Condition.DISAGREEMENT: _disagreement,
    Condition.EDITED: lambda: col(Item.edited).is_(True),
    Condition.RETIRED: lambda: col(Item.retired_at).is_not(None),
}


def _due(facts: Facts) -> Claim:
    by_day = and_(col(Card.state) == State.REVIEW, col(Card.due) < facts.day_end)
    by_minute = and_(col(Card.state) != State.REVIEW, col(Card.due) <= facts.now)
    return and_(*cards.is_shown(facts.now), or_(by_day, by_minute))


_OF_CARDS: dict[Condition, Callable[[Facts], Claim]] = {
    Condition.DUE: _due,
    Condition.NEW: lambda _facts: or_(
        col(Card.id).is_(None),
        and_(col(Card.state) == State.NEW, col(Card.due).is_(None)),
    ),
    Condition.LEARNING: lambda _facts: col(Card.state).in_(_LEARNING),
    Condition.REVIEW: lambda _facts: col(Card.state) == State.REVIEW,
    Condition.SUSPENDED: lambda _facts: col(Card.suspended).is_(True),
    Condition.BURIED: lambda facts: col(Card.buried_until) > facts.now,
    Condition.LEECH: lambda _facts: col(Card.leech).is_(True),
    Condition.MARKED: lambda _facts: col(Card.marked).is_(True),
}
