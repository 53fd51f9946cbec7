"""A month of the person's calendar, to choose a day from."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.calendars import (
    MONTHS,
    from_gregorian,
    month_length,
    to_gregorian,
)
from kazquiz.i18n.direction import is_right_to_left
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row

# Every calendar that we have can show these, and more than anybody needs.
FIRST, LAST = date(1000, 1, 1), date(2999, 12, 31)
_WEEKS = 6
_WEEK = 7
_STEPS = {
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_MONTH_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_CONFIRM = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEYS = {*_STEPS, *_MONTH_STEPS, *_CONFIRM}


def months_on(calendar: str, day: date, months: int) -> date:
    """Return the day *months* later in *calendar*, at the month's end where it must."""
    year, month, of_month = from_gregorian(calendar, day)
    year, month = year + (month - 1 + months) // MONTHS, (month - 1 + months) % 12 + 1
    length = month_length(calendar, year, month)
    return to_gregorian(calendar, year, month, min(of_month, length))


class DayButton(QPushButton):
    """A day of a month; the keys that go from day to day are left to the month."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "day")
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class MonthView(Translated, QWidget):
    """Six weeks of days, each a button; arrow keys go from day to day."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self._shown: list[date] = []
        self.back_button = self._step_button(Glyph.BACK, -1)
        self.next_button = self._step_button(Glyph.NEXT, 1)
        self.heading = Label("strong")
        self._names = [Label("caption") for _day in range(_WEEK)]
        self.days = [self._day_button() for _place in range(_WEEKS * _WEEK)]
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE_1)
        for place, name in enumerate(self._names):
            grid.addWidget(name, 0, place, Qt.AlignmentFlag.AlignCenter)
        for place, button in enumerate(self.days):
            grid.addWidget(button, 1 + place // _WEEK, place % _WEEK)
        head = row(self.back_button, None, self.heading, None, self.next_button)
        self.setLayout(column(head, grid, space=theme.SPACE_2, margin=theme.SPACE_3))
        self.retranslate()

    def _step_button(self, glyph: Glyph, months: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setProperty("months", months)
        button.clicked.connect(self._on_step_clicked)
        return button

    def _day_button(self) -> DayButton:
        button = DayButton()
        button.clicked.connect(self._on_day_clicked)
        return button

    def go_to(self, day: date) -> None:
        """Show the month of *day*, with it marked and in focus."""
        held = self.isVisible() and any(button.hasFocus() for button in self.days)
        self.day = day
        self.retranslate()
        if held:
            self.focus_day()

    def focus_day(self) -> None:
        """Give the focus to the day that is marked."""
        self.days[self._shown.index(self.day)].setFocus()

    def retranslate(self) -> None:
        write = interface()
        self.back_button.setAccessibleName(_("Previous month"))
        self.back_button.setToolTip(_("Previous month"))
        self.next_button.setAccessibleName(_("Next month"))
        self.next_button.setToolTip(_("Next month"))
        self.heading.say(write.month_of(self.day))
        for place, name in enumerate(self._names):
            weekday = (write.first_weekday + place) % _WEEK
            name.say(write.weekday(weekday, "short"))
            name.setAccessibleName(write.weekday(weekday))
        self._say_days()

    def _say_days(self) -> None:
        write = interface()
        year, month, of_month = from_gregorian(write.calendar, self.day)
        first = self.day - timedelta(days=of_month - 1)
        start = first - timedelta(days=(first.weekday() - write.first_weekday) % _WEEK)
        self._shown = [start + timedelta(days=place) for place in range(_WEEKS * _WEEK)]
        for button, day in zip(self.days, self._shown, strict=True):
            parts = from_gregorian(write.calendar, day)
            button.setText(write.shape(str(parts.day)))
            button.setAccessibleName(f"{write.weekday(day.weekday())} {write.day(day)}")
            button.setChecked(day == self.day)
            kind = "rest" if day.weekday() in write.weekend else "work"
            kind = kind if (parts.year, parts.month) == (year, month) else "other"
            if button.property("kind") != kind:
                button.setProperty("kind", kind)
                button.style().unpolish(button)
                button.style().polish(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _STEPS:
            step = _STEPS[Qt.Key(key)]
            mirrored = key in _SIDEWAYS and is_right_to_left(interface().language)
            self._go_days(-step if mirrored else step)
        elif key in _MONTH_STEPS:
            self.go_months(_MONTH_STEPS[Qt.Key(key)])
        elif key in _CONFIRM:
            self.chosen.emit(self.day)
        else:
            super().keyPressEvent(event)

    def _go_days(self, days: int) -> None:
        if FIRST <= self.day + timedelta(days=days) <= LAST:
            self.go_to(self.day + timedelta(days=days))

    def go_months(self, months: int) -> None:
        """Go *months* on, or back where they are negative."""
        later = months_on(interface().calendar, self.day, months)
        if FIRST <= later <= LAST:
            self.go_to(later)

    def _on_step_clicked(self) -> None:
        self.go_months(self.sender().property("months"))

    def _on_day_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, DayButton)
        self.chosen.emit(self._shown[self.days.index(button)])
