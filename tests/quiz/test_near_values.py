import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.near_values import (
    made_up,
    make_pool,
    neighbours,
    pool_key,
    pool_of,
    rank,
)


def number(amount):
    return NumberValue(amount, "states")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (YearValue(1991), YearValue(2000), True),
        (DateValue(1991, 5), DateValue(1992, 5, 25), False),
        (NumberValue(3, "states"), NumberValue(3, "years"), False),
        (CountryValue("KZ"), CountryValue("RU"), True),
        (NamedValue(AnswerType.TERM, "A"), NamedValue(AnswerType.PLACE, "A"), False),
    ],
)
def test_options_of_one_question_are_of_one_form(one, other, same):
    assert (pool_key(one) == pool_key(other)) is same


def test_a_pool_has_the_values_of_all_items(draft):
    members = (CountryValue("KZ"), CountryValue("RU"))
    listed = draft(answer=ListValue(members), distractors=(CountryValue("CN"),))

    pool = make_pool([draft(), listed])

    assert {key[0]: len(entries) for key, entries in pool.items()} == {
        AnswerType.PLACE: 4,
        AnswerType.COUNTRY: 3,
    }


def test_those_of_the_topic_come_first_and_then_the_nearest():
    pool = pool_of(
        [
            ("other", YearValue(1992)),
            ("own", YearValue(1999)),
            ("own", YearValue(1995)),
            ("own", YearValue(1991)),
            ("other", YearValue(1994)),
            ("other", YearValue(1995)),
            ("own", YearValue(1960)),
        ]
    )

    found = neighbours(YearValue(1991), "own", pool)

    assert [value.year for value in found] == [1995, 1999, 1992, 1994]


def test_what_is_too_far_tempts_nobody():
    pool = pool_of([("a", number(amount)) for amount in (0, 3, 5, 9, 30, 31, 400)])

    assert {value.amount for value in neighbours(number(10), "a", pool)} == {5, 9, 30}
    assert neighbours(number(0), "a", pool) == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(1500, {800, 1100, 1900, 2200, 3000}, id="hundreds"),
        pytest.param(20, {10, 15, 25, 30, 40}, id="one figure"),
        pytest.param(100, {50, 80, 120, 150, 200}, id="a hundred"),
        pytest.param(1.5, {0.8, 1.1, 1.9, 2.2, 3.0}, id="a fraction"),
        pytest.param(2, {1, 3, 4, 5}, id="few"),
        pytest.param(1, {2, 3, 4}, id="one"),
    ],
)
def test_numbers_are_made_up_as_round_as_the_key(key, expected):
    found = {value.amount for value in made_up(number(key))}

    assert expected <= found | {key}
    assert all(amount > 0 for amount in found)


def test_no_share_is_more_than_the_whole():
    found = made_up(NumberValue(95, "percent"))

    assert {value.amount for value in found} >= {96, 97, 98}
    assert max(value.amount for value in found) <= 100


def has_room(amount):
    """Tell whether three figures as round as *amount* are above nought and below it."""
    return amount not in {1, 2, 3}


KEYS = (
    some.builds(YearValue, some.integers(10, 2999))
    | some.builds(
        DateValue,
        some.integers(3, 2990),
        some.integers(1, 12),
        some.none() | some.integers(1, 28),
    )
    | some.builds(
        number,
        some.integers(4, 10**9)
        | some.integers(31, 10**6).map(lambda cents: cents / 100).filter(has_room),
    )
)


@given(KEYS)
def test_three_values_can_be_made_up_on_either_side(key):
    found = made_up(key)

    assert len(found) == len(set(found))
    assert all(pool_key(value) == pool_key(key) for value in found)
    assert sum(rank(value) < rank(key) for value in found) >= 3
    assert sum(rank(value) > rank(key) for value in found) >= 3


def test_names_cannot_be_made_up():
    assert made_up(CountryValue("KZ")) == []


def test_a_truth_has_no_order():
    with pytest.raises(TypeError):
        rank(TruthValue(holds=True))
