import json

import pytest

from kazquiz.interchange.plain_items import item_data
from kazquiz.items.values import (
    CountryValue,
    DateValue,
    ListValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.options import make_pool


def data_of(draft, seed=0, **chosen):
    return item_data(draft, make_pool([draft]), seed, **chosen)


def test_an_item_has_the_shape_that_others_read(draft):
    data = data_of(draft())

    assert list(data) == [
        "uid",
        "topic",
        "weight",
        "tags",
        "sources",
        "answer",
        "texts",
    ]
    assert data["uid"] == "parliament-city"
    assert data["weight"] == "core"
    assert data["tags"] == ["capital"]
    assert data["sources"] == [{"document": "document.txt", "line": 7}]
    assert data["answer"] == {"type": "place", "value": "Astana"}
    assert list(data["texts"]) == ["en", "kk", "ar", "fa", "ru"]
    assert list(data["texts"]["kk"]) == [
        "stem",
        "statement",
        "explanation",
        "remark",
        "options",
    ]
    assert json.loads(json.dumps(data)) == data


def test_options_stand_in_the_same_places_in_every_language(draft):
    texts = data_of(draft(), seed=3)["texts"]

    places = {
        tuple(option["is_key"] for option in text["options"]) for text in texts.values()
    }
    assert len(places) == 1
    assert sum(places.pop()) == 1
    assert {option["text"] for option in texts["ru"]["options"]} == {
        "Астана",
        "Алматы",
        "Шымкент",
        "Караганда",
    }


def test_a_seed_decides_the_options(draft):
    assert data_of(draft(), seed=1) == data_of(draft(), seed=1)
    assert any(data_of(draft(), seed=1) != data_of(draft(), seed=s) for s in range(9))


def test_languages_can_be_chosen(draft):
    assert list(data_of(draft(), languages=("fa",))["texts"]) == ["fa"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (DateValue(1992, 5, 25), {"type": "date", "value": "1992-05-25"}),
        (DateValue(1992, 5), {"type": "date", "value": "1992-05"}),
        (YearValue(1991), {"type": "year", "value": 1991}),
        (NumberValue(27), {"type": "number", "value": 27}),
        (
            NumberValue(4.4, "states"),
            {"type": "number", "value": {"number": 4.4, "unit": "states"}},
        ),
        (CountryValue("KZ"), {"type": "country", "value": "KZ"}),
        (TruthValue(holds=False), {"type": "truth", "value": False}),
        (
            ListValue((CountryValue("KZ"), CountryValue("RU"))),
            {"type": "list", "value": [{"country": "KZ"}, {"country": "RU"}]},
        ),
    ],
)
def test_every_type_of_answer_has_its_value(draft, answer, expected):
    item = draft(answer=answer, distractors=(), names={})

    assert data_of(item)["answer"] == expected


def test_fields_of_ones_own_are_told_by_their_names(draft):
    own = [("Mnemonic", {"en": "bridge", "kk": "көпір"})]

    assert data_of(draft(), own=own)["fields"] == {
        "Mnemonic": {"en": "bridge", "kk": "көпір"}
    }
    chosen = data_of(draft(), own=own, languages=("kk",))
    assert chosen["fields"] == {"Mnemonic": {"kk": "көпір"}}
