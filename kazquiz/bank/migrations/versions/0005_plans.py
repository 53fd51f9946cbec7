"""Plans: presets of the scheduler, exams, easy days and vacations."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TEXT = sqlmodel.sql.sqltypes.AutoString


def _learner() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE")


def upgrade() -> None:
    op.create_table(
        "schedulingpreset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("desired_retention", sa.Float(), nullable=True),
        _learner(),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_schedulingpreset_learner_topic",
        "schedulingpreset",
        ["learner_id", "topic_id"],
    )
    op.create_table(
        "exam",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("name", _TEXT(length=200), nullable=False),
        sa.Column("day", _TEXT(length=10), nullable=False),
        sa.Column("retention", sa.Float(), nullable=False),
        sa.Column("new_per_day", sa.Integer(), nullable=False),
        sa.Column("scope", sa.JSON(), nullable=False),
        _learner(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_exam_learner_id", "exam", ["learner_id"])
    op.create_table(
        "easyweek",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("shares", sa.JSON(), nullable=False),
        _learner(),
        sa.PrimaryKeyConstraint("learner_id"),
    )
    op.create_table(
        "vacation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("first", _TEXT(length=10), nullable=False),
        sa.Column("last", _TEXT(length=10), nullable=False),
        _learner(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_vacation_learner_id", "vacation", ["learner_id"])
