from dataclasses import replace

import pytest

from kazquiz.items.draft import ItemText, Name
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.kinship import Kinship, kin_pairs, trace


def item(draft, uid, answer, stem, statement="It is [[so]].", **more):
    text = ItemText(stem, statement, caption=more.pop("caption", ""))
    names = more.pop("names", {})
    return draft(
        uid=uid,
        answer=answer,
        texts={"en": text},
        distractors=more.pop("distractors", ()),
        names={"en": names},
    )


@pytest.fixture
def russia(draft):
    return item(draft, "russia", CountryValue("RU"), "Which neighbour is the largest?")


PLACE = NamedValue(AnswerType.PLACE, "Almaty")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"stem": "When did Russia sign?"}, id="in the stem"),
        pytest.param({"statement": "Russia signed [[so]]."}, id="in the statement"),
        pytest.param({"caption": "treaty with Russia"}, id="in the caption"),
        pytest.param({"answer": CountryValue("RU")}, id="as its own answer"),
        pytest.param({"stem": "Which neighbour is the largest?"}, id="the same fact"),
    ],
)
def test_what_gives_the_other_away_is_kin(draft, russia, changes):
    usual = {"answer": CountryValue("CN"), "stem": "Who came first?"}
    other = item(draft, "other", **(usual | changes))

    assert kin_pairs([russia, other]) == [("russia", "other")]
    assert kin_pairs([other, russia]) == [("other", "russia")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(("Who came first?", "He came [[so]]."), id="strangers"),
        pytest.param(("What do Russians drink?", "Tea [[so]]."), id="part of a word"),
    ],
)
def test_strangers_are_no_kin(draft, russia, other):
    stem, statement = other

    assert kin_pairs([russia, item(draft, "x", YearValue(1991), stem, statement)]) == []


def test_an_option_gives_nothing_away(draft, russia):
    wrong = (CountryValue("RU"), CountryValue("IR"))
    other = item(draft, "x", CountryValue("CN"), "Who came first?", distractors=wrong)

    assert kin_pairs([russia, other]) == []


def test_true_and_bare_figures_give_nothing_away(draft):
    truth = [
        item(draft, uid, TruthValue(holds=True), f"Is it {uid}, true?")
        for uid in ("one", "two")
    ]
    figure = item(draft, "figure", NumberValue(2), "How many?")
    other = item(draft, "other", YearValue(1991), "When did the 2 sign?")

    assert kin_pairs([*truth, figure, other]) == []


def test_a_number_with_its_unit_is_given_away_by_it(draft):
    states = item(draft, "states", NumberValue(38, "states"), "In how many?")
    other = item(draft, "other", YearValue(1991), "When did the 38 states meet?")

    assert kin_pairs([states, other]) == [("states", "other")]


def test_a_date_gives_its_year_away(draft):
    day = item(draft, "day", DateValue(1991, 12, 16), "When?")
    year = item(draft, "year", YearValue(1991), "In which year?")
    told = replace(
        day, texts={"en": ItemText("When?", "On [[16 December 1991]] it was.")}
    )

    assert kin_pairs([told, year]) == [("day", "year")]


def test_an_item_without_english_is_read_in_the_language_it_has(draft):
    texts = {"kk": ItemText("Қай қала?", "Бұл [[Алматы]].")}
    names = {"kk": {PLACE: Name("Алматы")}}
    one = draft(uid="1", answer=PLACE, texts=texts, distractors=(), names=names)
    other = draft(
        uid="2",
        answer=YearValue(1991),
        texts={"kk": ItemText("Алматы қашан өсті?", "Ол [[1991]].")},
        distractors=(),
        names={},
    )

    assert kin_pairs([one, other]) == [("1", "2")]


def test_the_index_admits_what_is_kin_of_nobody(content):
    chosen, kinship = [], Kinship()
    for each in content:
        found = trace(each)
        expected = not any(found.is_kin(other) for other in chosen)
        assert kinship.admits(found) is expected, each.uid
        if expected:
            kinship.add(found)
            chosen.append(found)

    # Enough for papers far longer than anybody sits.
    assert len(chosen) > 200
    assert kinship.answers == {each.answer for each in chosen} - {None}
