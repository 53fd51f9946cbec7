from kazquiz.browse.columns import (
    USUAL,
    Column,
    OwnColumn,
    all_columns,
    columns_from,
    columns_text,
    is_worded,
    sort_from,
)
from kazquiz.items.own_fields import OwnField


def test_columns_are_kept_in_their_order():
    chosen = [Column.DUE, Column.QUESTION]

    assert columns_from(columns_text(chosen)) == chosen


def test_what_is_no_column_is_left_out():
    assert columns_from("due, nonsense,due,question") == [Column.DUE, Column.QUESTION]


def test_without_any_the_usual_ones_are_shown():
    assert columns_from("") == columns_from("nonsense") == list(USUAL)


FIELDS = (OwnField(3, "Mnemonic"), OwnField(5, "Example"))


def test_a_field_of_ones_own_is_a_column_as_long_as_it_is_there():
    chosen = [Column.QUESTION, OwnColumn(5)]
    kept = columns_text(chosen)

    assert columns_from(kept, FIELDS) == chosen
    assert columns_from(kept, FIELDS[:1]) == [Column.QUESTION]
    assert all_columns(FIELDS)[-2:] == [OwnColumn(3), OwnColumn(5)]
    assert is_worded(OwnColumn(3))
    assert not is_worded(Column.DUE)


def test_a_list_is_sorted_by_a_column_that_is_there():
    assert sort_from("-due") == (Column.DUE, True)
    assert sort_from("field-5", FIELDS) == (OwnColumn(5), False)
    assert sort_from("-field-5") == (Column.QUESTION, True)
