"""Another bank where one cannot be opened: asking which, and showing where it lies."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kazquiz.errors import BankUnreachableError
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.ui.dialogs.open_place import ask_file

_SUFFIX = "sqlite"


def folder_of(place: str) -> Path | None:
    """Return the folder of the bank at *place*, a path or a URL.

    It is None where the bank is no file, or its folder is not there.
    """
    # Imported here: the window is painted before the bank is thought of.
    from kazquiz.bank.store import address  # noqa: PLC0415

    try:
        url = address(place)
    except BankUnreachableError:
        return None
    if url.get_backend_name() != _SUFFIX or not url.database:
        return None
    try:
        folder = Path(url.database).absolute().parent
        return folder if folder.is_dir() else None
    except (OSError, ValueError):  # a name that no file can have
        return None


def choose(parent: QWidget, place: str) -> str:
    """Ask for another bank than the one at *place*; empty where none is chosen."""
    title = _("Choose another bank")
    chosen = ask_file(parent, title, folder_of(place) or Path.home(), _SUFFIX)
    return "" if chosen is None else str(chosen)


def show_folder(place: str) -> bool:
    """Show the folder of the bank at *place*, as the system shows folders.

    Returns False where that cannot be done.
    """
    folder = folder_of(place)
    return folder is not None and QDesktopServices.openUrl(
        QUrl.fromLocalFile(str(folder))
    )


def told(place: str) -> str:
    """Say that the bank at *place* was chosen, and until when it is the one opened."""
    return fill(
        _(
            "The bank {place} is open until you close KazQuiz. To open it every time, "
            "start KazQuiz with --bank."
        ),
        place=place,
    )


def told_hidden(place: str) -> str:
    """Say that the folder of the bank at *place* cannot be shown."""
    return fill(
        _("The folder {folder} could not be shown. Open it in your file manager."),
        folder=folder_of(place) or place,
    )
