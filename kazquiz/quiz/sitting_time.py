"""The time of a sitting: its clocks, what they have seen, and how that is kept."""

from datetime import datetime, timedelta

from kazquiz.bank.attempts import OPEN
from kazquiz.bank.quiz_models import Attempt, SittingEvent
from kazquiz.quiz.blueprint import Blueprint, Mode
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
        self._keeper = TimeKeeper(counts_sleep=blueprint.mode is Mode.EXAM)
        self._passed = 0.0
        self._paused: Moment | None = None
        self._cut_off: Moment | None = None
        if row.seen_boot is not None and row.state == OPEN:
            self._cut_off = Moment(row.seen_at, row.seen_boot)
        self._log: list[Happening] = []

    @property
    def has_news(self) -> bool:
        """Whether something has happened that is not written down yet."""
        return bool(self._log)

    def run(self, moment: Moment) -> None:
        """Let the clocks run from *moment* on."""
        if self._cut_off is not None:
            seconds = away(self._cut_off, moment)
            if seconds > STEP_TOLD:
                self._log.append(Happening(Kind.AWAY, seconds))
        if self._paused is not None:
            seconds = away(self._paused, moment)
            self._log.append(Happening(Kind.PAUSE_ENDED, seconds))
        self._cut_off = self._paused = None
        self._keeper.start(moment)
        self.quiz.start(self._passed)
        self.question.start(self._passed)

    @property
    def is_running(self) -> bool:
        """Whether the clocks run."""
        return self._keeper.is_running

    def tick(self, moment: Moment, *, settled: bool) -> float:
        """Count the time that has passed, and return it in seconds.

        Looking at a *settled* question takes none of its own time.
        """
        was_in_time = not self.quiz.has_expired
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
        return passed

    def pause(self, moment: Moment) -> None:
        """Stop the clocks, until they run again."""
        if self._keeper.is_running:
            self._log.append(Happening(Kind.PAUSE))
            self._paused = moment
        self._keeper.stop()

    def next_question(self) -> None:
        """Begin the time of another question."""
        self.question.used = timedelta()

    def columns(self, moment: Moment) -> dict[str, float | datetime]:
        """Return what an attempt's row says of the time."""
        return {
            "used_seconds": self.quiz.used.total_seconds(),
            "question_seconds": self.question.used.total_seconds(),
            "seen_at": moment.now,
            "seen_boot": moment.boot,
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
