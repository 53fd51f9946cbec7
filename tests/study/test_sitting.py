from datetime import UTC, timedelta

import pytest
from sqlmodel import select

from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study import card_actions
from kazquiz.study.session_plan import Limits, SessionPlan
from kazquiz.study.sitting import DAY, Sitting, Ways, Wish
from tests.banks import numbered, store

LIMITS = Limits(3, 200, UTC)


@pytest.fixture
def items(bank, draft, now):
    store(bank, numbered(draft, 20), now)
    with bank.read() as session:
        return list(session.exec(select(Item.id).order_by(Item.id)))


@pytest.fixture
def sitting(bank, items, now):
    made = Sitting(bank, Ways(Scheduler, lambda: LIMITS, SessionPlan))
    made.begin(now)
    return made


def rate(sitting, now, *ratings, seconds=20.0):
    for rating in ratings:
        card = sitting.card(now)
        sitting.rate(card, rating, now=now, seconds=seconds)


def finish(sitting, now):
    while sitting.card(now) is not None:
        rate(sitting, now, Rating.EASY)


def test_the_tally_is_kept_over_another_beginning(sitting, now):
    rate(sitting, now, Rating.EASY)

    sitting.begin(now)
    rate(sitting, now, Rating.EASY)

    assert sitting.tally.ratings == 2
    assert sitting.tally.seconds == 40.0


def test_after_an_end_another_tally_begins_and_the_day_is_all_there_is(
    sitting, items, now
):
    sitting.choose(Wish(among=items[5:7]))
    sitting.begin(now)
    finish(sitting, now)
    assert sitting.is_over
    assert sitting.summary(now).cards == 2

    sitting.begin(now)

    assert sitting.wish == Wish()
    assert sitting.summary(now) is None
    assert sitting.session.counts().new == 1


def test_what_is_undone_no_longer_counts(sitting, now):
    rate(sitting, now, Rating.EASY, Rating.EASY)

    assert sitting.undo(now)
    assert sitting.tally.ratings == 1
    assert sitting.redo(now)
    assert sitting.tally.ratings == 2
    assert not sitting.redo(now)


def test_undoing_something_else_leaves_the_tally(sitting, bank, items, now):
    rate(sitting, now, Rating.EASY)
    card_actions.suspend(bank, items[5:6], now)

    assert sitting.undo(now)

    assert sitting.tally.ratings == 1


def test_time_is_up_after_so_many_minutes_and_again_when_going_on(sitting, now):
    rate(sitting, now, Rating.AGAIN, Rating.AGAIN)
    assert not sitting.is_time_up(1)
    rate(sitting, now, Rating.AGAIN)
    assert sitting.is_time_up(1)
    assert not sitting.is_time_up(0)

    sitting.go_on()

    assert not sitting.is_time_up(1)
    rate(sitting, now, *[Rating.AGAIN] * 3)
    assert sitting.is_time_up(1)


def test_a_cram_goes_on_where_it_was_left_and_writes_nothing(sitting, bank, items, now):
    sitting.choose(Wish(cram=items[:4]))
    sitting.begin(now)
    rate(sitting, now, Rating.GOOD, Rating.GOOD)

    sitting.begin(now)

    assert sitting.is_cram
    assert sitting.session.counts().total == 2
    with bank.read() as session:
        assert session.exec(select(Review)).all() == []


def test_ten_more_new_cards_are_ten_more_than_there_have_been(sitting, now):
    finish(sitting, now)
    for more in (10, 2):
        sitting.choose(sitting.more_new(more, now))
        sitting.begin(now)
        assert sitting.session.counts().new == more
        finish(sitting, now)


def test_the_new_cards_of_a_passage_come_whatever_the_day_holds(sitting, items, now):
    finish(sitting, now)

    sitting.choose(Wish(among=items[3:12], only_new=True))
    sitting.begin(now)

    assert sitting.session.counts().new == 9


def test_tells_what_one_could_go_on_with(sitting, bank, items, now):
    with bank.write() as session:
        for item, days in zip(items, (2, 3, 30), strict=False):
            session.add(
                Card(
                    learner_id=bank.learner_id,
                    item_id=item,
                    state=State.REVIEW,
                    stability=5.0,
                    difficulty=5.0,
                    due=now + timedelta(days=days),
                    last_review=now - DAY,
                    reviews=1,
                )
            )

    assert sitting.can_learn_more(now) == (True, 0, 2)
