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
        self._cards: list[_Line] = []

    def show_lines(self, lines: Sequence[PastLine]) -> None:
        """Show *lines* in place of what was shown; what has the focus keeps it."""
        if list(map(len, self.buttons)) != [len(line.actions) for line in lines]:
            clear(self._lines)
            self._cards = [self._card(len(line.actions)) for line in lines]
        for card, line in zip(self._cards, lines, strict=True):
            card.show_line(line)

    def _card(self, actions: int) -> "_Line":
        card = _Line(actions)
        for button in card.buttons:
            button.clicked.connect(self._on_button_clicked)
        self._lines.addWidget(card)
        return card

    @property
    def buttons(self) -> list[list[Button]]:
        """The buttons of each line."""
        return [card.buttons for card in self._cards]

    @property
    def titles(self) -> list[Label]:
        """What each line says in bold."""
        return [card.title for card in self._cards]

    def _on_button_clicked(self) -> None:
        for place, buttons in enumerate(self.buttons):
            for action, button in enumerate(buttons):
                if button is self.sender():
                    self.acted.emit(place, action)
                    return


class _Line(Card):
    """One line, with so many buttons behind it."""

    def __init__(self, actions: int) -> None:
        self.title, self._about = Label("strong", wrap=True), Label("muted", wrap=True)
        self.buttons = [Button() for _action in range(actions)]
        words = column(self.title, self._about, space=theme.SPACE_1)
        whole = row(words, *self.buttons, space=theme.SPACE_3)
        whole.setStretch(0, 1)
        super().__init__(whole, margin=theme.SPACE_4)

    def show_line(self, line: PastLine) -> None:
        self.title.call(line.title)
        self._about.say(line.about)
        for button, action in zip(self.buttons, line.actions, strict=True):
            button.setText(action)
            button.setAccessibleDescription(line.title)
