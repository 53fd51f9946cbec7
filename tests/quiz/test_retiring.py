from kazquiz.items.option_record import OptionRecord
from kazquiz.items.values import CountryValue
from kazquiz.quiz.retiring import missing_options, refilled, without_dead

ALL = tuple(map(CountryValue, ("RU", "CN", "IR", "TR", "IN")))


def retired(draft, *dead, distractors=ALL, near=()):
    item = draft(answer=CountryValue("KZ"), distractors=distractors)
    records = {
        CountryValue(code): OptionRecord(50, place) for place, code in enumerate(dead)
    }
    alive = without_dead(item, records)
    found = refilled(alive, item, records, map(CountryValue, near))
    return [value.code for value in found.distractors]


def test_what_nobody_takes_gives_way(draft):
    assert retired(draft) == ["RU", "CN", "IR", "TR", "IN"]
    assert retired(draft, "CN") == ["RU", "IR", "TR", "IN"]
    assert retired(draft, "CN", "IN") == ["RU", "IR", "TR"]


def test_others_are_swapped_in_where_fewer_live_than_a_question_shows(draft):
    assert retired(draft, "CN", "IN", "TR", near=["JP"]) == ["RU", "IR", "JP"]
    assert retired(draft, "CN", near=["JP"]) == ["RU", "IR", "TR", "IN"]


def test_those_taken_most_come_back_where_nothing_can_be_swapped_in(draft):
    assert retired(draft, "CN", "IN", "TR") == ["RU", "IR", "TR"]
    first = ALL[:3]
    assert retired(draft, "RU", "CN", "IR", distractors=first) == ["IR", "CN", "RU"]
    near = ["JP"]
    found = retired(draft, "RU", "CN", "IR", distractors=first, near=near)
    assert found == ["JP", "IR", "CN"]


def test_an_item_that_never_had_more_needs_no_more(draft):
    item = draft(answer=CountryValue("KZ"), distractors=ALL[:2])

    assert missing_options(item, item) == 0
