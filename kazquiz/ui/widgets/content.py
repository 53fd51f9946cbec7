"""Content: what is being learned, each paragraph in the direction of its own text."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from kazquiz.i18n.direction import is_right_to_left, text_is_right_to_left
from kazquiz.items.markup import Look, pieces, plain
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph; *answer* sets it off in gold, *gap* hides it.

    *extra* and *missing* show what a typed answer has too much and too little.
    """

    text: str
    answer: bool = False
    gap: bool = False
    extra: bool = False
    missing: bool = False


_ENDING = re.compile("(?<=[А-ЯЁӘІҢҒҮҰҚӨҺ0-9])-(?=[а-яёәіңғүұқөһ])")
_GAP = "\N{NO-BREAK SPACE}" * 12


def insert(cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
    """Write *text* at *cursor* in *form*, with the look that its tags ask for."""
    for piece in pieces(text):
        cursor.insertText(_held(piece.text), looking(form, piece.look))


def _held(text: str) -> str:
    """Keep the ending of an abbreviation on its line: ШЫҰ-ның is one word."""
    return _ENDING.sub("\N{NON-BREAKING HYPHEN}", text)


def looking(form: QTextCharFormat, look: Look) -> QTextCharFormat:
    """Return *form* with *look* on top of it."""
    made = QTextCharFormat(form)
    if look.bold:
        made.setFontWeight(QFont.Weight.Bold)
    if look.italic:
        made.setFontItalic(True)
    places = QTextCharFormat.VerticalAlignment
    if look.lowered or look.raised:
        made.setVerticalAlignment(
            places.AlignSubScript if look.lowered else places.AlignSuperScript
        )
    return made


class ContentText(QTextEdit):
    """Text to be read, as high as it needs to be, that can be selected and copied."""

    def __init__(
        self,
        size: Text,
        *,
        centred: bool = False,
        role: Role = Role.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._centred = centred
        self._role = role
        self._paragraphs: list[list[Run]] = []
        self._language = "en"
        # How high it is at each width, of which a layout asks again and again.
        self._heights: dict[int, int] = {}
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, language: str) -> None:
        """Show *text*, which is in *language*."""
        self.show_runs([[Run(text)]], language)

    def show_runs(self, paragraphs: list[list[Run]], language: str) -> None:
        """Show *paragraphs* of runs, which are in *language*."""
        self._paragraphs = paragraphs
        self._language = language
        lines = ["".join(plain(run.text) for run in runs) for runs in paragraphs]
        self.setAccessibleName("\n".join(lines))
        self._draw()

    def text(self) -> str:
        """Return what is shown, without its marks."""
        return self.toPlainText().replace("\N{NON-BREAKING HYPHEN}", "-")

    def line_tops(self) -> list[int]:
        """List where each line begins, in pixels from the top."""
        tops, block = [], self.document().begin()
        while block.isValid():
            layout = block.layout()
            start = layout.position().y()
            places = range(layout.lineCount())
            tops += [int(start + layout.lineAt(place).y()) for place in places]
            block = block.next()
        return tops

    def _draw(self) -> None:
        """Write the paragraphs into the document, with today's theme."""
        self.clear()
        arabic = is_right_to_left(self._language)
        font = theme.font(self._size, arabic=arabic)
        self.document().setDefaultFont(font)
        cursor = QTextCursor(self.document())
        # Laid out once, and not after every piece of it.
        cursor.beginEditBlock()
        for place, runs in enumerate(self._paragraphs):
            if place:
                cursor.insertBlock()
            self._lay_out(cursor, runs, arabic=arabic)
            for run in runs:
                insert(cursor, _GAP if run.gap else run.text, self._format(run))
        cursor.endEditBlock()
        self._fit()

    def _lay_out(self, cursor: QTextCursor, runs: list[Run], *, arabic: bool) -> None:
        text = "".join(run.text for run in runs if not run.gap)
        block = QTextBlockFormat()
        right = text_is_right_to_left(text, arabic)
        block.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        centre = Qt.AlignmentFlag.AlignHCenter
        block.setAlignment(
            centre if self._centred else edge | Qt.AlignmentFlag.AlignAbsolute
        )
        height = theme.ARABIC_LINE_HEIGHT if right else theme.LINE_HEIGHT
        pixels = theme.pixels(self._size, arabic=arabic) * height / 100
        # A fixed height, since each font has its own idea of a line's.
        floor = QFontMetricsF(self.document().defaultFont()).height()
        block.setLineHeight(
            max(pixels, floor), QTextBlockFormat.LineHeightTypes.MinimumHeight.value
        )
        cursor.setBlockFormat(block)

    def _format(self, run: Run) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(theme.colour(self._role))
        if run.answer:
            form.setBackground(theme.colour(Role.HIGHLIGHT))
            form.setFontWeight(600)
        if run.gap:
            form.setFontUnderline(True)
        if run.extra:
            form.setForeground(theme.colour(Role.AGAIN))
            form.setFontStrikeOut(True)
        if run.missing:
            form.setForeground(theme.colour(Role.GOOD))
            form.setFontUnderline(True)
        return form

    def _fit(self) -> None:
        self._heights.clear()
        height = self.heightForWidth(max(1, self.width()))
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._measure(width)
        return self._heights[width]

    def _measure(self, width: int) -> int:
        document = self.document()
        before = document.textWidth()
        # A little narrower, each line still ends where it did: what did not fit on it
        # does not, and what stands on it does.
        is_as_it_was = document.idealWidth() <= width <= before
        if not is_as_it_was:
            document.setTextWidth(width)
        height = int(document.size().height()) + 1
        if not is_as_it_was:
            document.setTextWidth(before)
        return height

    def sizeHint(self) -> QSize:
        return QSize(theme.COLUMN, self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()
