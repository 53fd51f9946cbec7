"""How long a change of language takes, to the painted frame, with every page made."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEvent, QObject

from kazquiz.app.start import make_application
from kazquiz.i18n import gettext as _
from kazquiz.ui.main_window import MainWindow
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
    # A new one each time: where all has been studied there is less to show.
    bank = studied_bank(Path(mkdtemp(dir=place)) / "switching.sqlite")
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


class _Frames(QObject):
    """Watches the frames of a window: whether one had the words of the language."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._button = window.rail_buttons["home"]
        self.has_words = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            self.has_words = self.has_words or self._button.text() == _("Home")
        return super().eventFilter(watched, event)


def _switches(studio: Studio) -> Iterator[float]:
    """Yield the seconds of each switch, until a frame with its words was painted.

    Raises:
        RuntimeError: where there is no compiled catalog to switch to.
    """
    program, app = studio.program, make_application()
    frames = _Frames(program.window)
    for _round in range(_ROUNDS):
        for language in (*LANGUAGES[1:], *OTHERS[:2], *LANGUAGES[:1]):
            frames.has_words = False
            begun = clock()
            program.choose_language(language)
            if program.settings.language != language:
                raise RuntimeError("compile the catalogs first")
            while not frames.has_words:
                app.processEvents()
            yield clock() - begun
            settle()
    program.window.removeEventFilter(frames)
