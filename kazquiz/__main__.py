"""``kazquiz`` and ``python -m kazquiz``: the window, or the command line."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kazquiz.bank.store import Bank
    from kazquiz.quiz.versions import PaperOrder

_OPTIONS_WITH_VALUE = {"--bank", "--language"}


def wants_window(words: list[str]) -> bool:
    """Tell whether *words* name no command, so that the window is meant."""
    if {"-h", "--help", "--version"} & set(words):
        return False
    expects_value = False
    for word in words:
        if expects_value:
            expects_value = False
        elif word in _OPTIONS_WITH_VALUE:
            expects_value = True
        elif not word.startswith("-"):
            return False
    return True


def main() -> int:
    """Open the window, or run the command that was named."""
    words = sys.argv[1:]
    if wants_window(words):
        # What is imported stays: collecting garbage meanwhile only costs time.
        gc.disable()
        from kazquiz.app.start import run_window  # noqa: PLC0415  (Qt only for the window)

        return run_window(words)
    from kazquiz import cli  # noqa: PLC0415

    return cli.main(words, _print_paper)


def _print_paper(bank: "Bank", order: "PaperOrder", place: "Path") -> None:
    """Print a paper, for which alone a command needs what a window needs."""
    from kazquiz.app.papers import print_paper  # noqa: PLC0415

    print_paper(bank, order, place)


if __name__ == "__main__":
    sys.exit(main())
