import pytest
from PySide6.QtWidgets import QPushButton

from kazquiz.ui.widgets.flow import Flow
from tests.ui.stage import box, is_mirrored, settle


def words(count):
    return [QPushButton(f"word {place}") for place in range(count)]


@pytest.fixture
def flow(show):
    made = Flow(8)
    made.fill(words(6))
    return show(made, 900, 300)


def children(flow):
    return flow.findChildren(QPushButton)


def test_is_empty_gracefully(show):
    flow = show(Flow(8))

    assert flow.heightForWidth(100) == 0
    assert flow.sizeHint().isValid()


def test_fills_one_line_while_there_is_room(flow):
    assert {button.y() for button in children(flow)} == {0}


def test_wraps_where_there_is_no_room(flow):
    flow.resize(250, 300)
    settle()

    assert len({button.y() for button in children(flow)}) > 1
    assert all(button.geometry().right() < 250 for button in children(flow))


def test_needs_more_height_the_narrower_it_is(flow):
    heights = [flow.heightForWidth(width) for width in (900, 300, 120)]

    assert heights == sorted(heights)
    assert len(set(heights)) == 3


def test_leaves_a_space_between_two_words(flow):
    first, second = children(flow)[:2]

    assert second.x() - (first.x() + first.width()) == 8


def test_mirrors(flow, stage):
    before = [box(each, flow) for each in children(flow)]

    stage.speak("ar")

    after = [box(each, flow) for each in children(flow)]
    assert all(map(is_mirrored, before, after, [flow.width()] * 6))


def test_lays_out_anew_when_a_word_grows(flow):
    first, second = children(flow)[:2]

    first.setText("a much longer word than before")
    settle()

    assert second.x() >= first.x() + first.sizeHint().width()


def test_deletes_what_it_held_before(flow):
    old = children(flow)

    flow.fill(words(2))
    settle()

    assert len(children(flow)) == 2
    assert not set(old) & set(children(flow))


def test_stands_in_the_middle_where_it_is_to(show):
    flow = Flow(8, centred=True)
    flow.fill(words(2))
    show(flow, 600, 100)
    first, second = children(flow)

    beside = flow.width() - second.geometry().right() - 1
    assert abs(first.x() - beside) <= 1
    assert first.x() > 0
