"""The head of a quiz: where one is, the languages, the flag, the pause, the time."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.i18n.languages import autonym
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.countdown import Countdown
from kazquiz.ui.widgets.keys import key_tip
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.quiz_keys import CLOCK, FLAG, PAUSE
from kazquiz.ui.widgets.reading_aid import ReadingAid
from kazquiz.ui.widgets.tool_button import tool


class QuizHead(QWidget):
    """What stands above the question."""

    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.place = Label("strong", wrap=True)
        self.language_button = tool(Glyph.TRANSLATE)
        self.language_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language_menu = QMenu(self)
        self.language_button.setMenu(self.language_menu)
        self._languages = QActionGroup(self)
        self._languages.triggered.connect(self._on_language_triggered)
        self.aid = ReadingAid()
        self.flag_button = tool(Glyph.FLAG)
        self.flag_button.setCheckable(True)
        self.pause_button = tool(Glyph.PAUSE)
        self.clock_button = tool(Glyph.HIDE)
        self.countdown = Countdown()
        tools = QWidget()
        tools.setLayout(
            row(
                self.language_button,
                self.aid,
                self.flag_button,
                self.pause_button,
                self.clock_button,
                self.countdown,
                space=theme.SPACE_1,
            )
        )
        whole = Line(self.place, None, tools, grow=[self.place], least=10)
        self.setLayout(column(whole))

    def show_place(self, position: int, count: int) -> None:
        """Show that the question at *position*, from 0, of *count* is on screen."""
        write = interface().number
        self.place.say(
            fill(
                _("Question {number} of {count}"),
                number=write(position + 1),
                count=write(count),
            )
        )

    def show_languages(self, codes: Iterable[str], chosen: str) -> None:
        """Offer the languages that the question can be read in."""
        listed = sorted(codes)
        if [action.data() for action in self._languages.actions()] != listed:
            self.language_menu.clear()
            for action in self._languages.actions():
                self._languages.removeAction(action)
            for code in listed:
                action = QAction(autonym(code), self._languages)
                action.setData(code)
                action.setCheckable(True)
                self.language_menu.addAction(action)
        for action in self._languages.actions():
            action.setChecked(action.data() == chosen)
        _name(self.language_button, _("Language of the questions"))

    def show_flag(self, *, flagged: bool) -> None:
        """Show whether the question is flagged."""
        self.flag_button.setChecked(flagged)
        flag = icon(Glyph.FLAGGED, Role.HARD) if flagged else icon(Glyph.FLAG)
        self.flag_button.setIcon(flag)
        _name(self.flag_button, _("Flag this question"), FLAG)

    def show_pause(self, *, possible: bool, paused: bool) -> None:
        """Show whether one may pause, and whether one has."""
        self.pause_button.setVisible(possible)
        self.pause_button.setIcon(icon(Glyph.PLAY if paused else Glyph.PAUSE))
        _name(self.pause_button, _("Continue") if paused else _("Pause"), PAUSE)

    def show_clock_button(self, *, possible: bool, shown: bool) -> None:
        """Show whether there is a clock that can be hidden, and whether it is shown."""
        self.countdown.set_shown(shown=shown)
        self.clock_button.setVisible(possible)
        self.clock_button.setIcon(icon(Glyph.HIDE if shown else Glyph.SHOW))
        name = _("Hide the clock") if shown else _("Show the clock")
        _name(self.clock_button, name, CLOCK)

    def _on_language_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())


def _name(button: QToolButton, name: str, keys: str = "") -> None:
    button.setAccessibleName(name)
    button.setToolTip(key_tip(name, keys) if keys else name)
