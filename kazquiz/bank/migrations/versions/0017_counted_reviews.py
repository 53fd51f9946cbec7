"""Counted reviews: those of each quarter of an hour, counted as they are made."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_COUNTS = "again, hard, good, easy, microseconds"
_ALL = f"INSERT INTO quartercount (learner_id, quarter, kind, {_COUNTS})"
_OF_REVIEW = """
    {row}.rating = 'AGAIN', {row}.rating = 'HARD',
    {row}.rating = 'GOOD', {row}.rating = 'EASY',
    CAST(round({row}.seconds * 1000000) AS INTEGER)
"""
_SAME = "learner_id = old.learner_id AND quarter = old.quarter AND kind = old.kind"
# As kazquiz.bank.quarter_counts made them when this was written.
_ADD = f"""{_ALL}
    SELECT new.learner_id, new.quarter, new.kind, {_OF_REVIEW.format(row="new")}
    WHERE new.quarter IS NOT NULL AND new.kind IS NOT NULL
    ON CONFLICT (learner_id, quarter, kind) DO UPDATE SET
    again = again + excluded.again, hard = hard + excluded.hard,
    good = good + excluded.good, easy = easy + excluded.easy,
    microseconds = microseconds + excluded.microseconds;"""
_TAKE_OFF = f"""UPDATE quartercount SET
    again = again - (old.rating = 'AGAIN'), hard = hard - (old.rating = 'HARD'),
    good = good - (old.rating = 'GOOD'), easy = easy - (old.rating = 'EASY'),
    microseconds = microseconds - (CAST(round(old.seconds * 1000000) AS INTEGER))
    WHERE {_SAME};
    DELETE FROM quartercount WHERE {_SAME} AND again + hard + good + easy = 0;"""
_TRIGGERS = (
    f"CREATE TRIGGER quartercount_added AFTER INSERT ON review BEGIN {_ADD} END",
    f"""CREATE TRIGGER quartercount_removed AFTER DELETE ON review
    BEGIN {_TAKE_OFF} END""",
    f"""CREATE TRIGGER quartercount_changed
    AFTER UPDATE OF learner_id, quarter, kind, rating, seconds ON review
    BEGIN {_TAKE_OFF} {_ADD} END""",
)
_COUNT_THOSE_THERE_ARE = f"""{_ALL}
    SELECT learner_id, quarter, kind, sum(rating = 'AGAIN'), sum(rating = 'HARD'),
    sum(rating = 'GOOD'), sum(rating = 'EASY'),
    sum(CAST(round(seconds * 1000000) AS INTEGER))
    FROM review WHERE quarter IS NOT NULL AND kind IS NOT NULL
    GROUP BY learner_id, quarter, kind"""


def upgrade() -> None:
    op.create_table(
        "quartercount",
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("learner_id", "quarter", "kind", "again", "hard", "good")
        ),
        sa.Column("easy", sa.Integer(), nullable=False),
        sa.Column("microseconds", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("learner_id", "quarter", "kind"),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*_TRIGGERS, _COUNT_THOSE_THERE_ARE):
            op.execute(statement)
