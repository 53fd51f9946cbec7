"""Measures what DESIGN asks to be fast, beside floors taken in the same run.

    python -m tests.benchmarks [--repeats 5] [--cards 10000] [--reviews 50000]
                               [--anki PYTHON]

Prints one table. A floor is what the packages alone cost; a figure says little without
it, since machines differ. *PYTHON* is an interpreter that has Anki (see the scripts in
../shared/peers); without it the rows beside Anki say that it was not measured.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import (
    browsing,
    measuring,
    planning,
    quizzes,
    starts,
    studying,
    switching,
)
from tests.benchmarks.table import Row, print_table


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=50_000)
    parser.add_argument("--anki", default="")
    parser.add_argument(
        "--reviews",
        type=int,
        default=0,
        help="so many reviews of ten times --cards for the statistics, such as 440000",
    )
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        rows += starts.measure(place, chosen.repeats, chosen.cards, chosen.anki)
        rows += studying.measure(place, chosen.cards)
        rows += quizzes.measure(place)
        rows += planning.measure(place / "large" / "bank.sqlite", chosen.reviews)
        rows += browsing.measure(place)
        if chosen.reviews:
            rows += measuring.measure(place, 10 * chosen.cards, chosen.reviews)
        rows += switching.measure(place)
    print_table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
