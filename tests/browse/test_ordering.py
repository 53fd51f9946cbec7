from dataclasses import replace
from datetime import timedelta

import pytest

from kazquiz.bank import own_fields
from kazquiz.bank.measures import Facts
from kazquiz.bank.study_models import Card
from kazquiz.browse.columns import Column, OwnColumn
from kazquiz.browse.ordering import Titles, make_order
from kazquiz.i18n.collation import sort_key
from kazquiz.items.values import AnswerType
from kazquiz.progress import Cancelled
from kazquiz.scheduling.memory import State
from tests.banks import store

TITLES = Titles(
    {"state": "Zebra", "world": "Apple"},
    {"document.txt": "Beech", "other.txt": "Acorn"},
    {kind.value: kind.value for kind in AnswerType},
)


def order(bank, column, facts, language="en"):
    return make_order(bank, column, language, titles=TITLES, facts=facts)


def ids(bank, column, facts, *, descending=False):
    return order(bank, column, facts).sorted([1, 2, 3], descending=descending)


@pytest.fixture
def studied(filled, now):
    with filled.write() as session:
        session.add(
            Card(
                learner_id=filled.learner_id,
                item_id=2,
                state=State.REVIEW,
                due=now,
                last_review=now - timedelta(days=2),
                stability=4.0,
                difficulty=5.0,
                reviews=3,
                lapses=1,
                flag=4,
            )
        )
    return filled


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (Column.QUESTION, [3, 1, 2]),
        (Column.ANSWER, [3, 1, 2]),
        (Column.TOPIC, [2, 1, 3]),
        (Column.DOCUMENT, [3, 1, 2]),
        (Column.TAGS, [2, 1, 3]),
        (Column.TYPE, [1, 2, 3]),
        (Column.WEIGHT, [1, 3, 2]),
    ],
)
def test_sorts_by_what_an_item_is(filled, facts, column, expected):
    assert ids(filled, column, facts) == expected


@pytest.mark.parametrize(
    "column",
    [
        Column.DUE,
        Column.STABILITY,
        Column.DIFFICULTY,
        Column.RETRIEVABILITY,
        Column.INTERVAL,
    ],
)
def test_what_has_no_value_stands_last_either_way(studied, facts, column):
    assert ids(studied, column, facts) == [2, 1, 3]
    assert ids(studied, column, facts, descending=True) == [2, 1, 3]


@pytest.mark.parametrize(
    "column", [Column.REVIEWS, Column.LAPSES, Column.FLAG, Column.STATE]
)
def test_what_was_never_studied_counts_as_none(studied, facts, column):
    assert ids(studied, column, facts) == [1, 3, 2]
    assert ids(studied, column, facts, descending=True)[0] == 2


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_questions_stand_in_the_alphabet_of_the_language(bank, draft, now, language):
    facts = Facts(bank.learner_id, now, now)
    letters = {"kk": "яәақб", "ar": "يبأت", "fa": "یگپبآ", "ru": "яёеб"}[language]
    sound = draft()
    drafts = [
        replace(
            sound,
            uid=f"item-{place}",
            texts={language: replace(sound.texts[language], stem=letter)},
        )
        for place, letter in enumerate(letters)
    ]
    store(bank, drafts, now)
    keys = range(1, len(letters) + 1)

    sorted_ids = order(bank, Column.QUESTION, facts, language).sorted(keys)

    expected = sorted(letters, key=lambda letter: sort_key(letter, language))
    assert [letters[key - 1] for key in sorted_ids] == expected


def test_an_order_can_be_given_up(filled, facts):
    def report(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        make_order(
            filled, Column.QUESTION, "en", titles=TITLES, facts=facts, report=report
        )


def test_an_item_that_came_since_has_a_place_too(filled, facts):
    known = order(filled, Column.DUE, facts)

    assert set(known.sorted([1, 2, 3])) == {1, 2, 3}


def test_sorts_by_what_stands_in_a_field_of_ones_own(filled, facts, now):
    with filled.write() as session:
        key = own_fields.add_field(session, 1, "Mnemonic", now)
        own_fields.write_item(session, 1, {key: {"en": "<b>pear</b>", "ru": "абрикос"}})
        own_fields.write_item(session, 3, {key: {"en": "apple", "ru": "яблоко"}})

    assert ids(filled, OwnColumn(key), facts) == [3, 1, 2]
    assert ids(filled, OwnColumn(key), facts, descending=True) == [1, 3, 2]
    found = order(filled, OwnColumn(key), facts, "ru").sorted([1, 2, 3])
    assert found == [1, 3, 2]
