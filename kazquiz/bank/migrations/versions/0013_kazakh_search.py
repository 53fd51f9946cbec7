"""Kazakh search: its texts are found in every script, so they are folded anew."""

import sqlalchemy as sa
from alembic import op

from kazquiz.bank.questions import search_text
from kazquiz.items.draft import ItemText

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_TEXTS = sa.table(
    "itemtext",
    *map(sa.column, ("item_id", "language", "stem", "statement", "explanation")),
    *map(sa.column, ("remark", "caption", "folded")),
)


def upgrade() -> None:
    connection = op.get_bind()
    kazakh = _TEXTS.c.language.startswith("kk")
    for row in connection.execute(sa.select(_TEXTS).where(kazakh)).all():
        text = ItemText(
            row.stem, row.statement, row.explanation, row.remark, row.caption
        )
        connection.execute(
            sa.update(_TEXTS)
            .where(
                _TEXTS.c.item_id == row.item_id, _TEXTS.c.language == row.language
            )
            .values(folded=search_text(text, row.language))
        )
