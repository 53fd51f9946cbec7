import pytest
from PySide6.QtCore import QObject

from kazquiz.browse.replacing import Replacement
from kazquiz.errors import UnusablePatternError
from kazquiz.ui.browser.bulk import Bulk
from tests.banks import query


@pytest.fixture
def bulk(stage, finder, looking, qtbot):
    parent = QObject()
    made = Bulk(stage.context, stage.pool, finder, style=looking.style, parent=parent)
    made.kept = parent
    for view in (made.replacing, made.duplicates):
        qtbot.addWidget(view)
    yield made
    made.stop()


def test_looks_and_then_replaces(qtbot, bulk, bank_file):
    bulk.begin_replacing((1, 2), ["en"], "en")
    shown = []
    bulk.replacing.show_plan = shown.append

    bulk.replacing.looked_for.emit(Replacement("CITY", "town", "en"))
    qtbot.waitUntil(lambda: bool(shown))
    with qtbot.waitSignals([bulk.closed, bulk.changed], timeout=0):
        bulk.replacing.accepted.emit(shown[0])

    stem = "select stem from itemtext where item_id = 1 and language = 'en'"
    assert query(bank_file, stem) == [("In which town does the parliament sit?",)]


def test_tells_a_pattern_that_cannot_be_used(qtbot, bulk):
    bulk.begin_replacing((1,), ["en"], "en")

    with qtbot.waitSignal(bulk.failed) as told:
        bulk.replacing.looked_for.emit(Replacement("(", "", "en", regex=True))

    assert isinstance(told.args[0], UnusablePatternError)


def test_finds_duplicates(qtbot, bulk):
    shown = []
    bulk.duplicates.show_groups = lambda groups, rows, style: shown.append(groups)

    bulk.begin_duplicates(tuple(range(1, 13)), "en")

    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [[]]


def test_what_is_cancelled_shows_nothing(qtbot, bulk, stage):
    shown = []
    bulk.duplicates.show_groups = lambda groups, rows, style: shown.append(groups)
    bulk.begin_duplicates((1, 2), "en")

    bulk.duplicates.cancel_button.click()

    stage.pool.submit(lambda: None).result()
    qtbot.wait(1)
    assert shown == []
