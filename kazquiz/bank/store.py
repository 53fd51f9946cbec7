"""The bank itself: opening it by its address, and sessions to read and write it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, event, update
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlmodel import Session, SQLModel, col, create_engine, select

import kazquiz.bank.own_models
import kazquiz.bank.plan_models
import kazquiz.bank.quiz_models
import kazquiz.bank.study_models  # noqa: F401  (like those above: all tables are made)
from kazquiz.bank import migrations, quarter_counts, search_index
from kazquiz.bank.models import Learner
from kazquiz.errors import (
    BankDamagedError,
    BankError,
    BankLockedError,
    BankUnreachableError,
    BankUnwritableError,
    DiskFullError,
)

DEFAULT_LEARNER = "default"
# How long a write waits for another program's before it gives up, in seconds.
PATIENCE = 5.0
_SQLITE = "sqlite"
_WRITES = "kazquiz_writes"
_OF_EACH_CONNECTION = ("PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON")
# Stands in the file from then on, so nobody else's file may be given it.
_OF_THE_FILE = "PRAGMA journal_mode=WAL"
# SQLite's own names of what can go wrong (sqlite.org/rescode.html), by their
# beginning; the first that fits counts.
_MEANINGS: dict[str, type[BankError]] = {
    "SQLITE_BUSY": BankLockedError,
    "SQLITE_LOCKED": BankLockedError,
    "SQLITE_FULL": DiskFullError,
    # What a full disk is called where a size was promised or a quota is kept.
    "SQLITE_IOERR_WRITE": DiskFullError,
    "SQLITE_IOERR_FSYNC": DiskFullError,
    "SQLITE_IOERR_SHMSIZE": DiskFullError,
    "SQLITE_IOERR_READ": BankDamagedError,
    "SQLITE_IOERR_SHORT_READ": BankDamagedError,
    "SQLITE_IOERR_CORRUPTFS": BankDamagedError,
    "SQLITE_IOERR": BankUnwritableError,
    "SQLITE_READONLY": BankUnwritableError,
    "SQLITE_CANTOPEN": BankUnwritableError,
    "SQLITE_PERM": BankUnwritableError,
    "SQLITE_AUTH": BankUnwritableError,
    "SQLITE_CORRUPT": BankDamagedError,
    "SQLITE_NOTADB": BankDamagedError,
    "SQLITE_ERROR": BankDamagedError,
}


class Bank:
    """One opened bank, for one learner.

    A class because everything that reads or writes shares the engine behind it, and
    because only here the database's errors become those a person can act on.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        self.place = place
        self.learner_id = 0
        self._engine = engine
        self._writing = engine.execution_options(**{_WRITES: True})

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session for reading; what is changed in it is not kept."""
        with explained(self.place), Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Open a session whose changes are kept whole when it ends, or not at all.

        From its first statement on, nobody else writes.
        """
        with (
            explained(self.place),
            Session(self._writing, expire_on_commit=False) as session,
        ):
            yield session
            session.commit()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn errors of the database at *place* into ones a person can act on.

    An error that only a fault of ours can cause, such as a broken constraint, stays
    as it is.
    """
    try:
        yield
    except DBAPIError as error:
        if (meaning := _meaning(error.orig)) is None:
            raise
        raise meaning(place) from error
    except sqlite3.Error as error:
        if (meaning := _meaning(error)) is None:
            raise
        raise meaning(place) from error


def _meaning(error: BaseException | None) -> type[BankError] | None:
    if isinstance(error, sqlite3.Error):
        # Python's own module raises some without a code, as for a broken text.
        name = getattr(error, "sqlite_errorname", "SQLITE_CORRUPT")
        kinds = (kind for start, kind in _MEANINGS.items() if name.startswith(start))
        return next(kinds, None)
    unreachable = type(error).__name__ in {"OperationalError", "InterfaceError"}
    return BankUnreachableError if unreachable else None


def address(place: str) -> URL:
    """Return the database URL of *place*, a path or a URL already.

    Raises:
        BankUnreachableError: where it is neither.
    """
    if "://" not in place:
        return URL.create(_SQLITE, database=_expanded(place))
    try:
        return make_url(place)
    except (ArgumentError, ValueError) as error:
        raise BankUnreachableError(place) from error


def _expanded(place: str) -> str:
    try:
        return str(Path(place).expanduser())
    except RuntimeError:  # a home that nobody has, which is a file name then
        return place


def open_bank(place: str, patience: float = PATIENCE) -> Bank:
    """Open the bank at *place*, making it first where there is none.

    Another program that is writing is waited for, *patience* seconds long.

    Raises:
        BankError: one of its kinds, each with what to do.
    """
    url = address(place)
    is_file = url.get_backend_name() == _SQLITE
    shown = url.render_as_string(hide_password=True)
    if is_file and url.database:
        shown = url.database
        if not url.database.startswith("file:"):
            _make_folder(Path(url.database))
    try:
        engine = create_engine(
            url, connect_args={"timeout": patience} if is_file else {}
        )
    except (NoSuchModuleError, ImportError, ArgumentError, ValueError) as error:
        raise BankUnreachableError(shown) from error
    bank = Bank(engine, shown)
    try:
        _make_ready(bank, engine)
    except BaseException:
        bank.close()
        raise
    return bank


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise BankUnwritableError(str(file)) from error


def _make_ready(bank: Bank, engine: Engine) -> None:
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    try:
        with bank.read() as session:
            _refuse_strangers(session.connection(), bank.place)
        _set_journal(bank, engine)
        with bank.write() as session:
            _bring_up_to_date(session.connection(), bank.place)
            _refuse_unwritable(session)
            bank.learner_id = _learner(session)
    except (TypeError, ValueError) as error:  # a name or an option that cannot be
        raise BankUnreachableError(bank.place) from error


def _prepare_connection(connection: object, record: object) -> None:
    if not isinstance(connection, sqlite3.Connection):
        return
    # Left alone, Python's module would begin no transaction for a changed table, nor
    # for reading twice; `_begin` does.
    connection.isolation_level = None
    try:
        for pragma in _OF_EACH_CONNECTION:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise


def _begin(connection: Connection) -> None:
    raw = connection.connection.driver_connection
    if isinstance(raw, sqlite3.Connection):
        writes = connection.get_execution_options().get(_WRITES, False)
        raw.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def _set_journal(bank: Bank, engine: Engine) -> None:
    """Let the file be written ahead, which cannot be said inside a transaction."""
    if engine.dialect.name != _SQLITE:
        return
    with explained(bank.place):
        connection = engine.raw_connection()
        try:
            connection.cursor().execute(_OF_THE_FILE)
        finally:
            connection.close()


def _refuse_strangers(connection: Connection, place: str) -> None:
    if migrations.stored_revision(connection) is None:
        migrations.refuse_strangers(connection, place)


def _bring_up_to_date(connection: Connection, place: str) -> None:
    revision = migrations.stored_revision(connection)
    if revision is None:
        SQLModel.metadata.create_all(connection)
        search_index.create(connection)
        quarter_counts.create(connection)
        migrations.stamp(connection)
    elif revision != migrations.NEWEST:
        migrations.upgrade(connection, revision, place)


def _refuse_unwritable(session: Session) -> None:
    """Change no row, which fails where none could be changed."""
    nobody = col(Learner.id) < 0
    session.execute(update(Learner).where(nobody).values(name=DEFAULT_LEARNER))


def _learner(session: Session) -> int:
    found = session.exec(select(Learner).where(Learner.name == DEFAULT_LEARNER))
    learner = found.first()
    if learner is None:
        learner = Learner(name=DEFAULT_LEARNER)
        session.add(learner)
        session.flush()
    assert learner.id is not None
    return learner.id


def integrity_faults(bank: Bank) -> list[str]:
    """List what the database itself finds wrong with the bank; empty when sound."""
    with bank.read() as session:
        connection = session.connection()
        if connection.dialect.name != _SQLITE:
            return []
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    broken = [str(line) for line in found if line != "ok"]
    return broken + [f"{row[0]} {row[1]} → {row[2]}" for row in loose]


__all__ = [
    "DEFAULT_LEARNER",
    "PATIENCE",
    "Bank",
    "Session",
    "address",
    "explained",
    "integrity_faults",
    "open_bank",
]
