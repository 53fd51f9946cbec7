"""The frame of the study page: its parts, its keys, the card and its time."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.items.own_fields import Showing, Told, told
from kazquiz.items.values import TruthValue
from kazquiz.study.cram import CramSession
from kazquiz.study.direction import is_reversed
from kazquiz.study.session import StudyCard, StudySession
from kazquiz.study.sitting import Sitting, Ways
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page, text_of
from kazquiz.ui.widgets.auto_advance import AutoAdvance
from kazquiz.ui.widgets.flashcard import Face
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.reading_aid import ReadingAid
from kazquiz.ui.widgets.study_view import StudyView

_TICK_MS = 1000


def face_of(card: StudyCard, context: Context, aid: ReadingAid) -> Face:
    """Return what is shown of *card*, and how it asks, as the settings want it.

    While *aid* is held, the card is shown in the language that it is set to.
    """
    settings = context.settings()
    wished = settings.aid_language
    language, text = text_of(
        card.draft, aid.language(context.content_language(), wished)
    )
    answered, _text = text_of(
        card.draft, aid.language(context.answer_language(), wished)
    )
    turned = is_reversed(
        settings.card_direction, card.draft.answer, text, card.memory.reviews
    )
    typed = settings.answering == "typed" and not turned
    return Face(
        card.draft,
        language,
        answered,
        settings.digits,
        card.marks,
        is_reversed=turned,
        is_typed=typed and not isinstance(card.draft.answer, TruthValue),
        own=_own_of(card, language, answered),
    )


def _own_of(card: StudyCard, language: str, answered: str) -> tuple[Told, ...]:
    """Return what one's own fields tell: hints in the language of the question."""
    fields, texts = card.own
    return tuple(
        each
        for field in fields
        for each in told(
            [field], texts, language if field.showing is Showing.HINT else answered
        )
    )


class StudyFrame(Page):
    """The parts of the study page by the names it calls them, its keys, the time."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        ways = Ways(context.scheduler, context.limits, context.plan)
        self.sitting = Sitting(context.bank, ways)
        self._card: StudyCard | None = None
        self._shown_at = context.moment().boot
        self.view = view = StudyView()
        self.head, self.progress, self.stack = view.head, view.progress, view.stack
        self.flashcard, self.scroller = view.flashcard, view.scroller
        self.stem, self.answer = view.flashcard.stem, view.flashcard.answer
        self.show_button, self.ratings = view.show_button, view.ratings
        self.done = view.done.note
        whole = column(view)
        whole.setContentsMargins(theme.SPACE_5, 0, theme.SPACE_5, theme.SPACE_4)
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.advance = AutoAdvance(self)
        self.undo_action = self._action("Ctrl+Z")
        self.redo_action = self._action("Ctrl+Shift+Z", "Ctrl+Y")
        self.addActions(self.head.menu.page_actions())
        self.ticker = QTimer(self)
        self.ticker.setInterval(_TICK_MS)
        # Goes off as soon as all else is done, when the answer has been painted.
        self.reader = QTimer(self)
        self.reader.setSingleShot(True)
        self.reader.timeout.connect(self._read_ahead)

    def _action(self, *keys: str) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    @property
    def session(self) -> StudySession | CramSession:
        """The session that is being studied."""
        return self.sitting.session

    def title(self) -> str:
        return _("Study")

    def _read_ahead(self) -> None:
        self.session.read_ahead()

    def _let_go(self) -> None:
        """Count the time on the card that is shown, and show it no more."""
        self.advance.stop()
        self.reader.stop()
        if self._card is not None:
            self.sitting.tally.spend(self._seconds())
        self._card = None

    def _seconds(self) -> float:
        """Return the time on this card; longer means that the person was away."""
        here = self._context.moment().boot - self._shown_at
        return min(self._context.settings().card_seconds, max(0.0, here))

    def _face_is_typed(self) -> bool:
        return self._card is not None and self._face(self._card).is_typed

    def _face(self, card: StudyCard) -> Face:
        return face_of(card, self._context, self.head.aid)

    def _say_counts(self) -> None:
        left = self.session.counts()
        self.head.show_counts(left)
        self.view.show_progress(self.session.studied, left.total)
        self.head.show_history(*self.session.next_steps())
        self._say_elapsed()

    def _say_elapsed(self) -> None:
        here = self._seconds() if self._card is not None else 0.0
        self.head.show_elapsed(self.sitting.tally.seconds + here)

    def retranslate(self) -> None:
        self.undo_action.setText(_("Undo"))
        self.redo_action.setText(_("Redo"))
