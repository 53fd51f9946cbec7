import pytest

from kazquiz.errors import BundleError
from kazquiz.interchange.item_tables import distractor, read_aliases, read_item
from kazquiz.interchange.tables import Table
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
)


@pytest.mark.parametrize(
    ("raw", "answer", "expected"),
    [
        (7, NumberValue(3, "states"), NumberValue(7, "states")),
        ("RU", CountryValue("KZ"), CountryValue("RU")),
        ("1992-05", DateValue(1991, 5), DateValue(1992, 5)),
        (
            "Oral",
            NamedValue(AnswerType.PLACE, "Astana"),
            NamedValue(AnswerType.PLACE, "Oral"),
        ),
        (
            "CN",
            ListValue((CountryValue("KZ"), CountryValue("RU"))),
            CountryValue("CN"),
        ),
        (
            {"list": [{"country": "KZ"}, {"country": "CN"}]},
            ListValue((CountryValue("KZ"), CountryValue("RU"))),
            ListValue((CountryValue("KZ"), CountryValue("CN"))),
        ),
    ],
)
def test_a_distractor_is_of_the_type_of_the_answer(raw, answer, expected):
    assert distractor(raw, answer) == expected


@pytest.mark.parametrize("raw", ["seven", True, None, [], {"town": "A"}])
def test_what_is_no_value_is_no_distractor(raw):
    with pytest.raises(ValueError, match=r".+"):
        distractor(raw, NumberValue(3))


FIELDS = {
    "uid": "capital",
    "weight": "core",
    "sources": [],
    "answer": {"place": "Astana"},
    "stem": "Which city?",
    "statement": "It is [[Astana]].",
}


def read(translate, **changes):
    return read_item(
        Table("a.toml", "capital", FIELDS | changes),
        "state",
        documents=(),
        aliases={},
        translate=translate,
    )


def test_texts_are_translated_part_by_part():
    asked = []

    def translate(context, message):
        asked.append((context, message))
        return {"en": message, "kk": f"{message} (kk)"} if message else {"en": ""}

    draft = read(translate)

    assert asked == [
        ("capital/stem", "Which city?"),
        ("capital/statement", "It is [[Astana]]."),
        ("capital/explanation", ""),
        ("capital/remark", ""),
        ("capital/caption", ""),
        ("place", "Astana"),
    ]
    assert draft.texts["kk"].stem == "Which city? (kk)"
    assert draft.texts["kk"].explanation == ""
    assert draft.names["kk"][draft.answer].text == "Astana (kk)"


def test_a_language_without_a_stem_or_statement_is_left_out():
    def translate(context, message):
        half = {"ru": message} if context == "capital/stem" else {}
        return {"en": message} | half

    assert list(read(translate).texts) == ["en"]


def test_what_a_term_is_called_depends_on_its_item():
    contexts = []

    def translate(context, message):
        contexts.append(context)
        return {"en": message}

    read(translate, answer={"term": "soft power"})

    assert contexts[-1] == "capital/option"


def test_aliases_are_read_by_language():
    fields = {"type": "place", "name": "Oral", "aliases": {"en": ["A", "B"], "kk": []}}

    value = NamedValue(AnswerType.PLACE, "Oral")
    assert read_aliases(Table("names.toml", "Oral", fields)) == {
        ("en", value): ("A", "B"),
        ("kk", value): (),
    }


@pytest.mark.parametrize("aliases", [{"en": "A"}, {"en": [3]}])
def test_aliases_are_lists_of_texts(aliases):
    fields = {"type": "place", "name": "Oral", "aliases": aliases}

    with pytest.raises(BundleError):
        read_aliases(Table("names.toml", "Oral", fields))


def read_fixed(*fixed):
    fields = {**FIELDS, "distractors": ["Almaty", "Oral"], "fixed": list(fixed)}
    return read_item(
        Table("cities.toml", "capital", fields),
        "cities",
        documents=(),
        aliases={},
        translate=lambda _context, message: {"en": message},
    )


def test_options_are_fixed_by_their_values_the_right_one_too():
    assert [value.name for value in read_fixed("Oral", "Astana").fixed] == [
        "Oral",
        "Astana",
    ]


def test_what_is_none_of_the_options_is_not_fixed():
    with pytest.raises(BundleError, match="none of its options"):
        read_fixed("Semey")
