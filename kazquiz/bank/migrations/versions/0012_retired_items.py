"""Retired items: their index holds them alone."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_NAME = "ix_item_retired_at"


def upgrade() -> None:
    op.drop_index(_NAME, "item")
    op.create_index(
        _NAME,
        "item",
        ["retired_at"],
        sqlite_where=sa.text("retired_at IS NOT NULL"),
    )
