"""Marks of reviews: what statistics count them by, beside each."""

import json
import math
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_AT_ONCE = 5000
_KINDS = {"new": 0, "learning": 1, "relearning": 2}


def upgrade() -> None:
    for name in ("quarter", "kind", "ripeness"):
        op.add_column("review", sa.Column(name, sa.Integer(), nullable=True))
    op.create_index(
        "ix_review_learner_quarter",
        "review",
        [
            "learner_id",
            "quarter",
            "kind",
            "rating",
            "seconds",
            "ripeness",
            "card_id",
        ],
    )
    _mark_those_there_are()


def _mark_those_there_are() -> None:
    connection = op.get_bind()
    last = 0
    read = sa.text(
        "SELECT id, at, memory_before FROM review WHERE id > :last ORDER BY id "
        f"LIMIT {_AT_ONCE}"
    )
    write = sa.text(
        "UPDATE review SET quarter = :quarter, kind = :kind, ripeness = :ripeness "
        "WHERE id = :id"
    )
    while rows := connection.execute(read, {"last": last}).all():
        connection.execute(write, [_marked(*row) for row in rows])
        last = rows[-1][0]


def _marked(key: int, at: object, memory: object) -> dict[str, object]:
    before = json.loads(memory) if isinstance(memory, str) else memory
    made = _instant(at)
    due, last = _instant(before["due"]), _instant(before["last_review"])
    kind = _KINDS.get(before["state"])
    if kind is None:
        is_mature = due and last and (due - last).total_seconds() >= 21 * 86400
        kind = 4 if is_mature else 3
    ripeness = None
    if last and before["stability"]:
        ratio = (made - last).total_seconds() / 86400 / before["stability"]
        ripeness = round(100 * math.log(min(max(ratio, 1e-6), 1e6)))
    quarter = int(made.timestamp() // 900)
    return {"id": key, "quarter": quarter, "kind": kind, "ripeness": ripeness}


def _instant(written: object) -> datetime | None:
    if not written:
        return None
    at = datetime.fromisoformat(written) if isinstance(written, str) else written
    return at if at.tzinfo else at.replace(tzinfo=UTC)
