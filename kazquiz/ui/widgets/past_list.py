"""A list of lines, each with a button or two: past quizzes, disputed questions."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, clear, column, row


@dataclass(frozen=True, slots=True)
class PastLine:
    """A line: what it says in bold and below, and what can be done about it."""

    title: str
    about: str
    actions: Sequence[str]


class PastList(QWidget):
    """Lines one below the other; *acted* has the number of a line and of its action."""

    acted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(space=theme.SPACE_2)
        self.setLayout(self._lines)
        self.buttons: list[list[Button]] = []
        self.titles: list[Label] = []

    def show_lines(self, lines: Sequence[PastLine]) -> None:
        """Show *lines* in place of what was shown."""
        clear(self._lines)
        self.buttons, self.titles = [], []
        for line in lines:
            title, about = Label("strong", wrap=True), Label("muted", wrap=True)
            title.call(line.title)
            about.say(line.about)
            buttons = [self._button(action, line) for action in line.actions]
            words = column(title, about, space=theme.SPACE_1)
            whole = row(words, *buttons, space=theme.SPACE_3)
            whole.setStretch(0, 1)
            self._lines.addWidget(Card(whole, margin=theme.SPACE_4))
            self.buttons.append(buttons)
            self.titles.append(title)

    def _button(self, action: str, line: PastLine) -> Button:
        button = Button(action)
        button.setAccessibleDescription(line.title)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _on_button_clicked(self) -> None:
        for place, buttons in enumerate(self.buttons):
            for action, button in enumerate(buttons):
                if button is self.sender():
                    self.acted.emit(place, action)
                    return
