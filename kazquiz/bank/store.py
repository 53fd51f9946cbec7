"""The bank itself: opening it by its address, and sessions to read and write it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlmodel import Session, SQLModel, create_engine, select

from kazquiz.bank import migrations
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
_PATIENCE = 5.0
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
)
# SQLite's own names of what can go wrong (sqlite.org/rescode.html), by their beginning.
_MEANINGS: dict[str, type[BankError]] = {
    "SQLITE_BUSY": BankLockedError,
    "SQLITE_LOCKED": BankLockedError,
    "SQLITE_CORRUPT": BankDamagedError,
    "SQLITE_NOTADB": BankDamagedError,
    "SQLITE_FULL": DiskFullError,
    "SQLITE_READONLY": BankUnwritableError,
    "SQLITE_CANTOPEN": BankUnwritableError,
    "SQLITE_PERM": BankUnwritableError,
    "SQLITE_IOERR": DiskFullError,
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

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session for reading; what is changed in it is not kept."""
        with explained(self.place), Session(self._engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Open a session whose changes are kept whole when it ends, or not at all."""
        with (
            explained(self.place),
            Session(self._engine, expire_on_commit=False) as session,
        ):
            yield session
            session.commit()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn errors of the database at *place* into ones a person can act on."""
    try:
        yield
    except DBAPIError as error:
        raise _meaning(error.orig, place) from error
    except sqlite3.Error as error:
        raise _meaning(error, place) from error


def _meaning(error: BaseException | None, place: str) -> BankError:
    name = getattr(error, "sqlite_errorname", "")
    for beginning, kind in _MEANINGS.items():
        if name.startswith(beginning):
            return kind(place)
    if not isinstance(error, sqlite3.Error):
        return BankUnreachableError(place)
    return BankDamagedError(place)


def address(place: str) -> URL:
    """Return the database URL of *place*, a path or a URL already.

    Raises:
        BankUnreachableError: where it is neither.
    """
    if "://" not in place:
        return URL.create("sqlite", database=str(Path(place).expanduser()))
    try:
        return make_url(place)
    except (ArgumentError, ValueError) as error:
        raise BankUnreachableError(place) from error


def open_bank(place: str) -> Bank:
    """Open the bank at *place*, making it first where there is none.

    Raises:
        BankError: one of its kinds, each with what to do.
    """
    url = address(place)
    if url.get_backend_name() == "sqlite" and url.database:
        _make_folder(Path(url.database), place)
    try:
        engine = create_engine(url, connect_args=_connect_args(url))
    except (NoSuchModuleError, ImportError) as error:
        raise BankUnreachableError(place) from error
    event.listen(engine, "connect", _prepare_connection)
    bank = Bank(engine, url.render_as_string(hide_password=True))
    if url.get_backend_name() == "sqlite":
        bank.place = url.database or place
    with explained(bank.place):
        _bring_up_to_date(bank, engine)
    return bank


def _make_folder(file: Path, place: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BankUnwritableError(place) from error


def _connect_args(url: URL) -> dict[str, Any]:
    return {"timeout": _PATIENCE} if url.get_backend_name() == "sqlite" else {}


def _prepare_connection(connection: Any, record: object) -> None:
    if isinstance(connection, sqlite3.Connection):
        for pragma in _PRAGMAS:
            connection.execute(pragma)


def _bring_up_to_date(bank: Bank, engine: Engine) -> None:
    revision = migrations.stored_revision(engine)
    if revision is None:
        migrations.refuse_strangers(engine, bank.place)
        with engine.begin() as connection:
            SQLModel.metadata.create_all(connection)
            migrations.stamp(connection)
    elif revision != migrations.NEWEST:
        migrations.upgrade(engine, revision, bank.place)
    with bank.write() as session:
        found = session.exec(select(Learner).where(Learner.name == DEFAULT_LEARNER))
        learner = found.first()
        if learner is None:
            learner = Learner(name=DEFAULT_LEARNER)
            session.add(learner)
            session.flush()
        assert learner.id is not None  # noqa: S101  (flushed)
        bank.learner_id = learner.id


def integrity_faults(bank: Bank) -> list[str]:
    """List what the database itself finds wrong with the bank; empty when sound."""
    with bank.read() as session:
        connection = session.connection()
        if connection.dialect.name != "sqlite":
            return []
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    broken = [str(line) for line in found if line != "ok"]
    return broken + [f"{row[0]} {row[1]} → {row[2]}" for row in loose]
