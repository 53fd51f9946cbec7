"""The study page: one card, its answer, how well it was remembered."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kazquiz.documents import library
from kazquiz.documents.library import Section
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.memory import Rating
from kazquiz.study.session import StudyCard
from kazquiz.study.sitting import Wish
from kazquiz.ui.pages.card_deeds import CardDeeds
from kazquiz.ui.pages.page import Context
from kazquiz.ui.pages.study_end import StudyEnd, cram_words, judge_typed, passage_words
from kazquiz.ui.pages.study_frame import StudyFrame
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.widgets.keys import answer_key, focused_button, is_confirm, letter_key
from kazquiz.ui.widgets.message_bar import Words

_CARD, _DONE, _READING = range(3)
_AUTOMATIC = {"good": Rating.GOOD, "again": Rating.AGAIN}


class StudyPage(StudyFrame):
    """Flashcards, one after the other."""

    quiz_requested = Signal()
    edit_requested = Signal(int)
    document_requested = Signal(str, int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._occasion: Words | None = None
        self._sections: Sequence[Section] = ()
        self._is_time_up = False
        self._leech: StudyCard | None = None
        self._titles: dict[str, dict[str, str]] = {}
        self._topics: dict[str, dict[str, str]] = {}
        self._fitting = Rating.GOOD
        self.is_answer_shown = False
        self.end = StudyEnd(self.view.done, context, self.sitting)
        self.deeds = CardDeeds(context, self, self.undo)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.undo_action.triggered.connect(self.undo)
        self.redo_action.triggered.connect(self.redo)
        self.head.undo_button.clicked.connect(self.undo)
        self.head.redo_button.clicked.connect(self.redo)
        self.head.menu.chosen.connect(self.do)
        self.head.menu.flag_chosen.connect(self.flag)
        self.view.leech.chosen.connect(self._on_leech_way_chosen)
        self.deeds.gone.connect(self._on_card_gone)
        self.deeds.put_on.connect(self._on_put_on_card)
        self.deeds.edit_requested.connect(self.edit_requested)
        self.deeds.document_requested.connect(self.document_requested)
        self.show_button.clicked.connect(self.show_answer)
        self.head.aid.toggled.connect(self.retranslate)
        self.flashcard.confirmed.connect(self.show_answer)
        self.ratings.rated.connect(self.rate)
        self.view.reading.button.clicked.connect(self._on_read)
        self.done.button.clicked.connect(self._on_done_clicked)
        self.view.done.way_chosen.connect(self._on_way_chosen)
        self.advance.answer_due.connect(self.show_answer)
        self.advance.next_due.connect(self._on_next_due)
        self.ticker.timeout.connect(self._on_timer_timeout)

    def study_only(self, among: Collection[int] | None) -> None:
        """Study just the items *among* these rows from the next entry on, or all."""
        self._choose(Wish(among=among), None)

    def cram(self, items: Collection[int], title: Words) -> None:
        """Go through *items*, called *title*, without touching their schedule."""
        self._choose(Wish(cram=items), lambda: cram_words(title()))

    def introduce(
        self,
        sections: Sequence[Section],
        title: Words,
        later: Sequence[tuple[Section, Words]] = (),
    ) -> None:
        """Let a passage be read, then study its new cards; *later* come the others."""
        items = {note.item_id for section in sections for note in section.notes}
        wish = Wish(among=items, only_new=True)
        self._choose(wish, lambda: passage_words(title()))
        self._sections, self.end.later = sections, later

    def _choose(self, wish: Wish, occasion: Words | None) -> None:
        self.sitting.choose(wish)
        self._occasion, self._sections, self._card = occasion, (), None
        self.end.later = ()

    def refresh(self) -> None:
        context = self._context
        entries = library.names(context.bank)
        self._titles, self._topics = entries.documents, entries.topics
        self._let_go()
        if self.sitting.is_over:
            self._occasion, self.end.later = None, ()
        self.sitting.begin(context.now())
        self.view.leech.hide()
        self.ticker.start()
        self._next()
        if not self._face_is_typed():
            self.setFocus()

    def leave(self) -> None:
        self.ticker.stop()
        self._let_go()

    def _next(self) -> None:
        """Show the card whose turn it is, or that the day is done."""
        now, settings = self._context.moment(), self._context.settings()
        # Asked first: what is hidden gives the focus to whatever comes next.
        focused = QApplication.focusWidget()
        is_free = focused is None or self.view.has_left(focused)
        self._is_time_up = self.sitting.is_time_up(settings.study_minutes)
        card = None if self._is_time_up else self.sitting.card(now.now)
        self._card = None if self._sections else card
        self._shown_at = now.boot
        self.is_answer_shown = False
        self.head.aid.put_away()
        self.scroller.verticalScrollBar().setValue(0)
        self.flashcard.ask()
        if self._card is None and not self._sections:
            self.end.show(now.now, time_up=self._is_time_up)
        self._show()
        if self._card is None:
            self.advance.stop()
            announce(self, self.view.spoken())
            return
        announce(self, self.flashcard.spoken(opened=False))
        self.advance.show_question(settings.auto_answer_seconds)
        if self._face_is_typed():
            self.flashcard.field.setFocus()
        elif is_free:
            self.setFocus()

    def _show(self) -> None:
        card, context = self._card, self._context
        side = _READING if self._sections else _DONE
        self.stack.setCurrentIndex(_CARD if card else side)
        self.progress.setVisible(card is not None)
        self.head.menu.set_possible(possible=card is not None)
        self.view.show_occasion(self._occasion() if self._occasion else "")
        self._say_counts()
        if card is not None:
            self._show_card(card)
        elif self._sections:
            language, digits = context.content_language(), context.settings().digits
            self.view.reading.notes.show_notes(self._sections, language, digits)
            self.view.reading.show_count(self.session.counts().total)
        else:
            self.end.say()

    def _show_card(self, card: StudyCard) -> None:
        face = self._face(card)
        self.flashcard.show_face(face, self._titles)
        self.head.show_marks(card.marks)
        names = self._topics.get(card.draft.topic, {})
        self.head.topic.call(names.get(interface().language, card.draft.topic))
        self.view.show_side(shown=self.is_answer_shown)
        if self.is_answer_shown:
            now = self._context.now()
            self.ratings.offer_two(two=self._context.settings().ratings == "two")
            self.ratings.show_preview(self.session.preview(card, now), now)
        if self.is_answer_shown and face.is_typed:
            self._fitting = judge_typed(self.flashcard, face)

    def show_answer(self) -> None:
        """Open the answer below the question, which stays where it is."""
        if self._card is None or self.is_answer_shown:
            return
        self.is_answer_shown = True
        self._show()
        self.setFocus()
        announce(self, self.flashcard.spoken(opened=True))
        if self._face_is_typed():
            self.ratings.rating_button(self._fitting).setFocus()
        self.reader.start()
        self.advance.show_answer(self._context.settings().auto_next_seconds)

    def rate(self, rating: Rating) -> None:
        """Rate the card that is shown, and show the next one."""
        card = self._card
        if card is None or not self.is_answer_shown:
            return
        now, seconds = self._context.now(), self._seconds()
        after = self.sitting.rate(card, rating, now=now, seconds=seconds)
        self.view.leech.hide()
        if self.session.found_leech(card, after):
            self._leech, how = card, self._context.settings().leech_action
            self.view.leech.show_leech(after.lapses, suspended=how == "suspend")
        self._next()

    def undo(self) -> None:
        """Take back what was done last."""
        if self.sitting.undo(self._context.now()):
            self.view.leech.hide()
            self._next()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.sitting.redo(self._context.now()):
            self._next()

    def do(self, name: str) -> None:
        """Do to the card that is shown what its menu calls *name*."""
        if self._card is not None:
            self.deeds.do(name, self._card)

    def flag(self, flag: int) -> None:
        """Put a *flag* on the card that is shown; 0 takes it off."""
        if self._card is not None:
            self.deeds.flag(flag, self._card)

    def _on_card_gone(self, card: StudyCard) -> None:
        self.session.put_away(card.candidate.item_id)
        if card is self._card:
            self.sitting.tally.spend(self._seconds())
            self._next()
        else:
            self._say_counts()

    def _on_put_on_card(self, card: StudyCard) -> None:
        marks = self.session.read_marks_again(card.candidate.item_id)
        if card is self._card:
            self._card = replace(card, marks=marks)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rating = self.ratings.rating_of(answer_key(event))
        if self.is_answer_shown and rating is not None:
            self.rate(rating)
        elif self._card and self.head.menu.act_on_letter(letter_key(event)):
            return
        elif is_confirm(event):
            self._confirm()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        """Do what Enter means: what has the focus, else the usual next step."""
        button = focused_button(self)
        if button is not None:
            button.click()
        elif self._sections:
            self._on_read()
        elif self.is_answer_shown:
            self.rate(Rating.GOOD)
        else:
            self.show_answer()

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def _on_timer_timeout(self) -> None:
        self._say_elapsed()
        waits = self._card is None and not self._is_time_up and not self._sections
        if waits and self.session.card(self._context.now()) is not None:
            self._next()

    def _on_next_due(self) -> None:
        choice, card = self._context.settings().auto_next, self._card
        if choice in _AUTOMATIC:
            self.rate(_AUTOMATIC[choice])
        elif card is not None:
            self.sitting.tally.spend(self._seconds())
            self.session.postpone(card)
            self._next()

    def _on_read(self) -> None:
        self._sections = ()
        self._next()

    def _on_leech_way_chosen(self, name: str) -> None:
        self.view.leech.hide()
        if name != "close" and self._leech is not None:
            self.deeds.do(name, self._leech)

    def _on_done_clicked(self) -> None:
        if self._is_time_up:
            self.sitting.go_on()
            self._next()
        else:
            self.quiz_requested.emit()

    def _on_way_chosen(self, name: str) -> None:
        if name == "passage":
            (section, title), *rest = self.end.later
            self.introduce([section], title, rest)
        else:
            self._choose(*self.end.wish(name, self._context.now()))
        self.refresh()
