"""Studying: a rating and the next card, with a window and without, and undo."""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kazquiz.bank.store import open_bank
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.benchmarks.peer import Peer
from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import clock, median, percentile, timed

_RATINGS, _UNDONE = 200, 30
_WITH_WINDOW = 60


def kept_row(file: Path) -> list[float]:
    """Return how long SQLite takes to keep one row for good beside *file*."""
    with closing(sqlite3.connect(f"{file}-floor", isolation_level=None)) as rows:
        rows.execute("pragma journal_mode=wal")
        rows.execute("pragma synchronous=full")
        rows.execute(
            "create table if not exists kept (id integer primary key, at text)"
        )
        insert = "insert into kept (at) values ('2026-03-02 10:00:00.000000')"
        return timed(lambda: rows.execute(insert), _RATINGS)


def measure(file: Path, peer: Peer) -> list[Row]:
    """Measure ratings without a window on the bank in *file*."""
    bank = open_bank(str(file))
    study = StudySession(bank, Scheduler(), Limits(100, 9999, UTC))
    began = clock()
    study.start(datetime.now(UTC))
    study.card(datetime.now(UTC))
    first_queue = clock() - began

    def rate() -> None:
        now = datetime.now(UTC)
        card = study.card(now)
        study.rate(card, Rating.GOOD, now=now, seconds=5)
        study.card(datetime.now(UTC))

    rated = timed(rate, _RATINGS)
    undone = timed(lambda: study.undo(datetime.now(UTC)), _UNDONE)
    bank.close()
    theirs, back = peer.figures("study", file), peer.figures("undo", file)
    kept = kept_row(file)
    return [
        Row("first queue", first_queue),
        Row(
            "rate + next, no window, p50",
            median(rated),
            ("one row kept", median(kept)),
            theirs and median(theirs),
            Bar(3, "Anki"),
        ),
        Row(
            "the same, p95",
            percentile(rated, 0.95),
            ("one row kept", percentile(kept, 0.95)),
            theirs and percentile(theirs, 0.95),
        ),
        Row(
            "undo a rating, p50",
            median(undone),
            ("one row kept", median(kept)),
            back and median(back),
        ),
    ]


def measure_window(file: Path, window: dict[str, list[float]]) -> list[Row]:
    """Measure ratings in the window, which *window* has of Anki's, and languages."""
    from kazquiz.app.program import Program
    from kazquiz.app.start import make_application

    app = make_application()
    program = Program(app, str(file), "en")
    program.start()
    while "home" not in program.pages:
        app.processEvents()
    program.study_only(None)
    page = program.pages["study"]

    def rate() -> None:
        page.rate(Rating.GOOD)
        page.repaint()
        app.processEvents()

    took = []
    for _turn in range(_WITH_WINDOW):
        page.show_answer()
        app.processEvents()
        took += timed(rate, 1)
    program.pages["study"].leave()
    program.window.close()
    program.bank.close()
    sys.stdout.flush()
    theirs = percentile(window["rated"], 0.95) if window else None
    return [
        Row(
            "rate → next card painted, p95",
            percentile(took, 0.95),
            anki=theirs,
            bar=Bar(0.25, "Anki"),
        )
    ]
