"""Asking which file is to be opened."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(parent: QWidget, title: str, folder: Path, suffix: str) -> Path | None:
    """Ask for a file, beginning in *folder*; None where one would rather not.

    Those that end in *suffix* are offered first, and all others besides.
    """
    chosen, _filter = QFileDialog.getOpenFileName(
        parent, title, str(folder), f"*.{suffix};;*"
    )
    return Path(chosen) if chosen else None
