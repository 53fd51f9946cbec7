"""The report of a sitting: the time it took, and all that its clock has seen."""

from datetime import timedelta

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.timekeeper import TimeLog
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.spans import allowance_text, length_text


class SittingReport(Translated, Card):
    """How long it took, and whatever an examiner would want to know of the clock."""

    def __init__(self) -> None:
        self.title = Label("strong")
        self.text = Label(wrap=True)
        super().__init__(self.title, self.text, space=theme.SPACE_2)
        self._used = timedelta()
        self._usual: timedelta | None = None
        self._factor = 1.0
        self._late = 0
        self._log = TimeLog()

    def show_sitting(
        self,
        used: timedelta,
        log: TimeLog,
        *,
        usual: timedelta | None,
        factor: float,
        late: int,
    ) -> None:
        """Show that a sitting took the time *used*, and what its *log* has."""
        self._used, self._log, self._late = used, log, late
        self._usual, self._factor = usual, factor
        self.retranslate()

    def retranslate(self) -> None:
        self.title.say(_("Time"))
        lines = [self._taken(), *log_lines(self._log)]
        if self._late:
            text = ngettext(
                "{count} answer was given after the time was up.",
                "{count} answers were given after the time was up.",
                self._late,
            )
            lines.append(fill(text, count=interface().number(self._late)))
        self.text.say("\n".join(lines))

    def _taken(self) -> str:
        whole = allowance_text(self._usual, self._factor)
        return fill(
            _("Taken: {time}. Allowed: {whole}."),
            time=length_text(self._used),
            whole=whole,
        )


def log_lines(log: TimeLog) -> list[str]:
    """Write what the clock of a sitting has seen, a sentence each."""
    write = interface().number
    lines = []
    if log.pauses:
        text = ngettext(
            "{count} pause, {time} in all; that did not count.",
            "{count} pauses, {time} in all; that did not count.",
            log.pauses,
        )
        lines.append(fill(text, count=write(log.pauses), time=_length(log.paused)))
    if log.sleep_counted:
        text = _("The computer slept for {time}; that counted.")
        lines.append(fill(text, time=_length(log.sleep_counted)))
    if log.sleep:
        text = _("The computer slept for {time}; that did not count.")
        lines.append(fill(text, time=_length(log.sleep)))
    lines += _interruptions(log)
    for step in log.clock_set:
        forward = _(
            "The computer's clock was set forward by {time}; that had no effect."
        )
        back = _("The computer's clock was set back by {time}; that had no effect.")
        lines.append(fill(forward if step > 0 else back, time=_length(step)))
    if log.time_was_up:
        lines.append(_("The time ran out."))
    if log.restarts:
        lines.append(
            _("The computer was restarted; the time was taken from its clock.")
        )
    return lines


def _interruptions(log: TimeLog) -> list[str]:
    """Write how often the program was closed, as far as it counted and as not."""
    write = interface().number
    lines = []
    if log.away_times:
        text = ngettext(
            "Interrupted {count} time, {time} in all; that did not count.",
            "Interrupted {count} times, {time} in all; that did not count.",
            log.away_times,
        )
        lines.append(fill(text, count=write(log.away_times), time=_length(log.away)))
    if log.away_times_counted:
        text = ngettext(
            "Interrupted {count} time, {time} in all; that counted.",
            "Interrupted {count} times, {time} in all; that counted.",
            log.away_times_counted,
        )
        count, time = write(log.away_times_counted), _length(log.away_counted)
        lines.append(fill(text, count=count, time=time))
    return lines


def _length(seconds: float) -> str:
    return length_text(timedelta(seconds=seconds))
