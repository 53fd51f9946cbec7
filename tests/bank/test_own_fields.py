import pytest

from kazquiz.bank import history, own_fields
from kazquiz.items.own_fields import OwnField, Showing
from tests.banks import query, store


@pytest.fixture
def defined(stored, now):
    """Define two fields, in which the first two items have something."""
    with stored.write() as session:
        keys = [own_fields.add_field(session, 1, name, now) for name in ("a", "b")]
        own_fields.write_item(session, 1, {keys[0]: {"en": "one", "kk": "бір"}})
        own_fields.write_item(
            session, 2, {keys[0]: {"en": "two"}, keys[1]: {"fa": "۲"}}
        )
    return stored


def names(session):
    return [field.name for field in own_fields.read_fields(session)]


def test_fields_stand_in_the_order_that_they_are_put_in(defined, now):
    with defined.write() as session:
        first, second = own_fields.read_fields(session)
        assert first == OwnField(first.key, "a", Showing.ANSWER)
        own_fields.put_in_order(session, 1, [second.key, first.key], now)
        own_fields.rename_field(session, 1, first.key, name="z", at=now)
        own_fields.show_field(session, 1, first.key, showing=Showing.HINT, at=now)

        assert names(session) == ["b", "z"]
        assert own_fields.read_fields(session)[1].showing is Showing.HINT


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("add_field", lambda s, now: own_fields.add_field(s, 1, "c", now)),
        (
            "rename_field",
            lambda s, now: own_fields.rename_field(s, 1, 1, name="c", at=now),
        ),
        (
            "show_field",
            lambda s, now: own_fields.show_field(
                s, 1, 1, showing=Showing.BROWSER, at=now
            ),
        ),
        ("move_field", lambda s, now: own_fields.put_in_order(s, 1, [2, 1], now)),
        ("remove_field", lambda s, now: own_fields.remove_field(s, 1, 1, now)),
    ],
)
def test_every_change_is_a_step_that_can_be_undone_and_redone(
    defined, now, name, change
):
    def state(session):
        return own_fields.read_fields(session), own_fields.read_texts(session, [1, 2])

    with defined.write() as session:
        before = state(session)
        change(session, now)
        after = state(session)
        assert after != before

        assert history.undo(session, 1).name == name
        assert state(session) == before

        history.redo(session, 1)
        assert state(session) == after


def test_what_was_renamed_to_the_name_of_a_removed_one_comes_back(defined, now):
    with defined.write() as session:
        own_fields.remove_field(session, 1, 1, now)
        own_fields.rename_field(session, 1, 2, name="a", at=now)
        history.undo(session, 1)
        history.undo(session, 1)

        assert names(session) == ["a", "b"]
        assert own_fields.read_texts(session, [1]) == {
            1: {1: {"en": "one", "kk": "бір"}}
        }


def test_texts_are_read_by_item_and_by_field(defined):
    with defined.read() as session:
        assert own_fields.read_texts(session, [2, 3]) == {
            2: {1: {"en": "two"}, 2: {"fa": "۲"}}
        }
        assert own_fields.texts_of_field(session, 1) == {
            1: {"en": "one", "kk": "бір"},
            2: {"en": "two"},
        }
        assert own_fields.count_items(session) == {1: 2, 2: 1}
        assert set(own_fields.texts_by_uid(session)) == {"first", "second"}


def test_what_is_empty_or_of_no_field_is_not_kept(defined):
    with defined.write() as session:
        own_fields.write_item(
            session, 1, {1: {"en": " ", "kk": "бір"}, 99: {"en": "x"}}
        )

        assert own_fields.read_texts(session, [1]) == {1: {1: {"kk": "бір"}}}


def test_a_single_text_is_changed_among_others(defined, now, bank_file):
    with defined.write() as session:
        own_fields.write_texts(session, {(1, 1, "en"): "new", (2, 2, "fa"): ""}, now)

        assert own_fields.read_texts(session, [1, 2]) == {
            1: {1: {"en": "new", "kk": "бір"}},
            2: {1: {"en": "two"}},
        }
    edited = query(bank_file, "select id, edited from item where edited_at is not null")
    assert edited == [(1, 0), (2, 0)]


def test_an_update_of_the_bundled_bank_leaves_them(defined, draft, now):
    with defined.read() as session:
        before = own_fields.read_texts(session, [1, 2])

    store(defined, [draft(uid="first", tags=("new",))], now, digest="newer")

    with defined.read() as session:
        assert own_fields.read_texts(session, [1, 2]) == before
