"""Memories in rows: a card's columns, and the plain data kept with each review."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row

from kazquiz.bank.study_models import Card
from kazquiz.scheduling.memory import Memory, State

# The columns of a card that hold its memory, in the order of the fields of one.
_FIELDS = (
    "state",
    "step",
    "stability",
    "difficulty",
    "due",
    "last_review",
    "lapses",
    "reviews",
)


def memory_columns() -> list[ColumnElement[Any]]:
    """Return the columns of a card that `memory_from_row` reads."""
    return [getattr(Card, name) for name in _FIELDS]


def memory_from_row(row: Row[*tuple[Any, ...]]) -> Memory:
    """Return the memory in the last columns of *row*."""
    return Memory(*row[-len(_FIELDS) :])


def memory_values(memory: Memory) -> dict[str, Any]:
    """Return *memory* by the columns of a card."""
    return {name: getattr(memory, name) for name in _FIELDS}


def memory_to_data(memory: Memory) -> dict[str, Any]:
    """Write *memory* as plain data."""
    return {
        "state": memory.state.value,
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "due": memory.due and memory.due.isoformat(),
        "last_review": memory.last_review and memory.last_review.isoformat(),
        "lapses": memory.lapses,
        "reviews": memory.reviews,
    }


def memory_from_data(data: dict[str, Any]) -> Memory:
    """Read a memory from plain *data*, as `memory_to_data` writes it."""
    due, last = data["due"], data["last_review"]
    return Memory(
        state=State(data["state"]),
        step=data["step"],
        stability=data["stability"],
        difficulty=data["difficulty"],
        due=datetime.fromisoformat(due) if due else None,
        last_review=datetime.fromisoformat(last) if last else None,
        lapses=data["lapses"],
        reviews=data["reviews"],
    )
