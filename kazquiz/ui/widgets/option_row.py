"""One option of a question: a wide row with its key, its text and its verdict."""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kazquiz.i18n.direction import is_right_to_left, text_is_right_to_left
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role, Text


class OptionState(StrEnum):
    """What is known of an option."""

    OPEN = "open"
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    TRIED = "tried"
    DIMMED = "dimmed"


_MARKS = {
    OptionState.RIGHT: (Glyph.RIGHT, Role.GOOD),
    OptionState.WRONG: (Glyph.WRONG, Role.AGAIN),
    OptionState.MISSED: (Glyph.BLANK, Role.HARD),
    OptionState.TRIED: (Glyph.WRONG, Role.AGAIN),
}


class OptionRow(QAbstractButton):
    """An option that can be chosen by a click, or by the key on its badge.

    Painted by itself, since Qt's buttons neither wrap their text nor let it have a
    direction of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._badge = ""
        self.language = "en"
        self.state = OptionState.OPEN

    def show_option(self, badge: str, text: str, language: str) -> None:
        """Show *text* in *language* with *badge*, the key that chooses it."""
        self._badge = badge
        self.language = language
        self.setText(text)
        self.setAccessibleName(f"{badge}. {text}")
        self.updateGeometry()
        self.update()

    def judge(self, state: OptionState, word: str = "") -> None:
        """Show what *state* the option is in, told to screen readers by *word*."""
        self.state = state
        self.setEnabled(state is OptionState.OPEN)
        self.setAccessibleDescription(word)
        self.update()

    def dim(self, *, dimmed: bool) -> None:
        """Step back, as an option that is used, without being closed."""
        self.state = OptionState.DIMMED if dimmed else OptionState.OPEN
        self.update()

    def _text_rect(self, width: int) -> QRect:
        start = theme.SPACE_3 + _badge() + theme.SPACE_3
        end = theme.SPACE_3 + theme.SPACE_5 + theme.SPACE_1
        return QRect(start, 0, max(1, width - start - end), 10_000)

    @property
    def is_judged(self) -> bool:
        """Whether a mark tells that the option is right, wrong, missed or tried."""
        return self.state in _MARKS

    def text_option(self, text: str) -> QTextOption:
        """Return how *text* is laid out: by its own direction, at the row's edge."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        own = text_is_right_to_left(text, is_right_to_left(self.language))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if own else Qt.LayoutDirection.LeftToRight
        )
        if own and rtl:
            # Without it Qt moves a line off its edge by the space that it wraps at.
            option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        # Every option begins at the row's own leading edge, whatever its script.
        option.setAlignment(
            (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        return option

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        arabic = is_right_to_left(self.language)
        font = theme.font(Text.READING, arabic=arabic)
        bounds = QFontMetrics(font).boundingRect(
            self._text_rect(width), Qt.TextFlag.TextWordWrap, self.text()
        )
        return max(theme.TALL_TARGET, bounds.height() + 2 * theme.SPACE_3)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.SPACE_7 * 4)
        return QSize(theme.COLUMN, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.SPACE_7 * 4, theme.TALL_TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._paint_surface(painter, rtl=rtl)
        self._paint_badge(painter, rtl=rtl)
        self._paint_text(painter, rtl=rtl)
        if self.state in _MARKS:
            glyph, role = _MARKS[self.state]
            side = theme.SPACE_5
            place = QRect(
                self.width() - theme.SPACE_3 - side,
                (self.height() - side) // 2,
                side,
                side,
            )
            icon(glyph, role).paint(painter, mirrored(place, self.width(), rtl=rtl))
        painter.end()

    def _edge(self) -> Role:
        if self.state in _MARKS:
            return _MARKS[self.state][1]
        active = self.isChecked() or self.hasFocus()
        return Role.ACCENT if active else Role.LINE

    def _paint_surface(self, painter: QPainter, *, rtl: bool) -> None:
        strong = self.hasFocus() or self.isChecked() or self.state in _MARKS
        width = 2 if strong else 1
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        tinted = self.isChecked() or (self.underMouse() and self.isEnabled())
        painter.setBrush(theme.colour(Role.TINT if tinted else Role.SURFACE))
        painter.setPen(QPen(theme.colour(self._edge()), width))
        painter.drawRoundedRect(box, theme.CORNER, theme.CORNER)
        if self.hasFocus() and (self.isChecked() or self.state in _MARKS):
            # What is chosen or judged has an edge of its own; the focus is a second.
            painter.setPen(QPen(theme.colour(Role.TEXT), theme.HAIRLINE))
            ring = box.adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(ring, theme.SPACE_1, theme.SPACE_1)
        if self.state in _MARKS:
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), theme.CORNER, theme.CORNER)
            painter.save()
            painter.setClipPath(outline)
            bar = QRect(0, 0, theme.EDGE_BAR, self.height())
            bar = mirrored(bar, self.width(), rtl=rtl)
            painter.fillRect(bar, theme.colour(self._edge()))
            painter.restore()

    def _paint_badge(self, painter: QPainter, *, rtl: bool) -> None:
        side = _badge()
        place = QRect(theme.SPACE_3, (self.height() - side) // 2, side, side)
        place = mirrored(place, self.width(), rtl=rtl)
        filled = self.isChecked()
        painter.setPen(QPen(theme.colour(Role.ACCENT if filled else Role.LINE), 1))
        painter.setBrush(theme.colour(Role.ACCENT if filled else Role.WINDOW))
        painter.drawRoundedRect(QRectF(place), theme.CORNER, theme.CORNER)
        painter.setPen(theme.colour(Role.ON_ACCENT if filled else Role.MUTED))
        painter.setFont(theme.font(Text.BODY, bold=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _paint_text(self, painter: QPainter, *, rtl: bool) -> None:
        arabic = is_right_to_left(self.language)
        painter.setFont(theme.font(Text.READING, arabic=arabic))
        dimmed = self.state in {OptionState.DIMMED, OptionState.TRIED}
        painter.setPen(theme.colour(Role.MUTED if dimmed else Role.TEXT))
        place = self._text_rect(self.width())
        place.setHeight(self.height())
        place = mirrored(place, self.width(), rtl=rtl)
        painter.drawText(QRectF(place), self.text(), self.text_option(self.text()))


def _badge() -> int:
    """Return the side of the badge, in pixels; it grows with its number."""
    return max(theme.SPACE_5 + theme.SPACE_1, theme.pixels(Text.BODY) * 3 // 2)


def mirrored(rect: QRect, width: int, *, rtl: bool) -> QRect:
    """Return *rect* as it lies in a widget of *width*, seen from the leading edge."""
    if not rtl:
        return rect
    return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
