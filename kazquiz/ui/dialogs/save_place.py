"""Asking where a file is to be saved."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import unmarked

_NOT_IN_NAMES = set('/\\:*?"<>|')


def file_name(title: str) -> str:
    """Return *title* as every system lets a file be called."""
    return "".join(each for each in unmarked(title) if each not in _NOT_IN_NAMES)


def ask_place(parent: QWidget, title: str, suffix: str) -> Path | None:
    """Ask where to save what is called *title*; None where one would rather not."""
    suggested = file_name(title)
    chosen, _filter = QFileDialog.getSaveFileName(
        parent,
        fill(_("Save “{title}”"), title=title),
        f"{suggested}.{suffix}",
        f"*.{suffix}",
    )
    if not chosen:
        return None
    place = Path(chosen)
    return place if place.suffix else place.with_name(f"{place.name}.{suffix}")
