"""A choice among many, one of which is shown, the others in a list that drops down."""

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
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
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self._text_room(option)
        metrics, whole = self.fontMetrics(), option.currentText
        # A field shows as much of the choice as it can; the list shows all of it.
        option.currentText = metrics.elidedText(
            whole, Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        if self.count():
            # Else nothing would drop down.
            icon(Glyph.DOWN).paint(painter, self.arrow_place())
        painter.end()

    def _text_room(self, option: QStyleOptionComboBox) -> int:
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        return self.style().subControlRect(kind, option, part, self).width()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            advance = self.fontMetrics().horizontalAdvance(self.currentText())
            is_whole = advance <= self._text_room(option)
            self.setToolTip("" if is_whole else self.currentText())
        return super().event(event)

    def arrow_place(self) -> QRect:
        """Return where the arrow stands: at the trailing edge."""
        size = QSize(theme.SPACE_4, theme.SPACE_4)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = theme.SPACE_3 if rtl else self.width() - theme.SPACE_3 - size.width()
        return QRect(left, (self.height() - size.height()) // 2, *size.toTuple())
