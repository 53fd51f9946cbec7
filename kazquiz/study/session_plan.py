"""What a day of study holds, what a session takes in beyond it, how it treats cards."""

from dataclasses import dataclass
from datetime import timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a day holds, and when it begins in the learner's zone.

    Where there are *minutes*, a day is held to be full when they are over.
    """

    new_per_day: int
    reviews_per_day: int
    zone: tzinfo
    day_starts_at: int = 4
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """The habits of a learner, and what this one session does otherwise.

    *leech_after* is the lapses that make a card a leech, 0 for never. *ahead* takes in
    what comes due that long after the day, without new cards. *more_new* raises the
    day's new cards; *only_new* leaves out the rest.
    """

    bury_siblings: bool = True
    leech_after: int = 8
    suspend_leeches: bool = False
    ahead: timedelta = timedelta()
    more_new: int = 0
    only_new: bool = False
