from datetime import UTC, timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import plans
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.overview import overview
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.banks import numbered, store

DAY = timedelta(days=1)
LIMITS = Limits(20, 200, UTC)


@pytest.fixture
def thirty(bank, draft, now):
    return store(bank, numbered(draft, 30), now)


def study(bank, now, count, rating=Rating.EASY, seconds=6.0, limits=LIMITS):
    session = StudySession(bank, Scheduler(), limits)
    session.start(now)
    for _ in range(count):
        session.rate(session.card(now), rating, now=now, seconds=seconds)
    return session


def test_a_first_start_has_everything_before_it(thirty, now):
    found = overview(thirty, LIMITS, now)

    assert found.is_first_start
    assert (found.due, found.new, found.studied_today, found.streak) == (0, 20, 0, 0)
    assert found.minutes == 8
    assert len(found.days) == 127
    assert list(found.days)[-1] == now.date()


def test_an_empty_bank_has_nothing_to_do(bank, now):
    found = overview(bank, LIMITS, now)

    assert (found.due, found.new, found.minutes) == (0, 0, 0)


def test_a_day_counts_what_was_studied(thirty, now):
    study(thirty, now, 5)

    found = overview(thirty, LIMITS, now)

    assert (found.new, found.studied_today, found.streak) == (15, 5, 1)
    assert not found.is_first_start
    assert found.minutes == 3


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        pytest.param([0, 1, 2], 3, id="up to today"),
        pytest.param([1, 2], 2, id="today not begun"),
        pytest.param([0, 2, 3], 1, id="with a gap"),
        pytest.param([2, 3], 0, id="broken off"),
    ],
)
def test_days_in_a_row_are_counted(thirty, now, days, streak):
    for day in sorted(days, reverse=True):
        study(thirty, now - day * DAY, 1)

    assert overview(thirty, LIMITS, now).streak == streak


def test_the_counts_are_those_of_the_session(thirty, now):
    with thirty.write() as session:
        for item in session.exec(select(Item).where(Item.position < 9)):
            session.add(
                Card(
                    learner_id=thirty.learner_id,
                    item_id=item.id,
                    state=State.RELEARNING if item.position < 3 else State.REVIEW,
                    step=0 if item.position < 3 else None,
                    stability=3.0,
                    difficulty=5.0,
                    due=now,
                    last_review=now - DAY,
                )
            )
    limits = Limits(4, 5, UTC)
    session = StudySession(thirty, Scheduler(), limits)
    session.start(now)

    found = overview(thirty, limits, now)

    counts = session.counts()
    assert (found.due, found.new) == (counts.due + counts.learning, counts.new)
    assert (found.due, found.new) == (8, 4)


def plan(bank, *, easy=None, exam=None):
    with bank.write() as session:
        if easy is not None:
            plans.put_easy_days(session, bank.learner_id, easy)
        if exam is not None:
            plans.put_exam(session, bank.learner_id, exam)


@pytest.mark.parametrize(
    ("studied", "streak"),
    [
        pytest.param([0, 1, 6, 7], 4, id="through a vacation"),
        pytest.param([0, 1, 3, 6, 7], 5, id="studied on it all the same"),
        pytest.param([6, 7], 0, id="missed since"),
        pytest.param([1, 6, 8], 2, id="missed before"),
    ],
)
def test_a_vacation_breaks_no_row_of_days(thirty, now, studied, streak):
    for day in sorted(studied, reverse=True):
        study(thirty, now - day * DAY, 1)
    today = now.date()
    plan(thirty, easy=EasyDays(vacations=((today - 5 * DAY, today - 2 * DAY),)))

    assert overview(thirty, LIMITS, now).streak == streak


def test_a_row_of_days_holds_while_a_vacation_lasts(thirty, now):
    for day in (9, 8, 7):
        study(thirty, now - day * DAY, 1)
    today = now.date()
    plan(thirty, easy=EasyDays(vacations=((today - 6 * DAY, today + 3 * DAY),)))

    assert overview(thirty, LIMITS, now).streak == 3


def test_an_exam_begins_as_many_new_cards_as_it_needs(thirty, now):
    plan(thirty, exam=KeptExam(0, "Test", now.date() + 5 * DAY, 0.95))
    few = Limits(2, 200, UTC)

    found = overview(thirty, few, now)

    # Thirty in the four days that are left, for the last before the exam rests.
    assert found.new == 8


def test_a_backlog_is_told_only_where_a_day_cannot_take_it(thirty, now):
    study(thirty, now, 12)
    later = now + 60 * DAY

    assert overview(thirty, LIMITS, later).backlog == 0
    assert overview(thirty, Limits(0, 5, UTC), later).backlog == 12


def test_a_backlog_is_more_than_the_minutes_of_a_day_take(thirty, now):
    study(thirty, now, 12)
    later = now + 60 * DAY
    many = 1_000_000

    assert overview(thirty, Limits(0, many, UTC, minutes=60), later).backlog == 0
    short = overview(thirty, Limits(0, many, UTC, minutes=1), later)
    assert short.backlog == short.due > 0
