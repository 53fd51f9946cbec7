from kazquiz.browse.columns import USUAL, Column, columns_from, columns_text


def test_columns_are_kept_in_their_order():
    chosen = [Column.DUE, Column.QUESTION]

    assert columns_from(columns_text(chosen)) == chosen


def test_what_is_no_column_is_left_out():
    assert columns_from("due, nonsense,due,question") == [Column.DUE, Column.QUESTION]


def test_without_any_the_usual_ones_are_shown():
    assert columns_from("") == columns_from("nonsense") == list(USUAL)
