"""A first day: open, study, take a rating back, close, and find everything again."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kazquiz.scheduling.memory import Rating

SPACE = Qt.Key.Key_Space


def study(journey, ratings):
    for rating in ratings:
        journey.wait(seconds=5)
        journey.press(SPACE, "study")
        journey.press(str(int(rating)), "study")


def test_ten_cards_an_undo_and_a_restart(journey):
    journey.start()
    journey.page("home").study.button.click()
    study(journey, [Rating.EASY] * 8 + [Rating.GOOD, Rating.AGAIN])
    page = journey.page("study")
    left_before = page.session.counts()

    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = page.session.counts()
    stem = page.stem.text()
    journey.stop()
    journey.start()

    home = journey.page("home")
    assert undone.new == left_before.new + 1
    assert home.study.figure.text().strip("\u200e\u200f") == "12"
    journey.page("home").study.button.click()
    again = journey.page("study")
    assert again.session.counts().total == undone.total
    assert again.head.redo_button.isEnabled()
    QTest.keyClick(
        again,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert again.session.counts().new == left_before.new
    assert stem


def test_what_was_easy_comes_again_when_it_is_due(journey):
    journey.start()
    journey.page("home").study.button.click()
    study(journey, [Rating.EASY] * 3)
    journey.stop()

    journey.wait(days=30)
    journey.start()

    text = journey.page("home").study.text.text()
    assert "3 due" in text.replace("\u2068", "").replace("\u2069", "")


def test_the_day_is_done_when_all_is_studied(journey):
    journey.start()
    journey.page("home").study.button.click()

    study(journey, [Rating.EASY] * 20)

    page = journey.page("study")
    assert page.done.isVisibleTo(page)
    assert "20" in page.done.text.text()


def test_keys_of_a_kazakh_keyboard_rate_cards(journey):
    journey.start("kk")
    journey.page("home").study.button.click()
    journey.press(SPACE, "study")
    before = journey.page("study").session.counts()

    journey.press("ң", "study")

    assert journey.page("study").session.studied == 1
    assert journey.page("study").session.counts().new == before.new - 1


def test_the_notes_of_a_document_can_be_studied_alone(journey):
    journey.start()
    journey.program.show_page("library")
    library = journey.page("library")
    library.open_notes(library.shelf[0])
    name = library.shelf[0].document.name

    library.study_button.click()

    page = journey.page("study")
    for _card in range(5):
        sources = page.session.card(journey.moment().now).draft.sources
        assert name in {source.document for source in sources}
        journey.press(SPACE, "study")
        journey.press("4", "study")


def test_no_page_is_a_window_of_its_own_for_a_moment(journey):
    journey.start()
    shown = []

    class Watcher(QObject):
        def eventFilter(self, watched, event):
            if (
                event.type() == QEvent.Type.Show
                and isinstance(watched, QWidget)
                and watched.isWindow()
                and watched is not journey.program.window
            ):
                shown.append(watched)
            return False

    watcher = Watcher()
    QApplication.instance().installEventFilter(watcher)
    for name in ("study", "quiz_setup", "library", "settings", "home"):
        journey.program.show_page(name)
    QApplication.instance().removeEventFilter(watcher)

    assert shown == []


def test_a_clock_set_back_is_told_and_loses_nothing(journey):
    journey.wait(days=3)
    journey.start()
    journey.page("home").study.button.click()
    study(journey, [Rating.GOOD] * 3)
    journey.stop()
    journey.passed = timedelta()

    journey.start("kk")

    messages = journey.program.window.messages
    assert messages.isVisible()
    assert "сағат" in messages.message.text()
    journey.page("home").study.button.click()
    study(journey, [Rating.GOOD])
    assert journey.page("study").session.studied == 1


def test_one_key_at_home_and_one_is_studying(journey):
    journey.start()

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert journey.program.window.current == "study"


def test_a_quiz_is_begun_and_left_by_keyboard_alone(journey):
    journey.start("ar")
    window = journey.program.window
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.current == "quiz_setup"

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.current == "quiz"
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert window.current == "home"
