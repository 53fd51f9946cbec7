from kazquiz.items.option_record import OptionRecord
from kazquiz.items.values import CountryValue
from kazquiz.quiz.retiring import without_dead

ALL = tuple(map(CountryValue, ("RU", "CN", "IR", "TR", "IN")))


def retired(draft, *dead, distractors=ALL):
    item = draft(answer=CountryValue("KZ"), distractors=distractors)
    records = {
        CountryValue(code): OptionRecord(50, place) for place, code in enumerate(dead)
    }
    return [value.code for value in without_dead(item, records).distractors]


def test_what_nobody_takes_gives_way(draft):
    assert retired(draft) == ["RU", "CN", "IR", "TR", "IN"]
    assert retired(draft, "CN") == ["RU", "IR", "TR", "IN"]
    assert retired(draft, "CN", "IN") == ["RU", "IR", "TR"]


def test_as_many_are_kept_as_a_question_shows_those_taken_most(draft):
    assert retired(draft, "CN", "IN", "TR") == ["RU", "IR", "TR"]
    assert retired(draft, "RU", "CN", "IR", distractors=ALL[:3]) == ["RU", "CN", "IR"]
