"""Own texts: what an item has in fields of one's own, one below the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kazquiz.i18n.formatting import of
from kazquiz.items.own_fields import Told
from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear, column


class OwnTexts(QWidget):
    """The name of each field, and below it the text; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[Sequence[Told], str] = ((), "")
        self.names: list[Label] = []
        self.texts: list[ContentText] = []
        self._column = column(space=theme.SPACE_3)
        self.setLayout(self._column)
        self.hide()

    def show_texts(self, told: Sequence[Told], digits: str) -> None:
        """Show what the fields have *told*, in the *digits* that are wished for."""
        self.setVisible(bool(told))
        if (told, digits) == self._told:
            return
        self._told = (told, digits)
        clear(self._column)
        self.names, self.texts = [], []
        for each in told:
            name, text = Label("caption", wrap=True), ContentText(Text.READING)
            name.call(each.field.name)
            text.show_text(of(each.language, digits).shape(each.text), each.language)
            self.names.append(name)
            self.texts.append(text)
            self._column.addLayout(column(name, text, space=theme.SPACE_1))

    def spoken(self) -> str:
        """Return what is read out: each field with its text."""
        return "\n".join(
            f"{name.text()}: {text.text()}"
            for name, text in zip(self.names, self.texts, strict=True)
        )
