from dataclasses import replace
from datetime import timedelta, timezone
from itertools import groupby

import pytest
from sqlmodel import select

from kazquiz.bank import schedules
from kazquiz.bank.models import Topic
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.histories import spaced
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.moves import Move
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.scheduling.simulation import Habits
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits

DAY = timedelta(days=1)


@pytest.fixture
def studied(stored, now):
    """Study two of the three items on three days, the second one more slowly."""
    for place in (0, 1, 5):
        at = now + place * DAY
        limits = Limits(0 if place else 2, 99, now.tzinfo)
        session = StudySession(stored, Scheduler(), limits)
        session.start(at)
        while (card := session.card(at)) is not None:
            slow = card.candidate.item_id % 2 == 0
            session.rate(card, Rating.GOOD, now=at, seconds=20 if slow else 10)
            at += timedelta(minutes=11)
    return stored


def held(bank):
    with bank.read() as session:
        return schedules.held_cards(session, bank.learner_id)


def change(bank, **values):
    with bank.write() as session:
        card = session.exec(select(Card)).first()
        for name, value in values.items():
            setattr(card, name, value)
        session.add(card)


def test_the_cards_held_are_those_studied_with_the_pace_of_each(studied):
    cards = held(studied)

    assert len(cards) == 2
    assert {card.memory.state for card in cards} == {State.REVIEW}
    assert sorted(card.seconds for card in cards) == [10.0, 20.0]
    with studied.read() as session:
        assert {card.topic_id for card in cards} == set(session.exec(select(Topic.id)))


def test_a_suspended_card_is_not_held(studied):
    change(studied, suspended=True)

    assert len(held(studied)) == 1


def histories(bank, topic=None):
    with bank.read() as session:
        return dict(schedules.histories(session, bank.learner_id, topic))


def test_histories_are_the_reviews_of_each_card_in_order(studied, now):
    found = histories(studied)

    assert set(found) == {card.card_id for card in held(studied)}
    for card in held(studied):
        reviews = found[card.card_id]
        assert len(reviews) == card.memory.reviews
        assert [at for _rating, at in reviews] == sorted(at for _r, at in reviews)
        assert reviews[0][0] is Rating.GOOD
        assert reviews[0][1].utcoffset() is not None
        assert reviews[-1][1] == card.memory.last_review


def test_histories_are_what_the_rows_of_the_reviews_say(studied, now):
    with studied.write() as session:
        first = session.exec(select(Review)).first()
        # Kept late, and in another zone: the order is that of the instants.
        for hours, rating in ((-3, Rating.AGAIN), (0.25, Rating.EASY)):
            at = now + timedelta(hours=hours, microseconds=7)
            session.add(
                Review(
                    learner_id=first.learner_id,
                    card_id=first.card_id,
                    rating=rating,
                    at=at.astimezone(timezone(timedelta(hours=5))),
                    seconds=3,
                    memory_before=first.memory_before,
                )
            )
    with studied.read() as session:
        rows = list(session.exec(select(Review)))
        wanted = {
            key: [(row.rating, row.at) for row in of_card]
            for key, of_card in groupby(
                sorted(rows, key=lambda row: (row.card_id, row.at, row.id)),
                lambda row: row.card_id,
            )
        }

    found = histories(studied)

    assert found == wanted
    assert list(found) == sorted(found)
    with studied.read() as session:
        apart = dict(schedules.spaced_histories(session, studied.learner_id))
    assert apart == {key: spaced(reviews) for key, reviews in wanted.items()}


def test_histories_of_another_topic_are_none(studied):
    topic = held(studied)[0].topic_id

    assert histories(studied, topic) == histories(studied)
    assert histories(studied, topic + 1) == {}


def test_reviews_are_counted(studied):
    with studied.read() as session:
        counted = schedules.count_reviews(session, studied.learner_id)

    assert counted == sum(card.memory.reviews for card in held(studied))


def test_cards_are_moved_as_told(studied):
    moves = [
        Move(
            card.card_id,
            card.memory,
            replace(card.memory, due=card.memory.due + 3 * DAY, stability=7.5),
        )
        for card in held(studied)
    ]

    with studied.write() as session:
        assert schedules.move_cards(session, moves) == 2

    assert [card.memory for card in held(studied)] == [move.after for move in moves]


def test_a_card_reviewed_in_the_meantime_stays_as_the_review_left_it(studied):
    first, second = held(studied)
    moves = [
        Move(card.card_id, card.memory, replace(card.memory, stability=99.0))
        for card in (first, second)
    ]
    change(studied, reviews=50)

    with studied.write() as session:
        assert schedules.move_cards(session, moves) == 1

    assert [card.memory.stability == 99.0 for card in held(studied)] == [False, True]


def test_no_moves_move_nothing(studied):
    with studied.write() as session:
        assert schedules.move_cards(session, []) == 0


def test_dues_are_listed_up_to_an_instant(studied):
    dues = sorted(card.memory.due for card in held(studied))

    with studied.read() as session:
        listed = schedules.due_instants(
            session, studied.learner_id, dues[-1] + timedelta(seconds=1)
        )
        none = schedules.due_instants(session, studied.learner_id, dues[0])

    assert sorted(listed) == dues
    assert none == []


def habits(bank):
    with bank.read() as session:
        return schedules.habits(session, bank.learner_id)


def test_without_reviews_the_habits_are_the_usual_ones(stored):
    found, usual = habits(stored), Habits()

    assert found.first == pytest.approx(usual.first)
    assert found.recalled == pytest.approx(usual.recalled)
    assert found.recalled_seconds == pytest.approx(usual.recalled_seconds)
    assert found.forgotten_seconds == pytest.approx(usual.forgotten_seconds)
    assert found.new_seconds == pytest.approx(usual.new_seconds)


def test_own_reviews_draw_the_habits_to_them(studied):
    found = habits(studied)

    assert found.first[2] > Habits().first[2]
    assert found.recalled[1] > Habits().recalled[1]
    assert sum(found.first) == pytest.approx(1)
    assert found.recalled_seconds > Habits().recalled_seconds
