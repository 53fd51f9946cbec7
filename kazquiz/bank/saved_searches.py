"""Saved searches: searches of the bank that a learner keeps under names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from kazquiz.bank import history
from kazquiz.bank.models import SavedSearch
from kazquiz.bank.steps import Watch


@dataclass(frozen=True, slots=True)
class Kept:
    """A saved search: its row, its name, what is searched for."""

    search_id: int
    name: str
    text: str


def saved(session: Session, learner_id: int) -> list[Kept]:
    """List the saved searches of a learner, in no order."""
    statement = select(SavedSearch).where(col(SavedSearch.learner_id) == learner_id)
    return [Kept(row.id or 0, row.name, row.text) for row in session.exec(statement)]


def save(
    session: Session, learner_id: int, name: str, *, text: str, at: datetime
) -> None:
    """Keep the search *text* under *name*, in place of what had that name."""
    with history.step(
        session, learner_id, "save_search", at=at, watches=_watches(learner_id)
    ):
        row = _named(session, learner_id, name)
        if row is None:
            row = SavedSearch(learner_id=learner_id, name=name, text=text)
        row.text = text
        session.add(row)


def rename(
    session: Session, learner_id: int, search_id: int, *, name: str, at: datetime
) -> None:
    """Call a saved search *name*, in place of another that had that name."""
    with history.step(
        session, learner_id, "rename_search", at=at, watches=_watches(learner_id)
    ):
        other = _named(session, learner_id, name)
        if other is not None and other.id != search_id:
            session.delete(other)
            session.flush()
        session.get_one(SavedSearch, search_id).name = name


def remove(session: Session, learner_id: int, search_id: int, at: datetime) -> None:
    """Forget a saved search."""
    with history.step(
        session, learner_id, "remove_search", at=at, watches=_watches(learner_id)
    ):
        row = session.get(SavedSearch, search_id)
        if row is not None:
            session.delete(row)


def _watches(learner_id: int) -> Sequence[Watch]:
    return [Watch(SavedSearch, "learner_id", [learner_id])]


def _named(session: Session, learner_id: int, name: str) -> SavedSearch | None:
    statement = select(SavedSearch).where(
        col(SavedSearch.learner_id) == learner_id, col(SavedSearch.name) == name
    )
    return session.exec(statement).first()
