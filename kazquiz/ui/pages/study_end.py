"""The end of studying: what it came to, ways on; and how typed answers are judged."""

from collections.abc import Sequence
from datetime import datetime

from kazquiz.documents.library import Section
from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.typed_grading import grade_typed, nearest_spelling
from kazquiz.scheduling.memory import Rating
from kazquiz.study.sitting import DAY, WEEK, Sitting, Wish
from kazquiz.text import Likeness
from kazquiz.ui.pages.page import Context
from kazquiz.ui.widgets.flashcard import Face, Flashcard
from kazquiz.ui.widgets.message_bar import Words
from kazquiz.ui.widgets.study_done import MORE_NEW, StudyDone

_AHEAD = N_(
    "Learning ahead: an early review counts for the time that has really passed."
)
# What a typed answer makes one likely to say of one's memory.
_FITTING = {
    Likeness.SAME: Rating.GOOD,
    Likeness.TYPING: Rating.GOOD,
    Likeness.SPELLING: Rating.HARD,
    Likeness.DIFFERENT: Rating.AGAIN,
}


def cram_words(title: str) -> str:
    """Say that the cards called *title* are crammed, and what that leaves alone."""
    return fill(_("Cramming: {title}. Nothing changes in the schedule."), title=title)


def passage_words(title: str) -> str:
    """Say that the new cards of a passage called *title* are introduced."""
    return fill(_("New cards of: {title}"), title=title)


def judge_typed(card: Flashcard, face: Face) -> Rating:
    """Show how right what was typed on *card* is; return the rating that fits."""
    typed = card.field.text()
    likeness = Likeness.DIFFERENT
    if typed.strip():
        likeness = grade_typed(face.draft, typed, face.answer_language)
    tongue, expected = nearest_spelling(face.draft, typed, face.answer_language)
    card.judge(expected, tongue, likeness)
    return _FITTING[likeness]


class StudyEnd:
    """What is shown when there is no card left, or no time.

    A class because the ways on depend on what was studied until then.
    """

    def __init__(self, view: StudyDone, context: Context, sitting: Sitting) -> None:
        self._view = view
        self._context = context
        self._sitting = sitting
        self._is_time_up = False
        # The passages with new cards that come after the one being learned.
        self.later: Sequence[tuple[Section, Words]] = ()

    def show(self, now: datetime, *, time_up: bool) -> None:
        """Show the end at *now*: of the day, or just of the time chosen."""
        sitting = self._sitting
        self._is_time_up = time_up
        ways = self._ways(now, time_up=time_up)
        following = self.later[0][1] if self.later else None
        self._view.show_summary(sitting.summary(now), ways, following)
        self.say()

    def say(self) -> None:
        """Say it in the language in use; the figures stay as they were."""
        note = self._view.note
        if self._is_time_up:
            note.say(_("Your time is up"), self._done(), _("Continue"))
        elif self._sitting.wish.only_new and self._sitting.session.studied:
            note.say(_("This passage is done"), self._done(), _("Take a quiz"))
        else:
            note.say(_("Done for today"), self._done(), _("Take a quiz"))

    def _done(self) -> str:
        studied = len(self._sitting.tally.items)
        if not studied:
            return _(
                "Nothing is due now. New cards come tomorrow, or raise their number in "
                "the settings."
            )
        count = ngettext(
            "You studied {count} card.", "You studied {count} cards.", studied
        )
        return fill(count, count=interface().number(studied))

    def _ways(self, now: datetime, *, time_up: bool) -> set[str]:
        if time_up:
            return set()
        new, day, week = self._sitting.can_learn_more(now)
        ways = {"more_new": new, "ahead": day > 0, "ahead_week": week > day}
        ways["cram"] = bool(self._sitting.tally.items)
        ways["passage"] = bool(self.later)
        return {name for name, is_open in ways.items() if is_open}

    def wish(self, name: str, now: datetime) -> tuple[Wish, Words | None]:
        """Return what the way on called *name* means, and what to say of it."""
        if name == "more_new":
            return self._sitting.more_new(MORE_NEW, now), None
        if name == "cram":
            items = self._sitting.tally.items
            return Wish(cram=items), lambda: cram_words(_("today's cards"))
        return Wish(ahead=DAY if name == "ahead" else WEEK), lambda: _(_AHEAD)
