"""Editor tools: the looks of letters, marking the answer, storing and letting go."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.layout import row
from kazquiz.ui.widgets.rich_field import ANSWER_KEY, LOOK_KEYS, RichField
from kazquiz.ui.widgets.tool_button import tool

LOOKS = {
    "bold": N_("Bold"),
    "italic": N_("Italic"),
    "lowered": N_("Subscript"),
    "raised": N_("Superscript"),
}
_GLYPHS = {"bold": Glyph.BOLD, "italic": Glyph.ITALIC}
# The family of icons has none for these.
_SIGNS = {"lowered": "x₂", "raised": "x²"}


class EditorTools(Translated, QWidget):
    """The row above the editor; its looks act on the field that had the focus last."""

    store_requested = Signal()
    discard_requested = Signal()
    set_back_requested = Signal()
    close_requested = Signal()
    preview_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[RichField] = []
        self._last: RichField | None = None
        self.look_buttons = {name: self._look_button(name) for name in LOOKS}
        self.answer_button = Button()
        self.answer_button.setProperty("role", "quiet")
        self.answer_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answer_button.clicked.connect(self._on_answer_clicked)
        self.preview_button = self._button("quiet", self.preview_toggled)
        self.preview_button.setCheckable(True)
        self.preview_button.setProperty("kind", "toggle")
        self.set_back_button = self._button("quiet", self.set_back_requested)
        self.discard_button = self._button("quiet", self.discard_requested)
        self.close_button = self._button("quiet", self.close_requested)
        self.store_button = self._button("primary", self.store_requested)
        line = Flow(theme.SPACE_1)
        line.fill(
            [
                *self.look_buttons.values(),
                self.answer_button,
                self.preview_button,
                self.set_back_button,
                self.discard_button,
                self.close_button,
                self.store_button,
            ]
        )
        self._line = line
        self.setLayout(row(line))
        self.retranslate()

    def _look_button(self, name: str) -> QToolButton:
        button = tool(_GLYPHS[name]) if name in _GLYPHS else QToolButton()
        button.setText(_SIGNS.get(name, ""))
        # No words, but a picture of what it does.
        button.setProperty("content", name in _SIGNS)
        button.setObjectName(name)
        # The field keeps the focus, and what is selected in it.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._on_look_clicked)
        return button

    @staticmethod
    def _button(role: str, asked: SignalInstance) -> QPushButton:
        button = Button()
        button.setProperty("role", role)
        button.clicked.connect(asked)
        return button

    def watch(self, fields: Iterable[RichField]) -> None:
        """Act on *fields* from now on."""
        self._fields = list(fields)
        self._last = None
        for field in self._fields:
            field.selectionChanged.connect(self._on_selection_changed)
            field.cursorPositionChanged.connect(self._on_selection_changed)

    def _on_selection_changed(self) -> None:
        field = self.sender()
        if isinstance(field, RichField) and field.hasFocus():
            self._last = field

    def _on_look_clicked(self) -> None:
        if self._last is not None:
            self._last.toggle(self.sender().objectName())

    def _on_answer_clicked(self) -> None:
        if self._last is not None:
            self._last.toggle_answer()

    def is_preview_wanted(self) -> bool:
        """Tell whether the preview is to be seen in place of the form."""
        return self.preview_button.isChecked()

    def show_preview_button(self, *, shown: bool) -> None:
        """Show the button for the preview, or hide it where there is room for both."""
        self.preview_button.setVisible(shown)
        self._line.arrange()

    def show_state(
        self, *, can_store: bool, is_changed: bool, can_set_back: bool
    ) -> None:
        """Show what can be done with the item as it stands."""
        self.store_button.setEnabled(can_store and is_changed)
        self.discard_button.setVisible(is_changed)
        self.set_back_button.setVisible(can_set_back)
        self._line.arrange()

    def retranslate(self) -> None:
        for name, word in LOOKS.items():
            tip = fill(
                # i18n: a command and the keys for it
                _("{command} ({keys})"),
                command=_(word),
                keys=isolate_left_to_right(LOOK_KEYS[name]),
            )
            self.look_buttons[name].setToolTip(tip)
            self.look_buttons[name].setAccessibleName(_(word))
        self.answer_button.setText(_("Mark the answer"))
        self.answer_button.setToolTip(
            fill(
                _("{command} ({keys})"),
                command=_("Mark the answer"),
                keys=isolate_left_to_right(ANSWER_KEY),
            )
        )
        self.preview_button.setText(_("Preview"))
        self.set_back_button.setText(_("Reset to the bundled text"))
        self.discard_button.setText(_("Discard changes"))
        self.close_button.setText(_("Close"))
        self.store_button.setText(_("Save"))
        self._line.arrange()
