"""What every page is, and what it is given to work with."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from kazquiz.bank.store import Bank
from kazquiz.i18n.catalog import SOURCE_LANGUAGE, language_in_use
from kazquiz.items.draft import Draft, ItemText
from kazquiz.quiz.clock import Moment
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.settings import Settings
from kazquiz.study.plan import general_scheduler
from kazquiz.study.session_plan import Limits, SessionPlan
from kazquiz.ui import theme
from kazquiz.ui.translated import TranslatedLater
from kazquiz.ui.widgets.layout import Scrolled
from kazquiz.ui.widgets.message_bar import Tell

# More than come due on any day.
_ALL_REVIEWS = 1_000_000


@dataclass(frozen=True, slots=True)
class Context:
    """What the window gives its pages: the bank, the settings as they now are, time.

    A page calls `changed` when it has written to the bank, so that the header knows
    what there is to undo; `pool` runs the tasks that take long, one after another.
    """

    bank: Bank
    settings: Callable[[], Settings]
    moment: Callable[[], Moment]
    zone: tzinfo
    tell: Tell
    changed: Callable[[], None]
    undo: Callable[[], None]
    pool: Executor

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return self.moment().now

    def scheduler(self) -> Scheduler:
        """Return the scheduler of a card that nothing special is said of."""
        usual = Scheduler(desired_retention=self.settings().desired_retention)
        return general_scheduler(self.bank, usual)

    def days(self) -> Days:
        """Return the study days of the learner, as of now."""
        return Days(self.now(), self.zone, self.settings().day_starts_at)

    def limits(self) -> Limits:
        """Return the limits of a day that the settings ask for.

        Who studies by minutes is not held up by a number of reviews.
        """
        settings = self.settings()
        return Limits(
            settings.new_per_day,
            _ALL_REVIEWS if settings.study_minutes else settings.reviews_per_day,
            self.zone,
            settings.day_starts_at,
            settings.study_minutes,
        )

    def plan(self) -> SessionPlan:
        """Return how a session treats its cards, as the settings ask for."""
        settings = self.settings()
        return SessionPlan(
            bury_siblings=settings.bury_siblings == "on",
            leech_after=settings.leech_after,
            suspend_leeches=settings.leech_action == "suspend",
        )

    def content_language(self) -> str:
        """Return the language that items are shown in."""
        return self.settings().content_language or language_in_use()

    def answer_language(self) -> str:
        """Return the language that answers are shown and given in."""
        return self.settings().answer_language or self.content_language()

    def local(self, instant: datetime) -> datetime:
        """Return *instant* as the person's clock shows it."""
        return instant.astimezone(self.zone)


def text_of(draft: Draft, language: str) -> tuple[str, ItemText]:
    """Return the texts of *draft* in *language*, or English, or the first it has."""
    for code in (language, SOURCE_LANGUAGE):
        if code in draft.texts:
            return code, draft.texts[code]
    return next(iter(draft.texts.items()))


class Page(TranslatedLater, QWidget):
    """One page of the window: built without words, then told to `retranslate`."""

    accessible_role = QAccessible.Role.Pane

    def title(self) -> str:
        """Return what the page is called, in the language in use."""
        raise AssertionError("each page has a title of its own")

    def lay_out(self, whole: QLayout) -> None:
        """Show *whole* within the margins that all pages have."""
        whole.setContentsMargins(theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, 0)
        self.setLayout(whole)

    def refresh(self) -> None:
        """Load what is shown; called each time the page is entered."""

    def leave(self) -> None:
        """Let go of what need not go on while another page is shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is read here, which takes no focus of its own."""
        seen = [each for each in self.findChildren(Scrolled) if each.isVisible()]
        if not seen or not max(seen, key=Scrolled.width).scroll_by(event):
            super().keyPressEvent(event)
