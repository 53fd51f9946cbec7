"""Tries of a question, what stood as the time ran out, and the score by then."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("response", sa.Column("tries", sa.JSON(), nullable=True))
    op.add_column("response", sa.Column("in_time", sa.JSON(), nullable=True))
    op.add_column("attempt", sa.Column("score_in_time", sa.Float(), nullable=True))
