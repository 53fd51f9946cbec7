from datetime import timedelta

import pytest
from sqlmodel import select

from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card
from kazquiz.documents.library import (
    Knowledge,
    new_items,
    shelf,
    study_notes,
    topics,
)
from kazquiz.items.draft import Source
from kazquiz.scheduling.memory import State
from kazquiz.scheduling.scheduler import Scheduler
from tests.banks import document, passage, store

SCHEDULER = Scheduler()
DAY = timedelta(days=1)


@pytest.fixture
def shelved(bank, draft, now):
    """Store five items of two documents; the first two are known more and less."""
    items = [
        draft(uid="a", topic="one", sources=(Source("x.txt", 2),)),
        draft(uid="b", topic="one", sources=(Source("x.txt", 9), Source("y.txt", 1))),
        draft(uid="c", topic="two", sources=(Source("x.txt", 5),)),
        draft(uid="d", topic="two", sources=(Source("x.txt", 30),)),
        draft(uid="e", topic="two", sources=(Source("y.txt", 7),)),
    ]
    documents = [
        document("x.txt", passage(4, "Middle"), passage(6, "Bare"), passage(8, "End")),
        document("y.txt"),
    ]
    store(bank, items, now, documents=documents)
    with bank.write() as session:
        for item in session.exec(select(Item).where(Item.position < 2)):
            session.add(
                Card(
                    learner_id=bank.learner_id,
                    item_id=item.id,
                    state=State.REVIEW,
                    stability=(7.0, 6.9)[item.position],
                    difficulty=5.0,
                    last_review=now,
                )
            )
    return bank


def counts(knowledge):
    return knowledge.new, knowledge.learning, knowledge.known


def test_the_shelf_tells_how_well_each_document_is_known(shelved, now):
    found = shelf(shelved, SCHEDULER, now)

    assert [entry.document.name for entry in found] == ["x.txt", "y.txt"]
    assert [counts(entry.knowledge) for entry in found] == [(2, 1, 1), (1, 1, 0)]
    assert found[0].knowledge.share == pytest.approx(0.5)


def test_what_is_recalled_fades(shelved, now):
    today, later = (
        shelf(shelved, SCHEDULER, now + days * DAY)[0].knowledge for days in (0, 7)
    )

    assert today.recalled == pytest.approx(2.0)
    assert later.recalled == pytest.approx(1.8, abs=0.01)


def test_topics_tell_how_well_they_are_known(shelved, now):
    found = topics(shelved, SCHEDULER, now)

    assert [entry.topic.slug for entry in found] == ["one", "two"]
    assert [counts(entry.knowledge) for entry in found] == [(0, 1, 1), (3, 0, 0)]


def test_nothing_known_of_nothing():
    assert Knowledge().total == 0
    assert Knowledge().share == 0.0


def test_study_notes_stand_in_document_order_under_headings(shelved, now):
    first = shelf(shelved, SCHEDULER, now)[0].document_id

    found = study_notes(shelved, first)

    assert [
        (
            section.passage and section.passage.headings["en"],
            [(note.line, note.draft.uid) for note in section.notes],
        )
        for section in found
    ] == [
        (None, [(2, "a")]),
        ("Middle", [(5, "c")]),
        ("End", [(9, "b"), (30, "d")]),
    ]


def test_a_document_without_headings_is_one_section(shelved, now):
    second = shelf(shelved, SCHEDULER, now)[1].document_id

    [section] = study_notes(shelved, second)

    assert section.passage is None
    assert [note.draft.uid for note in section.notes] == ["b", "e"]


def test_an_empty_library_is_empty(bank, now):
    assert shelf(bank, SCHEDULER, now) == []
    assert topics(bank, SCHEDULER, now) == []


def test_tells_which_items_were_never_studied(shelved):
    with shelved.read() as session:
        by_uid = {item.uid: item.id for item in session.exec(select(Item))}

    assert new_items(shelved) == {by_uid[uid] for uid in "cde"}
