"""A sheet: text for paper, in the direction of its language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from kazquiz.i18n.direction import is_right_to_left, isolate
from kazquiz.ui import theme

RESOLUTION = 600
# Qt scales what lies above a paragraph and what a table has from the 96 dots to the
# inch of a screen, and takes what lies beside a paragraph for dots of the paper.
_POINT = 96 / 72
_POINT_BESIDE = RESOLUTION / 72
_GAP = 6.0
_INDENT = 18.0
_CELL = 4.0
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks: sizes and distances in points."""

    size: float = 11.0
    bold: bool = False
    above: float = 0.0
    indent: float = 0.0
    new_page: bool = False


PLAIN = Look()
TITLE = Look(size=18.0, bold=True)
HEADING = Look(size=13.0, bold=True, above=3 * _GAP)
SMALL = Look(size=9.0, above=_GAP / 2)
SPACED = Look(above=_GAP)
INDENTED = Look(above=_GAP / 2, indent=_INDENT)
INDENTED_SMALL = Look(size=9.0, above=_GAP / 2, indent=_INDENT)
_QUESTION = Look(bold=True, above=2 * _GAP)


class Sheet:
    """A document that is written from its top to its end.

    A class because each piece goes where the last one ended. *together* holds the
    first and the last paragraph of each part that stands on one page, as far as one
    page can hold it.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.together: list[tuple[int, int]] = []
        self._rtl = is_right_to_left(language)
        layout = Qt.LayoutDirection
        self._direction = layout.RightToLeft if self._rtl else layout.LeftToRight
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        font = QFont()
        font.setFamilies(theme.FAMILIES)
        font.setPointSizeF(PLAIN.size)
        self.document.setDefaultFont(font)
        option = QTextOption()
        option.setTextDirection(self._direction)
        self.document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self.document)
        self._is_empty = True

    def _block(self, look: Look) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLayoutDirection(self._direction)
        edge = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        form.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        form.setTopMargin(look.above * _POINT)
        indent = look.indent * _POINT_BESIDE
        form.setLeftMargin(0.0 if self._rtl else indent)
        form.setRightMargin(indent if self._rtl else 0.0)
        if look.new_page:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        return form

    def write(self, text: str, look: Look = PLAIN) -> None:
        """Write a paragraph."""
        if self._is_empty:
            self._cursor.setBlockFormat(self._block(look))
        else:
            self._cursor.insertBlock(self._block(look))
        self._is_empty = False
        self._cursor.insertText(text, self._letters(look))

    def title(self, text: str, *, new_page: bool = False) -> None:
        """Write a title, at the top of a new page where that is wanted."""
        self.write(text, Look(TITLE.size, bold=True, new_page=new_page))

    def question(self, number: str, text: str) -> None:
        """Write a question behind its *number*; what follows stays on its page."""
        self.write(f"{number}. {isolate(text)}", _QUESTION)
        first = self._cursor.blockNumber()
        self.together.append((first, first))

    def below(self, text: str, look: Look = INDENTED) -> None:
        """Write something that belongs to the question above."""
        self.write(text, look)
        first, _last = self.together.pop()
        self.together.append((first, self._cursor.blockNumber()))

    def option(self, letter: str, text: str) -> None:
        """Write an option of the question above behind its *letter*."""
        self.below(f"{letter}) {isolate(text)}")

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[int],
    ) -> None:
        """Write a table, its first column at the leading edge.

        *shares* are the widths of its columns, in percent.
        """
        form = QTextTableFormat()
        form.setHeaderRowCount(1)
        form.setCellPadding(_CELL * _POINT)
        form.setCellSpacing(0)
        form.setBorder(_POINT / 2)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(Qt.GlobalColor.gray)
        form.setTopMargin(2 * _GAP * _POINT)
        percent = QTextLength.Type.PercentageLength
        form.setWidth(QTextLength(percent, 100))
        # Qt lays the columns of a table out from left to right in any language.
        form.setColumnWidthConstraints(
            [QTextLength(percent, share) for share in self._placed(shares)]
        )
        table = self._cursor.insertTable(len(rows) + 1, len(header), form)
        for line, cells in enumerate([header, *rows]):
            look = Look(bold=line == 0)
            for place, text in enumerate(self._placed(cells)):
                inside = table.cellAt(line, place).firstCursorPosition()
                inside.setBlockFormat(self._block(look))
                inside.insertText(text, self._letters(look))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _placed(self, columns: Sequence[_T]) -> list[_T]:
        """Return what belongs in the columns as they stand from left to right."""
        return list(reversed(columns)) if self._rtl else list(columns)

    def _letters(self, look: Look) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontFamilies(theme.FAMILIES)
        form.setFontPointSize(look.size)
        form.setFontWeight(600 if look.bold else 400)
        form.setForeground(Qt.GlobalColor.black)
        return form
