"""Arguments: what the command line takes."""

import argparse

from kazquiz import __version__, paper_command
from kazquiz.i18n import gettext as _


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="kazquiz",
        description=_("Flashcards and timed quizzes from documents."),
    )
    top.add_argument("--version", action="version", version=f"kazquiz {__version__}")
    top.add_argument(
        "--bank",
        metavar="PATH_OR_URL",
        default="",
        help=_("the bank to open: a file, or a database address"),
    )
    top.add_argument(
        "--language",
        metavar="CODE",
        default="",
        help=_("the language to speak, such as kk"),
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for name, about in (
        ("bank", _("count what the bank holds")),
        ("items", _("print every item")),
        ("check", _("check the bank and every item")),
        ("due", _("list the cards that are due today")),
        ("paper", _("print a quiz with answer sheet and key, as PDF")),
        ("catalogs", _("check the translations and list what is missing")),
    ):
        command = commands.add_parser(name, help=about, description=about)
        # Accepted behind the command as well as before it.
        for option in ("--bank", "--language"):
            command.add_argument(option, default=argparse.SUPPRESS)
        if name == "paper":
            paper_command.take_arguments(command)
        elif name != "check":
            command.add_argument(
                "--json", action="store_true", help=_("print it as JSON")
            )
        if name == "items":
            command.add_argument(
                "--seed", type=int, default=0, help=_("how options are drawn")
            )
    return top
