"""A day to come, chosen by how many days it is from today, and told as a date."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.spin_box import NumberField


def begun(name: str) -> str:
    """Return *name* as it begins a line: with a capital, where the script has any."""
    return name[:1].upper() + name[1:]


class DayField(Translated, QWidget):
    """Days from today, and beside them which day that is, in one's own calendar."""

    changed = Signal()

    def __init__(self, fewest: int, most: int, usual: int) -> None:
        super().__init__()
        self._today = date(2000, 1, 1)
        self.number = NumberField(fewest, most)
        self.number.setValue(usual)
        self.text = Label("muted", wrap=True)
        self.setLayout(column(Line(self.number, self.text, grow=[self.text])))
        self.number.valueChanged.connect(self._on_value_changed)
        self.setFocusProxy(self.number)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self._today + timedelta(days=self.number.value())

    def count_from(self, today: date) -> None:
        """Count the days from *today*."""
        self._today = today
        self.retranslate()

    def retranslate(self) -> None:
        self.number.retranslate()
        day = interface().day(self.day)
        weekday = begun(interface().weekday(self.day.weekday()))
        # i18n: which day it is so many days from today: its weekday and date
        told = fill(_("{weekday}, {day}"), weekday=weekday, day=day)
        self.text.say(told)
        self.number.setAccessibleDescription(told)

    def setAccessibleName(self, name: str) -> None:
        """Give the number its *name*, which is what has the focus."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:
        """Leave the description to the date."""

    def _on_value_changed(self) -> None:
        self.retranslate()
        self.changed.emit()
