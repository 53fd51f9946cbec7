"""A reading aid: a card or question is shown in another language for a moment."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import SOURCE_LANGUAGE, language_in_use
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.translated import Translated

KEY = "F2"
_SECOND = "kk"


def other_language(usual: str, wished: str) -> str:
    """Return the language to help with who reads *usual*: the one *wished*, if any.

    Else that of the interface, and where that is the same, English, and for English
    Kazakh.
    """
    choices = (wished, language_in_use(), SOURCE_LANGUAGE, _SECOND)
    return next(each for each in choices if each and each != usual)


class ReadingAid(Translated, QToolButton):
    """A button that stays down, and a key, while another language is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setIcon(icon(Glyph.LANGUAGE))
        self.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
        # A button's own shortcut presses it as slowly as a hand would.
        QShortcut(QKeySequence(KEY), self).activated.connect(self.click)
        self.retranslate()

    def language(self, usual: str, wished: str) -> str:
        """Return the language to show: *usual*, or while the aid is on the other."""
        return other_language(usual, wished) if self.isChecked() else usual

    def put_away(self) -> None:
        """Go back to the usual language, for the next card or question."""
        self.blockSignals(True)  # noqa: FBT003
        self.setChecked(False)
        self.blockSignals(False)  # noqa: FBT003

    def retranslate(self) -> None:
        self.setAccessibleName(_("Show it in another language"))
        self.setToolTip(
            fill(
                _("Show it in another language ({key})"),
                key=isolate_left_to_right(KEY),
            )
        )
