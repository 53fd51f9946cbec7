"""Starting: from the process to the home page with real counts, and to the first card.

Each start is a process of its own; the child tells by the system-wide monotonic clock
when its window was painted.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import median

_IDLE_AFTER = 6
_TO_HOME = "start to home with real counts"

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
    # Nobody's program is compiled anew at each start, nor are the packages beneath it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return [float(line) - began for line in told.stdout.split()]


def measure(
    place: Path, bank: Path, repeats: int, window: dict[str, list[float]]
) -> list[Row]:
    """Measure first and later starts, the floors beneath them, and memory at rest.

    *bank* is the large one, and *window* what Anki's takes with the same.
    """
    first = [
        _run(_START, place / f"first{turn}", "first-card")[-1]
        for turn in range(min(3, repeats))
    ]
    small, large = place / "first0", bank.parent
    later, with_cards, floor = [], [], []
    for _turn in range(repeats):
        later.append(_run(_START, small)[0])
        with_cards.append(_run(_START, large)[0])
        floor.append(_run(_FLOOR, small)[0])
    packages = ("QtWidgets + sqlmodel", median(floor))
    peer = median(window["started"]) if window else None
    shown = median(with_cards)
    return [
        Row(
            "first start to first card", median(first), packages, None, Bar(5000, "ms")
        ),
        Row("start to home, bundled bank", median(later), packages),
        Row(_TO_HOME, shown, packages, peer, Bar(0.6, "Anki")),
        Row("the same beside the packages", shown, packages, peer, Bar(1.4, "floor")),
        *_at_rest(large, window),
    ]


def _at_rest(data: Path, window: dict[str, list[float]]) -> list[Row]:
    """Measure what the program takes of the memory when it stands there idle."""
    if not Path("/proc/self/smaps_rollup").exists():
        return []
    environment = {**os.environ, "KAZQUIZ_DATA": str(data)}
    process = subprocess.Popen([sys.executable, "-m", "kazquiz"], env=environment)
    time.sleep(_IDLE_AFTER)
    taken = memory(process.pid)
    process.terminate()
    process.wait()
    peer = median(window["memory"]) if window else None
    return [
        Row("memory at rest", taken, anki=peer, bar=Bar(0.3, "Anki"), unit="MB"),
    ]


def memory(process: int) -> float:
    """Return the bytes a process takes, pages shared with others shared out."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return 1024.0 * sum(int(line.split()[1]) for line in lines if line[:4] == "Pss:")
