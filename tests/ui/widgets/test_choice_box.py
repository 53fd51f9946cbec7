from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QStyleOptionComboBox

from kazquiz.i18n.direction import isolate
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.choice_box import ChoiceBox
from tests.ui.stage import has_colour, settle


def test_shows_an_arrow_at_the_trailing_edge(show):
    box = show(ChoiceBox(), 300, 60)
    box.addItems(["first", "second"])

    ltr = box.arrow_place()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    rtl = box.arrow_place()

    assert ltr.center().x() > box.width() / 2 > rtl.center().x()
    assert ltr.width() == rtl.width() > 0
    assert has_colour(box, Role.TEXT)


def test_what_can_be_chosen_keeps_its_own_direction_where_it_is_drawn(show):
    box = show(ChoiceBox(), 300, 60)
    box.addItem("C++")

    option = QStyleOptionComboBox()
    box.initStyleOption(option)

    assert option.currentText == isolate("C++")
    assert box.itemDelegate().displayText("C++", QLocale()) == isolate("C++")
    assert (box.currentText(), box.findText("C++")) == ("C++", 0)
