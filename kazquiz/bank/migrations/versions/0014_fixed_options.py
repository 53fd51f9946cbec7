"""Fixed options: those that stand behind the others, in their order."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("option", sa.Column("fixed", sa.Integer(), nullable=True))
