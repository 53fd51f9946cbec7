"""A row of a boxed list: what a setting is called, one line about it, its control."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.ui import theme
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.line import Line


class SettingRow(QWidget):
    """A title and an explanation at the leading edge, a control at the trailing one.

    A wide control stands *below* the words. What goes back to the default, or does
    something else with the control, stands *aside*: before one at the trailing edge,
    so that all of those end there.
    """

    def __init__(
        self, control: QWidget, *, below: bool = False, aside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.title = Label("strong", wrap=True)
        self.explanation = Label("caption", wrap=True)
        self.control = control
        words = column(self.title, self.explanation, space=theme.SPACE_1)
        if below:
            parts = [] if aside is None else [aside]
            whole = column(words, control, space=theme.SPACE_2)
            line = row(whole, *parts, space=theme.SPACE_2)
            line.setStretch(0, 1)
            self.setLayout(line)
        else:
            control.setSizePolicy(
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
            )
            told = QWidget()
            told.setLayout(words)
            self.setLayout(column(self._line(told, aside)))

    def _line(self, told: QWidget, aside: QWidget | None) -> Line:
        parts = [self.control] if aside is None else [aside, self.control]
        return Line(told, None, *parts, grow=[told], space=theme.SPACE_4)

    def say(self, title: str, explanation: str) -> None:
        """Set the words of the row, also for who hears the control read out."""
        self.title.say(title)
        self.explanation.say(explanation)
        self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(explanation)
