"""Sittings: extra time, certainty, the log of the clock, papers as drawn, disputes."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "attempt",
        sa.Column("time_factor", sa.Float(), server_default="1", nullable=False),
    )
    op.add_column("attempt", sa.Column("seen_boot", sa.Float(), nullable=True))
    op.add_column(
        "attempt",
        sa.Column("reviewed", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("response", sa.Column("certainty", sa.Integer(), nullable=True))
    op.add_column(
        "response",
        sa.Column("late", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.create_table(
        "paperitem",
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("attempt_id", "item_id"),
    )
    op.create_table(
        "sittingevent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind", sqlmodel.sql.sqltypes.AutoString(length=16), nullable=False
        ),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sittingevent_attempt_id", "sittingevent", ["attempt_id"])
    op.create_table(
        "dispute",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_dispute_learner_id", "dispute", ["learner_id"])
    op.create_index(
        "ix_dispute_attempt_position", "dispute", ["attempt_id", "position"], unique=True
    )
