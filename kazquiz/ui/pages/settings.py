"""The settings: each acts at once, says what it does, and goes back to its default."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.calendars import CALENDARS
from kazquiz.i18n.formatting import DIGITS, FIRST_DAYS, WEEKENDS, interface
from kazquiz.i18n.languages import Language
from kazquiz.settings import Settings
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.language import is_offered, told_of
from kazquiz.ui.pages.page import Page
from kazquiz.ui.widgets import settings_words as called
from kazquiz.ui.widgets import study_settings
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, column
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spans import factor_text
from kazquiz.ui.widgets.spin_box import NumberField
from kazquiz.ui.widgets.tool_button import tool

_FIELDS = {
    "new_per_day": (0, 9999),
    "reviews_per_day": (0, 9999),
    "desired_retention": (70, 99),
    "day_starts_at": (0, 23),
    **study_settings.FIELDS,
}


_STUDY_CHOICES = study_settings.CHOICES


class SettingsPage(Page):
    """A boxed list of settings in groups."""

    changed = Signal(object)
    scheduling_requested = Signal()
    own_fields_requested = Signal()

    def __init__(
        self,
        settings: Callable[[], Settings],
        languages: list[Language],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._languages = languages
        self._headings = [Label("heading") for _group in called.GROUPS]
        self._make_controls()
        self._defaults = {name: self._default_button(name) for name in called.WORDS}
        self._rows = {
            name: SettingRow(
                control,
                below=isinstance(control, Segments),
                aside=self._defaults[name],
            )
            for name, control in self._controls.items()
        }
        cards: list[Any] = []
        for heading, (_title, names) in zip(self._headings, called.GROUPS, strict=True):
            lines = [self._rows[name] for name in names]
            cards += [heading, Card(*lines, space=theme.SPACE_5), theme.SPACE_3]
        self.scheduling_button = Button()
        self.scheduling_button.clicked.connect(self.scheduling_requested)
        self._scheduling_row = SettingRow(self.scheduling_button)
        self.own_button = Button()
        self.own_button.clicked.connect(self.own_fields_requested)
        self._own_row = SettingRow(self.own_button)
        cards.append(Card(self._scheduling_row, self._own_row, space=theme.SPACE_5))
        self.scroller = Scrolled(Centred(column(*cards, None)))
        self.lay_out(column(self.scroller))
        self.retranslate()

    def _make_controls(self) -> None:
        codes = [language.code for language in self._languages]
        self._controls: dict[str, Segments | NumberField] = {
            "language": Segments(codes),
            **{name: Segments(["", *codes]) for name in called.OTHER_LANGUAGES},
            "latin_kazakh": Segments(list(called.LATIN)),
            "digits": Segments(["", *DIGITS]),
            "calendar": Segments(["", *CALENDARS]),
            "first_day": Segments(["", *FIRST_DAYS]),
            "weekend": Segments(["", *WEEKENDS]),
            "theme": Segments(list(called.THEMES)),
            "text_size": Segments(list(called.SIZES)),
            "extra_time": Segments(list(called.EXTRA_TIMES)),
            "quiz_clock": Segments(list(called.CLOCKS)),
            **{name: Segments(list(each)) for name, each in _STUDY_CHOICES.items()},
        }
        for name, (fewest, most) in _FIELDS.items():
            self._controls[name] = NumberField(fewest, most)
        for name, control in self._controls.items():
            control.setObjectName(name)
            if isinstance(control, Segments):
                control.chosen.connect(self._on_segment_chosen)
            else:
                control.valueChanged.connect(self._on_number_changed)

    def _default_button(self, name: str) -> QToolButton:
        button = tool(Glyph.RESET)
        button.setObjectName(name)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(self._on_default_clicked)
        return button

    def title(self) -> str:
        return _("Settings")

    def refresh(self) -> None:
        self.retranslate()

    def retranslate(self) -> None:
        for heading, (title, _names) in zip(self._headings, called.GROUPS, strict=True):
            heading.say(_(title))
        for name, (title, about) in called.WORDS.items():
            told = fill(
                study_settings.with_range(name, _(about)),
                year=interface().year(called.LATIN_YEAR),
            )
            self._rows[name].say(_(title), told)
            self._defaults[name].setToolTip(_("Back to the default"))
            self._defaults[name].setAccessibleName(_("Back to the default"))
            self._defaults[name].setAccessibleDescription(_(title))
        self._scheduling_row.say(
            _("Scheduling"),
            _(
                "Your own parameters and aims, the workload they make, exams, a way "
                "back after a break, and days off."
            ),
        )
        # i18n: on a button: the page of what the line says is shown
        self.scheduling_button.setText(_("Open"))
        self._own_row.say(
            _("Fields of your own"),
            _("What you keep with questions besides their texts, such as a mnemonic."),
        )
        self.own_button.setText(_("Open"))
        self._say_choices()
        self._show_settings()

    def _say_choices(self) -> None:
        for language in self._languages:
            for name in ("language", *called.OTHER_LANGUAGES):
                tip = told_of(language)
                self._segments(name).say(language.code, language.autonym, tip)
        for name, word in called.OTHER_LANGUAGES.items():
            self._segments(name).say("", _(word))
        self._segments("digits").say("", _("Usual for the language"))
        for code, digits in DIGITS.items():
            self._segments("digits").say(code, digits[1:6])
        self._say_days()
        for choice, word in called.LATIN.items():
            self._segments("latin_kazakh").say(choice, _(word))
        for choice, word in called.THEMES.items():
            self._segments("theme").say(choice, _(word))
        self._say_quizzes()
        self._say_study()
        for size in called.SIZES:
            self._segments("text_size").say(size, interface().percent(size / 100))

    def _say_days(self) -> None:
        write = interface()
        for name in ("calendar", "first_day", "weekend"):
            self._segments(name).say("", _("Usual for the language"))
        for calendar, word in called.CALENDARS.items():
            self._segments("calendar").say(calendar, _(word))
        for name, day in FIRST_DAYS.items():
            self._segments("first_day").say(name, write.weekday(day))
        for name, days in WEEKENDS.items():
            named = write.listing([write.weekday(day) for day in sorted(days)])
            self._segments("weekend").say(name, named)

    def _say_quizzes(self) -> None:
        for factor in called.EXTRA_TIMES:
            self._segments("extra_time").say(factor, factor_text(factor))
        for choice, word in called.CLOCKS.items():
            self._segments("quiz_clock").say(choice, _(word))

    def _say_study(self) -> None:
        for name, words in _STUDY_CHOICES.items():
            for choice, word in words.items():
                self._segments(name).say(choice, _(word))

    def _segments(self, name: str) -> Segments:
        control = self._controls[name]
        assert isinstance(control, Segments)
        return control

    def _show_settings(self) -> None:
        settings = self._settings()
        usual = Settings()
        for language in self._languages:
            offered = is_offered(language, settings)
            for name in ("language", *called.OTHER_LANGUAGES):
                self._segments(name).offer(language.code, offered=offered)
        for name, control in self._controls.items():
            value = getattr(settings, name)
            control.blockSignals(True)  # noqa: FBT003
            if isinstance(control, Segments):
                shown = value or interface().language if name == "language" else value
                control.choose(shown)
            else:
                control.setValue(_as_shown(name, value))
                control.retranslate()
            control.blockSignals(False)  # noqa: FBT003
            self._defaults[name].setVisible(value != getattr(usual, name))

    def _change(self, name: str, value: object) -> None:
        changed = replace(self._settings(), **{name: value})  # type: ignore[arg-type]
        if changed != self._settings():
            self.changed.emit(changed)
            self._show_settings()

    def _on_segment_chosen(self, value: object) -> None:
        self._change(self.sender().objectName(), value)

    def _on_number_changed(self, value: int) -> None:
        name = self.sender().objectName()
        self._change(name, value / 100 if name == "desired_retention" else value)

    def _on_default_clicked(self) -> None:
        name = self.sender().objectName()
        self._change(name, getattr(Settings(), name))


def _as_shown(name: str, value: float) -> int:
    return round(value * 100) if name == "desired_retention" else int(value)
