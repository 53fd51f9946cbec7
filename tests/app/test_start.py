import importlib
import linecache
import logging
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kazquiz import paths
from kazquiz.app import start
from kazquiz.app.start import make_application, run_window
from kazquiz.settings import Settings, save


@pytest.fixture
def no_display(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.fixture
def log(monkeypatch):
    """Return what the log is written to; pytest's own log stays as it is."""
    handlers = []
    monkeypatch.setattr(
        logging, "basicConfig", lambda **asked: handlers.extend(asked["handlers"])
    )
    yield handlers
    for handler in handlers:
        handler.close()


class Started:
    """Stands in for the program, and for running it."""

    def __init__(self, monkeypatch):
        self.given = []
        monkeypatch.setattr(start, "Program", self._make)
        monkeypatch.setattr(QApplication, "exec", lambda *_app: 7)

    def _make(self, app, bank, language):
        self.given.append((bank, language))
        return self

    def start(self):
        self.given.append("started")

    def leave(self):
        self.given.append("left")


@pytest.fixture
def started(monkeypatch, log):
    return Started(monkeypatch)


def test_without_a_screen_it_says_so_and_ends(no_display, capsys):
    code = run_window([])

    assert code == 1
    told = capsys.readouterr()
    assert "KazQuiz cannot find a screen" in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("words", "kept", "expected"),
    [
        (["--language", "ru"], "", "экран"),
        ([], "ru", "экран"),
        (["--language", "qq"], "", "find a screen"),
    ],
)
def test_it_says_so_in_the_language_of_the_person(
    no_display, capsys, words, kept, expected
):
    save(Settings(language=kept), paths.settings_file())

    run_window(words)

    assert expected in capsys.readouterr().err


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_screen_is_found_by_its_variable(no_display, monkeypatch, name):
    assert not start._has_display()

    monkeypatch.setenv(name, "x")

    assert start._has_display()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_is_always_a_screen(no_display, monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)

    assert start._has_display()


def test_starts_with_what_was_asked_for(qapp, started):
    code = run_window(["--bank", "here.sqlite", "--language", "fa"])

    assert started.given == [("here.sqlite", "fa"), "started"]
    assert code == 7


def test_lets_go_of_the_page_when_the_window_is_closed(qapp, started):
    run_window([])

    qapp.aboutToQuit.emit()

    qapp.aboutToQuit.disconnect(started.leave)
    assert started.given[-1] == "left"


def test_starts_without_being_asked_for_anything(qapp, started):
    run_window([])

    assert started.given == [("", ""), "started"]


def test_writes_its_log_where_the_person_keeps_such(qapp, started, log):
    run_window([])

    log[0].emit(logging.makeLogRecord({"msg": "something"}))

    assert "something" in paths.log_file().read_text("utf-8")


def test_without_a_place_for_its_log_it_starts_all_the_same(qapp, started):
    paths.log_file().mkdir()

    assert run_window([]) == 7


def test_there_is_one_application_in_the_one_style(qapp):
    app = make_application()

    assert app is qapp
    assert app.applicationName() == "KazQuiz"
    assert app.style().name().lower() in {"fusion", ""}
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_nothing_of_the_window_moves_by_itself(qapp):
    make_application()

    assert not any(qapp.isEffectEnabled(effect) for effect in start._EFFECTS)


@pytest.mark.parametrize("kind", ["QPropertyAnimation", "QVariantAnimation", "QMovie"])
def test_no_animation_is_made_anywhere(kind):
    sources = Path(start.__file__).parent.parent.rglob("*.py")

    assert [file.name for file in sources if kind in file.read_text("utf-8")] == []


def test_the_source_of_what_is_imported_is_not_read(qapp, tmp_path, monkeypatch):
    make_application()
    (tmp_path / "imported_late.py").write_text("import PySide6\n")
    monkeypatch.syspath_prepend(tmp_path)

    importlib.import_module("imported_late")

    assert not any("imported_late" in name for name in linecache.cache)
