from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank import cards, drafts, history, questions
from kazquiz.bank.models import Item, ItemText
from kazquiz.bank.steps import RowStep
from kazquiz.items.draft import Source
from kazquiz.progress import Cancelled
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.text import searched
from tests.banks import bundle_of, query, store


@pytest.fixture
def first(draft):
    return [draft(uid=uid) for uid in ("a", "b", "c")]


def live(bank):
    with bank.read() as session:
        found = drafts.read_drafts(session, drafts.live_ids(session))
    return list(found.values())


def changed(draft, stem="Is this another question?"):
    texts = dict(draft.texts)
    texts["en"] = replace(texts["en"], stem=stem)
    return replace(draft, texts=texts)


def edit(bank, uid):
    """Change the English stem of an item as the person's own."""
    with bank.write() as session:
        item = session.exec(select(Item).where(Item.uid == uid)).one()
        item.edited = True
        session.get_one(ItemText, (item.id, "en")).stem = "Mine?"


def test_new_items_are_stored_in_their_order(bank, first, now):
    store(bank, first, now)

    assert live(bank) == first


def test_items_added_later_stand_where_the_bundle_has_them(bank, first, draft, now):
    store(bank, first, now)
    grown = [draft(uid="z"), first[0], draft(uid="m"), *first[1:]]

    store(bank, grown, now)

    assert live(bank) == grown


def test_a_changed_text_is_replaced(bank, first, now):
    store(bank, first, now)
    second = [first[0], changed(first[1]), first[2]]

    store(bank, second, now)

    assert live(bank) == second


def test_what_has_not_changed_is_not_written_again(bank, first, now):
    store(bank, first, now)
    reported = []

    with bank.write() as session:
        questions.store_bundle(
            session,
            bundle_of([first[0], changed(first[1]), first[2]]),
            now,
            lambda done, total: reported.append((done, total)),
        )

    assert reported == [(0, 1), (1, 1)]


def test_an_item_that_the_person_has_edited_stays(bank, first, now):
    store(bank, first, now)
    edit(bank, "b")

    store(bank, [first[0], changed(first[1]), first[2]], now)

    assert live(bank)[1].texts["en"].stem == "Mine?"


def test_an_edited_item_stays_when_the_bundle_has_it_no_more(bank, first, now):
    store(bank, first, now)
    edit(bank, "b")

    store(bank, [first[0]], now)

    assert [each.uid for each in live(bank)] == ["a", "b"]


def test_what_the_bundle_has_no_more_is_retired_and_comes_back(bank, first, now):
    store(bank, first, now)

    store(bank, first[:1], now)
    assert live(bank) == first[:1]

    store(bank, first, now)
    assert live(bank) == first


def test_an_item_is_retired_once(bank, bank_file, first, now):
    store(bank, first, now)
    store(bank, first[:1], now)

    store(bank, first[:1], now + timedelta(days=1), digest="another")

    retired = query(bank_file, "SELECT DISTINCT retired_at FROM item WHERE uid <> 'a'")
    assert retired == [("2026-03-02 10:00:00.000000",)]


def test_cards_and_reviews_outlive_every_update(bank, bank_file, first, now):
    store(bank, first, now)
    memory = Memory(State.REVIEW, None, 3.0, 5.0, now, now, 0, 1)
    with bank.write() as session:
        for candidate in cards.new_candidates(session, bank.learner_id, 3):
            history.record_review(
                session,
                bank.learner_id,
                candidate,
                rating=Rating.GOOD,
                after=memory,
                at=now,
                seconds=1.0,
            )
    kept = [query(bank_file, f"SELECT * FROM {table}") for table in ("card", "review")]

    store(bank, [changed(first[0]), first[1]], now)
    store(bank, first, now)

    after = [query(bank_file, f"SELECT * FROM {table}") for table in ("card", "review")]
    assert after == kept
    with bank.read() as session:
        undoable, redoable = history.next_steps(session, bank.learner_id)
    assert undoable == RowStep(history.REVIEW, 1)
    assert redoable is None


def test_nothing_is_stored_when_storing_is_broken_off(bank, bank_file, draft, now):
    many = [draft(uid=f"item-{place}") for place in range(250)]

    def report(done, total):
        if done == 200:
            raise Cancelled

    with pytest.raises(Cancelled), bank.write() as session:
        questions.store_bundle(session, bundle_of(many), now, report)

    for table in ("item", "itemtext", "topic", "document", "tag", "setting"):
        assert query(bank_file, f"SELECT * FROM {table}") == []


def test_an_update_that_fails_leaves_the_old_bank(bank, first, now):
    store(bank, first, now)
    strange = replace(first[2], topic="nowhere")
    broken = replace(bundle_of([changed(first[0]), strange], digest="new"), topics=())

    with pytest.raises(KeyError), bank.write() as session:
        questions.store_bundle(session, broken, now)

    assert live(bank) == first
    with bank.read() as session:
        assert questions.stored_bundle(session) == "digest"


def test_the_bank_knows_which_bundle_it_holds(bank, first, now):
    with bank.read() as session:
        assert questions.stored_bundle(session) == ""

    store(bank, first, now, digest="one")
    store(bank, first, now, digest="two")

    with bank.read() as session:
        assert questions.stored_bundle(session) == "two"


def test_the_search_column_holds_all_texts_folded(bank, bank_file, first, now):
    store(bank, first[:1], now)

    text = first[0].texts["kk"]
    whole = f"{text.stem} {text.sentence} {text.explanation} {text.remark}"
    assert query(bank_file, "SELECT folded FROM itemtext WHERE language = 'kk'") == [
        (searched(whole, "kk"),)
    ]
    assert searched("Астанада", "kk") in searched(whole, "kk")


def test_a_source_named_twice_is_one(bank, draft, now):
    twice = draft(sources=(Source("a.txt", 3), Source("a.txt", 3)))

    store(bank, [twice], now)

    assert live(bank)[0].sources == (Source("a.txt", 3),)


def test_an_item_moves_to_another_topic(bank, draft, now):
    store(bank, [draft()], now)

    store(bank, [draft(topic="history")], now)

    assert [each.topic for each in live(bank)] == ["history"]


def test_an_empty_bundle_is_stored(bank, now):
    store(bank, [], now)

    assert live(bank) == []
