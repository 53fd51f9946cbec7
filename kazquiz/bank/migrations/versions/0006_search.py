"""Search: an index of the folded texts, saved searches, when items came and changed."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
_TEXT = sqlmodel.sql.sqltypes.AutoString
# As kazquiz.bank.search_index made it when this was written.
_INDEX = (
    """CREATE VIEW searchtext (id, folded) AS
    SELECT itemtext.item_id * 256 + searchlanguage.number, itemtext.folded
    FROM itemtext JOIN searchlanguage ON searchlanguage.code = itemtext.language""",
    """CREATE VIRTUAL TABLE searchindex USING fts5
    (folded, content='searchtext', content_rowid='id', tokenize='trigram')""",
    """CREATE TRIGGER searchindex_added AFTER INSERT ON itemtext BEGIN
    INSERT OR IGNORE INTO searchlanguage (code) VALUES (new.language);
    INSERT INTO searchindex (rowid, folded)
    SELECT new.item_id * 256 + number, new.folded
    FROM searchlanguage WHERE code = new.language;
    END""",
    """CREATE TRIGGER searchindex_removed AFTER DELETE ON itemtext BEGIN
    INSERT INTO searchindex (searchindex, rowid, folded)
    SELECT 'delete', old.item_id * 256 + number, old.folded
    FROM searchlanguage WHERE code = old.language;
    END""",
    """CREATE TRIGGER searchindex_changed
    AFTER UPDATE OF item_id, language, folded ON itemtext BEGIN
    INSERT INTO searchindex (searchindex, rowid, folded)
    SELECT 'delete', old.item_id * 256 + number, old.folded
    FROM searchlanguage WHERE code = old.language;
    INSERT OR IGNORE INTO searchlanguage (code) VALUES (new.language);
    INSERT INTO searchindex (rowid, folded)
    SELECT new.item_id * 256 + number, new.folded
    FROM searchlanguage WHERE code = new.language;
    END""",
    "INSERT INTO searchlanguage (code) SELECT DISTINCT language FROM itemtext",
    "INSERT INTO searchindex (rowid, folded) SELECT id, folded FROM searchtext",
)


def upgrade() -> None:
    op.add_column("item", sa.Column("added_at", _MOMENT(), nullable=True))
    op.add_column("item", sa.Column("edited_at", _MOMENT(), nullable=True))
    op.create_index("ix_item_retired_at", "item", ["retired_at"])
    op.create_table(
        "savedsearch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("name", _TEXT(length=200), nullable=False),
        sa.Column("text", _TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_savedsearch_learner_name", "savedsearch", ["learner_id", "name"], unique=True
    )
    op.create_table(
        "searchlanguage",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", _TEXT(length=16), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("code"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in _INDEX:
            op.execute(statement)
