"""The time of a sitting: its clocks, what they have seen, and how that is kept."""

from datetime import datetime, timedelta

from kazquiz.bank.attempts import OPEN
from kazquiz.bank.quiz_models import Attempt, SittingEvent
from kazquiz.quiz.blueprint import Blueprint, Mode, TimeUp
from kazquiz.quiz.clock import Moment, QuizClock, extended
from kazquiz.quiz.timekeeper import STEP_TOLD, Happening, Kind, TimeKeeper, away


class SittingTime:
    """The clocks of one attempt, which run on what has been found to have passed.

    A class because the clocks, the timekeeper and its log belong together.
    """

    def __init__(self, row: Attempt, blueprint: Blueprint) -> None:
        self.factor = row.time_factor
        minutes, seconds = blueprint.minutes, blueprint.seconds
        self.usual = None if minutes is None else timedelta(minutes=minutes)
        self.quiz = QuizClock(
            extended(self.usual, row.time_factor), timedelta(seconds=row.used_seconds)
        )
        # Who has more time for the whole is not hurried through its parts.
        is_limited = seconds is not None and row.time_factor == 1
        self.question = QuizClock(
            timedelta(seconds=seconds or 0) if is_limited else None,
            timedelta(seconds=row.question_seconds),
        )
        # An exam is an exam, and a drill is one of a few seconds for each question.
        self._goes_on = blueprint.mode is not Mode.PRACTICE
        self._may_finish = blueprint.at_time_up is TimeUp.FINISH
        self._keeper = TimeKeeper(counts_sleep=self._goes_on)
        self._passed = 0.0
        self._paused: Moment | None = None
        self._cut_off: Moment | None = None
        if row.seen_boot is not None and row.state == OPEN:
            self._cut_off = Moment(
                row.seen_at, row.seen_boot, start=row.seen_start or ""
            )
        self._log: list[Happening] = []

    @property
    def has_news(self) -> bool:
        """Whether something has happened that is not written down yet."""
        return bool(self._log)

    def run(self, moment: Moment) -> None:
        """Let the clocks run from *moment* on."""
        if self._paused is not None:
            seconds, odd = away(self._paused, moment)
            self._log += [Happening(Kind.PAUSE_ENDED, seconds), *odd]
        self._cut_off = self._paused = None
        self._keeper.start(moment)
        self.quiz.start(self._passed)
        self.question.start(self._passed)

    def come_back(self, moment: Moment, *, settled: bool) -> None:
        """Take in how long the sitting was cut off, and what has become of its time.

        Where there is a limit, the time of an exam has gone on all the while, as it
        does in sleep; practice stood still. Of single limits only that of the question
        on the screen has: nobody has seen the others yet. A *settled* question has no
        time to lose. Overtime is what one sits of it: it stands still meanwhile.
        """
        cut_off, self._cut_off = self._cut_off, None
        if cut_off is None or self._keeper.is_running:
            return
        seconds, odd = away(cut_off, moment)
        has_limit = self.quiz.allowance is not None or (
            self.question.allowance is not None and not settled
        )
        counted = self._goes_on and has_limit and not self._is_overtime
        if seconds > STEP_TOLD:
            self._log += [Happening(Kind.AWAY, seconds, counted), *odd]
        if not counted:
            return
        was_in_time = not self.quiz.has_expired
        of_question = 0.0 if settled else self.question.take(seconds)
        self.quiz.take(of_question if self.quiz.allowance is None else seconds)
        if was_in_time and self.quiz.has_expired:
            self._log.append(Happening(Kind.TIME_UP))

    def left_at(self, moment: Moment) -> timedelta | None:
        """Return what is left at *moment* of a sitting that was cut off."""
        left = self.quiz.left
        if left is None or self._cut_off is None or not self._goes_on:
            return left
        seconds, _odd = away(self._cut_off, moment)
        return max(timedelta(), left - timedelta(seconds=seconds))

    @property
    def is_running(self) -> bool:
        """Whether the clocks run."""
        return self._keeper.is_running

    def tick(self, moment: Moment, *, settled: bool) -> float:
        """Count the time that has passed, and return it in seconds.

        Looking at a *settled* question takes none of its own time. Sleep takes no
        overtime: where the time ran out in it, overtime begins at the awakening.
        """
        was_in_time = not self.quiz.has_expired
        self._keeper.counts_sleep = self._goes_on and not self._is_overtime
        passed, happened = self._keeper.tick(moment)
        self._log += happened
        self._passed += passed
        self.quiz.tick(self._passed)
        if not settled:
            self.question.tick(self._passed)
        elif self.question.is_running:
            self.question.start(self._passed)
        if was_in_time and self.quiz.has_expired:
            self._log.append(Happening(Kind.TIME_UP))
            slept = any(each.kind is Kind.SLEEP for each in happened)
            if slept and self._may_finish and self.quiz.allowance is not None:
                self.quiz.used = self.quiz.allowance
        return passed

    @property
    def _is_overtime(self) -> bool:
        return self._may_finish and self.quiz.has_expired

    def pause(self, moment: Moment) -> None:
        """Stop the clocks, until they run again."""
        if self._keeper.is_running:
            self._log.append(Happening(Kind.PAUSE))
            self._paused = moment
        self._keeper.stop()

    def next_question(self) -> None:
        """Begin the time of another question."""
        self.question.used = timedelta()

    def columns(self, moment: Moment) -> dict[str, float | datetime | str]:
        """Return what an attempt's row says of the time."""
        return {
            "used_seconds": self.quiz.used.total_seconds(),
            "question_seconds": self.question.used.total_seconds(),
            "seen_at": moment.now,
            "seen_boot": moment.boot,
            "seen_start": moment.start,
        }

    def news(self, attempt_id: int, moment: Moment) -> list[SittingEvent]:
        """Return what has happened as rows; `forget` it once they are kept."""
        return [
            SittingEvent(
                attempt_id=attempt_id,
                kind=str(each.kind),
                seconds=each.seconds,
                counted=each.counted,
                at=moment.now,
            )
            for each in self._log
        ]

    def forget_news(self) -> None:
        """Forget what has happened, since it is written down."""
        self._log = []
