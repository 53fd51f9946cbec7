"""The button that is always in sight: each language by its own name."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import language_in_use
from kazquiz.i18n.languages import Language
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.language import told_of


class LanguageButton(QToolButton):
    """The language in use, and a menu of all the others."""

    chosen = Signal(str)

    def __init__(
        self, languages: list[Language], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._all = languages
        self.languages = QMenu(self)
        self.languages.setToolTipsVisible(True)
        self._actions = QActionGroup(self)
        self.setIcon(icon(Glyph.LANGUAGE))
        self.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(self.languages)
        for language in languages:
            action = QAction(language.autonym, self._actions)
            action.setData(language.code)
            action.setCheckable(True)
            self.languages.addAction(action)
        self._actions.triggered.connect(self._on_action_triggered)

    def offer(self, is_offered: Callable[[Language], bool]) -> None:
        """Keep in the menu the languages that *is_offered* says of."""
        for language, action in zip(self._all, self._actions.actions(), strict=True):
            action.setVisible(is_offered(language))

    def retranslate(self) -> None:
        """Say which language is in use, and what each is."""
        self.setToolTip(_("Language"))
        self.setAccessibleName(_("Language"))
        for language, action in zip(self._all, self._actions.actions(), strict=True):
            action.setToolTip(told_of(language))
            action.setChecked(action.data() == language_in_use())
            if action.isChecked():
                self.setText(action.text())

    def _on_action_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
        self.retranslate()
