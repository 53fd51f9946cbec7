from dataclasses import replace
from random import Random

import pytest

from kazquiz import paths
from kazquiz.authoring.item_reading import Part, read_form, read_sources
from kazquiz.interchange.bundled import read_bundle
from kazquiz.items.draft import ItemText, Source
from kazquiz.items.item_form import ItemForm, OptionForm, form_of, from_data, to_data
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)

ENGLISH = ItemText("When did they begin?", "They began in [[that year]].", "So it was.")


def form(kind=AnswerType.YEAR, *options, **changes):
    given = options or ("1992", "1991", "1993")
    made = tuple(
        each if isinstance(each, OptionForm) else OptionForm(each) for each in given
    )
    wanted = {"sources": "notes.txt:3", "texts": {"en": ENGLISH}, **changes}
    return ItemForm("state", kind, options=made, **wanted)


def named(**names):
    return OptionForm(names=names)


def read(made, language="en"):
    return read_form(made, language, Random(1))


def binding(reading):
    return [(mark.part, mark.language) for mark in reading.marks if mark.binding]


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_every_bundled_item_is_read_as_it_is_stored(compiled, language):
    for draft in read_bundle(paths.resources(), compiled).drafts:
        reading = read(form_of(draft, language), language)
        assert reading.draft == draft
        assert reading.can_be_stored


@pytest.mark.parametrize(
    ("kind", "typed", "language", "value"),
    [
        (AnswerType.YEAR, "۱۹۹۲", "fa", YearValue(1992)),
        (AnswerType.DATE, "25 мамыр 1992", "kk", DateValue(1992, 5, 25)),
        (AnswerType.DATE, "05.1992", "ru", DateValue(1992, 5)),
        (AnswerType.NUMBER, "1,234", "en", NumberValue(1234)),
        (AnswerType.NUMBER, "0.125", "en", NumberValue(0.125)),
        (AnswerType.NUMBER, "2,5", "ru", NumberValue(2.5)),
        (AnswerType.COUNTRY, "روسيا", "ar", CountryValue("RU")),
        (AnswerType.TRUTH, "0", "en", TruthValue(False)),
    ],
)
def test_reads_what_is_typed_by_value(kind, typed, language, value):
    assert read(form(kind, typed), language).draft.answer == value


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        (AnswerType.YEAR, "long ago", "This is not a year"),
        (AnswerType.DATE, "yesterday", "This is not a date"),
        (AnswerType.NUMBER, "many", "This is not a number"),
        (AnswerType.COUNTRY, "Atlantis", "No country has this name"),
        (AnswerType.TRUTH, "", "Write the right answer first"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_options(kind, typed, said):
    reading = read(form(kind, typed, typed))

    assert not reading.can_be_stored
    [first, *_] = [mark for mark in reading.marks if mark.part is Part.OPTIONS]
    assert first.sentence.startswith(said)


def test_two_equal_options_keep_an_item_from_being_stored():
    reading = read(form(AnswerType.YEAR, "1992", "۱۹۹۲", "1993"))

    assert (Part.OPTIONS, "") in binding(reading)
    assert not reading.can_be_stored


def test_an_item_without_a_question_or_a_sentence_is_not_stored():
    texts = {"en": ENGLISH, "kk": ItemText("", "Олар [[сол жылы]] басталды.")}
    reading = read(form(texts=texts))

    assert binding(reading) == [(Part.STEM, "kk")]
    assert read(form(texts={})).draft is None


def test_an_answer_must_be_marked_once():
    texts = {"en": replace(ENGLISH, statement="They began in that year.")}
    assert binding(read(form(texts=texts))) == [(Part.STATEMENT, "en")]


def test_what_is_only_advised_does_not_keep_it_from_being_stored():
    texts = {"en": replace(ENGLISH, stem="When did they begin")}
    reading = read(form(texts=texts, sources=""))

    assert reading.can_be_stored
    assert {mark.part for mark in reading.marks} == {Part.STEM, Part.SOURCES}


def test_a_name_is_wanted_in_every_language_that_is_written():
    texts = {"en": ENGLISH, "ru": replace(ENGLISH, stem="Когда?")}
    key = named(en="Astana | Nur-Sultan", ru="Астана")
    reading = read(form(AnswerType.PLACE, key, named(en="Almaty"), texts=texts))
    assert (Part.OPTIONS, "") in binding(reading)

    whole = read(
        form(AnswerType.PLACE, key, named(en="Almaty", ru="Алматы"), texts=texts)
    ).draft

    value = NamedValue(AnswerType.PLACE, "Astana")
    assert whole.answer == value
    assert whole.names["en"][value].aliases == ("Nur-Sultan",)
    assert whole.names["ru"][value].text == "Астана"


def test_a_list_has_two_members_or_more():
    one = form(AnswerType.YEAR, "1992", is_list=True)
    two = form(AnswerType.YEAR, "1992; 1993", "1994", is_list=True)

    assert not read(one).can_be_stored
    assert read(two).draft.answer == ListValue((YearValue(1992), YearValue(1993)))
    assert read(two).draft.distractors == (YearValue(1994),)


def test_sources_are_documents_with_lines():
    assert read_sources("a b.txt:3; c:12;") == (Source("a b.txt", 3), Source("c", 12))
    assert read_sources("") == ()
    assert read_sources("a.txt") is None
    assert binding(read(form(sources="a.txt"))) == [(Part.SOURCES, "")]


def test_a_new_item_gets_a_name_of_its_own():
    first, second = (
        read_form(form(), "en", Random(1)),
        read_form(form(), "en", Random(2)),
    )

    assert first.draft.uid.startswith("own-")
    assert first.draft.uid != second.draft.uid
    assert read(form(uid="kept")).draft.uid == "kept"


@pytest.mark.parametrize(
    ("changes", "part", "said"),
    [
        ({"stem": "Did it begin now?"}, Part.STEM, "fewer than six words"),
        (
            {"statement": "They became an [[open state]]."},
            Part.STATEMENT,
            "Only the right option fits its neighbour",
        ),
    ],
)
def test_what_could_be_better_is_said_beside_its_field(changes, part, said):
    options = [named(en=name) for name in ("open state", "secular state", "regime")]
    text = replace(ENGLISH, **changes)

    reading = read(form(AnswerType.TERM, *options, texts={"en": text}))

    assert any(said in mark.sentence for mark in reading.marks if mark.part is part)
    assert reading.can_be_stored


def test_nothing_is_advised_while_something_is_missing():
    short = replace(ENGLISH, stem="Since when?")
    advised = read(form(texts={"en": short})).marks
    missing = read(form(texts={"en": replace(short, statement="")})).marks

    assert "The question has fewer than six words." in {
        each.sentence for each in advised
    }
    assert not any("six words" in each.sentence for each in missing)


def test_what_is_fixed_is_read_in_the_order_of_its_turns(draft):
    whole = draft()
    fixed = (whole.distractors[1], whole.answer)

    form = form_of(draft(fixed=fixed), "en")

    assert [option.fixed for option in form.options][:3] == [2, 0, 1]
    assert read_form(form, "en", Random(1)).draft.fixed == fixed
    assert from_data(to_data(form)) == form
