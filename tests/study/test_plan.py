from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlmodel import select

from kazquiz.bank import cards, plans
from kazquiz.bank.models import Topic
from kazquiz.bank.store import Bank
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.exams import KeptExam
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.presets import Preset
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.plan import general_scheduler, read_plan
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits, SessionPlan
from tests.banks import numbered, store

DAY = timedelta(days=1)
_FAR = datetime(2100, 1, 1, tzinfo=UTC)
USUAL = Scheduler()


@pytest.fixture
def two_topics(bank, draft, now):
    """Return a bank with ten items about the state and ten about the world."""
    drafts = [
        *numbered(draft, 10),
        *(
            replace(each, uid=f"world-{place}", topic="world")
            for place, each in enumerate(numbered(draft, 10))
        ),
    ]
    return store(bank, drafts, now)


def topic_ids(bank):
    with bank.read() as session:
        return dict(session.exec(select(Topic.slug, Topic.id)).all())


def items(bank, topic):
    with bank.read() as session:
        return cards.items_of(session, topics=[topic])


def put(bank, now, *, preset=None, easy=None, exam=None):
    with bank.write() as session:
        if preset:
            plans.put_preset(session, bank.learner_id, *preset)
        if easy:
            plans.put_easy_days(session, bank.learner_id, easy)
        if exam:
            plans.put_exam(session, bank.learner_id, exam)


def plan_of(bank: Bank, now):
    return read_plan(bank, USUAL, Days(now, UTC))


def sitting(bank, now, new=5, reviews=99, among=None):
    # All of these items are about one fact.
    plan = SessionPlan(bury_siblings=False)
    session = StudySession(bank, USUAL, Limits(new, reviews, UTC), among, plan=plan)
    session.start(now)
    return session


def study(bank, now, rating=Rating.EASY, **limits):
    """Study all that is offered; return the items in the order they came."""
    session, seen = sitting(bank, now, **limits), []
    while (card := session.card(now)) is not None:
        session.rate(card, rating, now=now, seconds=5)
        seen.append(card.candidate.item_id)
    return seen


def test_without_any_plan_every_card_is_scheduled_as_the_settings_say(two_topics, now):
    plan = plan_of(two_topics, now)

    assert plan.scheduler() == plan.scheduler(1) == USUAL
    assert plan.new_today(7) == 7
    assert plan.exam_items == frozenset()


def test_a_card_is_rated_by_the_scheduler_of_its_topic(two_topics, now):
    topics = topic_ids(two_topics)
    world = items(two_topics, topics["world"])
    put(two_topics, now, preset=(topics["world"], Preset(None, 0.99)))

    session = sitting(two_topics, now, new=20)
    days = {}
    while (card := session.card(now)) is not None:
        shown = session.preview(card, now)[Rating.EASY]
        done = session.rate(card, Rating.EASY, now=now, seconds=5)
        assert done == shown
        days[card.candidate.item_id] = (done.due - now).days

    of_world = [days[item] for item in world]
    others = [days[item] for item in days if item not in world]
    assert max(of_world) < min(others)


def test_what_is_set_for_all_reaches_every_page(two_topics, now):
    other = (*USUAL.parameters[:2], 9.0, *USUAL.parameters[3:])
    put(two_topics, now, preset=(None, Preset(other)))

    assert general_scheduler(two_topics, USUAL).parameters == other
    assert plan_of(two_topics, now).scheduler(3).parameters == other


def test_nothing_comes_due_on_a_day_off(two_topics, now):
    away = (now.date() + 2 * DAY, now.date() + 40 * DAY)
    put(two_topics, now, easy=EasyDays(vacations=(away,)))

    study(two_topics, now, new=20)

    plan = plan_of(two_topics, now + 50 * DAY)
    assert plan.easy.is_vacation(now.date() + 10 * DAY)
    for memory in memories(two_topics):
        assert not plan.easy.is_vacation(memory.due.date())


def memories(bank):
    with bank.read() as session:
        until = cards.due_candidates(session, bank.learner_id, _FAR, _FAR)
    return [card.memory for card in until]


def test_a_day_that_fills_up_gets_fewer_of_the_next_cards(two_topics, now):
    put(two_topics, now, easy=EasyDays((1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9)))

    study(two_topics, now, new=20)

    dues = [memory.due.date() for memory in memories(two_topics)]
    assert len(set(dues)) > 1
    assert max(dues.count(day) for day in dues) <= 11


def exam(bank, now, days=10, topic="world", **changes):
    kept = KeptExam(0, "Test", now.date() + days * DAY, 0.95)
    return replace(kept, topics=(topic_ids(bank)[topic],), **changes)


def test_an_exam_begins_its_cards_first_and_in_time(two_topics, now):
    put(two_topics, now, exam=exam(two_topics, now, days=4))
    world = items(two_topics, topic_ids(two_topics)["world"])

    first = study(two_topics, now, new=2)

    # Ten cards in three days, for the last day before the exam rests.
    assert len(first) == 4
    assert set(first) <= set(world)


def test_what_an_exam_leaves_of_the_day_goes_to_the_others(two_topics, now):
    put(two_topics, now, exam=exam(two_topics, now, days=60))
    world = items(two_topics, topic_ids(two_topics)["world"])

    seen = study(two_topics, now, new=6)

    assert len(seen) == 6
    assert seen[0] in world
    assert len(set(seen) & set(world)) == 1


def test_no_more_is_begun_for_an_exam_after_its_days_share(two_topics, now):
    put(two_topics, now, exam=exam(two_topics, now, days=4))
    study(two_topics, now, new=2)

    assert study(two_topics, now + timedelta(hours=1), new=2) == []


def test_an_exam_is_over_by_itself_on_its_day(two_topics, now):
    put(two_topics, now, exam=exam(two_topics, now, days=4))

    assert plan_of(two_topics, now + 3 * DAY).exam_items
    assert not plan_of(two_topics, now + 4 * DAY).exam_items
    assert plan_of(two_topics, now + 4 * DAY).scheduler(15) == USUAL


def test_cards_of_an_exam_come_due_before_it(two_topics, now):
    put(two_topics, now, exam=exam(two_topics, now, days=30))
    world = items(two_topics, topic_ids(two_topics)["world"])
    plan = plan_of(two_topics, now)
    memory = Memory(
        State.REVIEW,
        stability=12.0,
        difficulty=5.0,
        due=now,
        last_review=now - 12 * DAY,
        reviews=4,
    )

    for_exam, other = (
        plan.scheduler(item).review(memory, Rating.GOOD, now=now, rng=Random(1))
        for item in (world[0], 1)
    )

    assert for_exam.due.date() < now.date() + 30 * DAY < other.due.date()


def test_cards_of_an_exam_come_first_when_there_are_too_many(two_topics, now):
    study(two_topics, now, new=20)
    put(two_topics, now, exam=exam(two_topics, now, days=60))
    world = items(two_topics, topic_ids(two_topics)["world"])

    seen = study(two_topics, now + 50 * DAY, new=0, reviews=10)

    assert set(seen) == set(world)


def test_only_chosen_items_are_begun_whatever_the_exam(two_topics, now):
    put(two_topics, now, exam=exam(two_topics, now, days=4))
    state = items(two_topics, topic_ids(two_topics)["state"])

    assert set(study(two_topics, now, new=3, among=state)) <= set(state)
