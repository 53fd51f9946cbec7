import pytest

from kazquiz.items.values import CountryValue, to_data
from kazquiz.quiz.retiring import OptionRecord, option_records, without_dead

ALL = tuple(map(CountryValue, ("RU", "CN", "IR", "TR", "IN")))


@pytest.mark.parametrize(
    ("shown", "taken", "dead"),
    [
        (20, 0, True),
        (40, 1, True),
        (20, 1, False),
        (19, 0, False),
        (100, 5, False),
        (100, 4, True),
    ],
)
def test_an_option_is_dead_once_it_was_shown_often_and_taken_rarely(shown, taken, dead):
    assert OptionRecord(shown, taken).is_dead is dead


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


def test_options_are_counted_as_they_were_offered_and_taken():
    offered = [to_data(value) for value in ALL[:2]]
    askings = [(offered, offered[:1]), (offered, []), ([], [])]

    assert option_records(askings) == {
        ALL[0]: OptionRecord(2, 1),
        ALL[1]: OptionRecord(2, 0),
    }
