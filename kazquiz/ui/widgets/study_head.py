"""The head of a study session: the topic, what is left, the time, undo, the menu."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from kazquiz.bank.card_changes import Marks
from kazquiz.bank.steps import RowStep
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n.formatting import interface
from kazquiz.study.card_queue import Counts
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.step_names import name_history_buttons
from kazquiz.ui.widgets.card_menu import CardMenu, MarkRow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.reading_aid import ReadingAid
from kazquiz.ui.widgets.tool_button import tool


class StudyHead(QWidget):
    """What stands above the card."""

    def __init__(self) -> None:
        super().__init__()
        self.topic = Label("caption", wrap=True)
        self.counts = Label("caption")
        self.elapsed = Label("caption")
        self.aid = ReadingAid()
        self.undo_button = tool(Glyph.UNDO)
        self.redo_button = tool(Glyph.REDO)
        self.menu = CardMenu()
        self.marks = MarkRow()
        tools = QWidget()
        tools.setLayout(
            row(
                self.elapsed,
                self.aid,
                self.undo_button,
                self.redo_button,
                self.menu,
                space=theme.SPACE_2,
            )
        )
        line = Line(self.topic, None, self.counts, tools, grow=[self.topic], least=12)
        self.setLayout(column(line, self.marks, space=theme.SPACE_1))

    def show_marks(self, marks: Marks) -> None:
        """Show what is on the card, and what its menu would change."""
        self.marks.show_marks(marks)
        self.menu.show_marks(marks)

    def show_counts(self, left: Counts) -> None:
        """Show how many cards of each kind are *left*."""
        style = interface()
        write = style.number
        kinds = (
            (ngettext("{count} new", "{count} new", left.new), left.new),
            (
                ngettext("{count} learning", "{count} learning", left.learning),
                left.learning,
            ),
            (ngettext("{count} due", "{count} due", left.due), left.due),
        )
        self.counts.say(
            style.between.join(fill(text, count=write(n)) for text, n in kinds)
        )

    def show_elapsed(self, seconds: float) -> None:
        """Show how long the session has taken."""
        self.elapsed.say(interface().clock(timedelta(seconds=seconds)))

    def show_history(self, undoable: RowStep | None, redoable: RowStep | None) -> None:
        """Show what there is to undo, and to redo."""
        name_history_buttons(self.undo_button, self.redo_button, undoable, redoable)
