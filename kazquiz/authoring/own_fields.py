"""One's own fields: each change of them a named step, and what stands in them."""

from datetime import datetime

from kazquiz.authoring.errors import NamelessFieldError, SameFieldNameError
from kazquiz.bank import own_fields
from kazquiz.bank.store import Bank, Session
from kazquiz.items.own_fields import (
    OwnField,
    OwnTexts,
    Showing,
    is_called,
    tidy_name,
)


def fields(bank: Bank) -> tuple[OwnField, ...]:
    """List the fields in their order."""
    with bank.read() as session:
        return own_fields.read_fields(session)


def use(bank: Bank) -> dict[int, int]:
    """Count the items that have a text in each field, of those in which any has."""
    with bank.read() as session:
        return own_fields.count_items(session)


def add(bank: Bank, typed: str, now: datetime) -> int:
    """Define a field called as *typed*, behind the others; return its row.

    Raises:
        OwnFieldError: where it cannot be called so.
    """
    with bank.write() as session:
        name = _free_name(session, typed, None)
        return own_fields.add_field(session, bank.learner_id, name, now)


def rename(bank: Bank, key: int, typed: str, now: datetime) -> str:
    """Call a field as *typed*; return the name it has then.

    Raises:
        OwnFieldError: where it cannot be called so.
    """
    with bank.write() as session:
        name = _free_name(session, typed, key)
        own_fields.rename_field(session, bank.learner_id, key, name=name, at=now)
    return name


def _free_name(session: Session, typed: str, key: int | None) -> str:
    """Return the name that is *typed*, where no field but *key* is called so."""
    name = tidy_name(typed)
    if not name:
        raise NamelessFieldError
    for other in own_fields.read_fields(session):
        if other.key != key and is_called(other.name, name):
            raise SameFieldNameError(other.name)
    return name


def show(bank: Bank, key: int, showing: Showing, now: datetime) -> None:
    """Let a field be seen where *showing* says."""
    with bank.write() as session:
        learner = bank.learner_id
        own_fields.show_field(session, learner, key, showing=showing, at=now)


def move(bank: Bank, key: int, places: int, now: datetime) -> None:
    """Move a field by so many *places*, up where they are negative."""
    with bank.write() as session:
        keys = [field.key for field in own_fields.read_fields(session)]
        if key not in keys:
            return
        place = max(0, min(len(keys) - 1, keys.index(key) + places))
        keys.remove(key)
        keys.insert(place, key)
        own_fields.put_in_order(session, bank.learner_id, keys, now)


def remove(bank: Bank, key: int, now: datetime) -> None:
    """Remove a field, and what all items have in it."""
    with bank.write() as session:
        own_fields.remove_field(session, bank.learner_id, key, now)


def texts(bank: Bank, item_id: int) -> OwnTexts:
    """Return what stands in the fields of an item."""
    with bank.read() as session:
        return own_fields.read_texts(session, [item_id]).get(item_id, {})


def texts_by_uid(bank: Bank) -> dict[str, OwnTexts]:
    """Return what stands in the fields of every item that has anything, by its uid."""
    with bank.read() as session:
        return own_fields.texts_by_uid(session)
