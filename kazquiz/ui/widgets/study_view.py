"""What the study page is built of: the card, its ends, and reading before it."""

from PySide6.QtWidgets import QProgressBar, QStackedLayout, QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flashcard import Flashcard
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Centred, Scrolled, column, row
from kazquiz.ui.widgets.leech_notice import LeechNotice
from kazquiz.ui.widgets.notes_view import NotesView
from kazquiz.ui.widgets.rating_bar import RatingBar
from kazquiz.ui.widgets.study_done import StudyDone
from kazquiz.ui.widgets.study_head import StudyHead


class StudyView(Translated, QWidget):
    """The parts of the page on top of one another; the page says which is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.head = StudyHead()
        self.occasion = Label("caption", wrap=True)
        self.leech = LeechNotice()
        self.flashcard = Flashcard()
        self.show_button = Button()
        self.show_button.setProperty("role", "primary")
        self.ratings = RatingBar()
        self.done = StudyDone()
        self.reading = Reading()
        self.scroller = Scrolled(Centred(column(self.leech, self.flashcard)))
        foot = Centred(column(self.show_button, self.ratings), beside_bar=True)
        card = QWidget()
        head = column(self.head, self.occasion, space=theme.SPACE_1)
        inside = column(
            Centred(head, beside_bar=True), self.scroller, foot, space=theme.SPACE_2
        )
        inside.setStretch(1, 1)
        card.setLayout(inside)
        # Given to a widget at once: a page in a layout of its own would be a window.
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        for part in (card, self.done, self.reading):
            self.stack.addWidget(part)
        self.setLayout(column(self.progress, holder, space=theme.SPACE_2))
        self.head.menu.hint_wanted.connect(self.flashcard.hint.reveal)
        self.flashcard.hint.offered.connect(
            lambda offered: self.head.menu.offer_hint(offered=offered)
        )
        self.occasion.hide()
        self.retranslate()

    def has_left(self, widget: QWidget) -> bool:
        """Tell whether *widget* belongs to a card and goes with it."""
        parts = (
            self.ratings,
            self.show_button,
            self.flashcard,
            self.done,
            self.reading,
        )
        return any(part is widget or part.isAncestorOf(widget) for part in parts)

    def show_occasion(self, text: str) -> None:
        """Say above the card what this session is, where it is no usual one."""
        self.occasion.say(text)
        self.occasion.setVisible(bool(text))

    def show_side(self, *, shown: bool) -> None:
        """Show the question alone, or the answer as well."""
        self.flashcard.open(shown=shown)
        self.ratings.setVisible(shown)
        self.show_button.setVisible(not shown)

    def spoken(self) -> str:
        """Return what is read out where no card is shown."""
        if self.stack.currentWidget() is self.reading:
            return self.reading.hint.text()
        return self.done.note.spoken()

    def show_progress(self, done: int, left: int) -> None:
        """Show how far one is."""
        self.progress.setMaximum(max(1, done + left))
        self.progress.setValue(done)

    def retranslate(self) -> None:
        self.show_button.setText(_("Show answer"))
        self.show_button.setToolTip(_("Space"))
        self.progress.setAccessibleName(_("Progress of this session"))


class Reading(Translated, QWidget):
    """A passage to be read before its new cards are studied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.hint = Label("muted", wrap=True)
        self.notes = NotesView()
        self.button = Button()
        self.button.setProperty("role", "primary")
        inside = column(self.hint, self.notes, None, space=theme.SPACE_4)
        self.scroller = Scrolled(Centred(inside))
        foot = Centred(row(None, self.button), beside_bar=True)
        whole = column(self.scroller, foot, space=theme.SPACE_2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Show how many new cards the passage has."""
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        self.hint.say(_("Read this first; its new cards come next."))
        count = ngettext(
            "Study {count} new card", "Study {count} new cards", self._count
        )
        self.button.setText(fill(count, count=interface().number(self._count)))
