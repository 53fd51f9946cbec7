import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.columns import Column
from kazquiz.ui.browser.item_model import PORTION, ItemModel, spans
from tests.ui.stage import plain

SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def filled(model):
    model.show_columns([Column.QUESTION, Column.ANSWER])
    model.show_items(tuple(range(12, 0, -1)))
    return model


def text(model, row, column, role=Qt.ItemDataRole.DisplayRole):
    return plain(model.data(model.index(row, column), role))


def test_is_a_table_as_qt_wants_it(filled, qtmodeltester):
    qtmodeltester.check(filled)


def test_shows_the_items_in_their_order(filled):
    assert (filled.rowCount(), filled.columnCount()) == (12, 2)
    assert text(filled, 11, 0) == "In which city does the parliament sit?"
    assert text(filled, 11, 1) == "Astana"
    assert text(filled, 11, 1, SAID) == "Answer: Astana"
    assert filled.headerData(1, Qt.Orientation.Horizontal) == "Answer"
    assert filled.place_of(1) == 11
    assert filled.place_of(99) is None


def test_reads_rows_only_as_they_are_shown(looking):
    read = []

    def reader(ids):
        read.append(len(ids))
        return looking.rows([key % 12 + 1 for key in ids])

    model = ItemModel(reader, looking.style)
    model.show_columns([Column.QUESTION])
    model.show_items(tuple(range(100_000)))
    assert read == []

    model.row(50_000)

    assert read == [PORTION]


def test_follows_the_language(filled, stage):
    stage.speak("kk")
    filled.forget()

    assert text(filled, 11, 1) == "Астана"
    assert filled.headerData(0, Qt.Orientation.Horizontal) == "Сұрақ"


def test_what_is_not_there_says_nothing(filled):
    assert filled.row(-1) is None
    assert filled.row(12) is None
    assert filled.headerData(9, Qt.Orientation.Horizontal) is None


def test_places_without_a_gap_are_one_span():
    assert spans([0, 1, 2, 5, 7, 8]) == [(0, 2), (5, 5), (7, 8)]
    assert spans([]) == []
