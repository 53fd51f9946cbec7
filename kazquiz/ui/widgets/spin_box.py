"""Number fields: they take digits of any script and show those of the language."""

import re

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QValidator
from PySide6.QtWidgets import (
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QToolTip,
    QWidget,
)

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.text import western_digits
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.theme import Role

_WIDTH = 120
# As the style sheet has it.
_STEPPER = 28
_UP = QStyle.SubControl.SC_SpinBoxUp
_DOWN = QStyle.SubControl.SC_SpinBoxDown


class NumberField(QSpinBox):
    """A whole number within a range."""

    def __init__(
        self, fewest: int, most: int, step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(fewest, most)
        self.setSingleStep(step)
        self.setMinimumHeight(theme.TARGET)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lineEdit().inputRejected.connect(self._say_range)
        self._widen()

    def _widen(self) -> None:
        """Be wide enough for the largest number, in text of today's size."""
        figures = self.fontMetrics().horizontalAdvance(
            self.textFromValue(self.maximum())
        )
        self.setFixedWidth(max(_WIDTH, figures + 2 * _STEPPER + 2 * theme.SPACE_3))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widen()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        able = self.stepEnabled()
        for part, glyph, step in (
            (_UP, Glyph.UP, QSpinBox.StepEnabledFlag.StepUpEnabled),
            (_DOWN, Glyph.DOWN, QSpinBox.StepEnabledFlag.StepDownEnabled),
        ):
            place = QRect(0, 0, theme.SPACE_3, theme.SPACE_3)
            place.moveCenter(self.button_place(part).center())
            icon(glyph, Role.TEXT if able & step else Role.LINE).paint(painter, place)
        painter.end()

    def button_place(self, part: QStyle.SubControl) -> QRect:
        """Return where the button for a step up, or down, stands."""
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        kind = QStyle.ComplexControl.CC_SpinBox
        return self.style().subControlRect(kind, option, part, self)

    def textFromValue(self, value: int) -> str:
        return interface().shape(str(value))

    def valueFromText(self, text: str) -> int:
        figures = re.sub(r"\D", "", western_digits(text))
        return int(figures or 0)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        plain = western_digits(text).strip()
        if not plain:
            return QValidator.State.Intermediate, text, place
        if not plain.isdecimal() or int(plain) > self.maximum():
            return QValidator.State.Invalid, text, place
        enough = int(plain) >= self.minimum()
        state = QValidator.State.Acceptable if enough else QValidator.State.Intermediate
        return state, text, place

    def fixup(self, text: str) -> str:
        """Say between which numbers this one must lie, where it does not."""
        self._say_range()
        return super().fixup(text)

    def _say_range(self) -> None:
        """Say what is taken, since what was typed is not."""
        told = self._range()
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), told, self)
        announce(self, told)

    def _range(self) -> str:
        return fill(
            _("A whole number from {least} to {most}."),
            least=self.textFromValue(self.minimum()),
            most=self.textFromValue(self.maximum()),
        )

    def retranslate(self) -> None:
        """Write the number in the digits of the language in use."""
        self.setToolTip(self._range())
        written = self.textFromValue(self.value())
        # Writing moves the caret to the end, away from who is typing.
        if self.lineEdit().text() != written:
            self.lineEdit().setText(written)
