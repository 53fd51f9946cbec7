"""Field search: the items that have some words in one of their texts.

The index knows an item's texts only as one; so what it finds is read, and looked at
field by field.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Executable, bindparam, select
from sqlmodel import Session, SQLModel, col

from kazquiz.bank import own_search, search_index
from kazquiz.bank.models import Item, ItemText, Option, OptionText
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import MARK
from kazquiz.items.markup import plain
from kazquiz.search.query import Field, Within
from kazquiz.text import searched, searches

_TEXTS = SQLModel.metadata.tables["itemtext"]
_COLUMNS = {
    Field.QUESTION: _TEXTS.c.stem,
    Field.STATEMENT: _TEXTS.c.statement,
    Field.ANSWER: _TEXTS.c.statement,
    Field.EXPLANATION: _TEXTS.c.explanation,
    Field.REMARK: _TEXTS.c.remark,
}


def claim(session: Session, wanted: Within, learner_id: int) -> ColumnElement[bool]:
    """Return the claim that an item has what is *wanted* in the field it names."""
    if wanted.field is Field.OWN:
        return own_search.claim(session, wanted.name, wanted.text)
    found = items_with(session, wanted.field, wanted.text, learner_id=learner_id)
    # Written out, because a statement takes only so many values.
    keys: BindParameter[Any] = bindparam(
        "within", sorted(found), expanding=True, literal_execute=True, unique=True
    )
    return col(Item.id).in_(keys)


def items_with(
    session: Session, field: Field, words: str, *, learner_id: int
) -> set[int]:
    """Return the items that have *words* in the text that *field* names.

    An answer is looked for as the statement has it and by all its names; a note is the
    learner's own. Differences that search forgives are forgiven.
    """
    codes = search_index.languages(session) or ["en"]
    if field is Field.NOTE:
        return set(_noted(session, words, codes, learner_id))
    found = set(_written(session, field, words, codes))
    if field is Field.ANSWER:
        found |= set(_called(session, words, codes))
    return found


def _written(
    session: Session, field: Field, words: str, codes: Collection[str]
) -> Iterator[int]:
    forms = search_index.spellings(words, codes)
    near = search_index.items_with(forms, indexed=search_index.is_there(session))
    if near is None:
        return
    statement = select(
        col(ItemText.item_id), col(ItemText.language), _COLUMNS[field]
    ).where(col(ItemText.item_id).in_(near))
    cut = _marked if field is Field.ANSWER else _whole
    as_typed = words.casefold()
    sought = _forms(words, codes)
    for key, language, text in _rows(session, statement):
        inside = cut(text)
        # What stands there as it is typed need not be folded, which takes long.
        if as_typed in inside.casefold() or any(
            form in searched(inside, language) for form in sought.get(language, ())
        ):
            yield key


def items_asking(session: Session, stem: str, language: str) -> set[int]:
    """Return the live items that ask *stem* in *language*, however it is typed."""
    sought = searched(plain(stem), language)
    near = search_index.items_with(
        [sought] if sought else [], indexed=search_index.is_there(session)
    )
    if near is None:
        return set()
    statement = (
        select(col(ItemText.item_id), col(ItemText.stem))
        .join(Item, col(Item.id) == col(ItemText.item_id))
        .where(
            col(ItemText.language) == language,
            col(ItemText.item_id).in_(near),
            col(Item.retired_at).is_(None),
        )
    )
    return {
        key
        for key, other in _rows(session, statement)
        if searched(plain(other), language) == sought
    }


def _whole(text: str) -> str:
    return plain(MARK.sub(r"\1", text))


def _marked(text: str) -> str:
    found = MARK.search(text)
    return plain(found.group(1)) if found else ""


def _called(session: Session, words: str, codes: Iterable[str]) -> Iterator[int]:
    """Yield the items whose answer has a name with *words* in it."""
    statement = (
        select(col(Option.item_id), col(OptionText.language), col(OptionText.names))
        .join(Option, col(Option.id) == col(OptionText.option_id))
        .where(col(Option.is_key).is_(True))
    )
    sought = _forms(words, codes)
    # The same names come again and again, and folding them is what takes long.
    fold: Callable[[str, str], str] = lru_cache(maxsize=None)(searched)
    for key, language, names in _rows(session, statement):
        wanted = sought.get(language, ())
        indexed = (fold(way, language) for ways in names for way in ways)
        if wanted and any(form in each for each in indexed for form in wanted):
            yield key


def _noted(
    session: Session, words: str, codes: Collection[str], learner_id: int
) -> Iterator[int]:
    statement = select(col(Card.item_id), col(Card.note)).where(
        col(Card.learner_id) == learner_id, col(Card.note) != ""
    )
    sought = _forms(words, codes)
    # Nobody knows in which language a note is.
    for key, note in _rows(session, statement):
        if any(
            form in searched(note, code)
            for code, forms in sought.items()
            for form in forms
        ):
            yield key


def _forms(words: str, codes: Iterable[str]) -> dict[str, list[str]]:
    """Return what may stand in a text for *words*, by its language."""
    return {code: [form for form in searches(words, code) if form] for code in codes}


def _rows(session: Session, statement: Executable) -> Iterable[Any]:
    return session.connection().execute(statement)
