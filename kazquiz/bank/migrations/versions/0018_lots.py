"""Lots: every item draws a number by its name, in which order papers are drawn."""

import sqlalchemy as sa
from alembic import op

from kazquiz.bank.lots import lot_of

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_ITEMS = sa.table("item", sa.column("id"), sa.column("uid"), sa.column("lot"))
_BATCH = 5000


def upgrade() -> None:
    lot = sa.Column("lot", sa.BigInteger(), nullable=False, server_default="0")
    op.add_column("item", lot)
    connection = op.get_bind()
    write = (
        sa.update(_ITEMS)
        .where(_ITEMS.c.id == sa.bindparam("of_id"))
        .values(lot=sa.bindparam("drawn"))
    )
    rows = connection.execute(sa.select(_ITEMS.c.id, _ITEMS.c.uid)).all()
    drawn = [{"of_id": key, "drawn": lot_of(uid)} for key, uid in rows]
    for start in range(0, len(drawn), _BATCH):
        connection.execute(write, drawn[start : start + _BATCH])
    columns = ["topic_id", "answer_type", "retired_at", "lot"]
    op.create_index("ix_item_lot", "item", columns)
