import csv
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from kazquiz.errors import FileUnsavedError
from kazquiz.i18n.direction import isolate_left_to_right, unmarked
from kazquiz.i18n.formatting import Format
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_files import FileKind, as_text, picture, save
from tests.ui.plots import days_plot, names_plot, share_plot
from tests.ui.stage import colours, plain

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def saved(tmp_path, qapp):
    def put(data, kind, language="en"):
        place = tmp_path / f"plot.{kind}"
        save(data, Format(language), kind, place)
        assert list(tmp_path.glob("*.new")) == []
        return place

    return put


def test_a_picture_can_be_read_back(saved):
    image = QImage(str(saved(days_plot(), FileKind.PNG)))

    assert image.width() >= 960
    assert theme.colour(Role.EASY).rgb() in colours(image)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_drawing_can_be_read_back_and_has_the_words(saved, language):
    root = ElementTree.parse(saved(days_plot(), FileKind.SVG, language)).getroot()

    said = " ".join(plain(each.text or "") for each in root.iter(f"{SVG}text"))
    assert root.tag == f"{SVG}svg"
    assert root.find(f"{SVG}title").text == "Home"
    assert "Quiz" in said
    assert ("70" if language == "en" else "۷۰") in said


def test_a_table_can_be_read_back(saved):
    with saved(share_plot(), FileKind.CSV).open(encoding="utf-8-sig") as file:
        lines = list(csv.reader(file))

    assert lines[0][0] == "Forecast"
    assert len(lines) == 5


@pytest.mark.parametrize("kind", FileKind)
def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path, qapp, kind):
    place = tmp_path / "missing" / "plot"

    with pytest.raises(FileUnsavedError) as raised:
        save(days_plot(), Format("en"), kind, place)

    assert str(place) in plain(str(raised.value))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_replaced_stays_whole_where_writing_fails(tmp_path, qapp):
    place = tmp_path / "plot.csv"
    place.mkdir()

    with pytest.raises(FileUnsavedError):
        save(days_plot(), Format("en"), FileKind.CSV, place)

    assert [each.name for each in tmp_path.iterdir()] == ["plot.csv"]


def test_a_picture_has_its_title(qapp):
    named, unnamed = (picture(names_plot(title=t), Format("en")) for t in ("Name", ""))

    assert named != unnamed


def test_the_table_as_text_is_written_as_the_language_does():
    text = plain(as_text(names_plot(), Format("fa")))

    assert text.split("\n") == ["Topic\tItems", "One\t۳", "Two\t۰", "Three\t۷"]


def test_what_leaves_the_program_has_no_marks_of_direction(saved):
    ranges = tuple(isolate_left_to_right(f"{low}–{low + 1}") for low in (1, 3, 5))
    data = replace(names_plot(), places=ranges)

    for text in (as_text(data, Format("fa")), saved(data, FileKind.CSV).read_text()):
        assert "1–2" in text
        assert unmarked(text) == text
