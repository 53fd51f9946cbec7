from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from kazquiz.bank import history, schedules
from kazquiz.scheduling.easy_days import EasyDays
from kazquiz.scheduling.errors import DaysOffError, RetentionOutOfRangeError
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.moves import Days
from kazquiz.scheduling.presets import Preset, Presets
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study import planning
from kazquiz.study.planning import Desk
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits
from tests.banks import numbered, store

DAY = timedelta(days=1)
USUAL = Scheduler()


@pytest.fixture
def desk(bank, draft, now):
    """Return the desk of somebody who studied forty cards and then took a break."""
    store(bank, numbered(draft, 40), now)
    for place in range(4):
        at = now + place * DAY
        session = StudySession(bank, USUAL, Limits(10, 99, UTC))
        session.start(at)
        while (card := session.card(at)) is not None:
            session.rate(card, Rating.GOOD, now=at, seconds=6)
            at += timedelta(minutes=11)
    return Desk(bank, USUAL, Days(now + 60 * DAY, UTC))


def dues(desk):
    return {card.card_id: card.memory.due for card in desk.held()}


def undo(desk):
    with desk.bank.write() as session:
        return history.undo(session, desk.bank.learner_id)


def redo(desk):
    with desk.bank.write() as session:
        return history.redo(session, desk.bank.learner_id)


def test_a_preview_changes_nothing(desk):
    before = dues(desk)

    planning.preview_reschedule(desk, Presets(Preset(None, 0.8)))
    planning.preview_catching_up(desk, 5)
    planning.preview_days_off(desk, planning.easy_days([100] * 6 + [0], []))

    assert dues(desk) == before
    with desk.bank.read() as session:
        assert history.next_steps(session, desk.bank.learner_id)[0].name == "review"


def test_rescheduling_does_what_its_preview_told_and_is_one_step(desk):
    before = dues(desk)
    shown = planning.preview_reschedule(desk, Presets(Preset(None, 0.8)))

    moved = planning.reschedule(desk.bank, shown.moves, desk.days.now)

    assert moved == len(shown.moves) == 40
    assert shown.later == 40
    after = dues(desk)
    assert after == {move.card_id: move.after.due for move in shown.moves}
    assert undo(desk).name == "reschedule"
    assert dues(desk) == before
    redo(desk)
    assert dues(desk) == after


def test_a_preset_and_the_cards_moved_by_it_are_one_step(desk):
    wanted = Preset(None, 0.8)
    shown = planning.preview_reschedule(desk, Presets(wanted))
    before = dues(desk)

    planning.set_preset(desk.bank, None, wanted, desk.days.now, moves=shown.moves)

    assert planning.read_presets(desk.bank).general == wanted
    undo(desk)
    assert planning.read_presets(desk.bank) == Presets()
    assert dues(desk) == before


@pytest.mark.parametrize("retention", [0.69, 0.995, 0.0, 1.0, 7.0, -1.0])
def test_an_absurd_aim_is_refused_with_the_range(desk, retention):
    with pytest.raises(RetentionOutOfRangeError, match=r"70.*99"):
        planning.set_preset(desk.bank, None, Preset(None, retention), desk.days.now)

    assert planning.read_presets(desk.bank) == Presets()


@pytest.mark.parametrize("retention", [0.7, 0.99])
def test_the_ends_of_the_range_can_be_set(desk, retention):
    preset = Preset(None, retention)

    planning.set_preset(desk.bank, None, preset, desk.days.now)

    assert planning.read_presets(desk.bank).general == preset


def test_a_backlog_is_spread_and_one_step_back_is_all_due_again(desk):
    before = dues(desk)
    assert planning.count_backlog(desk) == 40

    shown = planning.preview_catching_up(desk, 8)
    planning.catch_up(desk.bank, shown.moves, desk.days.now)

    assert shown.before[0] == 40
    assert shown.after == (5,) * 8
    assert planning.count_backlog(desk) == 5
    undo(desk)
    assert dues(desk) == before


def test_easy_days_are_kept_and_cards_move_out_of_their_way(desk):
    today = desk.days.today
    early = replace(desk, days=Days(desk.days.now - 56 * DAY, UTC))
    easy = planning.easy_days([100] * 7, [(early.days.today, today)])

    shown = planning.preview_days_off(early, easy)
    planning.set_easy_days(desk.bank, easy, early.days.now, shown.moves)

    assert planning.read_easy_days(desk.bank) == easy
    assert shown.moves
    for due in dues(desk).values():
        assert not easy.is_vacation(early.days.of(due))
    undo(desk)
    assert planning.read_easy_days(desk.bank) == EasyDays()


@pytest.mark.parametrize(
    ("weekdays", "vacations"),
    [
        ([0] * 7, []),
        ([150] + [100] * 6, []),
        ([100] * 7, [(date(2026, 5, 2), date(2026, 5, 1))]),
    ],
)
def test_days_off_that_cannot_be_are_refused(weekdays, vacations):
    with pytest.raises(DaysOffError):
        planning.easy_days(weekdays, vacations)


def test_a_card_studied_after_the_preview_stays_as_it_was_studied(desk):
    shown = planning.preview_catching_up(desk, 8)
    session = StudySession(desk.bank, USUAL, Limits(0, 99, UTC))
    session.start(desk.days.now)
    card = session.card(desk.days.now)
    after = session.rate(card, Rating.EASY, now=desk.days.now, seconds=3)

    planning.catch_up(desk.bank, shown.moves, desk.days.now)

    assert dues(desk)[card.candidate.card_id] == after.due


def test_new_cards_and_those_in_steps_are_left_alone(desk):
    with desk.bank.read() as session:
        held = schedules.held_cards(session, desk.bank.learner_id)

    assert {card.memory.state for card in held} == {State.REVIEW}
    assert len(held) == 40
