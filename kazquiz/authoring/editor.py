"""The editor's work on the bank: opening, keeping, storing and setting back an item."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from kazquiz.authoring.item_reading import Mark, Part, Reading, read_form
from kazquiz.bank import (
    documents,
    drafts,
    field_search,
    history,
    own_fields,
    questions,
    unfinished,
)
from kazquiz.bank.models import Item, ItemSource, ItemTag, ItemText, Option, OptionText
from kazquiz.bank.own_models import OwnText
from kazquiz.bank.steps import Watch
from kazquiz.bank.store import Bank, Session
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.items.bundle import draft_digest
from kazquiz.items.draft import Draft
from kazquiz.items.item_form import ItemForm, form_of, from_data, to_data


@dataclass(frozen=True, slots=True)
class Opened:
    """An item in the editor: what is written, and whose text it is.

    *is_unfinished* tells that the form was left half written, *is_changed* that the
    person has changed a bundled item, which can be set back.
    """

    item_id: int | None
    form: ItemForm
    is_unfinished: bool = False
    is_changed: bool = False


def open_item(bank: Bank, item_id: int, language: str) -> Opened | None:
    """Open an item as it is stored, or as it was left half written; None if gone."""
    with bank.read() as session:
        found = drafts.read_drafts(session, [item_id])
        left = unfinished.find(session, bank.learner_id, item_id)
        if item_id not in found:
            return None
        item = session.get_one(Item, item_id)
        own = own_fields.read_texts(session, [item_id]).get(item_id, {})
        form = form_of(found[item_id], language) if left is None else None
        if form is not None:
            form = replace(form, own=own)
    return Opened(
        item_id,
        form or from_data(left.content if left else {}),
        is_unfinished=left is not None,
        is_changed=item.bundled and (item.edited or bool(own)),
    )


def open_new(bank: Bank, empty: ItemForm) -> Opened:
    """Open a new item: what was left half written of one, else the *empty* form."""
    with bank.read() as session:
        left = unfinished.find(session, bank.learner_id, None)
    if left is None:
        return Opened(None, empty)
    return Opened(None, from_data(left.content), is_unfinished=True)


def asked_already(bank: Bank, form: ItemForm, item_id: int | None) -> tuple[Mark, ...]:
    """Return a mark for each language in which another item asks the same."""
    with bank.read() as session:
        found = [
            code
            for code, text in form.texts.items()
            if field_search.items_asking(session, text.stem, code) - {item_id}
        ]
    sentence = _("Another item of the bank asks this already.")
    return tuple(Mark(Part.STEM, sentence, code) for code in found)


def keep(bank: Bank, item_id: int | None, form: ItemForm, now: datetime) -> None:
    """Keep what is half written, so that it outlives the program."""
    with bank.write() as session:
        unfinished.keep(
            session, bank.learner_id, item_id, content=to_data(form), at=now
        )


def drop(bank: Bank, item_id: int | None) -> None:
    """Forget what is half written of an item."""
    with bank.write() as session:
        unfinished.drop(session, bank.learner_id, item_id)


def store(
    bank: Bank,
    item_id: int | None,
    form: ItemForm,
    *,
    language: str,
    now: datetime,
    rng: Random,
) -> tuple[int | None, Reading]:
    """Store *form* as one step, where nothing binding is against it.

    Return the id of the item, None where it was not stored, and what there is to mend.
    """
    reading = _with_known_documents(bank, read_form(form, language, rng))
    if reading.draft is None or not reading.can_be_stored:
        return None, reading
    name = "new-item" if item_id is None else "edit"
    items = [] if item_id is None else [item_id]
    with bank.write() as session, _step(bank, session, name, items, now=now):
        if item_id is not None and _says_the_same(session, item_id, reading.draft):
            # What is one's own besides leaves a bundled item to its updates.
            stored = item_id
            own_fields.note_edit(session, [stored], now)
        else:
            stored = questions.store_item(session, reading.draft, item_id, now)
        items[:] = [stored]
        own_fields.write_item(session, stored, form.own)
        unfinished.drop(session, bank.learner_id, item_id)
    return stored, reading


def _says_the_same(session: Session, item_id: int, draft: Draft) -> bool:
    """Tell whether an item stands in the bank, and just as *draft* has it."""
    if session.get_one(Item, item_id).retired_at is not None:
        return False
    stored = drafts.read_drafts(session, [item_id])[item_id]
    return stored.uid == draft.uid and draft_digest(stored) == draft_digest(draft)


def _with_known_documents(bank: Bank, reading: Reading) -> Reading:
    """Mark the documents that *reading* names and the library does not have."""
    if reading.draft is None:
        return reading
    with bank.read() as session:
        known = {each.document.name for each in documents.read_documents(session)}
    strange = {source.document for source in reading.draft.sources} - known
    sentence = _("The library has no document of this name: {name}.")
    marks = [
        Mark(Part.SOURCES, fill(sentence, name=isolate(name)), binding=True)
        for name in sorted(strange)
    ]
    return replace(reading, marks=(*marks, *reading.marks))


@contextmanager
def _step(
    bank: Bank, session: Session, name: str, items: list[int], *, now: datetime
) -> Iterator[None]:
    """Keep as one step what is changed of *items*, to which new ones may be added."""
    options = questions.option_ids(session, items)
    watches = [
        Watch(Item, "id", items),
        *(
            Watch(table, "item_id", items)
            for table in (ItemText, ItemSource, ItemTag, Option, OwnText)
        ),
        Watch(OptionText, "option_id", options),
    ]
    learner = bank.learner_id
    with history.step(session, learner, name, at=now, watches=watches):
        yield
        # Stored anew, they have other ids than before.
        options += questions.option_ids(session, items)


def set_back(bank: Bank, item_id: int, bundled: Draft, now: datetime) -> None:
    """Give an item that a person has changed its *bundled* text again, as one step."""
    with bank.write() as session, _step(bank, session, "set-back", [item_id], now=now):
        questions.set_back(session, bundled, item_id)
        own_fields.write_item(session, item_id, {})
        unfinished.drop(session, bank.learner_id, item_id)
