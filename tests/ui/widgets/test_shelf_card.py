from kazquiz.documents.library import Knowledge
from kazquiz.ui.widgets.shelf_card import ShelfCard
from tests.ui.stage import shown


def test_tells_how_much_is_known_and_would_be_remembered(show):
    card = show(ShelfCard(), 600, 160)

    card.show_knowledge(Knowledge(new=5, learning=3, known=2, recalled=4.0))

    told = shown(card.figures)
    assert told == "2 known, 3 learning, 5 new. 40% would be remembered now."


def test_is_opened_by_its_button(show, qtbot):
    card = show(ShelfCard(), 600, 160)

    with qtbot.waitSignal(card.opened, timeout=0):
        card.button.click()
