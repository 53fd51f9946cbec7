"""Where things are: resources and catalogs of the program, the bank of the person."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """Find the shipped folder *name*: inside the package, or beside a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Return the folder of bundled bank, styles and pictures."""
    return _shipped("resources")


def translations() -> Path:
    """Return the folder of catalogs, one folder a language."""
    return _shipped("translations")


def data_folder() -> Path:
    """Return the folder of the person's bank; ``KAZQUIZ_DATA`` names another."""
    return _user_folder("user_data_path")


def settings_file() -> Path:
    """Return the file of the person's settings."""
    return _user_folder("user_config_path") / "settings.json"


def log_file() -> Path:
    """Return the file that the program's log is written to."""
    return _user_folder("user_log_path") / "kazquiz.log"


def bank_file() -> Path:
    """Return the file of the bank that is opened when none is named."""
    return data_folder() / "bank.sqlite"


def _user_folder(kind: str) -> Path:
    chosen = os.environ.get("KAZQUIZ_DATA")
    if chosen:
        return Path(chosen)
    import platformdirs  # noqa: PLC0415  (10 ms that a chosen folder need not pay)

    folder: Path = getattr(platformdirs, kind)("kazquiz", appauthor=False)
    return folder
