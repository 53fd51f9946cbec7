import pytest
from PySide6.QtGui import QKeySequence

from kazquiz.ui.key_list import EVERYWHERE, KEYS, NAMED, keys_of
from kazquiz.ui.main_window import PLACES


def test_the_keys_of_a_page_come_first_and_all_others_after():
    found = keys_of("quiz")

    assert found[0] is KEYS["quiz"]
    assert found[1] is KEYS[EVERYWHERE]
    assert len(found) == len(KEYS)


def test_a_page_without_keys_of_its_own_has_those_of_every_page():
    assert keys_of("home")[0] is KEYS[EVERYWHERE]
    assert len(keys_of("home")) == len(KEYS)


def test_setting_a_quiz_up_belongs_to_the_quiz():
    assert keys_of("quiz_setup")[0] is KEYS["quiz"]


@pytest.mark.parametrize("name", KEYS)
def test_each_key_is_one_that_a_keyboard_has(name):
    for key in KEYS[name].keys:
        for press in key.presses:
            assert press in NAMED or not QKeySequence(press).isEmpty()
        assert len(set(key.presses)) == len(key.presses)


def test_each_place_of_the_rail_has_its_key():
    places = next(key for key in KEYS[EVERYWHERE].keys if "Ctrl+1" in key.presses)

    assert len(places.presses) >= len(PLACES)
