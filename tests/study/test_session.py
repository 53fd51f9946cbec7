from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlmodel import select

from kazquiz.bank import cards, own_fields
from kazquiz.bank.models import Item
from kazquiz.bank.steps import RowStep
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Card, Review
from kazquiz.scheduling.memory import Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study import card_actions
from kazquiz.study.card_queue import Counts
from kazquiz.study.session import StudySession, _chance
from kazquiz.study.session_plan import Limits, SessionPlan
from tests.banks import numbered, query, store

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
SCHEDULER = Scheduler()
USUAL = SessionPlan()


@pytest.fixture
def limits():
    return Limits(new_per_day=20, reviews_per_day=200, zone=UTC)


@pytest.fixture
def study(bank, limits, draft, now):
    """Begin a session over thirty items."""
    store(bank, numbered(draft, 30), now)

    def begin(at=now, among=None, limits=limits, plan=USUAL):
        session = StudySession(bank, SCHEDULER, limits, among, plan=plan)
        session.start(at)
        return session

    return begin


@pytest.fixture
def learned(bank, study, now):
    """Make cards of the first items, of ever lower stability, due by now."""
    with bank.write() as session:
        for item in session.exec(select(Item).where(Item.position < 10)):
            session.add(
                Card(
                    learner_id=bank.learner_id,
                    item_id=item.id,
                    state=State.REVIEW,
                    stability=30.0 - item.position,
                    difficulty=5.0,
                    due=now - DAY,
                    last_review=now - 20 * DAY,
                    reviews=4,
                )
            )


def rated(session, now, *ratings, every=timedelta()):
    """Rate the cards that come, and name the items in their order."""
    uids = []
    for turn, rating in enumerate(ratings):
        at = now + turn * every
        card = session.card(at)
        uids.append(card.draft.uid)
        session.rate(card, rating, now=at, seconds=2.0)
    return uids


def all_of(session, now):
    uids = []
    while (card := session.card(now)) is not None:
        uids.append(card.draft.uid)
        session.rate(card, Rating.EASY, now=now, seconds=1.0)
    return uids


def test_new_items_come_in_the_order_of_the_bank(study, now):
    assert all_of(study(), now) == [f"item-{place}" for place in range(20)]


def test_due_cards_come_by_retrievability_with_new_ones_among_them(study, learned, now):
    order = all_of(study(limits=Limits(5, 200, UTC)), now)

    due = [uid for uid in order if int(uid[5:]) < 10]
    assert due == [f"item-{place}" for place in range(9, -1, -1)]
    assert [place for place, uid in enumerate(order, 1) if uid not in due] == [
        3,
        6,
        9,
        12,
        15,
    ]


@pytest.mark.parametrize(
    ("limits", "counts"),
    [
        pytest.param(Limits(20, 200, UTC), Counts(20, 0, 10), id="wide"),
        pytest.param(Limits(3, 4, UTC), Counts(3, 0, 4), id="narrow"),
        pytest.param(Limits(0, 0, UTC), Counts(0, 0, 0), id="nothing"),
    ],
)
def test_a_day_holds_so_many_cards(study, learned, limits, counts):
    assert study(limits=limits).counts() == counts


def test_what_was_studied_today_counts_against_the_limits(study, learned, now):
    limits = Limits(3, 4, UTC)
    assert len(all_of(study(limits=limits), now)) == 7

    assert study(now + MINUTE, limits=limits).counts() == Counts(0, 0, 0)
    assert study(now + DAY, limits=limits).counts().new == 3


def test_a_rating_taken_back_gives_its_place_in_the_day_back(study, now):
    limits = Limits(2, 4, UTC)
    session = study(limits=limits)
    all_of(session, now)
    session.undo(now)

    assert study(limits=limits).counts() == Counts(1, 0, 0)


@pytest.mark.parametrize(
    ("hour", "counts"),
    [
        pytest.param(3, Counts(1, 0, 0), id="before four the day goes on"),
        pytest.param(5, Counts(3, 0, 0), id="after four a new one has begun"),
    ],
)
def test_a_day_begins_at_four_where_the_learner_is(study, hour, counts):
    zone = ZoneInfo("Asia/Almaty")
    limits = Limits(3, 200, zone)
    evening = datetime(2026, 3, 2, 23, 0, tzinfo=zone)
    rated(study(evening, limits=limits), evening, Rating.EASY, Rating.EASY)

    morning = datetime(2026, 3, 3, hour, 0, tzinfo=zone)

    assert study(morning, limits=limits).counts() == counts


def test_what_comes_due_before_the_day_ends_is_due(study, bank, learned, now):
    with bank.write() as session:
        for card in session.exec(select(Card)):
            card.due = datetime(2026, 3, 3, 4, 0, tzinfo=UTC) - MINUTE
        card.due += MINUTE

    assert study().counts().due == 9


def test_a_step_comes_again_by_the_clock(study, now):
    session = study()

    order = rated(session, now, *[Rating.AGAIN] * 3, every=timedelta(seconds=30))

    assert order == ["item-0", "item-1", "item-0"]
    assert session.counts() == Counts(new=18, learning=2, due=0)


def test_the_last_steps_need_not_be_waited_for(study, now):
    session = study(limits=Limits(1, 0, UTC))

    order = rated(session, now, Rating.GOOD, Rating.GOOD)

    assert order == ["item-0", "item-0"]
    assert session.card(now) is None


def test_a_step_that_comes_tomorrow_is_not_waited_for(study):
    late = datetime(2026, 3, 3, 3, 55, tzinfo=UTC)
    session = study(late, limits=Limits(1, 0, UTC))

    rated(session, late, Rating.GOOD)

    assert session.card(late) is None
    assert session.counts() == Counts(0, 0, 0)


def test_a_session_goes_on_where_it_was_cut_off(study, now):
    rated(study(), now, Rating.GOOD, Rating.EASY)

    again = study(now + MINUTE)

    assert again.counts() == Counts(new=18, learning=1, due=0)
    assert study(now + 11 * MINUTE).card(now + 11 * MINUTE).draft.uid == "item-0"


def test_some_items_can_be_studied_alone(study, bank, learned, now):
    with bank.read() as session:
        by_uid = {item.uid: item.id for item in session.exec(select(Item))}
    among = [by_uid[uid] for uid in ("item-2", "item-25", "item-5")]

    assert all_of(study(among=among), now) == ["item-5", "item-2", "item-25"]


def test_nothing_to_study_is_no_card(study, now):
    session = study(among=[])

    assert session.card(now) is None
    assert session.counts().total == 0


def test_the_preview_is_what_the_rating_does(study, learned, now):
    session = study()
    for rating in Rating:
        card = session.card(now)
        shown = session.preview(card, now)[rating]
        assert session.rate(card, rating, now=now, seconds=1.0) == shown


def test_a_rating_is_in_the_bank_before_the_next_card(study, bank_file, now):
    session = study()
    for done in range(1, 4):
        session.rate(session.card(now), Rating.GOOD, now=now, seconds=1.0)
        assert query(bank_file, "SELECT count(*) FROM review") == [(done,)]
    assert session.studied == 3


def test_a_rating_that_cannot_be_written_leaves_the_card(study, now, monkeypatch):
    session = study()
    card = session.card(now)
    monkeypatch.setattr("kazquiz.bank.history.record_review", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        session.rate(card, Rating.GOOD, now=now, seconds=1.0)

    assert session.card(now) == card
    assert session.studied == 0


def test_undo_shows_the_card_again_as_it_was(study, now):
    session = study()
    first = session.card(now)
    rated(session, now, Rating.EASY, Rating.AGAIN)

    undoable, redoable = session.next_steps()
    assert undoable == RowStep("review", 1)
    assert redoable is None
    assert session.undo(now)
    assert session.card(now).draft.uid == "item-1"
    assert session.undo(now)
    assert session.card(now).draft == first.draft
    assert session.card(now).memory == first.memory
    assert session.counts() == Counts(20, 0, 0)
    assert not session.undo(now)
    assert session.studied == 0


def test_redo_does_the_ratings_again(study, now):
    session = study()
    rated(session, now, Rating.EASY, Rating.AGAIN)
    session.undo(now)
    session.undo(now)

    assert session.redo(now)
    assert session.card(now).draft.uid == "item-1"
    assert session.redo(now)
    assert not session.redo(now)
    assert session.counts() == Counts(new=18, learning=1, due=0)
    assert session.studied == 2


def test_undo_reaches_back_over_a_restart(study, bank, bank_file, limits, now):
    rated(study(), now, Rating.EASY)
    bank.close()

    again = open_bank(str(bank_file))
    session = StudySession(again, SCHEDULER, limits)
    session.start(now)

    assert session.undo(now)
    assert session.card(now).draft.uid == "item-0"
    assert session.card(now).memory.state is State.NEW
    again.close()


def test_a_missed_quiz_item_comes_as_a_due_card(study, bank, now):
    with bank.write() as session:
        item = session.exec(select(Item).where(Item.uid == "item-29")).one()
        cards.make_due(session, bank.learner_id, [item.id], now)

    assert study().card(now).draft.uid == "item-29"


def test_a_card_is_asked_once_though_rated_in_two_windows(study, bank, now):
    one, other = study(), study()

    rated(one, now, Rating.GOOD)
    rated(other, now, Rating.GOOD)

    with bank.read() as session:
        assert len(session.exec(select(Card)).all()) == 1
        assert len(session.exec(select(Review)).all()) == 2


def test_what_comes_due_later_can_be_learned_ahead(study, bank, learned, now):
    with bank.write() as session:
        for card in session.exec(select(Card)):
            card.due = now + (card.item_id % 5 + 1) * DAY
    assert study().counts().due == 0

    session = study(plan=SessionPlan(ahead=2 * DAY + MINUTE), limits=Limits(20, 1, UTC))

    assert session.counts() == Counts(0, 0, 4)
    shown = session.card(now)
    after = session.rate(shown, Rating.GOOD, now=now, seconds=1.0)
    assert after == SCHEDULER.review(
        shown.memory, Rating.GOOD, now=now, rng=_chance(shown.candidate)
    )


def test_a_day_can_be_given_more_new_cards(study, now):
    limits = Limits(2, 200, UTC)
    all_of(study(limits=limits), now)

    more = study(limits=limits, plan=SessionPlan(more_new=3))

    assert more.counts() == Counts(3, 0, 0)


def test_only_the_new_cards_of_a_passage_are_introduced(study, learned, now):
    session = study(among=range(1, 16), plan=SessionPlan(only_new=True))

    assert session.counts() == Counts(5, 0, 0)


def test_a_card_put_off_comes_last(study, now):
    session = study(limits=Limits(3, 0, UTC))
    session.postpone(session.card(now))

    assert all_of(session, now) == ["item-1", "item-2", "item-0"]


def test_a_card_put_away_is_asked_no_more(study, now):
    session = study(limits=Limits(3, 0, UTC))
    session.put_away(session.card(now).candidate.item_id)

    assert all_of(session, now) == ["item-1", "item-2"]


def test_a_card_shows_what_has_been_put_on_it(study, bank, now):
    session = study()
    item = session.card(now).candidate.item_id
    card_actions.set_note(bank, [item], now, "look it up")
    assert session.card(now).marks.note == ""

    assert session.read_marks_again(item).note == "look it up"

    assert session.card(now).marks.note == "look it up"


def test_reading_ahead_changes_no_card(study, now):
    session, ahead = study(), study()
    for _turn in range(12):
        ahead.read_ahead()
        cards = session.card(now), ahead.card(now)
        assert cards[0] == cards[1]
        for one, card in zip((session, ahead), cards, strict=True):
            one.postpone(card)


def test_a_card_tells_what_stands_in_ones_own_fields(study, bank, now):
    with bank.write() as session:
        key = own_fields.add_field(session, 1, "Mnemonic", now)
        own_fields.write_item(session, 1, {key: {"en": "x"}})

    card = study().card(now)

    fields, texts = card.own
    assert card.candidate.item_id == 1
    assert [field.name for field in fields] == ["Mnemonic"]
    assert texts == {key: {"en": "x"}}


def test_without_a_field_of_ones_own_rating_asks_nothing_more_of_the_bank(
    study, bank, now
):
    session = study()
    asked = []
    listen = (Engine, "before_cursor_execute", lambda *facts: asked.append(facts[2]))
    event.listen(*listen)
    for _turn in range(15):
        session.rate(session.card(now), Rating.GOOD, now=now, seconds=5)
    event.remove(*listen)

    assert asked
    assert not [statement for statement in asked if "ownt" in statement]
