"""Migrations: which revision a bank is of, and bringing an older one up to date.

Alembic, whose import is not cheap, is loaded only for a bank that is not the newest.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from kazquiz.errors import BankDamagedError, BankTooNewError

NEWEST = "0015"
_TABLE = "alembic_version"
_FOLDER = Path(__file__).resolve().parent


def stored_revision(connection: Connection) -> str | None:
    """Return the revision of the bank behind *connection*, None where it has none."""
    if not inspect(connection).has_table(_TABLE):
        return None
    query = text(f"SELECT version_num FROM {_TABLE}")
    revision: str | None = connection.execute(query).scalar()
    return revision


def refuse_strangers(connection: Connection, place: str) -> None:
    """Refuse a database that has tables and is no bank.

    Raises:
        BankDamagedError: where it holds something else.
    """
    if inspect(connection).get_table_names():
        raise BankDamagedError(place)


def stamp(connection: Connection) -> None:
    """Note that the bank has just been made by the newest revision."""
    connection.execute(
        text(f"CREATE TABLE {_TABLE} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    )
    connection.execute(
        text(f"INSERT INTO {_TABLE} VALUES (:revision)"), {"revision": NEWEST}
    )


def upgrade(connection: Connection, revision: str, place: str) -> None:
    """Bring a bank of an older *revision* up to the newest, in one transaction.

    Raises:
        BankTooNewError: where the revision is none that this program knows.
    """
    from alembic import command  # noqa: PLC0415  (see the module's docstring)
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    try:
        ScriptDirectory.from_config(config).get_revision(revision)
    except CommandError as error:
        raise BankTooNewError(place) from error
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
