"""Carrying a language into Qt: its own words, its direction, its figures."""

from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import language_in_use, pgettext
from kazquiz.i18n.direction import is_right_to_left
from kazquiz.i18n.formatting import Habits
from kazquiz.i18n.kazakh_scripts import CYRILLIC, IN_LATIN, SCRIPTS, in_script
from kazquiz.i18n.languages import Language, locale_name
from kazquiz.i18n.speaking import speak
from kazquiz.settings import Settings
from kazquiz.ui.laying_out import lay_out
from kazquiz.ui.translated import tell_one_that_is_late

_AS_THE_REGION = Habits()
_SPOKEN = QEvent.Type.LanguageChange

# Keyboards everywhere say Ctrl and Del, whatever the language of the screen.
_AS_PRINTED = {"QShortcut"}


def _written_in(language: str) -> str:
    """Return the language whose words of Qt's are rewritten for *language*."""
    return CYRILLIC if language in SCRIPTS else language


class QtWords(QTranslator):
    """Qt's own words: from our catalog, else from Qt's, else as they are."""

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._shipped = QTranslator()

    def speak(self, language: str) -> None:
        """Answer in *language* from now on."""
        self._shipped = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._shipped.load(f"qtbase_{_written_in(language)}", folder)

    def isEmpty(self) -> bool:
        # Qt installs no translator that says it is empty.
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        if sourceText == "QT_LAYOUT_DIRECTION":
            return "RTL" if is_right_to_left(language_in_use()) else "LTR"
        if context in _AS_PRINTED:
            return sourceText
        own = pgettext("Qt", sourceText)
        if own != sourceText:
            return own
        shipped = self._shipped.translate(context, sourceText, disambiguation, n)
        return in_script(shipped, language_in_use()) if shipped else sourceText


def words_that_qt_lacks() -> list[str]:
    """List Qt's own words that it ships no translation of in some of our languages."""
    return [
        # i18n: in the dialog for files: the folder that is shown
        pgettext("Qt", "Look in:"),
        # i18n: in the dialog for files: which kinds of file are listed
        pgettext("Qt", "Files of type:"),
    ]


def is_offered(language: Language, settings: Settings) -> bool:
    """Tell whether *language* is in the lists to choose from.

    Kazakh in Latin letters is there for who asks for it, or speaks it already.
    """
    asked = settings.latin_kazakh == "shown"
    in_use = {language_in_use(), settings.language, settings.content_language}
    return language.code != IN_LATIN or asked or IN_LATIN in in_use


def told_of(language: Language) -> str:
    """Return what is to be said of *language* in a list, empty for most."""
    if not language.is_produced:
        return ""
    return _("Produced by rule from the Kazakh texts in Cyrillic letters.")


class LanguageSwitch(QObject):
    """The one place where the language of a running program is changed.

    A class because Qt's translator has to live as long as the program.
    """

    def __init__(self, app: QApplication, translations: Path) -> None:
        super().__init__()
        self._app = app
        self._translations = translations
        # Fires between what a person does, which comes first.
        self._rest = QTimer(self)
        self._rest.timeout.connect(self._tell_one)
        # One for the whole of an application: of several, the last alone is asked.
        words = app.findChild(QtWords)
        self._words = QtWords(app) if words is None else words
        if words is None:
            app.installTranslator(self._words)

    def speak(self, language: str, habits: Habits = _AS_THE_REGION) -> None:
        """Speak *language* in every window, from the next turn of the loop on.

        Raises:
            OSError: where its catalog cannot be read; nothing has changed then.
        """
        speak(self._translations, language, habits)
        self._words.speak(language)
        locale = QLocale(locale_name(language))
        QLocale.setDefault(locale)
        right_to_left = is_right_to_left(language)
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if right_to_left
            else Qt.LayoutDirection.LeftToRight
        )
        for window in self._app.topLevelWidgets():
            window.setLocale(locale)
        # Before what the direction has asked for: nothing is to be laid out, or even
        # seen, with the words of the other language.
        QCoreApplication.postEvent(
            self, QEvent(_SPOKEN), Qt.EventPriority.HighEventPriority.value
        )

    def event(self, event: QEvent) -> bool:
        if event.type() != _SPOKEN:
            return super().event(event)
        self._tell_windows()
        return True

    def _tell_windows(self) -> None:
        """Let every window say its words anew and lay them out, for the next frame."""
        QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        # What was made for the new words is shown by a call that waits.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        for window in self._app.topLevelWidgets():
            if window.isVisible():
                lay_out(window)
        self._rest.start(0)

    def _tell_one(self) -> None:
        """Let what is not seen say its words anew, a widget a turn of the loop."""
        if not tell_one_that_is_late():
            self._rest.stop()
