from datetime import timedelta

import pytest

from kazquiz.bank import attempts
from kazquiz.bank.lots import lot_of
from kazquiz.bank.quiz_models import Attempt, Response
from kazquiz.items.draft import Source
from kazquiz.items.values import AnswerType, CountryValue, from_data
from tests.banks import store


@pytest.fixture
def add(bank, now):
    def add(**changes):
        attempt = Attempt(
            learner_id=bank.learner_id,
            blueprint={},
            seed=1,
            paper=[],
            started_at=now,
            seen_at=now,
            **changes,
        )
        with bank.write() as session:
            return attempts.add_attempt(session, attempt)

    return add


def test_items_are_askable_by_topic_and_type(bank, draft, now):
    store(
        bank,
        [
            draft(uid="1", topic="b"),
            draft(
                uid="2", topic="a", answer=CountryValue("KZ"), sources=(Source("x", 1),)
            ),
            draft(uid="3", topic="b"),
            draft(uid="4", topic="b"),
        ],
        now,
    )
    store(
        bank,
        [
            draft(uid="1", topic="b"),
            draft(
                uid="2", topic="a", answer=CountryValue("KZ"), sources=(Source("x", 1),)
            ),
            draft(uid="3", topic="b"),
        ],
        now,
    )

    def kin(**where):
        with bank.read() as session:
            return [
                (each.topic, each.answer_type, each.item_ids)
                for each in attempts.askable(session, **where)
            ]

    country = ("a", AnswerType.COUNTRY, [2])
    assert kin() == [country, ("b", AnswerType.PLACE, [1, 3])]
    assert kin(topics=["a"]) == [country]
    assert kin(documents=["x"]) == [country]
    assert kin(only=["3", "4"]) == [("b", AnswerType.PLACE, [3])]
    assert kin(topics=["nowhere"]) == []
    assert kin(found=frozenset({3, 4})) == [("b", AnswerType.PLACE, [3])]


def test_items_are_listed_in_the_order_of_their_lots(bank, draft, now):
    uids = [f"item-{place}" for place in range(20)]
    store(bank, [draft(uid=uid) for uid in uids], now)

    with bank.read() as session:
        [kin] = attempts.askable(session, by_lot=True)
        [some] = attempts.askable(session, by_lot=True, found=frozenset({2, 9, 17}))

    assert [uids[each - 1] for each in kin.item_ids] == sorted(uids, key=lot_of)
    assert some.item_ids == [each for each in kin.item_ids if each in {2, 9, 17}]


def test_summaries_and_options_of_items_are_read(stored, monkeypatch):
    monkeypatch.setattr(attempts, "_BATCH", 2)

    with stored.read() as session:
        found = attempts.summaries(session, [3, 1, 2])
        values = attempts.option_values(session, [1])

    assert {each.uid for each in found} == {"first", "second", "third"}
    assert found[0].answer == {"place": "Astana"}
    assert values == [
        ("state", from_data({"place": name}))
        for name in ("Astana", "Almaty", "Shymkent", "Karaganda")
    ]


def test_the_newest_open_attempt_is_the_one_cut_off(bank, add, now):
    with bank.read() as session:
        assert attempts.open_attempt(session, bank.learner_id) is None

    add()
    newest = add()
    add(state=attempts.SUBMITTED)

    with bank.read() as session:
        assert attempts.open_attempt(session, bank.learner_id).id == newest


def test_the_newest_response_to_a_question_counts(bank, add, now):
    key = add()
    for position, text in ((0, "a"), (1, "b"), (0, "c")):
        with bank.write() as session:
            attempts.add_response(
                session,
                Response(
                    attempt_id=key, position=position, answer={"text": text}, at=now
                ),
            )

    with bank.read() as session:
        found = attempts.responses(session, key)
    assert {place: each.answer["text"] for place, each in found.items()} == {
        0: "c",
        1: "b",
    }


def test_submitted_attempts_are_listed_with_the_last_one_first(bank, add, now):
    keys = [add() for _ in range(3)]
    for turn, key in enumerate(keys):
        with bank.write() as session:
            attempts.close_attempt(
                session,
                key,
                state=attempts.SUBMITTED if turn else attempts.ABANDONED,
                score=turn / 4 if turn else None,
                at=now + timedelta(minutes=turn),
            )

    with bank.read() as session:
        found = attempts.submitted(session, bank.learner_id, 5)
        assert [each.id for each in found] == [keys[2], keys[1]]
        assert attempts.best_score(session, bank.learner_id) == 0.5
        assert len(attempts.submitted(session, bank.learner_id, 1)) == 1
        assert attempts.attempt_of(session, keys[0]).state == attempts.ABANDONED


def test_the_time_used_is_kept(bank, add, now):
    key = add()
    later = now + timedelta(minutes=1)

    with bank.write() as session:
        attempts.keep_time(session, key, used_seconds=61.5, position=4, seen_at=later)

    with bank.read() as session:
        row = attempts.attempt_of(session, key)
    assert (row.used_seconds, row.position, row.seen_at) == (61.5, 4, later)


def test_a_blueprint_is_kept_in_place_of_the_last(bank):
    def kept():
        with bank.read() as session:
            return attempts.named_blueprint(session, bank.learner_id, "last")

    assert kept() is None
    for count in (5, 10):
        with bank.write() as session:
            attempts.keep_blueprint(session, bank.learner_id, "last", {"count": count})
    assert kept() == {"count": 10}
