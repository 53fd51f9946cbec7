"""A choice among many, one of which is shown, the others in a list that drops down."""

from PySide6.QtCore import QLocale, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from kazquiz.i18n.direction import isolate
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon


class _Entries(QStyledItemDelegate):
    """Draws what can be chosen, each entry in its own direction."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return isolate(str(super().displayText(value, locale)))


class ChoiceBox(QComboBox):
    """A combo box whose arrow is one of our icons.

    Entries may be names in any script: they are isolated where they are drawn, and
    stay as they are for who reads or compares them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Entries(self))
        self.setMinimumHeight(theme.TARGET)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = isolate(option.currentText)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            # Nothing would drop down.
            return
        painter = QPainter(self)
        icon(Glyph.DOWN).paint(painter, self.arrow_place())
        painter.end()

    def arrow_place(self) -> QRect:
        """Return where the arrow stands: at the trailing edge."""
        size = QSize(theme.SPACE_4, theme.SPACE_4)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = theme.SPACE_3 if rtl else self.width() - theme.SPACE_3 - size.width()
        return QRect(left, (self.height() - size.height()) // 2, *size.toTuple())
