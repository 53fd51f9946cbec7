import pytest
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, inspect
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel, create_engine

from kazquiz.bank import migrations
from kazquiz.bank.search_index import PARTS
from kazquiz.errors import BankDamagedError, BankTooNewError
from tests.banks import bank_at, query, run_python


@pytest.fixture
def engine(tmp_path):
    made = create_engine(f"sqlite:///{tmp_path / 'empty.sqlite'}", poolclass=NullPool)

    # As the bank does, so that a changed table is part of the transaction.
    @event.listens_for(made, "connect")
    def connect(connection, record):
        connection.isolation_level = None

    @event.listens_for(made, "begin")
    def begin(connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return made


def migrated(engine):
    with engine.begin() as connection:
        migrations.upgrade(connection, "base", "bank.sqlite")


def described(engine):
    """Describe every table: columns, keys, indexes."""
    found = inspect(engine)
    return {
        name: (
            [
                (each["name"], str(each["type"]), each["nullable"])
                for each in found.get_columns(name)
            ],
            found.get_pk_constraint(name)["constrained_columns"],
            sorted(
                (
                    *key["constrained_columns"],
                    key["referred_table"],
                    str(key["options"]),
                )
                for key in found.get_foreign_keys(name)
            ),
            sorted(
                (each["name"] or "", *each["column_names"], each["unique"])
                for each in found.get_indexes(name)
            ),
            sorted(each["column_names"] for each in found.get_unique_constraints(name)),
        )
        for name in found.get_table_names()
        if name != "alembic_version"
    }


def test_migrating_from_nothing_makes_the_tables_of_a_new_bank(engine, bank_file):
    migrated(engine)
    with bank_at(bank_file):
        pass

    new = create_engine(f"sqlite:///{bank_file}", poolclass=NullPool)
    assert described(engine) == described(new)


def schema(file):
    """Return what makes the search index, words only."""
    made = query(file, "select name, sql from sqlite_master where name like 'search%'")
    return {name: " ".join((sql or "").split()) for name, sql in made}


def test_migrating_makes_the_search_index_of_a_new_bank(engine, bank_file, tmp_path):
    migrated(engine)
    with bank_at(bank_file):
        pass

    assert schema(tmp_path / "empty.sqlite") == schema(bank_file)
    assert "searchindex_changed" in schema(bank_file)


def test_the_migrations_leave_nothing_to_do(engine):
    migrated(engine)

    with engine.connect() as connection:
        # The index is made by the database, not of the program's tables.
        opts = {
            "compare_type": True,
            "include_name": lambda name, _kind, _parents: name not in PARTS,
        }
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_newest_revision_is_the_last_of_the_migrations():
    scripts = ScriptDirectory(str(migrations._FOLDER))

    assert scripts.get_heads() == [migrations.NEWEST]


def test_migrating_notes_the_revision(engine):
    migrated(engine)

    with engine.connect() as connection:
        assert migrations.stored_revision(connection) == migrations.NEWEST


def test_an_empty_database_has_no_revision(engine):
    with engine.connect() as connection:
        assert migrations.stored_revision(connection) is None
        migrations.refuse_strangers(connection, "bank.sqlite")


def test_tables_of_something_else_are_refused(engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE notes (words TEXT)")
        with pytest.raises(BankDamagedError):
            migrations.refuse_strangers(connection, "bank.sqlite")


def test_an_unknown_revision_is_of_a_newer_program(engine):
    with engine.begin() as connection, pytest.raises(BankTooNewError):
        migrations.upgrade(connection, "9999", "bank.sqlite")


def test_a_migration_that_fails_changes_nothing(engine, monkeypatch):
    create = op.create_table

    def create_some(name, *parts):
        return create(name, *parts) if name != "setting" else 1 / 0

    monkeypatch.setattr(op, "create_table", create_some)

    with pytest.raises(ZeroDivisionError):
        migrated(engine)

    assert inspect(engine).get_table_names() == []


def test_a_bank_that_is_the_newest_does_not_pay_for_alembic(bank_file):
    code = (
        "import sys; from kazquiz.bank.store import open_bank;"
        "open_bank(sys.argv[1]).close(); open_bank(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules)"
    )

    assert run_python(code, bank_file).returncode == 0


def test_an_older_bank_is_brought_up_to_date_when_it_is_opened(bank_file):
    query(bank_file, "CREATE TABLE alembic_version (version_num VARCHAR(32))")
    query(bank_file, "INSERT INTO alembic_version VALUES ('base')")

    with bank_at(bank_file) as bank:
        assert bank.learner_id

    assert query(bank_file, "SELECT version_num FROM alembic_version") != [("base",)]


def test_items_from_before_there_were_lots_draw_theirs(stored, bank_file):
    stored.close()
    scripts = ScriptDirectory(str(migrations._FOLDER))
    before = scripts.get_revision("0018").down_revision
    drawn = query(bank_file, "SELECT uid, lot FROM item")
    query(bank_file, "DROP INDEX ix_item_lot")
    query(bank_file, "ALTER TABLE item DROP COLUMN lot")
    query(bank_file, "UPDATE alembic_version SET version_num = ?", before)

    with bank_at(bank_file):
        assert query(bank_file, "SELECT uid, lot FROM item") == drawn
    assert len(drawn) == 3
