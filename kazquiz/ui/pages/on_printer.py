"""Printing from a page: the dialog of the system, and what came of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kazquiz.errors import KazQuizError
from kazquiz.i18n import gettext as _
from kazquiz.ui.pages.page import Context
from kazquiz.ui.printing.sheet import Sheet


def put_on_printer(
    context: Context, parent: QWidget, make: Callable[[], tuple[Sheet, str]]
) -> None:
    """Ask for a printer and print what *make* returns: a sheet and its title.

    What goes wrong is told, and nothing is made before a printer is chosen.
    """
    # What only who prints shall wait for.
    from kazquiz.ui.printing import printer as printers  # noqa: PLC0415

    try:
        printer = printers.ask_printer(parent)
        if printer is None:
            return
        printers.print_sheet(printer, *make())
    except KazQuizError as error:
        told = str(error)
        context.tell(lambda: told, lasting=True)
    else:
        context.tell(lambda: _("Sent to the printer."))
