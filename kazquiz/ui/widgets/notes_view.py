"""Study notes: a document's statements in its order, each with its line."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from kazquiz.documents.library import Section
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import is_right_to_left
from kazquiz.i18n.formatting import interface, of
from kazquiz.ui import theme
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.widgets.content import ContentText, insert
from kazquiz.ui.widgets.layout import Scrolled


class NotesView(ContentText):
    """The statements of a document under their headings, as one text to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Text.READING, parent=parent)
        self._sections: Sequence[Section] = ()
        self._digits = ""
        self._blocks: dict[int, int] = {}

    def show_notes(
        self, sections: Sequence[Section], language: str, digits: str
    ) -> None:
        """Show *sections* in *language*."""
        self._sections, self._language, self._digits = sections, language, digits
        self.setAccessibleName(_("Study notes"))
        self._draw()

    def _draw(self) -> None:
        self.clear()
        self._blocks = {}
        arabic = is_right_to_left(self._language)
        self.document().setDefaultFont(theme.font(Text.READING, arabic=arabic))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        first = True
        for section in self._sections:
            notes = [
                note for note in section.notes if self._language in note.draft.texts
            ]
            headings = section.passage.headings if section.passage else {}
            if notes and self._language in headings:
                self._block(cursor, theme.SPACE_5, first=first)
                cursor.insertText(
                    headings[self._language], self._look(Text.HEADING, bold=True)
                )
                first = False
            for note in notes:
                self._block(cursor, theme.SPACE_2, first=first)
                first = False
                self._blocks.setdefault(note.line, cursor.blockNumber())
                self._write(cursor, note.draft.texts[self._language].parts, note.line)
        cursor.endEditBlock()
        self._fit()

    def reveal(self, line: int, scroller: Scrolled) -> None:
        """Bring what is taken from *line* to the top of *scroller*, once laid out."""
        QTimer.singleShot(0, self, lambda: self._scroll(line, scroller))

    def _scroll(self, line: int, scroller: Scrolled) -> None:
        known = [each for each in self._blocks if each <= line] or [line]
        block = self.document().findBlockByNumber(self._blocks.get(max(known), 0))
        layout = self.document().documentLayout()
        above = layout.blockBoundingRect(block).y()
        inner = scroller.widget()
        top = self.mapTo(inner, QPoint(0, int(above))).y() if inner else 0
        scroller.verticalScrollBar().setValue(top - theme.SPACE_5)

    def _write(
        self, cursor: QTextCursor, parts: tuple[str, str, str], line: int
    ) -> None:
        shape = of(self._language, self._digits).shape
        before, marked, after = map(shape, parts)
        plain = self._look(Text.READING)
        insert(cursor, before, plain)
        insert(cursor, marked, self._look(Text.READING, highlighted=True))
        insert(cursor, after + " ", plain)
        # i18n: the line of a document that a sentence is taken from, in small print
        where = fill(_("line {line}"), line=interface().number(line))
        cursor.insertText(where, self._look(Text.CAPTION, role=Role.MUTED))

    def _block(self, cursor: QTextCursor, above: int, *, first: bool) -> None:
        form = QTextBlockFormat()
        rtl = is_right_to_left(self._language)
        form.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        form.setTopMargin(0 if first else above)
        height = theme.ARABIC_LINE_HEIGHT if rtl else theme.LINE_HEIGHT
        pixels = theme.pixels(Text.READING, arabic=rtl) * height / 100
        form.setLineHeight(pixels, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)

    def _look(
        self,
        size: Text,
        *,
        bold: bool = False,
        highlighted: bool = False,
        role: Role = Role.TEXT,
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        arabic = is_right_to_left(self._language)
        form.setFont(theme.font(size, bold=bold, arabic=arabic))
        form.setForeground(theme.colour(role))
        if highlighted:
            form.setBackground(theme.colour(Role.HIGHLIGHT))
        return form
