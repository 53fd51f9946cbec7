"""The clock of a sitting: it ticks, warns at its marks, and says what has run out."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.clock import warning_passed

_TICK_MS = 250
# After a sleep a mark may have been passed long ago: then what is left is told.
_LATE = timedelta(seconds=2)
_MINUTE = timedelta(minutes=1)
# Every so many ticks the time used is written down: all five seconds.
_KEEP_EVERY = 20
# And all second what is typed, which is no more than a look where nothing is.
_KEEP_TYPED_EVERY = 4


class SittingClock(QObject):
    """Lets the clocks of an attempt run, and tells the page what that means."""

    ticked = Signal()
    typing_due = Signal()
    warned = Signal(object)
    expired = Signal()
    question_expired = Signal()

    def __init__(self, moment: Callable[[], Moment], parent: QObject) -> None:
        super().__init__(parent)
        self._moment = moment
        self._attempt: QuizAttempt | None = None
        self._left: timedelta | None = None
        self._has_told_end = False
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, attempt: QuizAttempt) -> None:
        """Let the time of *attempt* run."""
        if attempt is not self._attempt:
            self._attempt = attempt
            self._left = attempt.clock.left
            self._has_told_end = False
        attempt.run(self._moment())
        self._timer.start()

    def pause(self) -> None:
        """Stop the time, and write down where it stands."""
        self._timer.stop()
        if self._attempt is not None:
            self._attempt.pause(self._moment())

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()
        self._attempt = None

    def tick(self) -> None:
        """Count the time that has passed, and tell what it brought."""
        attempt = self._attempt
        if attempt is None:
            return
        moment = self._moment()
        attempt.tick(moment)
        self._ticks += 1
        if self._ticks % _KEEP_EVERY == 0:
            attempt.keep_time(moment)
        self.ticked.emit()
        if self._ticks % _KEEP_TYPED_EVERY == 0:
            self.typing_due.emit()
        self._warn(attempt)
        if attempt.clock.has_expired and not self._has_told_end:
            self._has_told_end = True
            self.expired.emit()
        elif attempt.question_clock.has_expired and not attempt.is_settled:
            self.question_expired.emit()

    def _warn(self, attempt: QuizAttempt) -> None:
        # Answers count the time too, so what matters is what was left a tick ago.
        allowance, left = attempt.clock.allowance, attempt.clock.left
        before, self._left = self._left, left
        if allowance is None or before is None or left is None:
            return
        mark = warning_passed(allowance, before, left)
        if mark is not None and left:
            self.warned.emit(mark if mark - left < _LATE else _whole(left))


def _whole(left: timedelta) -> timedelta:
    """Return the whole minutes of what is left, the seconds below one minute."""
    return left // _MINUTE * _MINUTE if left >= _MINUTE else left
