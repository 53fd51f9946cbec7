import pytest

from kazquiz.authoring.checking import (
    check_items,
    count_items,
    dead_options,
    stored_drafts,
)
from kazquiz.authoring.faults import Level, Rule
from kazquiz.bank import asked, attempts, questions
from kazquiz.bank.quiz_models import Attempt
from kazquiz.bank.store import open_bank
from kazquiz.items.bundle import Bundle, Document, DocumentText, Topic, TopicText
from kazquiz.items.values import AnswerType, NamedValue, to_data

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


def of_length(draft, uid, key, other):
    values = [NamedValue(AnswerType.TERM, "a" * size) for size in (key, other)]
    return draft(uid=uid, answer=values[0], distractors=(values[1],) * 2, names={})


@pytest.mark.parametrize(("longest", "told"), [(13, True), (12, False)])
def test_a_bank_whose_keys_are_often_the_longest_is_told_so(draft, longest, told):
    items = [
        of_length(draft, str(place), 9 if place < longest else 7, 8)
        for place in range(30)
    ]

    found = [fault for fault in check_items(items, []) if fault.uid == "*"]

    assert [(each.rule, each.level) for each in found] == (
        [(Rule.KEYS_LONGEST, Level.WARNING)] if told else []
    )


def test_an_option_that_nobody_takes_is_told(stored, draft, now):
    attempt = Attempt(
        learner_id=stored.learner_id,
        blueprint={},
        seed=1,
        paper=[],
        started_at=now,
        seen_at=now,
    )
    options = [to_data(value) for value in (draft().answer, *draft().distractors)]
    with stored.write() as session:
        row = {
            "learner_id": stored.learner_id,
            "attempt_id": attempts.add_attempt(session, attempt),
            "item_id": 1,
            "form": "choice",
            "verdict": "right",
            "mark": 1.0,
            "chance": 0.25,
            "seconds": 1.0,
            "offered": options[:3],
        }
        rows = [{**row, "taken": [options[turn % 2]]} for turn in range(20)]
        asked.record(session, rows[1:])
    assert list(dead_options(stored)) == []

    with stored.write() as session:
        asked.record(session, rows[:1])

    [fault] = dead_options(stored)
    assert (fault.rule, fault.uid, fault.found) == (
        Rule.DISTRACTOR_DEAD,
        "parliament-city",
        "Shymkent",
    )
