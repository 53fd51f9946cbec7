"""Studying: a rating and the next card, with a window and without; a new language."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kazquiz.bank.store import open_bank
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import Limits, StudySession
from tests.benchmarks.table import Row, median, percentile

_RATINGS = 200


def timed(deed: Callable[[], object], times: int) -> list[float]:
    """Return how long *deed* took, each of several times."""
    took = []
    for _turn in range(times):
        began = time.perf_counter()
        deed()
        took.append(time.perf_counter() - began)
    return took


def measure(place: Path, cards: int) -> list[Row]:
    """Measure ratings on the large bank that `starts` has made in *place*."""
    file = place / "large" / "bank.sqlite"
    bank = open_bank(str(file))
    study = StudySession(bank, Scheduler(), Limits(100, 9999, UTC))
    began = time.perf_counter()
    study.start(datetime.now(UTC))
    study.card(datetime.now(UTC))
    first_queue = time.perf_counter() - began

    def rate() -> None:
        now = datetime.now(UTC)
        card = study.card(now)
        study.rate(card, Rating.GOOD, now=now, seconds=5)
        study.card(datetime.now(UTC))

    rated = timed(rate, _RATINGS)
    undone = timed(lambda: study.undo(datetime.now(UTC)), 50)
    bank.close()
    return [
        Row(f"first queue, {cards} cards", first_queue),
        Row(f"rate + next, no window, {cards} cards, p50", median(rated)),
        Row("the same, p95", percentile(rated, 0.95)),
        Row("undo, p50", median(undone)),
        *_with_window(file, cards),
    ]


def _with_window(file: Path, cards: int) -> list[Row]:
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
    for _turn in range(60):
        page.show_answer()
        app.processEvents()
        took += timed(rate, 1)
    switched = []
    for name in ("home", "settings", "study"):
        program.show_page(name)
        app.processEvents()
        for language in ("ar", "kk", "fa", "ru", "en"):

            def switch(language: str = language) -> None:
                program.choose_language(language)
                app.processEvents()
                program.window.repaint()

            switched += timed(switch, 1)
    program.pages["study"].leave()
    program.window.close()
    program.bank.close()
    sys.stdout.flush()
    return [
        Row(f"rate → next card painted, {cards} cards, p95", percentile(took, 0.95)),
        Row(
            "change of language → painted, p95",
            percentile(switched, 0.95),
            bar="≤ 100 ms",
        ),
    ]
