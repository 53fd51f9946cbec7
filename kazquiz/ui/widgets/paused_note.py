"""The paused note: what is kept of a quiz meanwhile, the time left, how to go on."""

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.ui.icons import Glyph
from kazquiz.ui.widgets.empty_note import EmptyNote
from kazquiz.ui.widgets.quiz_keys import PAUSE
from kazquiz.ui.widgets.spans import span_text


class PausedNote(EmptyNote):
    """Stands in place of the question, which is not to be read for nothing."""

    def __init__(self) -> None:
        super().__init__(Glyph.PAUSE)

    def show_attempt(self, attempt: QuizAttempt) -> None:
        """Show how *attempt* stands while it is paused."""
        lines = [_kept_text(attempt), _time_text(attempt), _way_text()]
        # i18n: a quiz that was stopped for a while
        self.say(_("Paused"), "\n".join(filter(None, lines)), "")


def _kept_text(attempt: QuizAttempt) -> str:
    write = interface().number
    answered = fill(
        _("{answered} of {count} questions are answered."),
        answered=write(len(attempt.answers)),
        count=write(len(attempt.paper)),
    )
    kept = _("All of it is kept, even if you close the program.")
    return f"{answered} {kept}"


def _time_text(attempt: QuizAttempt) -> str:
    """Say where the clock stands, nothing where there is none."""
    clock = attempt.clock
    if clock.left is None:
        return ""
    if not clock.left:
        over = span_text(clock.over)
        return fill(_("The clock stands still, {time} over the limit."), time=over)
    left = span_text(clock.left)
    return fill(_("The clock stands still, with {time} left."), time=left)


def _way_text() -> str:
    keys = isolate_left_to_right(PAUSE)
    text = _("The question comes back with the button below, or by {keys}.")
    return fill(text, keys=keys)
