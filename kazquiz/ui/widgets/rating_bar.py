"""The rating bar: four ratings, each with its word, the interval it gives, its key."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kazquiz.i18n import N_, fill, npgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.memory import Memory, Rating
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Columns

_WORDS = {
    # i18n: how well a card was remembered: not at all
    Rating.AGAIN: N_("Again"),
    # i18n: how well a card was remembered: with effort
    Rating.HARD: N_("Hard"),
    # i18n: how well a card was remembered: well
    Rating.GOOD: N_("Good"),
    # i18n: how well a card was remembered: without effort
    Rating.EASY: N_("Easy"),
}
# Where there are but two.
_WORDS_OF_TWO = {
    # i18n: of two ratings of a card
    Rating.AGAIN: N_("Did not know"),
    # i18n: of two ratings of a card
    Rating.GOOD: N_("Knew it"),
}
_ROLES = {
    Rating.AGAIN: Role.AGAIN,
    Rating.HARD: Role.HARD,
    Rating.GOOD: Role.GOOD,
    Rating.EASY: Role.EASY,
}


def rating_word(rating: Rating) -> str:
    """Return what *rating* is called, in the language in use."""
    return _(_WORDS[rating])


def interval_text(span: timedelta) -> str:
    """Write how long until a card comes again, as short as a button needs it."""
    write = interface().number
    minutes = max(1, round(span.total_seconds() / 60))
    if minutes < 60:
        text = npgettext("interval", "{count} min", "{count} min", minutes)
        return text.format(count=write(minutes))
    hours = round(minutes / 60)
    if hours < 24:
        text = npgettext("interval", "{count} h", "{count} h", hours)
        return text.format(count=write(hours))
    return _days_text(max(1, round(hours / 24)))


def _days_text(days: int) -> str:
    write = interface().number
    if days < 31:
        text = npgettext("interval", "{count} day", "{count} days", days)
        return text.format(count=write(days))
    if days < 365:
        months = round(days / 30.4, 1)
        text = npgettext("interval", "{count} month", "{count} months", months)
        return text.format(count=write(months))
    years = round(days / 365.25, 1)
    text = npgettext("interval", "{count} year", "{count} years", years)
    return text.format(count=write(years))


class RatingButton(QAbstractButton):
    """One rating: its word above, the interval and the key below."""

    def __init__(self, rating: Rating) -> None:
        super().__init__()
        self.rating = rating
        self.key = int(rating)
        self._below = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, word: str, interval: str) -> None:
        """Show the *word* of the rating and the *interval* it gives."""
        self.setText(word)
        style = interface()
        key = style.number(self.key)
        # In brackets: a comma would make another length of time of the key.
        self._below = f"{interval} ({key})" if interval else key
        when = fill(_("{rating}, again in {interval}"), rating=word, interval=interval)
        self.setAccessibleName(when if interval else word)
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word = QFontMetrics(theme.font(Text.READING, bold=True))
        rest = QFontMetrics(theme.font(Text.CAPTION))
        widest = max(
            word.horizontalAdvance(self.text()), rest.horizontalAdvance(self._below)
        )
        return QSize(
            max(theme.SPACE_7 * 2, widest + 2 * theme.SPACE_2),
            word.height() + rest.height() + theme.SPACE_3,
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = theme.colour(_ROLES[self.rating])
        edge = 2 if self.hasFocus() else 1
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hover = self.underMouse() or self.isDown()
        painter.setBrush(theme.colour(Role.TINT if hover else Role.SURFACE))
        painter.setPen(QPen(tone if self.hasFocus() else theme.colour(Role.LINE), edge))
        painter.drawRoundedRect(box, theme.CORNER, theme.CORNER)
        bar = QRectF(theme.SPACE_3, 1, self.width() - 2 * theme.SPACE_3, 3)
        painter.fillRect(bar, tone)
        half = self.height() // 2
        painter.setPen(tone)
        painter.setFont(theme.font(Text.READING, bold=True))
        above = QRect(0, theme.SPACE_1, self.width(), half)
        below = QRect(0, half, self.width(), half - theme.SPACE_1)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(theme.font(Text.CAPTION))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._below)
        painter.end()


class RatingBar(Translated, QWidget):
    """The four ratings side by side, equally wide; or just two, known or not."""

    rated = Signal(Rating)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: dict[Rating, datetime] = {}
        self._now: datetime | None = None
        self._two = False
        self.buttons = {rating: RatingButton(rating) for rating in Rating}
        line = Columns(*self.buttons.values(), least=0, space=theme.SPACE_2)
        self.setLayout(column(line))
        for button in self.buttons.values():
            button.clicked.connect(self._on_button_clicked)
        self.retranslate()

    def show_preview(self, preview: Mapping[Rating, Memory], now: datetime) -> None:
        """Show when the card would come again after each rating at *now*."""
        self._due = {
            rating: memory.due
            for rating, memory in preview.items()
            if memory.due is not None
        }
        self._now = now
        self.retranslate()

    def offer_two(self, *, two: bool) -> None:
        """Offer two ratings, or four again."""
        self._two = two
        for place, (rating, button) in enumerate(self.buttons.items(), start=1):
            button.setVisible(not two or rating in _WORDS_OF_TWO)
            button.key = min(place, 2) if two else place
        self.retranslate()

    def rating_button(self, rating: Rating) -> RatingButton:
        """Return the button of *rating*, or of the next better one that is offered."""
        better = (each for each in Rating if each >= rating)
        return next(
            self.buttons[each] for each in better if not self.buttons[each].isHidden()
        )

    def rating_of(self, key: int | None) -> Rating | None:
        """Return the rating that has the *key*, None where none has."""
        fitting = (
            rating
            for rating, button in self.buttons.items()
            if button.key == key and not button.isHidden()
        )
        return next(fitting, None)

    def retranslate(self) -> None:
        words = _WORDS_OF_TWO if self._two else _WORDS
        for rating, button in self.buttons.items():
            interval = ""
            if self._now is not None and rating in self._due:
                interval = interval_text(self._due[rating] - self._now)
            button.say(_(words.get(rating, _WORDS[rating])), interval)

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self.rated.emit(button.rating)
