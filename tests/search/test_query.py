from kazquiz.search.query import (
    Being,
    Every,
    Field,
    Not,
    Some,
    Words,
    leaves,
    names_retired,
)

RETIRED = Being(Field.IS, "retired")


def test_finds_what_a_search_is_made_of():
    query = Every((Words("a"), Not(Some((Words("b"), RETIRED)))))

    assert leaves(query) == [Words("a"), Words("b"), RETIRED]


def test_knows_whether_retired_items_are_spoken_of():
    assert names_retired(Every((Words("a"), Not(RETIRED))))
    assert not names_retired(Words("retired"))
