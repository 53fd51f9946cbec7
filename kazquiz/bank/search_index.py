"""The search index: where three letters stand together in the folded texts.

SQLite's FTS5 with trigrams, one row a text, numbered by item and language; triggers
keep it in step with whatever writes the texts, undo included. Another database has no
such index and looks at the texts themselves.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    column,
    or_,
    select,
    table,
    text,
)
from sqlmodel import Session, col

from kazquiz.bank.models import ItemText, SearchLanguage
from kazquiz.text import searches

# So many languages have room beside an item in the number of a row.
LANGUAGES = 256
SHORTEST = 3
NAME = "searchindex"
# What the database itself makes of the index, beside the program's tables.
PARTS = frozenset(
    {NAME, *(f"{NAME}_{part}" for part in ("data", "idx", "content", "docsize"))}
    | {f"{NAME}_config"}
)
_INDEX = table(NAME, column("rowid"))
_ADD = f"""
    INSERT OR IGNORE INTO searchlanguage (code) VALUES (new.language);
    INSERT INTO {NAME} (rowid, folded)
    SELECT new.item_id * {LANGUAGES} + number, new.folded
    FROM searchlanguage WHERE code = new.language;
"""
_REMOVE = f"""
    INSERT INTO {NAME} ({NAME}, rowid, folded)
    SELECT 'delete', old.item_id * {LANGUAGES} + number, old.folded
    FROM searchlanguage WHERE code = old.language;
"""
_STATEMENTS = (
    f"""CREATE VIEW searchtext (id, folded) AS
    SELECT itemtext.item_id * {LANGUAGES} + searchlanguage.number, itemtext.folded
    FROM itemtext JOIN searchlanguage ON searchlanguage.code = itemtext.language""",
    f"""CREATE VIRTUAL TABLE {NAME} USING fts5
    (folded, content='searchtext', content_rowid='id', tokenize='trigram')""",
    f"CREATE TRIGGER {NAME}_added AFTER INSERT ON itemtext BEGIN {_ADD} END",
    f"CREATE TRIGGER {NAME}_removed AFTER DELETE ON itemtext BEGIN {_REMOVE} END",
    f"""CREATE TRIGGER {NAME}_changed
    AFTER UPDATE OF item_id, language, folded ON itemtext
    BEGIN {_REMOVE} {_ADD} END""",
)


def create(connection: Connection) -> None:
    """Make the index of a new bank, where its database can have one."""
    if connection.dialect.name == "sqlite":
        for statement in _STATEMENTS:
            connection.exec_driver_sql(statement)


def is_there(session: Session) -> bool:
    """Tell whether the bank has the index."""
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        return False
    found = text("SELECT 1 FROM sqlite_master WHERE name = :name")
    return connection.scalar(found, {"name": NAME}) is not None


def languages(session: Session) -> list[str]:
    """List the languages that the bank has texts in."""
    if is_there(session):
        return list(session.connection().scalars(select(col(SearchLanguage.code))))
    return list(session.connection().scalars(select(col(ItemText.language)).distinct()))


def spellings(words: str, codes: Iterable[str]) -> list[str]:
    """Return what *words* may be in texts in each of the languages *codes*, once."""
    forms = (form for code in codes for form in searches(words, code))
    return sorted({form for form in forms if form})


def items_with(forms: Iterable[str], *, indexed: bool) -> Select[Any] | None:
    """Select the items in whose texts one of the folded *forms* stands, if any can."""
    wanted = list(forms)
    if not wanted:
        return None
    if not indexed or any(len(form) < SHORTEST for form in wanted):
        return select(col(ItemText.item_id)).where(or_(*map(_contains, wanted)))
    terms = " OR ".join(f'"{form}"' for form in wanted)
    match = text(f"{NAME} MATCH :searched_for").bindparams(
        bindparam("searched_for", terms, unique=True)
    )
    return select(_INDEX.c.rowid.op(">>")(8)).where(match)


def _contains(form: str) -> ColumnElement[bool]:
    return col(ItemText.folded).contains(form, autoescape=True)


__all__ = ["PARTS", "create", "is_there", "items_with", "languages", "spellings"]
