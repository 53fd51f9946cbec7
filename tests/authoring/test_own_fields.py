import pytest

from kazquiz.authoring import own_fields
from kazquiz.authoring.errors import NamelessFieldError, SameFieldNameError
from kazquiz.bank import history
from kazquiz.bank import own_fields as rows
from kazquiz.items.own_fields import Showing


@pytest.fixture
def keys(stored, now):
    return [own_fields.add(stored, name, now) for name in ("One", "Two", "Three")]


def names(bank):
    return [field.name for field in own_fields.fields(bank)]


def test_a_name_is_kept_as_it_is_written_but_for_white_space(stored, now):
    own_fields.add(stored, "  Мысал \n (сөйлем) ", now)

    assert names(stored) == ["Мысал (сөйлем)"]


@pytest.mark.parametrize("name", ["two", " TWO "])
def test_a_name_that_another_has_is_refused(stored, keys, now, name):
    with pytest.raises(SameFieldNameError):
        own_fields.add(stored, name, now)
    with pytest.raises(SameFieldNameError):
        own_fields.rename(stored, keys[0], name, now)

    assert names(stored) == ["One", "Two", "Three"]


def test_a_field_may_be_called_as_it_is_in_other_letters(stored, keys, now):
    assert own_fields.rename(stored, keys[1], "TWO", now) == "TWO"

    assert names(stored) == ["One", "TWO", "Three"]


def test_no_name_is_refused(stored, now):
    with pytest.raises(NamelessFieldError):
        own_fields.add(stored, " \n", now)

    assert names(stored) == []


@pytest.mark.parametrize(
    ("place", "by", "order"),
    [
        (0, 1, ["Two", "One", "Three"]),
        (2, -1, ["One", "Three", "Two"]),
        (0, -1, ["One", "Two", "Three"]),
        (2, 1, ["One", "Two", "Three"]),
    ],
)
def test_a_field_is_moved_as_far_as_there_is_room(stored, keys, now, place, by, order):
    own_fields.move(stored, keys[place], by, now)

    assert names(stored) == order


def test_a_field_that_is_gone_is_not_moved(stored, keys, now):
    own_fields.move(stored, 99, 1, now)

    assert names(stored) == ["One", "Two", "Three"]


def test_a_field_is_removed_with_its_texts_and_comes_back_with_them(stored, keys, now):
    with stored.write() as session:
        rows.write_item(session, 1, {keys[0]: {"en": "x"}})
    own_fields.show(stored, keys[0], Showing.HINT, now)

    own_fields.remove(stored, keys[0], now)

    assert names(stored) == ["Two", "Three"]
    assert own_fields.texts(stored, 1) == {}
    with stored.write() as session:
        assert history.undo(session, 1).name == "remove_field"
    assert own_fields.fields(stored)[0].showing is Showing.HINT
    assert own_fields.texts(stored, 1) == {keys[0]: {"en": "x"}}
    assert own_fields.use(stored) == {keys[0]: 1}
    assert own_fields.texts_by_uid(stored) == {"first": {keys[0]: {"en": "x"}}}
