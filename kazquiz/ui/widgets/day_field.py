"""A day to come: how many days it is from today, or the day itself; each sets both."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.date_field import DateField
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.spin_box import NumberField


def begun(name: str) -> str:
    """Return *name* as it begins a line: with a capital, where the script has any."""
    return name[:1].upper() + name[1:]


class DayField(Translated, QWidget):
    """Days from today, beside them which day that is, and the name of the weekday.

    The day can be typed in any calendar or chosen from a month.
    """

    changed = Signal()

    def __init__(self, fewest: int, most: int, usual: int) -> None:
        super().__init__()
        self._today = date(2000, 1, 1)
        self.number = NumberField(fewest, most)
        self.number.setValue(usual)
        self.date = DateField(lambda: self._today)
        self.text = Label("muted", wrap=True)
        self.setLayout(
            column(Line(self.number, self.date, self.text, grow=[self.text]))
        )
        self.number.valueChanged.connect(self._on_value_changed)
        self.date.changed.connect(self._on_day_changed)
        self.date.refused.connect(self._say_day)
        self.setFocusProxy(self.number)
        self.count_from(self._today)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self._today + timedelta(days=self.number.value())

    def count_from(self, today: date) -> None:
        """Count the days from *today*."""
        self._today = today
        fewest, most = self.number.minimum(), self.number.maximum()
        self.date.set_range(today + timedelta(fewest), today + timedelta(most))
        self._say_day()

    def _say_day(self) -> None:
        self.date.set_day(self.day)
        self.retranslate()

    def retranslate(self) -> None:
        self.number.retranslate()
        weekday = begun(interface().weekday(self.day.weekday()))
        self.text.say(weekday)
        # i18n: which day it is so many days from today: its weekday and date
        told = fill(
            _("{weekday}, {day}"), weekday=weekday, day=interface().day(self.day)
        )
        self.number.setAccessibleDescription(told)

    def setAccessibleName(self, name: str) -> None:
        """Give the number and the day their *name*: it is they who have the focus."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)
        self.date.set_name(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Leave the description to the date."""

    def _on_value_changed(self) -> None:
        self._say_day()
        self.changed.emit()

    def _on_day_changed(self, day: date | None) -> None:
        if day is None:
            # Emptied, it goes back to the day before.
            self._say_day()
        else:
            self.number.setValue((day - self._today).days)
