"""The clock of an attempt: time used, time left, and which warning is due.

Time used is summed from a clock that also runs while the machine sleeps. The clock of
the wall is not asked: setting it back or forward gives and takes nothing.
"""

import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

# Linux alone tells one start of the machine from another so simply.
_START = Path("/proc/sys/kernel/random/boot_id")
# The factor of a person who sits without a limit.
UNTIMED = 0.0

WARNINGS = (
    timedelta(minutes=5),
    timedelta(minutes=1),
    timedelta(seconds=15),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant by three clocks, and which start of the machine it is in.

    *now* is that of the calendar. *boot*, in seconds, never jumps and runs on while the
    machine sleeps; *awake* stands still then, and is None where there is no such clock.
    *start* names the start of the machine that *boot* counts from, empty where nothing
    tells one from another.
    """

    now: datetime
    boot: float
    awake: float | None = None
    start: str = ""


def boot_seconds() -> float:
    """Return the seconds since the machine started, those asleep included."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        # The clock of `time.monotonic` stands still in sleep there; this one runs on.
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


def awake_seconds() -> float | None:
    """Return the seconds since the machine started without those asleep, or None."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)
    if sys.platform == "win32":
        return _unbiased_seconds()
    return None


@cache
def start_of_machine() -> str:
    """Return a name of the present start of the machine; empty where it has none."""
    try:
        return _START.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _unbiased_seconds() -> float | None:
    """Ask Windows for its time without sleep, in seconds; it counts 100 ns each."""
    import ctypes  # noqa: PLC0415  (where there is no Windows it is not needed)

    count = ctypes.c_ulonglong()
    library = getattr(ctypes, "windll", None)
    if library is None or not library.kernel32.QueryUnbiasedInterruptTime(
        ctypes.byref(count)
    ):
        return None
    return count.value / 1e7


def extended(usual: timedelta | None, factor: float) -> timedelta | None:
    """Return the time that a person with *factor* has where others have *usual*."""
    return None if usual is None or factor == UNTIMED else usual * factor


@dataclass(slots=True)
class QuizClock:
    """How much of an allowance is used; *allowance* None is untimed.

    Instants are seconds of any clock that never goes back; one that does counts as
    standing still.
    """

    allowance: timedelta | None
    used: timedelta = timedelta()
    _since: float | None = None

    def start(self, instant: float) -> None:
        """Let time run from *instant* on."""
        self._since = instant

    def pause(self, instant: float) -> None:
        """Stop at *instant*; what has passed since the start is used."""
        self.tick(instant)
        self._since = None

    def tick(self, instant: float) -> timedelta:
        """Count the time that has passed by *instant*, and return all that is used."""
        if self._since is not None:
            self.used += timedelta(seconds=max(0.0, instant - self._since))
            self._since = max(instant, self._since)
        return self.used

    def take(self, seconds: float) -> float:
        """Use up some *seconds*, no more than are left, and return how many."""
        if self.left is not None:
            seconds = min(seconds, self.left.total_seconds())
        self.used += timedelta(seconds=seconds)
        return seconds

    @property
    def is_running(self) -> bool:
        """Whether time is being counted."""
        return self._since is not None

    @property
    def left(self) -> timedelta | None:
        """What is left, never less than nothing; None where untimed."""
        if self.allowance is None:
            return None
        return max(timedelta(), self.allowance - self.used)

    @property
    def over(self) -> timedelta:
        """How much more than the allowance is used, never less than nothing."""
        if self.allowance is None:
            return timedelta()
        return max(timedelta(), self.used - self.allowance)

    @property
    def has_expired(self) -> bool:
        """Whether nothing is left."""
        return self.left == timedelta()


def warnings_for(allowance: timedelta) -> list[timedelta]:
    """List the times left at which to warn, the longest first.

    Half of the allowance comes first; none is as long as that half or longer.
    """
    half = allowance / 2
    return [half, *(warning for warning in WARNINGS if warning < half)]


def warning_passed(
    allowance: timedelta, before: timedelta, after: timedelta
) -> timedelta | None:
    """Return the warning due when the time left falls from *before* to *after*.

    Where several are due at once, after a sleep, the most urgent is.
    """
    due = [mark for mark in warnings_for(allowance) if after <= mark < before]
    return due[-1] if due else None
