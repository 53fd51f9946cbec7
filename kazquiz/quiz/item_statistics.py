"""Item statistics: how an item has done, as far as the answers so far can tell.

What too few answers cannot tell is not told. A simulation of the two-parameter model
has facility agree with difficulty at .82 from ten answers on, and discrimination at no
more than .6 below a hundred people; so there is no discrimination here.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median

from kazquiz.bank import asked
from kazquiz.bank.asked import Asked
from kazquiz.bank.store import Bank
from kazquiz.items.option_record import OptionRecord, option_records
from kazquiz.items.values import Value
from kazquiz.quiz.grading import Verdict
from kazquiz.quiz.records import keep_up

ENOUGH_ANSWERS = 10
# For one's own median of time fewer are enough.
ENOUGH_TIMES = 3
# The standard normal deviate that leaves 2.5 % on either side.
_DEVIATE = 1.959964


@dataclass(frozen=True, slots=True)
class Interval:
    """A share and the interval in which it lies with 95 per cent certainty."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """What is known of an item: None stands for not enough data.

    *answers* were given, *blanks* were not and count for nothing else. *facility* is
    the share of marks, *seconds* the median time of an answer, *options* how often each
    option was shown and taken, *people* how many have answered.
    """

    answers: int
    blanks: int
    people: int
    facility: Interval | None
    seconds: float | None
    options: dict[Value, OptionRecord]


def item_statistics(bank: Bank, item_id: int) -> ItemStatistics:
    """Return what the submitted attempts in *bank* tell of one item."""
    keep_up(bank)
    with bank.read() as session:
        found = asked.askings(session, [item_id])
        people = asked.people(session, item_id)
    return statistics_of(found, people)


def statistics_of(askings: Sequence[Asked], people: int) -> ItemStatistics:
    """Return what *askings* of one item, by so many *people*, tell of it."""
    verdicts = Counter(each.verdict for each in askings)
    blanks = verdicts[Verdict.BLANK]
    given = [each for each in askings if each.verdict != Verdict.BLANK]
    marks = sum(each.mark for each in given)
    return ItemStatistics(
        answers=len(given),
        blanks=blanks,
        people=people,
        facility=wilson(marks, len(given)) if len(given) >= ENOUGH_ANSWERS else None,
        seconds=(
            median(each.seconds for each in given)
            if len(given) >= ENOUGH_TIMES
            else None
        ),
        options=option_records((each.offered, each.taken) for each in given),
    )


def wilson(right: float, count: int) -> Interval:
    """Return the share of *right* ones of *count*, with Wilson's score interval.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference
    (1927). Unlike the usual one it stays between 0 and 1 and is sound for few answers.
    """
    share = right / count
    square = _DEVIATE**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    spread = share * (1 - share) / count + square / (4 * count**2)
    reach = _DEVIATE * sqrt(spread) / (1 + square / count)
    return Interval(share, max(0.0, middle - reach), min(1.0, middle + reach))
