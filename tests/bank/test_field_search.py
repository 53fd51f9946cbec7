from dataclasses import replace

import pytest

from kazquiz.bank import field_search
from kazquiz.bank.study_models import Card
from kazquiz.items.draft import Name
from kazquiz.search.query import Field
from tests.banks import store

ITEM, OTHER = 1, 2
ALIASES = {
    "en": "Tselinograd",
    "kk": "Целиноград",
    "ar": "تسيلينوغراد",
    "fa": "تسلینوگراد",
    "ru": "Целиноград",
}


@pytest.fixture
def found(bank, draft, now):
    """Return what is found in a bank where one answer has an alias, and a remark."""
    sound = draft()
    names = {
        code: {**sound.names[code], sound.answer: Name("Astana", (ALIASES[code],))}
        for code in ALIASES
    }
    texts = {
        **sound.texts,
        "en": replace(
            sound.texts["en"],
            stem="In which <b>great</b> city is it?",
            remark="It was called otherwise.",
        ),
    }
    store(bank, [draft(uid="one", names=names, texts=texts), draft(uid="two")], now)

    def find(field, words, learner_id=bank.learner_id):
        with bank.read() as session:
            return field_search.items_with(session, field, words, learner_id=learner_id)

    return find


@pytest.mark.parametrize(("language", "alias"), ALIASES.items(), ids=ALIASES)
def test_an_answer_is_found_by_all_its_names(found, language, alias):
    assert found(Field.ANSWER, alias.upper()) == {ITEM}
    assert found(Field.QUESTION, alias) == set()


@pytest.mark.parametrize(
    ("field", "words", "items"),
    [
        (Field.ANSWER, "astan", {ITEM, OTHER}),
        (Field.ANSWER, "Астанада", {ITEM, OTHER}),
        (Field.ANSWER, "استانادا", {ITEM, OTHER}),
        (Field.STATEMENT, "parlament", {ITEM, OTHER}),
        (Field.ANSWER, "sits", set()),
        (Field.STATEMENT, "sits in Astana", {ITEM, OTHER}),
        (Field.QUESTION, "great city", {ITEM}),
        (Field.QUESTION, "<b>", set()),
        (Field.EXPLANATION, "١٩٩٧", {ITEM, OTHER}),
        (Field.REMARK, "otherwise", {ITEM}),
        (Field.EXPLANATION, "otherwise", set()),
        (Field.REMARK, "…", set()),
    ],
)
def test_words_are_found_in_the_field_that_is_named(found, field, words, items):
    assert found(field, words) == items


@pytest.mark.parametrize(
    ("stem", "language", "items"),
    [
        ("in which great city is it", "en", {ITEM}),
        ("In which great city", "en", set()),
        ("В КАКОМ городе заседает парламент Казахстана", "ru", {ITEM, OTHER}),
        ("В каком городе заседает парламент Казахстана?", "en", set()),
        ("پارلمان قزاقستان در کدام شهر است؟", "fa", {ITEM, OTHER}),
        ("", "en", set()),
    ],
)
def test_items_that_ask_the_same_are_known(found, bank, stem, language, items):
    with bank.read() as session:
        assert field_search.items_asking(session, stem, language) == items


def test_a_note_is_found_by_who_wrote_it(found, bank):
    with bank.write() as session:
        session.add(
            Card(item_id=OTHER, learner_id=bank.learner_id, note="Көпір туралы")
        )

    assert found(Field.NOTE, "КӨПІР") == {OTHER}
    assert found(Field.NOTE, "көпір", learner_id=bank.learner_id + 1) == set()
