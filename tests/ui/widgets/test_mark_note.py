import pytest

from kazquiz.authoring.item_reading import Mark, Part
from kazquiz.ui.widgets.mark_note import MarkNote
from tests.ui.stage import shown


@pytest.fixture
def note(show):
    return show(MarkNote(), 300, 80)


def test_is_not_there_where_all_is_well(note):
    note.show_marks([])

    assert not note.isVisible()


def test_what_must_be_mended_comes_first_and_stands_out(note):
    gentle = Mark(Part.STEM, "It could be shorter.")
    must = Mark(Part.STEM, "Write the question.", binding=True)

    note.show_marks([gentle, must, gentle])

    assert shown(note).split("\n") == ["Write the question.", "It could be shorter."]
    assert note.property("role") == "wrong"
    note.show_marks([gentle])
    assert note.property("role") == "caption"
