"""Card marks: marks, leeches and notes of cards, and what a person has deleted."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0004"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    flag = {"server_default": sa.false(), "nullable": False}
    op.add_column("card", sa.Column("marked", sa.Boolean(), **flag))
    op.add_column("card", sa.Column("leech", sa.Boolean(), **flag))
    op.add_column(
        "card",
        sa.Column(
            "note",
            sqlmodel.sql.sqltypes.AutoString(),
            server_default="",
            nullable=False,
        ),
    )
    op.add_column("card", sa.Column("forgotten_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column("item", sa.Column("deleted", sa.Boolean(), **flag))
    op.create_index(
        "ix_itemsource_document_line", "itemsource", ["document_id", "line"]
    )
