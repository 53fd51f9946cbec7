"""The study page: one card, its answer, how well it was remembered."""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QWidget,
)

from kazquiz.documents import library
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.scheduling.memory import Rating
from kazquiz.study.session import StudyCard, StudySession
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.theme import Text
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.item_text import AnswerText
from kazquiz.ui.widgets.keys import answer_key, focused_button, is_confirm
from kazquiz.ui.widgets.layout import Card, Centred, Rule, Scrolled, column
from kazquiz.ui.widgets.rating_bar import RatingBar
from kazquiz.ui.widgets.study_head import StudyHead

# Longer than this on one card means that the person was away.
_LONGEST_SECONDS = 60.0
_TICK_MS = 1000


class StudyPage(Page):
    """Flashcards, one after the other."""

    finished = Signal()
    quiz_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.session = self._new_session(None)
        self._among: Collection[int] | None = None
        self._card: StudyCard | None = None
        self._shown_at = context.moment().boot
        self._elapsed = 0.0
        self._titles: dict[str, dict[str, str]] = {}
        self._topics: dict[str, dict[str, str]] = {}
        self.is_answer_shown = False
        self._build()
        self._connect()
        self.retranslate()

    def _new_session(self, among: Collection[int] | None) -> StudySession:
        context = self._context
        return StudySession(context.bank, context.scheduler(), context.limits(), among)

    def _build(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.head = StudyHead()
        self.stem = ContentText(Text.STEM, centred=True)
        self.rule = Rule()
        self.answer = AnswerText()
        self.show_button = QPushButton()
        self.show_button.setProperty("role", "primary")
        self.ratings = RatingBar()
        self.done = EmptyNote(Glyph.DONE)
        self.flashcard = Card(
            theme.SPACE_4,
            self.stem,
            theme.SPACE_5,
            self.rule,
            theme.SPACE_5,
            self.answer,
            None,
            space=0,
            margin=theme.SPACE_6,
        )
        self.scroller = Scrolled(Centred(column(self.flashcard)))
        foot = Centred(column(self.show_button, self.ratings))
        card = QWidget()
        inside = column(
            Centred(column(self.head)), self.scroller, foot, space=theme.SPACE_2
        )
        inside.setStretch(1, 1)
        card.setLayout(inside)
        # Given to a widget at once: a page in a layout of its own would be a window.
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        self.stack.addWidget(card)
        self.stack.addWidget(Centred(column(self.done)))
        whole = column(self.progress, holder, space=theme.SPACE_2)
        whole.setContentsMargins(theme.SPACE_5, 0, theme.SPACE_5, theme.SPACE_4)
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.undo_action = self._action("Ctrl+Z")
        self.redo_action = self._action("Ctrl+Shift+Z", "Ctrl+Y")
        self.undo_action.triggered.connect(self.undo)
        self.redo_action.triggered.connect(self.redo)
        self.head.undo_button.clicked.connect(self.undo)
        self.head.redo_button.clicked.connect(self.redo)
        self.show_button.clicked.connect(self.show_answer)
        self.head.aid.toggled.connect(self.retranslate)
        self.ratings.rated.connect(self.rate)
        self.done.button.clicked.connect(self._on_done_clicked)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def _action(self, *keys: str) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def title(self) -> str:
        return _("Study")

    def study_only(self, among: Collection[int] | None) -> None:
        """Study just the items *among* these rows from the next entry on, or all."""
        self._among = among
        self._card = None

    def refresh(self) -> None:
        context = self._context
        if self._card is None:
            self.session = self._new_session(self._among)
            self.session.start(context.now())
            self._elapsed = 0.0
        entries = library.names(context.bank)
        self._titles, self._topics = entries.documents, entries.topics
        self._timer.start()
        self._next()
        self.setFocus()

    def leave(self) -> None:
        self._timer.stop()
        if not self.is_answer_shown:
            self._card = None

    def _next(self) -> None:
        """Show the card whose turn it is, or that the day is done."""
        now = self._context.moment()
        self._card = self.session.card(now.now)
        if self._card is None:
            # What was chosen is done; the next entry is for all that is due.
            self._among = None
        self._shown_at = now.boot
        self.is_answer_shown = False
        self.head.aid.put_away()
        self.scroller.verticalScrollBar().setValue(0)
        self._show()

    def _show(self) -> None:
        self.stack.setCurrentIndex(0 if self._card else 1)
        self.progress.setVisible(self._card is not None)
        shown = self.is_answer_shown
        for widget in (self.rule, self.answer, self.ratings):
            widget.setVisible(shown)
        self.show_button.setVisible(not shown)
        self._say_counts()
        if self._card is None:
            self._say_done()
            return
        self._show_texts(self._card)

    def _show_texts(self, card: StudyCard) -> None:
        context = self._context
        digits, wished = context.settings().digits, context.settings().aid_language
        shown = self.head.aid.language(context.content_language(), wished)
        language, text = text_of(card.draft, shown)
        self.stem.show_text(of(language, digits).shape(text.stem), language)
        shown = self.head.aid.language(context.answer_language(), wished)
        language, _text = text_of(card.draft, shown)
        self.answer.show_item(card.draft, language, digits=digits, titles=self._titles)
        names = self._topics.get(card.draft.topic, {})
        self.head.topic.say(names.get(interface().language, card.draft.topic))
        if self.is_answer_shown:
            now = context.now()
            self.ratings.show_preview(self.session.preview(card, now), now)

    def show_answer(self) -> None:
        """Open the answer below the question, which stays where it is."""
        if self._card is None or self.is_answer_shown:
            return
        self.is_answer_shown = True
        self._show()
        self.setFocus()

    def rate(self, rating: Rating) -> None:
        """Rate the card that is shown, and show the next one."""
        if self._card is None or not self.is_answer_shown:
            return
        moment = self._context.moment()
        seconds = min(_LONGEST_SECONDS, max(0.0, moment.boot - self._shown_at))
        self.session.rate(self._card, rating, now=moment.now, seconds=seconds)
        self._elapsed += seconds
        self._next()

    def undo(self) -> None:
        """Take back what was done last."""
        if self.session.undo(self._context.now()):
            self._next()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.session.redo(self._context.now()):
            self._next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_answer_shown:
            key = answer_key(event)
            if key in set(Rating):
                self.rate(Rating(key))
                return
        if is_confirm(event):
            self._confirm()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        """Do what Enter means: what has the focus, else the usual next step."""
        button = focused_button(self)
        if button is not None:
            button.click()
        elif self.is_answer_shown:
            self.rate(Rating.GOOD)
        else:
            self.show_answer()

    def retranslate(self) -> None:
        self.show_button.setText(_("Show answer"))
        self.show_button.setToolTip(_("Space"))
        self.progress.setAccessibleName(_("Progress of this session"))
        self._show()

    def _say_counts(self) -> None:
        left = self.session.counts()
        self.head.show_counts(left)
        self.progress.setMaximum(max(1, self.session.studied + left.total))
        self.progress.setValue(self.session.studied)
        self.head.show_history(*self.session.next_steps())
        self._say_elapsed()

    def _say_elapsed(self) -> None:
        span = self._elapsed
        if self._card is not None:
            here = self._context.moment().boot - self._shown_at
            span += min(_LONGEST_SECONDS, max(0.0, here))
        self.head.show_elapsed(span)

    def _say_done(self) -> None:
        studied = self.session.studied
        count = ngettext(
            "You studied {count} card.", "You studied {count} cards.", studied
        )
        text = (
            fill(count, count=interface().number(studied))
            if studied
            else _(
                "Nothing is due now. New cards come tomorrow, or raise their number in "
                "the settings."
            )
        )
        self.done.say(_("Done for today"), text, _("Sit a quiz"))

    def _on_timer_timeout(self) -> None:
        self._say_elapsed()
        if self._card is None and self.session.card(self._context.now()) is not None:
            self._next()

    def _on_done_clicked(self) -> None:
        self.quiz_requested.emit()
