"""Papers: printing a quiz, by a button of the window or by a command."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from secrets import randbits

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kazquiz.bank.store import Bank
from kazquiz.browse.finding import resolver
from kazquiz.errors import KazQuizError
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.versions import PaperOrder
from kazquiz.ui.dialogs.paper import PaperDialog
from kazquiz.ui.dialogs.save_place import ask_place
from kazquiz.ui.pages.on_printer import put_on_printer
from kazquiz.ui.pages.page import Context
from kazquiz.ui.printing.paper import make_paper, save_paper
from kazquiz.ui.printing.pdf import write_pdf
from kazquiz.ui.printing.sheet import Sheet


def print_paper(bank: Bank, order: PaperOrder, place: Path) -> None:
    """Write the paper of *order* to *place*; no screen is needed.

    Raises:
        UnfitBlueprintError: where too few items fit.
        FileUnsavedError: where the file cannot be written.
    """
    if sys.platform.startswith("linux"):
        # Letters are drawn all the same.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    save_paper(bank, order, place)
    del application


def ask_for_paper(
    context: Context, languages: Sequence[str], blueprint: Blueprint, parent: QWidget
) -> None:
    """Ask how and where a quiz shall be printed, and print it."""
    wishes = PaperDialog.ask(languages, context.content_language(), parent)
    if wishes is None:
        return
    order = PaperOrder(blueprint, wishes.language, wishes.versions, randbits(32))
    now, hour = context.now(), context.settings().day_starts_at
    found = resolver(context.bank, now, context.zone, hour)
    draw = partial(make_paper, context.bank, order, now=now, resolve=found)
    if wishes.prints:
        put_on_printer(context, parent, draw)
    elif place := ask_place(parent, _("Quiz"), "pdf"):
        _save(context, draw, place)


def _save(context: Context, draw: Callable[[], tuple[Sheet, str]], place: Path) -> None:
    try:
        write_pdf(place, *draw())
    except KazQuizError as error:
        told = str(error)
        context.tell(lambda: told, lasting=True)
    else:
        shown = isolate_left_to_right(str(place))
        context.tell(lambda: fill(_("Saved: {place}"), place=shown))
