from dataclasses import replace

import pytest

from kazquiz.items.draft import ItemText
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
from kazquiz.study.direction import can_be_reversed, is_reversed

TEXT = ItemText("In which year?", "It was in [[1993]].")
CITY = NamedValue(AnswerType.PLACE, "Astana")


@pytest.mark.parametrize(
    "answer",
    [CITY, CountryValue("TR"), ListValue((CountryValue("TR"), CountryValue("IR")))],
    ids=["named", "country", "list"],
)
def test_what_has_a_name_calls_its_fact_to_mind(answer):
    assert can_be_reversed(answer, TEXT)


@pytest.mark.parametrize(
    "answer",
    [YearValue(1993), DateValue(1992, 5), NumberValue(15, ""), TruthValue(True)],
    ids=["year", "date", "number", "truth"],
)
def test_a_bare_figure_does_so_only_with_a_caption(answer):
    assert not can_be_reversed(answer, TEXT)
    assert can_be_reversed(answer, replace(TEXT, caption="year of the new money"))


@pytest.mark.parametrize(
    ("chosen", "turns"),
    [
        ("forward", [False, False, False, False]),
        ("reverse", [True, True, True, True]),
        ("mixed", [False, True, False, True]),
    ],
)
def test_a_card_is_turned_as_chosen(chosen, turns):
    assert [is_reversed(chosen, CITY, TEXT, seen) for seen in range(4)] == turns


def test_what_cannot_be_turned_never_is():
    assert not is_reversed("reverse", YearValue(1993), TEXT, 3)
