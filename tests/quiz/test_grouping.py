from random import Random

import pytest

from kazquiz.items.draft import ItemText, Name, Source
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    NamedValue,
    YearValue,
)
from kazquiz.quiz.blueprint import Form
from kazquiz.quiz.grouping import Entry, make_group
from kazquiz.quiz.kinship import Kinship, trace, trace_of_caption

TOPICS = {"t0": {"en": "Rivers"}, "t1": {"en": "Mountains", "fa": "کوه‌ها"}}
DOCUMENTS = {"d0": {"en": "Persian paper"}, "d1": {"en": "Arabic paper"}}
_LETTERS = "abcdefghijklmnop"


@pytest.fixture
def entry(draft):
    def make(place, answer, **more):
        mark = _LETTERS[place] * 4
        caption = more.pop("caption", f"matter {mark}")
        text = ItemText(f"What of {mark}?", f"{mark} is [[so]].", caption=caption)
        usual = {
            "uid": mark,
            "answer": answer,
            "texts": {"en": text},
            "distractors": (),
            "names": {},
            "topic": f"t{place % 2}",
            "sources": (Source(f"d{place % 2}", 1),),
        }
        item = draft(**(usual | more))
        return Entry(place, item, trace(item), trace_of_caption(item))

    return make


@pytest.fixture
def countries(entry):
    codes = ("KZ", "RU", "CN", "IR", "TR", "IN", "UZ", "KG")
    return [entry(place, CountryValue(code)) for place, code in enumerate(codes)]


def group(form, entries, seed=1, kinship=None):
    return make_group(
        form,
        entries,
        kinship or Kinship(),
        Random(seed),
        topics=TOPICS,
        documents=DOCUMENTS,
    )


@pytest.mark.parametrize("seed", range(10))
def test_each_caption_is_matched_to_its_own_value(countries, seed):
    question = group(Form.MATCHING, countries, seed)
    answers = {each.item_id: each.draft.answer for each in countries}

    assert len(question.parts) == len(question.targets) == 4
    assert sorted(part.key for part in question.parts) == [0, 1, 2, 3]
    for part in question.parts:
        assert question.targets[part.key].value == answers[part.item_id]
        assert part.words == {"en": f"matter {part.uid}"}


def test_a_named_value_brings_its_names_along(entry):
    banks = [
        NamedValue(AnswerType.ORGANISATION, name) for name in ("One", "Two", "Three")
    ]
    entries = [
        entry(place, bank, names={"kk": {bank: Name(f"kk {bank.name}")}})
        for place, bank in enumerate(banks)
    ]

    question = group(Form.MATCHING, entries)

    assert {target.words["kk"] for target in question.targets} == {
        "kk One",
        "kk Two",
        "kk Three",
    }


def test_only_values_of_one_type_are_matched(entry, countries):
    years = [entry(place + 8, YearValue(1990 + place)) for place in range(4)]

    for seed in range(10):
        question = group(Form.MATCHING, [*countries, *years], seed)
        assert len({part.value.type for part in question.parts}) == 1


def test_two_pairs_are_too_few(countries):
    assert group(Form.MATCHING, countries[:2]) is None
    assert len(group(Form.MATCHING, countries[:3]).parts) == 3


def test_dates_offered_beside_another_event_do_not_keep_it_out_of_an_order(entry):
    years = [YearValue(1990 + place) for place in range(5)]
    events = [
        entry(
            place,
            year,
            caption=f"event {place}",
            distractors=tuple(each for each in years if each != year),
        )
        for place, year in enumerate(years)
    ]

    assert len(group(Form.ORDERING, events).parts) == 5


def test_equal_values_are_not_matched(entry):
    same = [entry(place, CountryValue("KZ")) for place in range(6)]

    assert group(Form.MATCHING, same) is None


@pytest.mark.parametrize("seed", range(10))
def test_events_are_never_shown_in_their_order(entry, seed):
    events = [
        entry(place, when)
        for place, when in enumerate(
            [
                YearValue(2001),
                DateValue(1992, 5, 25),
                DateValue(1994, 3),
                YearValue(1997),
                DateValue(1999, 1, 1),
            ]
        )
    ]

    question = group(Form.ORDERING, events, seed)

    keys = [part.key for part in question.parts]
    assert keys != sorted(keys)
    in_order = sorted(question.parts, key=lambda part: part.key)
    assert [part.item_id for part in in_order] == [1, 2, 3, 4, 0]
    assert question.targets == ()


def test_what_may_have_been_at_the_same_time_is_not_ordered(entry):
    same_year = [
        entry(0, YearValue(1992)),
        entry(1, DateValue(1992, 5, 25)),
        entry(2, DateValue(1992, 5)),
    ]

    assert group(Form.ORDERING, same_year) is None


def test_only_dates_and_years_are_ordered(countries):
    assert group(Form.ORDERING, countries) is None


@pytest.mark.parametrize("seed", range(10))
def test_captions_are_put_under_their_topic_or_document(countries, seed):
    question = group(Form.CATEGORISING, countries, seed)

    titles = [target.words for target in question.targets]
    assert titles in ([*TOPICS.values()], [*DOCUMENTS.values()]) or titles in (
        [*reversed(TOPICS.values())],
        [*reversed(DOCUMENTS.values())],
    )
    columns = {id(words): name for name, words in [*TOPICS.items(), *DOCUMENTS.items()]}
    for part in question.parts:
        assert columns[id(titles[part.key])][1] == str(part.item_id % 2)
    assert len(question.parts) == 6


def test_a_caption_that_names_its_column_is_left_out(entry):
    telling = [
        entry(
            place,
            CountryValue(code),
            caption="rivers and Persians" if place == 0 else f"matter {place}",
        )
        for place, code in enumerate(("KZ", "RU", "CN", "IR", "TR", "IN"))
    ]

    for seed in range(10):
        question = group(Form.CATEGORISING, telling, seed)
        assert 0 not in question.item_ids


def test_one_column_alone_is_no_question(countries):
    assert group(Form.CATEGORISING, countries[::2]) is None


def test_what_the_paper_has_already_is_not_asked_again(countries):
    kinship = Kinship()
    for each in countries[:6]:
        kinship.add(each.trace)

    assert group(Form.MATCHING, countries, kinship=kinship) is None
