"""The head of a quiz: where one is, the flag, the pause, the time left."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.countdown import Countdown
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import row
from kazquiz.ui.widgets.reading_aid import ReadingAid


def tool(glyph: Glyph) -> QToolButton:
    """Return a button that is an icon."""
    button = QToolButton()
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
    return button


class QuizHead(QWidget):
    """What stands above the question."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Label("strong", wrap=True)
        self.aid = ReadingAid()
        self.flag_button = tool(Glyph.FLAG)
        self.flag_button.setCheckable(True)
        self.pause_button = tool(Glyph.PAUSE)
        self.countdown = Countdown()
        whole = row(
            self.place,
            self.aid,
            self.flag_button,
            self.pause_button,
            self.countdown,
            space=theme.SPACE_3,
        )
        whole.setStretch(0, 1)
        self.setLayout(whole)

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

    def show_flag(self, *, flagged: bool) -> None:
        """Show whether the question is flagged."""
        self.flag_button.setChecked(flagged)
        flag = icon(Glyph.FLAGGED, Role.HARD) if flagged else icon(Glyph.FLAG)
        self.flag_button.setIcon(flag)
        name = _("Flag this question")
        self.flag_button.setToolTip(name)
        self.flag_button.setAccessibleName(name)

    def show_pause(self, *, possible: bool, paused: bool) -> None:
        """Show whether one may pause, and whether one has."""
        self.pause_button.setVisible(possible)
        self.pause_button.setIcon(icon(Glyph.PLAY if paused else Glyph.PAUSE))
        name = _("Go on") if paused else _("Pause")
        self.pause_button.setToolTip(name)
        self.pause_button.setAccessibleName(name)
