"""Blueprints: what a learner has kept of them, by name."""

from typing import Any

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from kazquiz.bank.quiz_models import Blueprint


def all_blueprints(session: Session, learner_id: int) -> dict[str, dict[str, Any]]:
    """Return every blueprint of a learner by its name."""
    statement = (
        select(Blueprint)
        .where(col(Blueprint.learner_id) == learner_id)
        .order_by(col(Blueprint.name))
    )
    return {row.name: row.content for row in session.exec(statement)}


def rename(session: Session, learner_id: int, name: str, new_name: str) -> None:
    """Keep a blueprint under another name."""
    session.execute(
        update(Blueprint)
        .where(col(Blueprint.learner_id) == learner_id, col(Blueprint.name) == name)
        .values(name=new_name)
    )


def remove(session: Session, learner_id: int, name: str) -> None:
    """Forget the blueprint with *name*."""
    session.execute(
        delete(Blueprint).where(
            col(Blueprint.learner_id) == learner_id, col(Blueprint.name) == name
        )
    )
