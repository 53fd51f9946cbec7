from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
    exists,
    from_data,
    single,
    to_data,
)

NOTATION = [
    (DateValue(1992, 5, 25), {"date": "1992-05-25"}),
    (DateValue(1992, 5), {"date": "1992-05"}),
    (DateValue(988, 1, 2), {"date": "0988-01-02"}),
    (YearValue(1991), {"year": 1991}),
    (NumberValue(5.0), {"number": 5}),
    (NumberValue(2.5, "percent"), {"number": 2.5, "unit": "percent"}),
    (CountryValue("KZ"), {"country": "KZ"}),
    (NamedValue(AnswerType.PERSON, "Abai"), {"person": "Abai"}),
    (NamedValue(AnswerType.TERM, "transit"), {"term": "transit"}),
    (TruthValue(True), {"truth": True}),
    (
        ListValue((CountryValue("KZ"), CountryValue("RU"))),
        {"list": [{"country": "KZ"}, {"country": "RU"}]},
    ),
]


@pytest.mark.parametrize(("value", "data"), NOTATION, ids=str)
def test_a_value_is_written_as_the_files_have_it_and_read_back(value, data):
    assert to_data(value) == data
    assert from_data(data) == value


@pytest.mark.parametrize(("value", "data"), NOTATION, ids=str)
def test_a_value_knows_its_type(value, data):
    assert value.type in data


@given(st.dates(), st.booleans())
def test_every_date_comes_back(day, to_the_month):
    value = DateValue(day.year, day.month, None if to_the_month else day.day)

    assert from_data(to_data(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_comes_back(amount):
    assert from_data(to_data(NumberValue(amount))) == NumberValue(amount)


def test_a_date_of_toml_is_read():
    assert from_data({"date": date(1994, 3, 28)}) == DateValue(1994, 3, 28)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"unit": "percent"}, id="only a unit"),
        pytest.param({"colour": "red"}, id="an unknown type"),
        pytest.param({"year": 1991, "country": "KZ"}, id="two values"),
        pytest.param({"number": 5, "unit": 3}, id="a unit that is no text"),
        pytest.param({"year": 1991, "unit": "percent"}, id="a year with a unit"),
        pytest.param({"date": "1992"}, id="a date without month"),
        pytest.param({"date": "1992-13"}, id="a thirteenth month"),
        pytest.param({"date": "1992-02-30"}, id="a thirtieth of February"),
        pytest.param({"date": "1992-05-00"}, id="a day nought"),
        pytest.param({"date": "1992-05-25-99"}, id="a part too many"),
        pytest.param({"date": "0000-05-25"}, id="a year nought"),
        pytest.param({"date": "9" * 5000 + "-01"}, id="a huge year"),
        pytest.param({"date": "99999999999999999999-01"}, id="a year beyond C"),
        pytest.param({"date": " 1992-05"}, id="a space"),
        pytest.param({"date": "1992-5-25"}, id="a single figure"),
        pytest.param({"date": 1992}, id="a date that is a number"),
        pytest.param({"date": None}, id="no date"),
        pytest.param({"year": 0}, id="the year nought"),
        pytest.param({"year": 3000}, id="a year far off"),
        pytest.param({"year": 1991.0}, id="a year with a point"),
        pytest.param({"year": "1991"}, id="a year in quotes"),
        pytest.param({"year": True}, id="a year that is a truth"),
        pytest.param({"number": "5"}, id="a number in quotes"),
        pytest.param({"number": True}, id="a number that is a truth"),
        pytest.param({"number": float("inf")}, id="infinity"),
        pytest.param({"number": float("nan")}, id="not a number"),
        pytest.param({"country": 7}, id="a country that is a number"),
        pytest.param({"person": ""}, id="an empty name"),
        pytest.param({"person": " Abai"}, id="a name with a space before"),
        pytest.param({"truth": 1}, id="a truth that is a number"),
        pytest.param({"list": []}, id="an empty list"),
        pytest.param({"list": [{"year": 1991}]}, id="a list of one"),
        pytest.param({"list": "KZ"}, id="a list that is a text"),
        pytest.param({"list": [{"year": 1991}, 1992]}, id="a bare member"),
        pytest.param(
            {"list": [{"year": 1991}, {"country": "KZ"}]}, id="members of two types"
        ),
        pytest.param(
            {"list": [{"list": [{"year": 1}, {"year": 2}]}, {"year": 3}]},
            id="a list in a list",
        ),
    ],
)
def test_what_is_no_value_is_refused_with_a_reason(data):
    with pytest.raises(ValueError, match=r"\w{3}"):
        from_data(data)


def test_a_single_value_is_read_by_its_type():
    assert single(AnswerType.NUMBER, 40, "percent") == NumberValue(40, "percent")


def test_ordinals_order_dates_of_any_precision():
    days = [DateValue(1992, 6), DateValue(1992, 5, 2), DateValue(1991, 12, 31)]

    assert sorted(days, key=lambda day: day.ordinal) == days[::-1]


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1992, 2, 29, True),
        (1991, 2, 29, False),
        (1992, 2, None, True),
        (1992, 0, None, False),
        (1992, 5, 0, False),
        (10**20, 1, 1, False),
    ],
)
def test_which_dates_exist(year, month, day, expected):
    assert exists(year, month, day) is expected
