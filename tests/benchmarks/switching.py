"""How long a change of language takes, to the painted frame, with every page made."""

import os
from collections.abc import Iterator
from pathlib import Path

from kazquiz.app.start import make_application
from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import clock, median, percentile
from tests.pictures import LANGUAGES, OTHERS, Studio, settle, studied_bank

# As large as a screen has it; the window's usual size is less than half of it.
_SIZE = (1920, 1080)
_ROUNDS = 3
_BAR = Bar(100, "ms")


def measure(place: Path, window: dict[str, list[float]]) -> list[Row]:
    """Return the rows of a switch: the usual one, the slowest of twenty, by page.

    Anki, of whose *window* the start is known, must be started anew.
    """
    os.environ["KAZQUIZ_DATA"] = str(place)
    bank = studied_bank(place / "switching.sqlite")
    studio = Studio(make_application(), bank, _SIZE)
    spans: dict[str, list[float]] = {}
    for page, states in studio.states().items():
        list(states.values())[-1]()
        settle()
        spans[page] = list(_switches(studio))
    studio.program.pages["quiz"].sit_nothing()
    studio.program.pages["study"].leave()
    studio.program.window.close()
    bank.close()
    every = [span for found in spans.values() for span in found]
    slowest = max(spans, key=lambda page: percentile(spans[page], 0.95))
    return [
        Row(
            "switch of language, p50 of all pages",
            median(every),
            anki=median(window["started"]) if window else None,
            bar=_BAR,
        ),
        Row("switch of language, p95 of all pages", percentile(every, 0.95), bar=_BAR),
        Row(
            f"switch of language, p95 of {slowest}, the slowest page",
            percentile(spans[slowest], 0.95),
            bar=_BAR,
        ),
    ]


def _switches(studio: Studio) -> Iterator[float]:
    """Yield the seconds of each switch, until the window has been painted."""
    window, program, app = studio.program.window, studio.program, make_application()
    for _round in range(_ROUNDS):
        for language in (*LANGUAGES, *OTHERS[:2]):
            begun = clock()
            program.choose_language(language)
            app.processEvents()
            window.grab()
            yield clock() - begun
            settle()
