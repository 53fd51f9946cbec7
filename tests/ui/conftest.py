import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kazquiz import paths
from kazquiz.app.start import make_application
from kazquiz.bank.store import open_bank
from kazquiz.ui import screen_reader, theme
from kazquiz.ui.language import LanguageSwitch
from kazquiz.ui.pages.quiz import QuizPage
from kazquiz.ui.pages.study import StudyPage
from tests.banks import compiled_catalogs, query
from tests.ui.stage import Clock, Stage, make_bank_file, plain, settle


@pytest.fixture(scope="session")
def qapp():
    app = make_application()
    theme.apply(app, paths.resources() / "styles", dark=False, text_size=100)
    yield app
    settle()


@pytest.fixture(scope="session")
def catalogs(tmp_path_factory):
    return compiled_catalogs(tmp_path_factory.mktemp("translations"))


@pytest.fixture(scope="session")
def dozen(tmp_path_factory):
    """The file of a bank with a dozen items, to be copied."""
    return make_bank_file(tmp_path_factory.mktemp("bank") / "dozen.sqlite")


@pytest.fixture(scope="session")
def switch(qapp, catalogs):
    return LanguageSwitch(qapp, catalogs)


@pytest.fixture(autouse=True)
def english(clean_state, qapp, switch, catalogs, monkeypatch):
    """Begin and end in English, from left to right, in the light theme."""
    monkeypatch.setattr(paths, "translations", lambda: catalogs)
    switch.speak("en")
    yield
    switch.speak("en")
    settle()
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.fixture
def dark(qapp):
    """Put the dark theme into use."""
    styles = paths.resources() / "styles"
    theme.apply(qapp, styles, dark=True, text_size=100)
    yield
    theme.apply(qapp, styles, dark=False, text_size=100)


@pytest.fixture
def heard(monkeypatch):
    """Everything that a screen reader is told to say from now on."""
    told = []

    def listen(event):
        if event.type() is QAccessible.Event.Announcement:
            told.append(plain(event.message()))

    monkeypatch.setattr(screen_reader.QAccessible, "updateAccessibility", listen)
    return told


@pytest.fixture
def clock(now):
    return Clock(now)


@pytest.fixture
def bank_file(dozen, tmp_path):
    return shutil.copy(dozen, tmp_path / "bank.sqlite")


@pytest.fixture
def bank(bank_file, qapp):
    opened = open_bank(str(bank_file))
    yield opened
    settle()
    opened.close()


@pytest.fixture
def empty_bank(tmp_path, qapp):
    opened = open_bank(str(tmp_path / "empty.sqlite"))
    yield opened
    settle()
    opened.close()


@pytest.fixture
def stage(bank, clock, switch):
    """Everything that pages are given, on a bank with a dozen items."""
    return Stage(bank, clock, switch)


@pytest.fixture
def empty_stage(empty_bank, clock, switch):
    """Everything that pages are given, on a bank with nothing in it."""
    return Stage(empty_bank, clock, switch)


@pytest.fixture
def show(qtbot):
    """Show a widget as a window of its own, active, and give it back."""
    kept = []

    def put(widget, width=900, height=700):
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget)
        settle()
        return widget

    return put


@pytest.fixture
def quiz_page(stage, show):
    made = show(QuizPage(stage.context), 1100, 700)
    yield made
    made.sit_nothing()


@pytest.fixture
def sit(quiz_page, stage):
    """Sit a quiz, and return the attempt."""

    def begin(*forms, count=5, **blueprint):
        attempt = stage.attempt(*forms, count=count, **blueprint)
        quiz_page.sit(attempt)
        quiz_page.refresh()
        settle()
        return attempt

    return begin


@pytest.fixture
def study_page(stage, show):
    made = StudyPage(stage.context)
    show(made, 1000, 700)
    made.refresh()
    settle()
    return made


@pytest.fixture
def ratings(bank_file):
    """Return the ratings that are on the disk by now."""
    return lambda: [
        name for (name,) in query(bank_file, "select rating from review order by id")
    ]
