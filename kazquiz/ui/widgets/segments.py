"""Segments: a few choices side by side, one or several of which hold."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from kazquiz.i18n.direction import isolate
from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flow import Flow


class Segments(Flow):
    """Choices as buttons that stay down; they wrap where they have no room."""

    chosen = Signal(object)

    def __init__(
        self,
        values: Sequence[Hashable],
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme.SPACE_2, parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(not several)
        self.buttons: dict[Hashable, QPushButton] = {}
        for value in values:
            button = Button()
            button.setCheckable(True)
            button.setProperty("role", "segment")
            self._group.addButton(button)
            self.buttons[value] = button
        self.fill(list(self.buttons.values()))
        self._group.buttonClicked.connect(self._on_button_clicked)

    def say(self, value: Hashable, text: str, tip: str = "") -> None:
        """Write *text* on the button of *value*."""
        button = self.buttons[value]
        # A button has the layout's direction; a choice may be of another, as «C++» is.
        button.setText(isolate(text.replace("&", "&&")))
        button.setToolTip(tip)
        self.arrange()

    def sort(self, values: Sequence[Hashable]) -> None:
        """Let the choices stand in the order of *values*, which are all of them."""
        self.buttons = {value: self.buttons[value] for value in values}
        self.put_in_order(list(self.buttons.values()))

    def offer(self, value: Hashable, *, offered: bool) -> None:
        """Let *value* be among the choices, or not."""
        self.buttons[value].setVisible(offered)
        self.arrange()

    def choose(self, *values: Hashable) -> None:
        """Let just these *values* be chosen."""
        exclusive = self._group.exclusive()
        self._group.setExclusive(False)
        for value, button in self.buttons.items():
            button.setChecked(value in values)
        self._group.setExclusive(exclusive)

    def chosen_values(self) -> list[Hashable]:
        """List what is chosen."""
        return [value for value, button in self.buttons.items() if button.isChecked()]

    def _on_button_clicked(self) -> None:
        values = self.chosen_values()
        self.chosen.emit(values if not self._group.exclusive() else values[0])
