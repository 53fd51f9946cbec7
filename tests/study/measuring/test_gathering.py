from datetime import UTC, timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import card_sums, quarter_counts
from kazquiz.bank.models import Item
from kazquiz.bank.scope import Scope
from kazquiz.progress import Cancelled
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.gathering import (
    Question,
    accuracy,
    gather,
    is_long,
    knowledge,
    year,
)
from kazquiz.study.measuring.period import Period
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits

LIMITS = Limits(2, 10, UTC)
DAY = timedelta(days=1)


@pytest.fixture
def studied(stored, now):
    """A bank studied on three days: two days ago, yesterday, and today."""
    for back in (2, 1, 0):
        study = StudySession(stored, Scheduler(), LIMITS)
        at = now - back * DAY
        study.start(at)
        while (card := study.card(at)) is not None:
            study.rate(card, Rating.GOOD, now=at, seconds=6)
            at += timedelta(seconds=30)
    return stored


def asked(bank, now, period=Period.WEEK, **scope):
    question = Question(period, Scope(**scope))
    return gather(bank, question, LIMITS, Scheduler(), now=now + timedelta(hours=1))


def test_nothing_is_gathered_from_a_bank_that_nobody_studied(stored, now):
    found = asked(stored, now, Period.ALL)

    assert not found.has_reviews
    assert found.summary.reviews == 0
    assert found.today.cards == 0
    assert len(found.days) == 1


def test_today_and_the_period_are_summed_up(studied, now):
    found = asked(studied, now)

    assert found.has_reviews
    assert found.summary.reviews >= found.today.summary.reviews
    assert found.today.cards <= found.today.summary.reviews
    assert found.summary.seconds == 6 * found.summary.reviews
    assert len(found.days) == 7


def test_all_time_begins_with_the_first_day_of_study(studied, now):
    assert len(asked(studied, now, Period.ALL).days) == 3


def test_a_scope_narrows_everything(studied, now):
    none = asked(studied, now, items=frozenset())

    assert none.has_reviews
    assert none.summary.reviews == 0
    assert sum(none.spreads.stability) == 0
    assert knowledge(studied, none, Scheduler()).topics == {}


def test_knowledge_counts_every_item(studied, now):
    found = knowledge(studied, asked(studied, now), Scheduler())

    ((recalled, count),) = found.topics.values()
    assert count == 3
    assert 0 < recalled < 3
    assert found.documents == found.topics


@pytest.mark.parametrize("period", list(Period))
@pytest.mark.parametrize("part", [None, 2], ids=["whole", "part"])
def test_what_another_database_tells_row_by_row_is_the_same(
    studied, now, monkeypatch, period, part
):
    with studied.read() as session:
        keys = frozenset(session.exec(select(Item.id).limit(part)))
    scope = Scope(items=None if part is None else keys)

    def everything():
        found = gather(
            studied, Question(period, scope), LIMITS, Scheduler(), now=now + 9 * DAY
        )
        days = year(studied, scope, LIMITS, now=now, back=0)
        return found, knowledge(studied, found, Scheduler()), days

    summed = everything()
    monkeypatch.setattr(card_sums, "can_sum", lambda _session: False)
    monkeypatch.setattr(quarter_counts, "are_kept", lambda _session: False)

    assert summed == everything()
    assert sum(summed[0].spreads.recall) == (part or 3)


def test_accuracy_counts_the_answers_of_known_cards(studied, now):
    at = now + 9 * DAY
    study = StudySession(studied, Scheduler(), LIMITS)
    study.start(at)
    for rating in (Rating.AGAIN, Rating.GOOD):
        study.rate(study.card(at), rating, now=at, seconds=6)
    found = gather(studied, Question(Period.WEEK), LIMITS, Scheduler(), now=at)

    assert list(accuracy(studied, found).values()) == [(1, 2)]


def test_gathering_can_be_stopped(studied, now):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        gather(studied, Question(), LIMITS, Scheduler(), now=now, report=stop)


def test_progress_reaches_its_end(studied, now):
    told = []

    gather(
        studied,
        Question(),
        LIMITS,
        Scheduler(),
        now=now,
        report=lambda *each: told.append(each),
    )

    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]


def test_a_year_has_its_days_and_those_in_a_row(studied, now):
    found = year(studied, Scope(), LIMITS, now=now, back=0)

    assert len(found.days) == 365
    assert found.streak == found.best == 3
    assert not found.has_earlier


def test_the_year_before_ends_where_this_one_begins(studied, now):
    this = year(studied, Scope(), LIMITS, now=now, back=0)
    later = year(studied, Scope(), LIMITS, now=now + 366 * DAY, back=1)

    assert max(later.days) - max(this.days) == timedelta(days=366 - 364)
    assert sum(later.days.values()) == sum(this.days.values())
    assert year(studied, Scope(), LIMITS, now=now + 366 * DAY, back=0).has_earlier


def test_a_few_reviews_are_gathered_at_once(studied):
    assert not is_long(studied)


def test_dates_of_ones_own_are_summed_up_and_today_stands_apart(studied, now):
    whole = asked(studied, now)
    yesterday = (now - DAY).date()
    question = Question(Period.OWN, dates=(yesterday - 3 * DAY, yesterday))

    found = gather(studied, question, LIMITS, Scheduler(), now=now + timedelta(hours=1))

    assert len(found.days) == 4
    assert found.days.dates[-1] == yesterday
    assert found.today == whole.today
    assert found.today.summary.reviews > 0
    both = found.summary.reviews + found.today.summary.reviews
    assert both == whole.summary.reviews
    assert len(found.forecast.days) == 4


def test_dates_up_to_today_count_it_once(studied, now):
    whole = asked(studied, now)
    dates = (whole.days.dates[0], whole.days.dates[-1])

    found = gather(
        studied,
        Question(Period.OWN, dates=dates),
        LIMITS,
        Scheduler(),
        now=now + timedelta(hours=1),
    )

    assert found.today == whole.today
    assert found.summary == whole.summary
