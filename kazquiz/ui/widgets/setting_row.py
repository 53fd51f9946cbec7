"""A row of a boxed list: what a setting is called, one line about it, its control."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from kazquiz.ui import theme
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Line


class SettingRow(QWidget):
    """A title and an explanation at the leading edge, a control at the trailing one."""

    def __init__(self, control: QWidget, *, below: bool = False) -> None:
        super().__init__()
        self.title = Label("strong", wrap=True)
        self.explanation = Label("caption", wrap=True)
        self.control = control
        words = column(self.title, self.explanation, space=theme.SPACE_1)
        if below:
            self.setLayout(column(words, control, space=theme.SPACE_2))
        else:
            control.setSizePolicy(
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
            )
            told = QWidget()
            told.setLayout(words)
            line = Line(told, None, control, grow=[told], space=theme.SPACE_4)
            self.setLayout(column(line))

    def say(self, title: str, explanation: str) -> None:
        """Set the words of the row, also for who hears the control read out."""
        self.title.say(title)
        self.explanation.say(explanation)
        self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(explanation)
