"""The overview of a quiz: a numbered square for each question, with its state."""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.flow import Flow


class SquareState(StrEnum):
    """What is known of a question in the overview."""

    UNSEEN = "unseen"
    SEEN = "seen"
    ANSWERED = "answered"
    LATE = "late"


_WORDS = {
    # i18n: state of a question in a quiz
    SquareState.UNSEEN: N_("not seen yet"),
    # i18n: state of a question in a quiz
    SquareState.SEEN: N_("not answered"),
    # i18n: state of a question in a quiz
    SquareState.ANSWERED: N_("answered"),
    # i18n: state of a question in a quiz: answered after the time was up
    SquareState.LATE: N_("answered late"),
}


class Square(QAbstractButton):
    """One question in the overview."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self.state = SquareState.UNSEEN
        self.is_current = False
        self.is_flagged = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, state: SquareState, *, current: bool, flagged: bool) -> None:
        """Show what is known of the question."""
        self.state, self.is_current, self.is_flagged = state, current, flagged
        name = fill(
            # i18n: a question of a quiz, its state
            _("Question {number}, {state}"),
            number=interface().number(self.place + 1),
            state=_(_WORDS[state]),
        )
        flag = _("flagged")
        self.setAccessibleName(f"{name}{interface().comma}{flag}" if flagged else name)
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        side = max(theme.TARGET, theme.pixels(Text.BODY) * 5 // 2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        answered = self.state in {SquareState.ANSWERED, SquareState.LATE}
        colour = Role.HARD if self.state is SquareState.LATE else Role.ACCENT
        painter.setBrush(theme.colour(Role.TINT if answered else Role.SURFACE))
        strong = self.is_current or self.hasFocus()
        edge = Role.ACCENT if strong else Role.LINE
        if self.state is SquareState.LATE and not strong:
            edge = Role.HARD
        style = Qt.PenStyle.SolidLine
        if self.state is SquareState.UNSEEN and not strong:
            style = Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.colour(edge), 2 if strong else 1, style))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, theme.CORNER, theme.CORNER)
        if self.hasFocus():
            # The current square has an edge of its own; the focus is a second one.
            ring = box.adjusted(3, 3, -3, -3)
            painter.setPen(QPen(theme.colour(Role.TEXT), theme.HAIRLINE))
            painter.drawRoundedRect(ring, theme.SPACE_1, theme.SPACE_1)
        painter.setPen(theme.colour(colour if answered else Role.MUTED))
        painter.setFont(theme.font(Text.BODY, bold=answered))
        number = interface().number(self.place + 1)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number)
        if self.is_flagged:
            side = theme.SPACE_3
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            x = 2 if rtl else self.width() - side - 2
            icon(Glyph.FLAGGED, Role.HARD).paint(painter, QRect(x, 2, side, side))
        painter.end()


class OverviewGrid(Flow):
    """All the questions of a paper, to jump to."""

    jumped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(theme.SPACE_1, parent)
        self.squares: list[Square] = []

    def show_count(self, count: int) -> None:
        """Show *count* questions."""
        self.squares = [Square(place) for place in range(count)]
        self.fill(self.squares)
        for square in self.squares:
            square.clicked.connect(self._on_square_clicked)

    def _on_square_clicked(self) -> None:
        square = self.sender()
        if isinstance(square, Square):
            self.jumped.emit(square.place)
