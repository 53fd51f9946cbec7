"""Measures what is meant to be fast, beside floors and Anki in the same run.

    python -m tests.benchmarks [--anki PYTHON] [--cpu] [--only PART ...]

Prints one table. A floor is what the packages alone take; a figure says little without
it or a peer, since machines differ. *PYTHON* is an interpreter with the packages anki
and aqt; without it the columns of Anki are empty. With `--cpu` what needs no process of
its own is measured by the processor's time, for machines that have more to do. Windows,
Anki's too, are shown where a screen is, as under `xvfb-run`, and nowhere otherwise.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import (
    browsing,
    linting,
    measuring,
    planning,
    quizzes,
    starts,
    studying,
    switching,
)
from tests.benchmarks.large import make_large_bank
from tests.benchmarks.peer import Peer
from tests.benchmarks.table import Row, print_table


class Banks:
    """The banks that are measured, made as they are asked for.

    A class because making one takes longer than most of what is measured with it.
    """

    def __init__(self, place: Path) -> None:
        self.place = place

    def of(self, cards: int) -> Path:
        """Return the file of a bank of so many items."""
        file = self.place / str(cards) / "bank.sqlite"
        if not file.exists():
            make_large_bank(file, cards)
        return file

    def copy(self, cards: int) -> Path:
        """Return the file of such a bank that nobody else is given."""
        file = self.of(cards)
        copied = Path(tempfile.mkdtemp(dir=self.place)) / "bank.sqlite"
        shutil.copy(file, copied)
        return copied


def _parts(
    banks: Banks, peer: Peer, chosen: argparse.Namespace
) -> dict[str, Callable[[], list[Row]]]:
    window: dict[str, list[float]] = {}

    def theirs() -> dict[str, list[float]]:
        if not window:
            window.update(peer.window(banks.of(chosen.cards), chosen.repeats))
        return window

    def start() -> list[Row]:
        bank = banks.of(chosen.cards)
        fresh = Path(tempfile.mkdtemp(dir=banks.place))
        return starts.measure(fresh, bank, chosen.repeats, theirs())

    def statistics() -> list[Row]:
        return measuring.measure(banks.copy(chosen.items), chosen.year, peer)

    def optimise() -> list[Row]:
        few, many = banks.copy(chosen.cards), banks.copy(chosen.items)
        return [
            *planning.measure(few, chosen.reviews, peer),
            *planning.measure(many, 10 * chosen.reviews, peer, plans=False),
        ]

    return {
        "start": start,
        "window": lambda: studying.measure_window(banks.copy(chosen.cards), theirs()),
        "switch": lambda: switching.measure(banks.place, theirs()),
        "study": lambda: studying.measure(banks.of(chosen.items), peer),
        "search": lambda: browsing.measure(banks.of(chosen.items), peer),
        "statistics": statistics,
        "optimise": optimise,
        "quiz": lambda: quizzes.measure(banks.copy(chosen.items)),
        "check": linting.measure,
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--repeats", type=int, default=5, help="starts")
    parser.add_argument("--cards", type=int, default=10_000, help="of the usual bank")
    parser.add_argument("--items", type=int, default=100_000, help="of the large bank")
    parser.add_argument("--year", type=int, default=440_000, help="reviews in a year")
    parser.add_argument("--reviews", type=int, default=50_000, help="to optimise")
    parser.add_argument("--anki", default="", metavar="PYTHON")
    parser.add_argument("--cpu", action="store_true", help="by the processor's time")
    parser.add_argument("--only", nargs="+", default=[], metavar="PART")
    parser.add_argument("--keep", type=Path, help="a folder for the banks, kept")
    chosen = parser.parse_args()
    if not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        banks = Banks(chosen.keep or Path(folder))
        peer = Peer(chosen.anki, Path(folder) / "anki")
        for name, measure in _parts(banks, peer, chosen).items():
            if not chosen.only or name in chosen.only:
                rows += measure()
    print_table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
