"""The head of a study session: the topic, what is left, the time, undo and redo."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.card_queue import Counts
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import row
from kazquiz.ui.widgets.quiz_head import tool
from kazquiz.ui.widgets.reading_aid import ReadingAid


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
        whole = row(
            self.topic,
            self.counts,
            theme.SPACE_2,
            self.elapsed,
            self.aid,
            self.undo_button,
            self.redo_button,
            space=theme.SPACE_2,
        )
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_counts(self, left: Counts) -> None:
        """Show how many cards of each kind are *left*."""
        write = interface().number
        kinds = (
            (ngettext("{count} new", "{count} new", left.new), left.new),
            (
                ngettext("{count} learning", "{count} learning", left.learning),
                left.learning,
            ),
            (ngettext("{count} due", "{count} due", left.due), left.due),
        )
        self.counts.say("   ".join(fill(text, count=write(n)) for text, n in kinds))

    def show_elapsed(self, seconds: float) -> None:
        """Show how long the session has taken."""
        self.elapsed.say(interface().clock(timedelta(seconds=seconds)))

    def show_history(self, *, undoable: bool, redoable: bool) -> None:
        """Show whether there is a rating to undo, and one to redo."""
        self.undo_button.setEnabled(undoable)
        self.redo_button.setEnabled(redoable)
        for button, name in (
            (self.undo_button, _("Undo the last rating")),
            (self.redo_button, _("Redo the rating")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
