import pytest

from kazquiz.items.option_record import OptionRecord, option_records
from kazquiz.items.values import CountryValue, to_data

ALL = tuple(map(CountryValue, ("RU", "CN")))


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


def test_options_are_counted_as_they_were_offered_and_taken():
    offered = [to_data(value) for value in ALL[:2]]
    askings = [(offered, offered[:1]), (offered, []), ([], [])]

    assert option_records(askings) == {
        ALL[0]: OptionRecord(2, 1),
        ALL[1]: OptionRecord(2, 0),
    }
