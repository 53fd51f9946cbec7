import pytest

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.check_box import CheckBox
from tests.ui.stage import has_colour


@pytest.fixture
def check_box(show):
    made = CheckBox()
    made.setText("word")
    return show(made, 200, 60)


def test_its_frame_is_seen_before_it_is_checked(check_box):
    check_box.clearFocus()

    assert has_colour(check_box, Role.MUTED)
    assert not has_colour(check_box, Role.ACCENT)


def test_its_frame_is_seen_in_the_dark(dark, check_box):
    assert has_colour(check_box, Role.MUTED)


def test_it_is_ticked_when_it_is_checked(check_box):
    check_box.setChecked(True)

    assert has_colour(check_box, Role.ACCENT)
    assert has_colour(check_box, Role.ON_ACCENT)
