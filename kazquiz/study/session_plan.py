"""Plans: what a session of study shall hold beyond the day, and how it treats cards."""

from dataclasses import dataclass
from datetime import timedelta


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
