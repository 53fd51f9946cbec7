"""The dialog that asks on which day a card shall come, or on which days several."""

from datetime import date

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.day_field import DayField
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row

_MOST = 36_500


class DueDateDialog(Translated, QDialog):
    """Two days, counted from *today* or as dates: the first and the last."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Label(wrap=True)
        self.range = Label("caption", wrap=True)
        self.first_name, self.last_name = Label(), Label()
        self.first, self.last = DayField(0, _MOST, 1), DayField(0, _MOST, 1)
        self.cancel_button, self.set_button = QPushButton(), QPushButton()
        self.set_button.setProperty("role", "primary")
        self.set_button.setDefault(True)
        self.setMinimumWidth(theme.COLUMN // 2)
        self.setLayout(
            column(
                self.text,
                column(self.first_name, self.first, space=theme.SPACE_1),
                column(self.last_name, self.last, space=theme.SPACE_1),
                self.range,
                row(None, self.cancel_button, self.set_button),
                space=theme.SPACE_3,
                margin=theme.SPACE_5,
            )
        )
        for field in (self.first, self.last):
            field.count_from(today)
        self.first.changed.connect(self._on_first_changed)
        self.last.changed.connect(self._on_last_changed)
        self.cancel_button.clicked.connect(self.reject)
        self.set_button.clicked.connect(self.accept)
        self.retranslate()
        self.first.number.selectAll()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Set due date"))
        self.text.say(
            _(
                "In how many days should it come up, or on which day? 0 is today. "
                "With two different days, several cards are spread evenly between "
                "them."
            )
        )
        # i18n: in front of a number of days
        self.first_name.say(_("From day"))
        # i18n: in front of a number of days
        self.last_name.say(_("To day"))
        low, high = interface().number(0), interface().number(_MOST)
        self.range.say(_("From {low} to {high} days.").format(low=low, high=high))
        self.first.setAccessibleName(self.first_name.text())
        self.last.setAccessibleName(self.last_name.text())
        self.cancel_button.setText(_("Cancel"))
        self.set_button.setText(_("Set"))

    def days(self) -> tuple[int, int]:
        """Return the first and the last day, counted from today."""
        return self.first.number.value(), self.last.number.value()

    @classmethod
    def ask(cls, parent: QWidget, today: date) -> tuple[int, int] | None:
        """Ask, and return the days; None where the person has thought better of it."""
        dialog = cls(today, parent)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        days = dialog.days()
        dialog.deleteLater()
        return days if accepted else None

    def _on_first_changed(self) -> None:
        first, last = self.days()
        self.last.number.setValue(max(first, last))

    def _on_last_changed(self) -> None:
        first, last = self.days()
        self.first.number.setValue(min(first, last))
