import sqlite3
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from kazquiz.bank import migrations
from kazquiz.bank.models import Learner, Setting
from kazquiz.bank.store import DEFAULT_LEARNER, explained, integrity_faults, open_bank
from kazquiz.errors import (
    BankDamagedError,
    BankError,
    BankLockedError,
    BankTooNewError,
    BankUnreachableError,
    BankUnwritableError,
    DiskFullError,
)
from tests.banks import query, run_python

PATIENCE = 0.05


def refused(place):
    with pytest.raises(BankError) as caught:
        open_bank(str(place), PATIENCE)
    return caught.value


def test_a_bank_is_made_where_there_is_none(tmp_path):
    file = tmp_path / "new" / "folder" / "bank.sqlite"

    bank = open_bank(str(file))
    bank.close()

    assert query(file, "SELECT version_num FROM alembic_version") == [
        (migrations.NEWEST,)
    ]
    assert query(file, "SELECT name FROM learner") == [(DEFAULT_LEARNER,)]


def test_a_bank_that_is_opened_again_has_the_same_learner(bank, bank_file):
    again = open_bank(str(bank_file))
    again.close()

    assert again.learner_id == bank.learner_id
    assert query(bank_file, "SELECT count(*) FROM learner") == [(1,)]


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        pytest.param("journal_mode", "wal", id="written ahead"),
        pytest.param("synchronous", 2, id="on disk when kept"),
        pytest.param("foreign_keys", 1, id="foreign keys"),
        pytest.param("busy_timeout", 50, id="patience"),
    ],
)
@pytest.mark.parametrize("way", ["read", "write"])
def test_every_connection_is_set_up(bank, pragma, expected, way):
    with getattr(bank, way)() as session:
        found = session.connection().exec_driver_sql(f"PRAGMA {pragma}").scalar()

    assert found == expected


def test_a_broken_reference_is_refused_as_our_own_fault(bank):
    with pytest.raises(IntegrityError), bank.write() as session:
        session.execute(text("INSERT INTO passage (document_id, line) VALUES (99, 1)"))


def test_what_fails_in_the_middle_leaves_nothing(bank):
    def fail():
        with bank.write() as session:
            session.add(Setting(name="a", value="1"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    with bank.read() as session:
        assert session.exec(select(Setting)).all() == []


def test_what_is_changed_while_reading_is_not_kept(bank):
    with bank.read() as session:
        session.add(Setting(name="a", value="1"))
        session.flush()

    with bank.read() as session:
        assert session.exec(select(Setting)).all() == []


def test_a_reader_sees_one_state_whatever_is_written_meanwhile(bank):
    with bank.read() as reader:
        before = reader.exec(select(Learner)).all()
        with bank.write() as session:
            session.add(Learner(name="another"))
        after = reader.exec(select(Learner)).all()

    assert len(before) == len(after) == 1


def test_rows_are_usable_after_their_session(bank):
    with bank.write() as session:
        row = Setting(name="a", value="1")
        session.add(row)

    assert row.value == "1"


def test_a_bank_of_a_newer_program_is_left_alone(bank, bank_file):
    bank.close()
    query(bank_file, "UPDATE alembic_version SET version_num = '9999'")

    error = refused(bank_file)

    assert type(error) is BankTooNewError
    assert "newer version of KazQuiz" in str(error)
    assert query(bank_file, "SELECT version_num FROM alembic_version") == [("9999",)]


@contextmanager
def held(file):
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_a_bank_that_another_program_holds_cannot_be_opened(bank, bank_file):
    bank.close()

    with held(bank_file):
        error = refused(bank_file)

    assert type(error) is BankLockedError
    assert "in use by another program" in str(error)
    open_bank(str(bank_file)).close()


def test_a_bank_that_is_held_can_be_read_and_not_written(bank, bank_file):
    with held(bank_file):
        with bank.read() as session:
            assert session.exec(select(Learner)).all()
        with pytest.raises(BankLockedError), bank.write() as session:
            session.add(Setting(name="a", value="1"))


def test_another_process_that_holds_a_new_bank_is_waited_for(tmp_path):
    file = tmp_path / "bank.sqlite"
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA journal_mode=WAL")

    with held(file):
        error = refused(file)

    assert type(error) is BankLockedError
    open_bank(str(file)).close()


def test_a_file_of_something_else_is_no_bank_and_stays_as_it_is(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_bytes(b"Dear friend, " * 400)

    error = refused(file)

    assert type(error) is BankDamagedError
    assert "not a KazQuiz bank" in str(error)
    assert file.read_bytes() == b"Dear friend, " * 400


def test_a_database_of_something_else_is_no_bank_and_stays_as_it_is(tmp_path):
    file = tmp_path / "notes.sqlite"
    query(file, "CREATE TABLE notes (words TEXT)")
    before = file.read_bytes()

    error = refused(file)

    assert type(error) is BankDamagedError
    assert file.read_bytes() == before


def test_a_bank_with_a_missing_table_is_damaged(bank, bank_file):
    bank.close()
    query(bank_file, "DROP TABLE learner")

    assert type(refused(bank_file)) is BankDamagedError


def test_a_torn_bank_is_damaged(bank, bank_file):
    bank.close()
    content = bytearray(bank_file.read_bytes())
    content[5000:] = b"\xff" * (len(content) - 5000)
    bank_file.write_bytes(content)

    assert type(refused(bank_file)) is BankDamagedError


def test_a_place_below_a_file_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")

    error = refused(tmp_path / "file" / "bank.sqlite")

    assert type(error) is BankUnwritableError
    assert "cannot be written" in str(error)


def test_a_folder_cannot_be_written_as_a_bank(tmp_path):
    assert type(refused(tmp_path)) is BankUnwritableError


@pytest.mark.parametrize("option", ["mode=ro", "immutable=1"])
def test_a_bank_that_can_only_be_read_is_refused(bank, bank_file, option):
    bank.close()

    error = refused(f"sqlite:///file:{bank_file}?{option}&uri=true")

    assert type(error) is BankUnwritableError


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("gopher://bank", id="unknown kind"),
        pytest.param("http://[", id="no address"),
        pytest.param("postgresql://host:port/bank", id="no port"),
        pytest.param("postgresql+nothing://host/bank", id="unknown driver"),
        pytest.param("a\0b", id="no file name"),
        pytest.param("sqlite:///bank?timeout=long", id="bad option"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    error = refused(place)

    assert type(error) is BankUnreachableError
    assert "No bank can be opened at" in str(error)


def test_a_password_is_not_shown():
    error = refused("postgresql+nothing://me:secret@host/bank")

    assert "secret" not in str(error)


def test_a_full_disk_keeps_what_was_there(bank, bank_file):
    with bank.write() as session:
        session.add(Setting(name="before", value="1"))

    def fill_up():
        with bank.write() as session:
            pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
            session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
            session.add(Setting(name="after", value="x" * 100_000))

    with pytest.raises(DiskFullError) as caught:
        fill_up()

    assert "is full" in str(caught.value)
    bank.close()
    assert query(bank_file, "SELECT name FROM setting") == [("before",)]


WITHOUT_ROOM = """
import resource, sys
from kazquiz.bank.models import Setting
from kazquiz.bank.store import open_bank
from kazquiz.errors import DiskFullError
bank = open_bank(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
for turn in range(100):
    try:
        with bank.write() as session:
            session.add(Setting(name=str(turn), value="x" * 20_000))
    except DiskFullError as error:
        print(turn)
        sys.exit(0)
sys.exit("the disk was never full")
"""


@pytest.mark.skipif("sys.platform == 'win32'", reason="files have no limit there")
def test_all_that_was_kept_before_the_disk_was_full_is_there(bank_file):
    done = run_python(WITHOUT_ROOM, bank_file)

    assert done.returncode == 0, done.stderr
    assert query(bank_file, "SELECT count(*) FROM setting") == [(int(done.stdout),)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_BUSY_SNAPSHOT", BankLockedError),
        ("SQLITE_LOCKED_SHAREDCACHE", BankLockedError),
        ("SQLITE_IOERR_WRITE", DiskFullError),
        ("SQLITE_IOERR_SHORT_READ", BankDamagedError),
        ("SQLITE_IOERR_LOCK", BankUnwritableError),
        ("SQLITE_READONLY_DIRECTORY", BankUnwritableError),
        ("SQLITE_CORRUPT_INDEX", BankDamagedError),
    ],
)
def test_every_word_of_sqlite_has_a_meaning(name, kind):
    error = sqlite3.OperationalError("something")
    error.sqlite_errorname = name

    with pytest.raises(kind), explained("bank.sqlite"):
        raise error


def test_a_fault_of_our_own_stays_what_it_is():
    error = sqlite3.ProgrammingError("something")
    error.sqlite_errorname = "SQLITE_MISUSE"

    with pytest.raises(sqlite3.ProgrammingError), explained("bank.sqlite"):
        raise error


def test_a_bank_can_stand_in_memory_alone():
    bank = open_bank("sqlite://")

    with bank.write() as session:
        session.add(Setting(name="a", value="1"))
    with bank.read() as session:
        assert len(session.exec(select(Setting)).all()) == 1
    bank.close()


def test_a_sound_bank_has_no_fault(bank):
    assert integrity_faults(bank) == []


def test_a_loose_reference_is_a_fault(bank, bank_file):
    query(bank_file, "INSERT INTO passage (document_id, line) VALUES (99, 1)")

    assert integrity_faults(bank) == ["passage 1 → document"]


MAKE = """
import sys
from kazquiz.bank.store import open_bank
open_bank(sys.argv[1]).close()
"""


def test_a_bank_half_made_is_none(tmp_path):
    """What was cut off while the tables were made can be made again."""
    file = tmp_path / "bank.sqlite"
    cut = MAKE.replace(
        "open_bank(sys",
        "import os\nfrom kazquiz.bank import migrations\n"
        "migrations.stamp = lambda connection: os.kill(os.getpid(), 9)\nopen_bank(sys",
    )

    assert run_python(cut, file).returncode == -9

    assert query(file, "SELECT name FROM sqlite_master") == []
    open_bank(str(file)).close()
