"""Starting: from the process to the home page with real counts, and to the first card.

Each start is a process of its own; the child tells by the system-wide monotonic clock
when its window was painted.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.table import Row, median

_FLOOR = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
import sqlmodel
app = QApplication([])
window = QWidget()
window.resize(1120, 780)
window.show()
window.grab()
print(time.monotonic())
"""
_QT_FLOOR = _FLOOR.replace("import sqlmodel\n", "")
_START = """
import gc, sys, time
gc.disable()
from kazquiz.app.start import make_application
from kazquiz.app.program import Program
app = make_application()
program = Program(app, "", "en")
program.start()
while "home" not in program.pages:
    app.processEvents()
program.window.grab()
print(time.monotonic())
if "first-card" in sys.argv:
    program.study_only(None)
    app.processEvents()
    program.window.grab()
    print(time.monotonic())
program.bank.close()
import os
sys.stdout.flush()
os._exit(0)
"""


def _run(script: str, data: Path, *words: str) -> list[float]:
    """Run *script*, and return how long after its start it told each instant."""
    environment = {**os.environ, "KAZQUIZ_DATA": str(data)}
    began = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return [float(line) - began for line in told.stdout.split()]


def measure(place: Path, repeats: int, cards: int, anki: str) -> list[Row]:
    """Measure first and later starts, and the floors beneath them."""
    first = []
    for turn in range(min(3, repeats)):
        first.append(_run(_START, place / f"first{turn}", "first-card")[-1])
    small = place / "first0"
    large = place / "large"
    from tests.benchmarks.large import make_large_bank

    make_large_bank(large / "bank.sqlite", cards)
    later, with_cards, floor, qt_floor = [], [], [], []
    for _turn in range(repeats):
        later.append(_run(_START, small)[0])
        with_cards.append(_run(_START, large)[0])
        floor.append(_run(_FLOOR, small)[0])
        qt_floor.append(_run(_QT_FLOOR, small)[0])
    rows = [
        Row("first start to first card", median(first), bar="< 5000 ms"),
        Row(
            "start to home, bundled bank",
            median(later),
            "QtWidgets + sqlmodel",
            median(floor),
            "< 1500 ms",
        ),
        Row(
            f"start to home, {cards} cards",
            median(with_cards),
            "QtWidgets + sqlmodel",
            median(floor),
            "≤ 1.4",
        ),
        Row("floor: QtWidgets alone", median(qt_floor)),
    ]
    peer = _anki_start(anki, repeats, cards)
    if peer is None:
        rows.append(Row("start beside Anki: not measured, see --anki", 0.0))
    else:
        rows.append(
            Row(
                f"start to home, {cards} cards",
                median(with_cards),
                "Anki's deck list",
                peer,
                "≤ 0.6",
            )
        )
    return rows


def _anki_start(python: str, repeats: int, cards: int) -> float | None:
    """Return how long Anki takes to its deck list, None where it is not to be had."""
    script = Path("../shared/peers/anki_gui_start.py")
    if not python or not script.exists():
        return None
    told = subprocess.run(
        [python, str(script), "--repeats", str(repeats), "--notes", str(cards)],
        capture_output=True,
        text=True,
        check=True,
    )
    return _find_median(json.loads(told.stdout), "second_start_deck_list_drawn_s")


def _find_median(figures: object, wanted: str) -> float | None:
    """Find the median of the first figure whose name holds *wanted*."""
    if isinstance(figures, dict):
        for name, inner in figures.items():
            if wanted in name and isinstance(inner, dict) and "median" in inner:
                return float(inner["median"])
            if (found := _find_median(inner, wanted)) is not None:
                return found
    if isinstance(figures, list):
        for inner in figures:
            if (found := _find_median(inner, wanted)) is not None:
                return found
    return None
