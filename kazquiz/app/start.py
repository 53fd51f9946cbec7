"""Starting the window: the arguments, the screen, the log, the application."""

import argparse
import gc
import logging
import os
import sys
from contextlib import suppress

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QStyleFactory

from kazquiz import paths
from kazquiz import settings as preferences
from kazquiz.app.program import Program
from kazquiz.errors import KazQuizError, NoDisplayError
from kazquiz.ui import screen_reader

_LOG_BYTES = 1_000_000
_SETTLED_MS = 3000
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def run_window(words: list[str]) -> int:
    """Open the window, and return its exit code when it is closed."""
    arguments = _arguments(words)
    if not _has_display():
        _tell_no_display(arguments.language)
        return 1
    app = make_application()
    program = Program(app, arguments.bank, arguments.language)
    app.aboutToQuit.connect(program.leave)
    program.start()
    _start_log()
    QTimer.singleShot(_SETTLED_MS, _collect_garbage)
    return app.exec()


def _collect_garbage() -> None:
    """Collect garbage again from now on, but not what the start has left."""
    gc.freeze()
    gc.enable()


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="kazquiz")
    parser.add_argument("--bank", default="")
    parser.add_argument("--language", default="")
    return parser.parse_args(words)


def make_application() -> QApplication:
    """Return the application, in the one style that looks alike everywhere."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("KazQuiz")
    screen_reader.install()
    # Nothing moves by itself, so nobody need ask for it to stand still.
    for effect in _EFFECTS:
        app.setEffectEnabled(effect, False)  # noqa: FBT003
    app.setStyle(QStyleFactory.create("Fusion"))
    return app


def _tell_no_display(wished: str) -> None:
    """Say that there is no screen, in the language that the window would speak."""
    from kazquiz.cli import choose_language  # noqa: PLC0415  (what a window needs not)

    with suppress(KazQuizError):
        choose_language(wished, preferences.load(paths.settings_file()))
    sys.stderr.write(f"{NoDisplayError()}\n")


def _has_display() -> bool:
    """Tell whether a window can be shown; elsewhere than on Linux it always can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _start_log() -> None:
    # Imported here: it brings sockets along, which take ten milliseconds.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    file = paths.log_file()
    handler: logging.Handler
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=_LOG_BYTES, backupCount=2)
    except OSError:
        handler = logging.StreamHandler()
    logging.basicConfig(level=logging.INFO, handlers=[handler])
