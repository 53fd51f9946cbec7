"""The timekeeper: how much time has passed in a sitting, and what was odd about it.

The clock of the machine decides, which runs on in sleep and which nobody sets. The
clock of the wall only tells what else has happened: that it was set, or how long it
took until the machine had started anew. Instants are compared in UTC, so that neither
a journey to another zone nor a change to summer time is anything at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum

from kazquiz.quiz.clock import Moment

# A step of the wall's clock beyond this, in seconds, is told; less is its ordinary
# care for being right.
STEP_TOLD = 2.0
# Shorter sleeps, in seconds, are the rounding of two clocks.
_SLEEP_TOLD = 1.0
# Time is asked for four times a second: when the machine's own clock has begun anew,
# no more than this can have passed unseen in a sitting, whatever the wall says.
MOST_UNSEEN = 60.0
# Between two sittings the machine may have been off: a month at most is believed,
# which is longer than any quiz.
MOST_AWAY = 30 * 24 * 3600.0


class Kind(StrEnum):
    """What the clock of a sitting can see happening."""

    PAUSE = "pause"
    PAUSE_ENDED = "pause-ended"
    SLEEP = "sleep"
    CLOCK_SET = "clock-set"
    RESTART = "restart"
    AWAY = "away"
    TIME_UP = "time-up"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened: how many seconds it is about, and if they counted.

    A clock that was set back has negative seconds.
    """

    kind: Kind
    seconds: float = 0.0
    counted: bool = False


@dataclass(frozen=True, slots=True)
class TimeLog:
    """What all the happenings of a sitting come to, in seconds.

    *sleep_counted* and *sleep* are the sleeps that took time and those that took none,
    and so it is with *away_counted* and *away*, how long it was interrupted;
    *clock_set* has each step that the clock of the wall was set by.
    """

    pauses: int = 0
    paused: float = 0.0
    sleep_counted: float = 0.0
    sleep: float = 0.0
    away_times: int = 0
    away: float = 0.0
    away_times_counted: int = 0
    away_counted: float = 0.0
    clock_set: tuple[float, ...] = ()
    restarts: int = 0
    time_was_up: bool = False


def summarise(happenings: Iterable[Happening]) -> TimeLog:
    """Sum up what happened in a sitting."""
    found = list(happenings)

    def of(kind: Kind, *, counted: bool | None = None) -> list[float]:
        return [
            each.seconds
            for each in found
            if each.kind is kind and counted in {None, each.counted}
        ]

    return TimeLog(
        pauses=len(of(Kind.PAUSE)),
        paused=sum(of(Kind.PAUSE_ENDED)),
        sleep_counted=sum(of(Kind.SLEEP, counted=True)),
        sleep=sum(of(Kind.SLEEP, counted=False)),
        away_times=len(of(Kind.AWAY, counted=False)),
        away=sum(of(Kind.AWAY, counted=False)),
        away_times_counted=len(of(Kind.AWAY, counted=True)),
        away_counted=sum(of(Kind.AWAY, counted=True)),
        clock_set=tuple(of(Kind.CLOCK_SET)),
        restarts=len(of(Kind.RESTART)),
        time_was_up=bool(of(Kind.TIME_UP)),
    )


class TimeKeeper:
    """Tells how much time has passed between the moments that it is shown.

    A class because each moment is compared with the one before.
    """

    def __init__(self, *, counts_sleep: bool) -> None:
        self.counts_sleep = counts_sleep
        self._last: Moment | None = None

    @property
    def is_running(self) -> bool:
        """Whether time is being kept."""
        return self._last is not None

    def start(self, moment: Moment) -> None:
        """Keep time from *moment* on."""
        self._last = moment

    def stop(self) -> None:
        """Keep no time until the next start."""
        self._last = None

    def tick(self, moment: Moment) -> tuple[float, list[Happening]]:
        """Return the seconds that count since the last moment, and what happened."""
        last, self._last = self._last, moment
        if last is None:
            self._last = None
            return 0.0, []
        boot, wall = moment.boot - last.boot, _wall(last, moment)
        if boot < 0:
            passed = min(max(0.0, wall), MOST_UNSEEN)
            return passed, [Happening(Kind.RESTART, passed, counted=True)]
        happened = []
        asleep = _asleep(last, moment)
        if asleep:
            slept = Happening(Kind.SLEEP, asleep, counted=self.counts_sleep)
            happened.append(slept)
        if abs(wall - boot) > STEP_TOLD:
            happened.append(Happening(Kind.CLOCK_SET, wall - boot))
        return boot if self.counts_sleep else boot - asleep, happened


def away(seen: Moment, moment: Moment) -> tuple[float, list[Happening]]:
    """Return for how many seconds nobody sat since *seen*, and what was odd about it.

    In the same start of the machine its own clock tells. Since another start only the
    clock of the wall can tell, and anybody may have set that one in between: set back
    it gives nothing, for no less is counted than the machine has been running by now;
    set forward it takes, for nobody can know better, but a month at most, and what is
    beyond that is told as a step. Where nothing tells one start from another, the
    machine has been started anew if its clock is behind, or the two clocks differ.
    """
    boot, wall = moment.boot - seen.boot, _wall(seen, moment)
    if _is_same_start(seen, moment, wall):
        is_set = abs(wall - boot) > STEP_TOLD
        return boot, [Happening(Kind.CLOCK_SET, wall - boot)] if is_set else []
    is_anew = boot < 0 or bool(seen.start and moment.start)
    least = max(0.0, moment.boot if is_anew else boot)
    passed = max(least, min(wall, MOST_AWAY))
    odd = [Happening(Kind.RESTART, passed, counted=True)]
    if abs(wall - passed) > STEP_TOLD:
        odd.append(Happening(Kind.CLOCK_SET, wall - passed))
    return passed, odd


def _is_same_start(seen: Moment, moment: Moment, wall: float) -> bool:
    boot = moment.boot - seen.boot
    if boot < 0:
        return False
    if seen.start and moment.start:
        return seen.start == moment.start
    return abs(wall - boot) <= STEP_TOLD


def _wall(last: Moment, moment: Moment) -> float:
    return (moment.now.astimezone(UTC) - last.now.astimezone(UTC)).total_seconds()


def _asleep(last: Moment, moment: Moment) -> float:
    """Return how many of the seconds that passed the machine has slept through."""
    if last.awake is None or moment.awake is None:
        return 0.0
    asleep = (moment.boot - last.boot) - (moment.awake - last.awake)
    return min(asleep, moment.boot - last.boot) if asleep >= _SLEEP_TOLD else 0.0
