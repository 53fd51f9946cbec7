"""The shelf of blueprints: choosing one, keeping, renaming, deleting one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.saved import LONGEST_NAME, READY
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.choice_box import ChoiceBox
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.text_field import TextField

# What the entries of the list begin with, so that no name is mistaken for another's.
_READY, _OWN = "ready:", "own:"


class BlueprintShelf(Translated, QWidget):
    """Ready blueprints and the person's own; the page does what is asked of it."""

    chosen = Signal(object)
    save_asked = Signal(str)
    rename_asked = Signal(str, str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: dict[str, Blueprint] = {}
        self.title = Label("strong", wrap=True)
        self.box = ChoiceBox()
        self.name = TextField()
        self.name.setMaxLength(LONGEST_NAME)
        self.save_button = Button()
        self.rename_button = Button()
        self.delete_button = Button()
        self.keeping = QWidget()
        buttons = row(self.save_button, self.rename_button, self.delete_button, None)
        self.keeping.setLayout(column(self.name, buttons, space=theme.SPACE_2))
        self.setLayout(column(self.title, self.box, space=theme.SPACE_2))
        self.box.activated.connect(self._on_box_activated)
        self.name.textChanged.connect(self._on_name_changed)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.rename_button.clicked.connect(self._on_rename_clicked)
        self.delete_button.clicked.connect(self._on_delete_clicked)
        self.retranslate()

    def show_own(self, own: dict[str, Blueprint], name: str = "") -> None:
        """Offer the person's *own* blueprints beside the ready ones."""
        self._own = own
        self.name.setText(name)
        self.retranslate()
        self.box.setCurrentIndex(max(0, self.box.findData(_OWN + name)))
        self._on_name_changed()

    @property
    def current_own(self) -> str:
        """The name of the person's own blueprint that is chosen, else empty."""
        data = str(self.box.currentData() or "")
        return data.removeprefix(_OWN) if data.startswith(_OWN) else ""

    def retranslate(self) -> None:
        self.title.say(_("Start from"))
        here, language = self.box.currentData(), interface().language
        self.box.clear()
        # i18n: of the ways to begin: with the quiz that was set up last
        self.box.addItem(_("The last quiz"), "")
        for name in READY:
            self.box.addItem(_(name), _READY + name)
        for name in sorted(self._own, key=lambda each: sort_key(each, language)):
            self.box.addItem(name, _OWN + name)
        self.box.setCurrentIndex(max(0, self.box.findData(here)))
        self.box.setAccessibleName(_("Start from"))
        placeholder = _("A name to save it under")
        self.name.setPlaceholderText(placeholder)
        self.name.setAccessibleName(placeholder)
        # i18n: button: keeps a quiz by the name beside it
        self.save_button.setText(_("Save"))
        self.rename_button.setText(_("Rename"))
        self.delete_button.setText(_("Delete"))

    def _on_box_activated(self) -> None:
        name = self.current_own
        self.name.setText(name)
        self._on_name_changed()
        ready = str(self.box.currentData()).removeprefix(_READY)
        self.chosen.emit(self._own.get(name) if name else READY.get(ready))

    def _on_name_changed(self) -> None:
        name, own = self.name.text().strip(), self.current_own
        self.save_button.setEnabled(bool(name))
        is_free = name not in self._own
        self.rename_button.setEnabled(bool(own and name) and is_free)
        self.delete_button.setEnabled(bool(own))

    def _on_save_clicked(self) -> None:
        self.save_asked.emit(self.name.text())

    def _on_rename_clicked(self) -> None:
        self.rename_asked.emit(self.current_own, self.name.text())

    def _on_delete_clicked(self) -> None:
        self.delete_asked.emit(self.current_own)
