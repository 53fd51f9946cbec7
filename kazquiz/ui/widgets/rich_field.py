"""Rich fields: text as it is written, with four looks and the answer marked in it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from kazquiz.i18n.direction import is_right_to_left, text_is_right_to_left
from kazquiz.items.draft import MARK
from kazquiz.items.markup import Look, Piece, pieces, plain, written
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.content import looking

_ANSWER = QTextFormat.Property.UserProperty.value + 1
_PLACES = QTextCharFormat.VerticalAlignment
_LINES = 2
_MOST_LINES = 6
LOOK_KEYS = {
    "bold": "Ctrl+B",
    "italic": "Ctrl+I",
    "lowered": "Ctrl+=",
    "raised": "Ctrl+Shift+=",
}
ANSWER_KEY = "F8"


class RichField(QTextEdit):
    """A text being written, each paragraph in the direction of its own letters.

    It grows with its text up to some lines. Only where *marks_answer* is true can a
    part of it be marked as the answer.
    """

    edited = Signal()

    def __init__(
        self, *, marks_answer: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.marks_answer = marks_answer
        self._language = "en"
        self._is_filling = False
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_markup(self, text: str, language: str) -> None:
        """Show *text*, which is in *language*, tags and marks as looks."""
        self._language = language
        self._is_filling = True
        place = self.textCursor().position()
        self.clear()
        self.document().setDefaultFont(
            theme.font(Text.READING, arabic=is_right_to_left(language))
        )
        cursor = QTextCursor(self.document())
        start = 0
        for mark in MARK.finditer(text):
            self._insert(cursor, text[start : mark.start()], is_answer=False)
            self._insert(cursor, mark.group(1), is_answer=True)
            start = mark.end()
        self._insert(cursor, text[start:], is_answer=False)
        self._turn_paragraphs()
        self._fit()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(_format(Look(), is_answer=False))
        self._is_filling = False

    def _insert(self, cursor: QTextCursor, text: str, *, is_answer: bool) -> None:
        for piece in pieces(text):
            cursor.insertText(piece.text, _format(piece.look, is_answer=is_answer))

    def markup(self) -> str:
        """Return what is written, looks as tags and the answer in its marks."""
        return self._whole_markup().strip()

    def _whole_markup(self) -> str:
        """Return what is written with the spaces at its ends: it may go on there."""
        paragraphs = []
        block = self.document().begin()
        while block.isValid():
            paragraphs.append(_runs(block))
            block = block.next()
        return "\n".join(map(_written, paragraphs))

    def toggle(self, look: str) -> None:
        """Let what is selected have *look*, or have it no longer."""
        form = self.currentCharFormat()
        wanted = not getattr(_look(form), look)
        others = {"lowered": "raised", "raised": "lowered"}
        change = QTextCharFormat()
        if look == "bold":
            change.setFontWeight(QFont.Weight.Bold if wanted else QFont.Weight.Normal)
        elif look == "italic":
            change.setFontItalic(wanted)
        else:
            place = _PLACES.AlignSubScript if look in others else _PLACES.AlignNormal
            place = place if look == "lowered" else _PLACES.AlignSuperScript
            change.setVerticalAlignment(place if wanted else _PLACES.AlignNormal)
        self.mergeCurrentCharFormat(change)
        self.setFocus()
        self._on_text_changed()

    def toggle_answer(self) -> None:
        """Mark what is selected, or the word at the cursor, as the answer; or unmark.

        An answer stands once in a text: another one is marked no longer.
        """
        cursor = self.textCursor()
        if not self.marks_answer:
            return
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        chosen = cursor.selectedText()
        if not chosen.strip():
            return
        was_answer = bool(cursor.charFormat().property(_ANSWER))
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        end -= len(chosen) - len(chosen.rstrip())
        start += len(chosen) - len(chosen.lstrip())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeCharFormat(_mark(is_answer=False))
        if not was_answer:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_mark(is_answer=True))
        cursor.endEditBlock()
        cursor.setPosition(end)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(_format(Look(), is_answer=False))
        self._on_text_changed()

    def insertFromMimeData(self, source: object) -> None:
        """Take in pasted text without the looks that it had elsewhere."""
        text = source.text() if hasattr(source, "text") else ""
        self.textCursor().insertText(plain(text), self.currentCharFormat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        for look, key in LOOK_KEYS.items():
            if pressed == QKeySequence(key):
                self.toggle(look)
                return
        if pressed == QKeySequence(ANSWER_KEY):
            self.toggle_answer()
            return
        super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        if self._is_filling:
            return
        self._is_filling = True
        self._turn_paragraphs()
        self._is_filling = False
        self._fit()
        self.edited.emit()

    def _turn_paragraphs(self) -> None:
        """Give each paragraph the direction of its letters, else of its language."""
        otherwise = is_right_to_left(self._language)
        block = self.document().begin()
        while block.isValid():
            right = text_is_right_to_left(block.text(), otherwise)
            wanted = (
                Qt.LayoutDirection.RightToLeft
                if right
                else Qt.LayoutDirection.LeftToRight
            )
            if block.blockFormat().layoutDirection() is not wanted:
                form = QTextBlockFormat()
                form.setLayoutDirection(wanted)
                QTextCursor(block).mergeBlockFormat(form)
            block = block.next()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        margins = 2 * (theme.SPACE_2 + int(self.document().documentMargin()))
        tall = int(self.document().size().height()) + 2 * theme.SPACE_3
        least, most = _LINES * line + margins, _MOST_LINES * line + margins
        self.setFixedHeight(max(least, min(most, tall)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.COLUMN // 6, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.show_markup(self._whole_markup(), self._language)


def _mark(*, is_answer: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setProperty(_ANSWER, is_answer)
    form.setBackground(
        theme.colour(Role.HIGHLIGHT) if is_answer else theme.colour(Role.SURFACE)
    )
    return form


def _format(look: Look, *, is_answer: bool) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(theme.colour(Role.TEXT))
    form.setFontWeight(QFont.Weight.Normal)
    form.merge(_mark(is_answer=is_answer))
    return looking(form, look)


def _look(form: QTextCharFormat) -> Look:
    place = form.verticalAlignment()
    return Look(
        bold=form.fontWeight() >= QFont.Weight.Bold,
        italic=form.fontItalic(),
        lowered=place is _PLACES.AlignSubScript,
        raised=place is _PLACES.AlignSuperScript,
    )


_Runs = list[tuple[bool, Piece]]


def _runs(block: object) -> _Runs:
    """List the pieces of a paragraph, and whether each is of the answer."""
    found: _Runs = []
    for part in block:  # type: ignore[attr-defined]
        fragment = part.fragment()
        form = fragment.charFormat()
        text = fragment.text().replace("\u2028", "\n")
        found.append((bool(form.property(_ANSWER)), Piece(text, _look(form))))
    return found


def _written(runs: _Runs) -> str:
    text, answer = "", [piece for is_answer, piece in runs if is_answer]
    before: list[Piece] = []
    for is_answer, piece in runs:
        if not is_answer:
            before.append(piece)
        elif answer:
            text += written(before) + f"[[{written(answer)}]]"
            before, answer = [], []
    return text + written(before)
