import pytest

from kazquiz.ui.widgets.chooser import Chooser
from tests.ui.stage import image, plain

NAMED = [("Europe", 4), ("Asia", 7)]


@pytest.fixture
def chooser(show):
    made = Chooser()
    made.offer("All topics", NAMED)
    return show(made, 300, 40)


def test_offers_every_one_and_each(chooser):
    texts = [plain(chooser.itemText(place)) for place in range(chooser.count())]

    assert texts == ["All topics", "Europe", "Asia"]
    assert chooser.currentData() is None


def test_what_is_chosen_stays_when_the_names_change(chooser):
    chooser.setCurrentIndex(2)

    chooser.offer("Барлығы", [("Азия", 7), ("Еуропа", 4)])

    assert chooser.currentData() == 7
    assert plain(chooser.currentText()) == "Азия"


def test_what_is_gone_is_no_longer_chosen(chooser):
    chooser.setCurrentIndex(1)

    chooser.offer("All topics", NAMED[1:])

    assert chooser.currentData() is None


def test_its_arrow_stands_at_the_trailing_edge(chooser, stage):
    def arrow_side():
        shot = image(chooser)
        ground = shot.pixel(shot.width() // 2, 20)
        edge = range(10, 26)
        at_left = any(shot.pixel(x, y) != ground for x in edge for y in range(12, 28))
        return "left" if at_left else "right"

    chooser.offer("", [])
    assert arrow_side() == "right"

    stage.speak("fa")

    assert arrow_side() == "left"
