"""Speech: which language the program speaks, and what may stand against it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from kazquiz import paths
from kazquiz.errors import (
    CatalogError,
    KazQuizError,
    MissingFontError,
    UnknownLanguageError,
)
from kazquiz.i18n.catalog import SOURCE_LANGUAGE, language_in_use
from kazquiz.i18n.languages import english_name, offered, pseudo, system_language
from kazquiz.settings import Settings
from kazquiz.ui.fonts import can_draw
from kazquiz.ui.language import LanguageSwitch


def _spoken(settings: Settings) -> tuple[object, ...]:
    """Return what the words on the screen depend on."""
    content = (settings.content_language, settings.answer_language)
    return settings.language, settings.habits, *content, settings.aid_language


class Speech:
    """The languages there are, and the one that is spoken.

    A class because Qt's translator has to live as long as the program. *tell* is given
    what a person should know.
    """

    def __init__(
        self, app: QApplication, wished: str, tell: Callable[[KazQuizError], None]
    ) -> None:
        self.switch = LanguageSwitch(app, paths.translations())
        codes = [language.code for language in offered(paths.translations())]
        first = system_language(codes)
        self.languages = offered(paths.translations(), first) + pseudo(wished)
        self._wished = wished
        self._tell = tell

    @property
    def codes(self) -> list[str]:
        """The codes of all languages there are."""
        return [language.code for language in self.languages]

    def begin(self, settings: Settings) -> Settings:
        """Speak the language asked for, else the one chosen, else the system's.

        What was asked for holds for this run: the settings come back with it.
        """
        if self._wished and self._wished not in self.codes:
            self._tell(UnknownLanguageError(self._wished, self.codes))
        elif self._wished:
            settings = replace(settings, language=self._wished)
        chosen = settings.language
        chosen = chosen if chosen in self.codes else system_language(self.codes)
        try:
            self.switch.speak(chosen, settings.habits)
        except OSError:
            self.switch.speak(SOURCE_LANGUAGE, settings.habits)
            self._tell(CatalogError(chosen))
        return settings

    def change(self, before: Settings, changed: Settings) -> Settings:
        """Speak as *changed* settings say; they come back as they could be followed."""
        if _spoken(before) == _spoken(changed):
            return changed
        language = changed.language or system_language(self.codes)
        try:
            self.switch.speak(language, changed.habits)
        except OSError:
            self._tell(CatalogError(language, kept=True))
            return replace(changed, language=before.language)
        self.tell_missing_fonts(changed)
        return changed

    def tell_missing_fonts(self, settings: Settings) -> None:
        """Tell which of the languages in use have letters that cannot be drawn."""
        for language in {language_in_use(), settings.content_language}:
            if not can_draw(language):
                in_use = language == language_in_use()
                self._tell(MissingFontError(english_name(language), in_use=in_use))
