"""Period rows: how far back statistics look, or from which day to which."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.measuring.period import EARLIEST, Period
from kazquiz.ui import theme
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.date_field import DateField
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.segments import Segments

# Where nobody has said anything yet: the month up to today.
_USUAL_DAYS = 30
_NO_DAY, _END_FIRST = "no day", "end first"


class PeriodRow(Translated, QWidget):
    """Periods to choose from; for dates of one's own, two *fields* besides.

    Whoever shows the row places those: with what is wrong of them they may be tall.
    *chosen* tells that statistics are asked of another time. A day that cannot be is
    told of beside its field, and what was asked before holds.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date(2000, 1, 1)
        self._dates: tuple[date, date] | None = None
        self._fault = ""
        self.periods = Segments(list(Period))
        self.periods.choose(Period.MONTH)
        self.first, self.last = DateField(self._day), DateField(self._day)
        self.first_name, self.last_name = Label("caption"), Label("caption")
        self.fault = Label("wrong", wrap=True)
        self.fault.hide()
        self.fields = QWidget()
        line = Line(
            _titled(self.first_name, self.first), _titled(self.last_name, self.last)
        )
        self.fields.setLayout(column(line, self.fault, space=theme.SPACE_1))
        self.fields.hide()
        self.setLayout(column(self.periods))
        self.periods.chosen.connect(self._on_period_chosen)
        for field in (self.first, self.last):
            field.changed.connect(self._on_day_changed)
            field.refused.connect(self._on_refused)
        self.retranslate()

    def _day(self) -> date:
        return self._today

    def count_to(self, today: date) -> None:
        """Count the days up to *today*; a stretch that was given stays."""
        self._today = today
        for field in (self.first, self.last):
            field.set_range(EARLIEST, today)
            # It hints at the day, and has room for those of its year.
            field.retranslate()
        if self._dates is None:
            self._dates = (today - timedelta(days=_USUAL_DAYS - 1), today)
            self._show_dates()

    def choose_dates(self, first: date, last: date) -> None:
        """Choose the stretch from *first* to *last*, both included."""
        self._dates = (first, last)
        self.periods.choose(Period.OWN)
        self._on_period_chosen()

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        return Period(str(self.periods.chosen_values()[0]))

    @property
    def dates(self) -> tuple[date, date] | None:
        """The first and the last day, where dates of one's own are chosen."""
        return self._dates if self.period is Period.OWN else None

    def _show_dates(self) -> None:
        if self._dates is not None:
            self.first.set_day(self._dates[0])
            self.last.set_day(self._dates[1])
        self._show_fault("")

    def _on_period_chosen(self) -> None:
        is_own = self.period is Period.OWN
        self.fields.setVisible(is_own)
        self._show_dates()
        self.chosen.emit()

    def _on_day_changed(self) -> None:
        if self.first.day() is None or self.last.day() is None:
            # Emptied, it goes back to the day before.
            self._show_dates()
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            return
        if last < first:
            self._show_fault(_END_FIRST, aloud=True)
            return
        self._show_fault("")
        if (first, last) != self._dates:
            self._dates = (first, last)
            self.chosen.emit()

    def _on_refused(self) -> None:
        self._show_fault(_NO_DAY)

    def _show_fault(self, fault: str, *, aloud: bool = False) -> None:
        was, self._fault = self._fault, fault
        told = self._fault_text()
        self.fault.say(told)
        self.fault.setVisible(bool(fault))
        if _END_FIRST in {was, fault}:
            # What is no day at all its field tells by itself.
            self.last.tell_wrong(told if fault == _END_FIRST else "")
        if aloud:
            announce(self, told)

    def _fault_text(self) -> str:
        if self._fault == _END_FIRST:
            return _(
                "The last day is before the first. Choose a later last day, or an "
                "earlier first one."
            )
        if self._fault == _NO_DAY:
            first, last = map(interface().day, (EARLIEST, self._today))
            return fill(_("Type a day from {first} to {last}."), first=first, last=last)
        return ""

    def retranslate(self) -> None:
        for period in Period:
            self.periods.say(period, _period_name(period))
        self.periods.setAccessibleName(_("Time"))
        for label, field, words in (
            (self.first_name, self.first, _("First day")),
            (self.last_name, self.last, _("Last day")),
        ):
            label.say(words)
            field.set_name(words)
        self._show_fault(self._fault)


def _titled(title: Label, field: DateField) -> QWidget:
    box = QWidget()
    box.setLayout(column(title, field, space=theme.SPACE_1))
    return box


def _period_name(period: Period) -> str:
    lengths = {
        Period.WEEK: (ngettext("{count} day", "{count} days", 7), 7),
        Period.MONTH: (ngettext("{count} day", "{count} days", 30), 30),
        Period.QUARTER: (ngettext("{count} month", "{count} months", 3), 3),
        Period.YEAR: (ngettext("{count} year", "{count} years", 1), 1),
    }
    if period is Period.OWN:
        # i18n: a choice among "30 days", "1 year" and so on: dates of one's own
        return _("From … to …")
    if period not in lengths:
        return _("All time")
    words, count = lengths[period]
    return fill(words, count=interface().number(count))
