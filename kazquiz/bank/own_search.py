"""Own search: the items that have some words in a field of one's own.

These texts are no part of the search index; as long as there are none, they cost the
search nothing but to see that.
"""

from sqlalchemy import ColumnElement, Select, false, or_, select, union
from sqlmodel import Session, SQLModel, col

from kazquiz.bank import search_index
from kazquiz.bank.models import Item
from kazquiz.items.own_fields import is_called

_FIELDS = SQLModel.metadata.tables["ownfield"]
_TEXTS = SQLModel.metadata.tables["owntext"]
_ANY = select(_TEXTS.c.item_id).limit(1)
Found = Select[tuple[int]]


def everywhere(
    session: Session, words: str, codes: list[str], *, indexed: bool
) -> Found | None:
    """Select the items that have *words* in any text, if there are words to find.

    *codes* are the languages that the bank has texts in.
    """
    forms = search_index.spellings(words, codes)
    found = search_index.items_with(forms, indexed=indexed)
    if found is None or session.connection().scalar(_ANY) is None:
        return found
    own = select(_TEXTS.c.item_id).where(_holds(session, words))
    return select(union(found, own).subquery().c[0])


def claim(session: Session, name: str, words: str) -> ColumnElement[bool]:
    """Return the claim that an item has *words* in the field called *name*.

    In any field, where *name* is empty.
    """
    found = select(_TEXTS.c.item_id).where(_holds(session, words))
    if name:
        fields = session.connection().execute(select(_FIELDS.c.id, _FIELDS.c.name))
        keys = [key for key, called in fields if is_called(called, name)]
        found = found.where(_TEXTS.c.field_id.in_(keys))
    return col(Item.id).in_(found)


def _holds(session: Session, words: str) -> ColumnElement[bool]:
    """Return the claim that a text has *words*, as its language may write them."""
    languages = select(_TEXTS.c.language).distinct()
    codes = session.connection().scalars(languages)
    forms = search_index.spellings(words, codes)
    return or_(
        false(),
        *(_TEXTS.c.folded.contains(form, autoescape=True) for form in forms),
    )
