"""Ask bar: one thing to be typed or chosen before something is done to the items."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.choice_box import ChoiceBox
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import row

_MOST_LETTERS = 200
Words = Callable[[], str]
Choices = Sequence[tuple[str, str]]


class AskBar(Translated, QFrame):
    """A line with a question, a field, and a button; Escape takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.label = Label("strong")
        self.field = ChoiceBox()
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.button = Button()
        self.button.setProperty("role", "primary")
        self.cancel_button = Button()
        line = row(self.label, self.field, self.button, self.cancel_button)
        line.setContentsMargins(
            theme.SPACE_3, theme.SPACE_2, theme.SPACE_3, theme.SPACE_2
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self._question: Words | None = None
        self._deed: Words | None = None
        self._choices: Callable[[], Choices] | None = None
        self._act: Callable[[str], object] | None = None
        self._only_choices = False
        self.button.clicked.connect(self._on_button_clicked)
        self.cancel_button.clicked.connect(self.hide)
        self.field.editTextChanged.connect(self._on_text_changed)
        self.hide()
        self.retranslate()

    def ask(
        self,
        question: Words,
        deed: Words,
        act: Callable[[str], object],
        *,
        choices: Callable[[], Choices] = tuple,
        text: str = "",
        only_choices: bool = False,
    ) -> None:
        """Ask *question*; *act* is given what is typed or the value of what is chosen.

        *choices* returns values with what they are called in the language in use; with
        *only_choices* nothing else can be answered.
        """
        self._question, self._deed, self._act = question, deed, act
        self._choices, self._only_choices = choices, only_choices
        self.field.setEditable(not only_choices)
        edit = self.field.lineEdit()
        if edit is not None:
            edit.setMaxLength(_MOST_LETTERS)
        self.retranslate()
        if not only_choices:
            self.field.setEditText(text)
        self.show()
        self.field.setFocus()
        if edit is not None:
            edit.selectAll()
        self._on_text_changed()

    def retranslate(self) -> None:
        self.cancel_button.setText(_("Cancel"))
        if self._question is None or self._deed is None or self._choices is None:
            return
        typed, chosen = self.field.currentText(), self.field.currentIndex()
        self.label.say(self._question())
        self.field.setAccessibleName(self._question())
        if (edit := self.field.lineEdit()) is not None:
            edit.setAccessibleName(self._question())
        self.button.setText(self._deed())
        self.field.clear()
        for value, name in self._choices():
            self.field.addItem(name, value)
        if self._only_choices:
            self.field.setCurrentIndex(max(0, chosen))
        else:
            self.field.setCurrentIndex(-1)
            self.field.setEditText(typed)

    def answer(self) -> str:
        """Return what is typed, or the value of what is chosen."""
        typed = self.field.currentText().strip()
        place = self.field.findText(typed, Qt.MatchFlag.MatchExactly)
        return typed if place < 0 else str(self.field.itemData(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.button.click()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        self.button.setEnabled(bool(self.field.currentText().strip()))

    def _on_button_clicked(self) -> None:
        answer, act = self.answer(), self._act
        if answer and act is not None:
            self.hide()
            act(answer)
