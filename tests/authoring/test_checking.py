import pytest

from kazquiz.authoring.checking import check_items, count_items, stored_drafts
from kazquiz.authoring.faults import Rule
from kazquiz.bank import questions
from kazquiz.bank.store import open_bank
from kazquiz.items.bundle import Bundle, Document, DocumentText, Topic, TopicText

LANGUAGES = ["en", "kk", "ar", "fa", "ru"]


@pytest.fixture
def bank(tmp_path):
    opened = open_bank(str(tmp_path / "bank.sqlite"))
    yield opened
    opened.close()


@pytest.fixture
def stored(bank, draft, now):
    topic = Topic("state", {"en": TopicText("State", "The state")})
    document = Document("document.txt", "en", {"en": DocumentText("A", "")}, ())
    bundle = Bundle((topic,), (document,), (draft(),), "digest")
    with bank.write() as session:
        questions.store_bundle(session, bundle, now)
    return bank


def test_an_item_comes_back_from_the_bank_as_it_was(stored, draft):
    assert stored_drafts(stored) == [draft()]


def test_sound_items_have_no_fault(stored):
    assert list(check_items(stored_drafts(stored), LANGUAGES)) == []


def test_each_item_is_checked(draft):
    items = [draft(uid="first", sources=()), draft(), draft(uid="third", sources=())]

    found = list(check_items(items, LANGUAGES))

    assert [(fault.rule, fault.uid) for fault in found] == [
        (Rule.SOURCE_MISSING, "first"),
        (Rule.SOURCE_MISSING, "third"),
    ]


def test_an_empty_bank_has_nothing_to_check(bank):
    assert stored_drafts(bank) == []
    assert count_items(bank).items == 0


def test_items_are_counted_by_what_they_are(stored):
    counted = count_items(stored)

    assert counted.items == 1
    assert counted.topics == {"state": 1}
    assert counted.weights == {"core": 1}
    assert counted.languages == dict.fromkeys(LANGUAGES, 1)
