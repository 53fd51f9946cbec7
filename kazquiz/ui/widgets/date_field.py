"""Date fields: a day typed in any digits and calendar, or chosen from a month."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton, QToolTip, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.typed_dates import typed_day
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.month_view import FIRST, LAST, MonthView
from kazquiz.ui.widgets.text_field import TextField

# Some days of each month, of any calendar, in a year.
_MONTH, _MONTHS = 29, 13


def day_in(text: str) -> date | None:
    """Return the day that *text* means to the person at the screen, None if none."""
    return typed_day(text, interface().language, interface().calendar)


class DateField(Translated, QWidget):
    """A day, or none; shown in the calendar, the words and digits of the interface.

    *today* says where the month opens while no day is chosen. What is no day, or none
    that is taken, stays marked; *refused* tells of it.
    """

    changed = Signal(object)
    refused = Signal()

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._range = (FIRST, LAST)
        self._name = ""
        self.field = TextField()
        self.button = QToolButton()
        self.button.setIcon(icon(Glyph.CALENDAR))
        self.popup: QFrame | None = None
        self.setLayout(row(self.field, self.button, space=theme.SPACE_1))
        self.setFocusProxy(self.field)
        self.field.editingFinished.connect(self._on_editing_finished)
        self.button.clicked.connect(self.open_month)
        self.retranslate()

    def day(self) -> date | None:
        """Return the day that is chosen, None where the field is empty."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show *day*, or nothing."""
        self._day = day
        self.field.setModified(False)
        self._say_day()
        self._mark(wrong=False)

    def set_range(self, first: date, last: date) -> None:
        """Take only days from *first* to *last*, both included."""
        self._range = (max(first, FIRST), min(last, LAST))

    def set_name(self, name: str) -> None:
        """Set what the field is called to who cannot see its label."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setAccessibleName(self._name)
        self.field.setPlaceholderText(interface().day(self._today()))
        words = _("Choose from a calendar")
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
        self.button.setAccessibleDescription(self._name)
        self._make_room()
        if not self.field.isModified():
            self._say_day()

    def _make_room(self) -> None:
        """Let every day of the coming year be read whole."""
        write, today = interface(), self._today()
        months = (today + timedelta(days=_MONTH * each) for each in range(_MONTHS))
        metrics = self.field.fontMetrics()
        widest = max(metrics.horizontalAdvance(write.day(day)) for day in months)
        self.field.setMinimumWidth(widest + 2 * theme.SPACE_4)

    def _range_text(self) -> str:
        first, last = map(interface().day, self._range)
        return fill(_("Type a day from {first} to {last}."), first=first, last=last)

    def _tell_range(self) -> None:
        """Say which days are taken, where it is seen at once, and aloud."""
        told = self._range_text()
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), told, self)
        announce(self, told)

    def _say_day(self) -> None:
        text = interface().day(self._day) if self._day else ""
        if self.field.text() != text:
            self.field.setText(text)

    def _mark(self, *, wrong: bool) -> None:
        self.tell_wrong(self._range_text() if wrong else "")

    def tell_wrong(self, told: str) -> None:
        """Mark the day as one that cannot be, for what is *told*; if empty, it can."""
        state = "wrong" if told else "open"
        self.field.setToolTip(told)
        self.field.setAccessibleDescription(told)
        if self.field.property("state") != state:
            self.field.setProperty("state", state)
            self.style().unpolish(self.field)
            self.style().polish(self.field)

    def _on_editing_finished(self) -> None:
        if not self.field.isModified():
            return
        text = self.field.text().strip()
        day = day_in(text)
        first, last = self._range
        if text and (day is None or not first <= day <= last):
            self._mark(wrong=True)
            self._tell_range()
            self.refused.emit()
            return
        self.field.setModified(False)
        self._take(day)

    def _take(self, day: date | None) -> None:
        before = self._day
        self.set_day(day)
        if day != before:
            self.changed.emit(day)

    def open_month(self) -> None:
        """Open the month of the day that is chosen, below the field."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("role", "popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first, last = self._range
        month = MonthView(min(max(self._day or self._today(), first), last))
        month.chosen.connect(self._on_day_chosen)
        popup.setLayout(column(month))
        popup.adjustSize()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.width() - popup.width() if mirrored else 0
        popup.move(self.mapToGlobal(QPoint(x, self.height())))
        popup.show()
        month.focus_day()
        self.popup = popup

    def _on_day_chosen(self, day: date) -> None:
        first, last = self._range
        if not first <= day <= last:
            return
        if self.popup is not None:
            self.popup.close()
            self.popup = None
        self.field.setModified(False)
        self._take(day)
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = {Qt.Key.Key_Down, Qt.Key.Key_F4}
        if event.key() in down:
            self.open_month()
        else:
            super().keyPressEvent(event)
