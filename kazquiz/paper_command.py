"""The command that prints a quiz: its arguments, and what is made of them.

Who prints is told to it, since printing needs what a window needs.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from kazquiz.bank.store import Bank
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import language_in_use
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.versions import MOST_VERSIONS, PaperOrder

Printer = Callable[[Bank, PaperOrder, Path], None]


def no_printer(_bank: Bank, _order: PaperOrder, _place: Path) -> None:
    """Stand where nothing can be printed."""
    raise AssertionError("whoever runs the command line says how papers are printed")


def take_arguments(command: argparse.ArgumentParser) -> None:
    """Let *command* say how a paper is printed."""
    command.add_argument("place", metavar="OUT.pdf", type=Path)
    command.add_argument(
        "--count", type=int, default=20, help=_("how many questions it has")
    )
    command.add_argument(
        "--versions",
        type=int,
        default=1,
        choices=range(1, MOST_VERSIONS + 1),
        help=_("how many versions, each in another order"),
    )
    command.add_argument(
        "--seed",
        type=int,
        default=0,
        help=_("how it is drawn: the same number, the same paper"),
    )


def run(bank: Bank, arguments: argparse.Namespace, print_paper: Printer) -> str:
    """Print what *arguments* ask for in the language spoken, and say that it is done.

    Raises:
        UnfitBlueprintError: where too few items fit.
        FileUnsavedError: where the file cannot be written.
    """
    wanted = Blueprint(count=arguments.count, minutes=None)
    order = PaperOrder(wanted, language_in_use(), arguments.versions, arguments.seed)
    print_paper(bank, order, arguments.place)
    return fill(_("Saved: {place}"), place=str(arguments.place))
