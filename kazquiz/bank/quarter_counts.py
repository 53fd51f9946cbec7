"""Quarter counts: the reviews of each quarter of an hour, counted as they are made.

Triggers of SQLite keep them in step with whatever writes the reviews, undo and what is
deleted with a card included. Another database counts the reviews themselves.
"""

from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from kazquiz.bank.study_models import QuarterCount
from kazquiz.scheduling.memory import Rating

NAME = "quartercount"
# Whole numbers add up to the same in any order, and what is taken off leaves nothing.
_A_SECOND = 1_000_000
_KEY = ("learner_id", "quarter", "kind")
_COUNTS = (*(rating.name.lower() for rating in Rating), "microseconds")


def _counts_of(row: str) -> list[str]:
    """Return what one review counts, *row* being what a trigger calls it."""
    rated = [f"{row}.rating = '{rating.name}'" for rating in Rating]
    return [*rated, f"CAST(round({row}.seconds * {_A_SECOND}) AS INTEGER)"]


def _add(row: str) -> str:
    """Return the statement that counts the review that a trigger calls *row*."""
    values = ", ".join([*(f"{row}.{name}" for name in _KEY), *_counts_of(row)])
    sums = ", ".join(f"{name} = {name} + excluded.{name}" for name in _COUNTS)
    return f"""INSERT INTO {NAME} ({", ".join((*_KEY, *_COUNTS))})
    SELECT {values} WHERE {row}.quarter IS NOT NULL AND {row}.kind IS NOT NULL
    ON CONFLICT ({", ".join(_KEY)}) DO UPDATE SET {sums};"""


def _take_off(row: str) -> str:
    """Return the statements that no longer count the review."""
    counts = zip(_COUNTS, _counts_of(row), strict=True)
    rests = ", ".join(f"{name} = {name} - ({count})" for name, count in counts)
    same = " AND ".join(f"{name} = {row}.{name}" for name in _KEY)
    return f"""UPDATE {NAME} SET {rests} WHERE {same};
    DELETE FROM {NAME} WHERE {same} AND again + hard + good + easy = 0;"""


_STATEMENTS = (
    f"CREATE TRIGGER {NAME}_added AFTER INSERT ON review BEGIN {_add('new')} END",
    f"""CREATE TRIGGER {NAME}_removed AFTER DELETE ON review
    BEGIN {_take_off("old")} END""",
    f"""CREATE TRIGGER {NAME}_changed
    AFTER UPDATE OF {", ".join(_KEY)}, rating, seconds ON review
    BEGIN {_take_off("old")} {_add("new")} END""",
)


def create(connection: Connection) -> None:
    """Let a new bank count its reviews, where its database can."""
    if connection.dialect.name == "sqlite":
        for statement in _STATEMENTS:
            connection.exec_driver_sql(statement)


def are_kept(session: Session) -> bool:
    """Tell whether the bank counts its reviews as they are made."""
    return session.connection().dialect.name == "sqlite"


def counted(learner_id: int, first: int, end: int) -> Select[Any]:
    """Select what was counted from the quarter *first* to before *end*, in order.

    That is the quarter, the kind of card, how many were rated what, and the seconds.
    """
    rated = [getattr(QuarterCount, rating.name.lower()) for rating in Rating]
    return (
        select_columns(
            col(QuarterCount.quarter),
            col(QuarterCount.kind),
            *rated,
            col(QuarterCount.microseconds) / float(_A_SECOND),
        )
        .where(
            col(QuarterCount.learner_id) == learner_id,
            col(QuarterCount.quarter) >= first,
            col(QuarterCount.quarter) < end,
        )
        .order_by(col(QuarterCount.quarter), col(QuarterCount.kind))
    )


__all__ = ["NAME", "are_kept", "counted", "create"]
