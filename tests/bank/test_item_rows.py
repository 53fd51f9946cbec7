from dataclasses import replace
from datetime import timedelta

import pytest

from kazquiz.bank import item_rows
from kazquiz.bank.measures import Facts
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Source, Weight
from kazquiz.items.values import AnswerType, NamedValue, YearValue
from kazquiz.scheduling.memory import State
from tests.banks import store


@pytest.fixture
def facts(bank, now):
    return Facts(bank.learner_id, now, now + timedelta(hours=5))


@pytest.fixture
def filled(bank, draft, now):
    sound = draft()
    sources = (
        Source("document.txt", 7),
        Source("other.txt", 2),
        Source("other.txt", 9),
    )
    only_kazakh = {"kk": replace(sound.texts["kk"], stem="Қай қалада?")}
    return store(
        bank,
        [
            draft(uid="first", tags=("b", "a"), sources=sources),
            draft(
                uid="second",
                weight=Weight.DETAIL,
                answer=YearValue(1992),
                distractors=(),
                texts=only_kazakh,
                tags=(),
            ),
        ],
        now,
    )


def read(bank, ids, facts, language="ru"):
    with bank.read() as session:
        return item_rows.read_rows(session, ids, language, facts)


def test_reads_all_that_a_list_shows(filled, facts, now):
    row = read(filled, [1], facts)[1]

    assert row.stem == "В каком городе заседает парламент Казахстана?"
    assert row.names[NamedValue(AnswerType.PLACE, "Astana")].text == "Астана"
    assert (row.topic, row.weight, row.answer_type) == ("state", "core", "place")
    assert row.documents == ("document.txt", "other.txt")
    assert row.tags == ("a", "b")
    assert row.added_at == now
    assert row.card == item_rows.CardRow()
    assert not row.retired


def test_shows_what_there_is_where_the_language_is_missing(filled, facts):
    row = read(filled, [2], facts)[2]

    assert (row.language, row.stem) == ("kk", "Қай қалада?")


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(filled, facts):
    assert list(read(filled, [2, 99, 1], facts)) == [2, 1]


def test_reads_the_card_of_this_learner(filled, facts, now):
    with filled.write() as session:
        session.add(
            Card(
                learner_id=filled.learner_id,
                item_id=1,
                state=State.REVIEW,
                due=now,
                reviews=4,
                lapses=1,
                flag=3,
                marked=True,
                suspended=True,
            )
        )

    card = read(filled, [1], facts)[1].card

    assert (card.state, card.due, card.reviews, card.lapses) == (
        State.REVIEW,
        now,
        4,
        1,
    )
    assert (card.flag, card.marked, card.suspended) == (3, True, True)


@pytest.mark.parametrize(
    ("language", "stem", "name"),
    [("kk_Latn", "Qai qalada?", "Astana"), ("kk_Arab", "قاي قالادا؟", "استانا")],
)
def test_kazakh_is_read_in_each_of_its_scripts(filled, facts, language, stem, name):
    rows = read(filled, [1, 2], facts, language)
    with filled.read() as session:
        stems = dict(item_rows.stems(session, language))
        names = item_rows.answer_names(session, language)

    assert (rows[2].language, rows[2].stem) == (language, stem)
    assert [each.text for each in rows[1].names.values()] == [name]
    assert stems == {key: row.stem for key, row in rows.items()}
    assert names[NamedValue(AnswerType.PLACE, "Astana")] == name


def test_shows_english_and_its_names_where_the_language_is_missing(filled, facts):
    row = read(filled, [1], facts, "de")[1]

    assert row.language == "en"
    assert [each.text for each in row.names.values()] == ["Astana"]
