from dataclasses import replace

from kazquiz.bank import documents
from kazquiz.items.draft import Source
from tests.banks import bundle_of, document, passage, query, store, topic


def test_documents_come_back_as_they_were(bank, draft, now):
    shelf = [
        document("z.txt", passage(1, "Beginning"), passage(9, "End")),
        document("a.txt"),
    ]

    store(bank, [draft(sources=(Source("a.txt", 1),))], now, documents=shelf)

    with bank.read() as session:
        stored = documents.read_documents(session)
    assert [each.document for each in stored] == shelf


def test_a_document_is_brought_up_to_date(bank, bank_file, draft, now):
    item = draft(sources=(Source("a.txt", 1),))
    store(bank, [item], now, documents=[document("a.txt", passage(1, "Old"))])
    changed = replace(
        document("a.txt", passage(2, "New")),
        language="kk",
        texts={"kk": document("a.txt").texts["kk"]},
    )

    store(bank, [item], now, documents=[document("b.txt"), changed])

    with bank.read() as session:
        stored = documents.read_documents(session)
    assert [each.document for each in stored] == [document("b.txt"), changed]
    assert query(bank_file, "SELECT count(*) FROM passage") == [(1,)]


def test_topics_come_in_the_order_they_are_taught(bank, draft, now):
    store(bank, [draft(uid="1", topic="z"), draft(uid="2", topic="a")], now)

    with bank.read() as session:
        found = documents.read_topics(session)
    assert [each for _, each in found] == [topic("z"), topic("a")]


def test_a_topic_without_texts_is_kept(bank, draft, now):
    bundle = bundle_of([draft()])
    with bank.write() as session:
        documents.store_topics(session, [replace(bundle.topics[0], texts={})])

    with bank.read() as session:
        assert [each.texts for _, each in documents.read_topics(session)] == [{}]


def test_titles_are_those_of_the_documents_in_their_order(bank, draft, now):
    shelf = [document("z.txt", passage(1, "Beginning")), document("a.txt")]
    store(bank, [draft(sources=(Source("a.txt", 1),))], now, documents=shelf)

    with bank.read() as session:
        found = documents.document_titles(session)
    assert list(found) == ["z.txt", "a.txt"]
    assert found["a.txt"] == {code: text.title for code, text in shelf[1].texts.items()}


def test_names_are_those_of_the_topics_in_their_order(bank, draft, now):
    bundle = bundle_of([draft(uid="1", topic="z"), draft(uid="2", topic="a")])
    first, second = bundle.topics
    with bank.write() as session:
        documents.store_topics(session, [first, replace(second, texts={})])

    with bank.read() as session:
        found = documents.topic_names(session)
    assert list(found) == [first.slug, second.slug]
    assert found[first.slug] == {code: each.name for code, each in first.texts.items()}
    assert found[second.slug] == {}


def test_a_title_that_is_in_no_language_of_the_program_is_in_english(bank, draft, now):
    store(bank, [draft(topic="z")], now)

    with bank.read() as session:
        found = documents.topic_names(session)
    assert found["z"]["ky"] == found["z"]["en"]


def test_items_stand_by_their_first_line(bank, draft, now):
    places = {"late": (30,), "early": (2, 40), "middle": (9,)}
    store(
        bank,
        [
            draft(uid=uid, sources=tuple(Source("a.txt", line) for line in lines))
            for uid, lines in places.items()
        ],
        now,
    )

    with bank.read() as session:
        [stored] = documents.read_documents(session)
        found = documents.items_by_line(session, stored.document_id)
    assert [line for _, line in found] == [2, 9, 30]


def test_a_retired_item_stands_nowhere(bank, draft, now):
    items = [draft(uid="kept"), draft(uid="gone")]
    store(bank, items, now)
    store(bank, items[:1], now)

    with bank.read() as session:
        [stored] = documents.read_documents(session)
        assert len(documents.items_by_line(session, stored.document_id)) == 1


def test_every_document_has_its_items_once_and_no_retired_ones(bank, draft, now):
    items = [
        draft(uid="both", sources=(Source("a.txt", 3), Source("b.txt", 4))),
        draft(uid="twice", sources=(Source("a.txt", 5), Source("a.txt", 9))),
        draft(uid="gone", sources=(Source("b.txt", 1),)),
    ]
    store(bank, items, now)
    store(bank, items[:2], now)

    with bank.read() as session:
        found = documents.items_by_document(session)
        by_line = {
            each.document_id: {
                key for key, _ in documents.items_by_line(session, each.document_id)
            }
            for each in documents.read_documents(session)
        }
    assert sorted(map(len, found.values())) == [1, 2]
    assert {key: set(ids) for key, ids in found.items()} == by_line
