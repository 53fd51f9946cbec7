import pytest

from kazquiz.bank import attempts, sittings
from kazquiz.bank.quiz_models import Attempt, SittingEvent
from tests.banks import query


@pytest.fixture
def attempt_id(bank, now):
    with bank.write() as session:
        row = Attempt(
            learner_id=bank.learner_id,
            blueprint={},
            seed=1,
            paper=[],
            started_at=now,
            seen_at=now,
        )
        return attempts.add_attempt(session, row)


def test_items_are_kept_beside_their_paper(bank, attempt_id):
    with bank.write() as session:
        sittings.keep_items(session, attempt_id, {3: {"uid": "a"}, 9: {"uid": "b"}})
        sittings.keep_items(session, attempt_id, {})

    with bank.read() as session:
        found = sittings.kept_items(session, attempt_id)
        assert found == {3: {"uid": "a"}, 9: {"uid": "b"}}
        assert sittings.kept_items(session, attempt_id + 1) == {}


def test_what_the_clock_has_seen_is_kept_in_order(bank, attempt_id, now):
    for kind in ("pause", "pause-ended", "sleep"):
        with bank.write() as session:
            event = SittingEvent(
                attempt_id=attempt_id, kind=kind, seconds=1, counted=False, at=now
            )
            sittings.add_events(session, [event])

    with bank.read() as session:
        found = sittings.events_of(session, attempt_id)
    assert [event.kind for event in found] == ["pause", "pause-ended", "sleep"]


def test_what_is_disputed_can_be_taken_back(bank, attempt_id, now):
    learner = bank.learner_id
    with bank.write() as session:
        for place in (2, 5):
            sittings.add_dispute(session, learner, attempt_id, position=place, at=now)
    with bank.write() as session:
        assert sittings.disputed_of(session, attempt_id) == {2, 5}
        sittings.remove_dispute(session, attempt_id, 2)

    with bank.read() as session:
        assert sittings.disputed_of(session, attempt_id) == {5}
        assert sittings.count_disputes(session, learner) == 1
        assert [each.position for each in sittings.disputes(session, learner)] == [5]


def test_an_attempt_can_be_given_another_score(bank, attempt_id, bank_file):
    with bank.write() as session:
        sittings.set_score(session, attempt_id, 0.75)

    assert query(bank_file, "SELECT score FROM attempt") == [(0.75,)]
