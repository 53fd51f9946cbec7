"""A check box whose frame is seen in both themes, with a tick of ours."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.button import Wrapping


class CheckBox(Wrapping, QCheckBox):
    """A check box; the style sheet draws the frame, this draws the tick."""

    control = QStyle.ControlElement.CE_CheckBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.let_wrap()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        place = self.style().subElementRect(part, option, self)
        painter = QPainter(self)
        icon(Glyph.RIGHT, Role.ON_ACCENT).paint(painter, place)
        painter.end()
