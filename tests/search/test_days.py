from datetime import date
from pathlib import Path

import pytest

from kazquiz.i18n import formatting
from kazquiz.i18n.formatting import Habits, with_habits
from kazquiz.search.days import dated, rating_in
from kazquiz.search.faults import FaultKind
from kazquiz.search.parsing import parse
from kazquiz.search.query import Comparison, Dated, Every, Field, Measured, Not, Rated
from kazquiz.search.spellings import spellings

ENGLISH = spellings(Path("nowhere"))
DAY = date(2026, 3, 21)


@pytest.fixture(autouse=True)
def english():
    before = formatting.interface()
    yield
    formatting.use(before)


def understood(field, sign, value):
    return dated(field, sign, value, spellings=ENGLISH, language="en")


@pytest.mark.parametrize(
    "written",
    ["2026-03-21", "21.03.2026", "٢٠٢٦/٣/٢١", "21 March 2026", "۱ فروردین ۱۴۰۵"],
)
def test_a_day_is_read_in_any_digits_and_words(written):
    assert understood(Field.ADDED, ":", written) == Dated(
        Field.ADDED, Comparison.EQUAL, DAY
    )


@pytest.mark.parametrize(
    ("calendar", "written"), [("jalali", "1405/1/1"), ("islamic", "1447-10-02")]
)
def test_figures_are_of_the_calendar_of_the_person(calendar, written):
    formatting.use(with_habits("en", Habits(calendar=calendar)))

    assert understood(Field.DUE, "<", written) == Dated(Field.DUE, Comparison.LESS, DAY)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.LAPSES, "2026-03-21"),
        (Field.ADDED, "7"),
        (Field.ADDED, "March 2026"),
        (Field.ADDED, "2026-03-21:good"),
        (Field.RATED, "2026-03-21:well"),
        (Field.RATED, "2026-03-21:"),
    ],
)
def test_what_is_no_day_is_left_to_others(field, value):
    assert understood(field, ":", value) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("added:7", Measured(Field.ADDED, Comparison.AT_MOST, 7)),
        ("added>2026-03-21", Dated(Field.ADDED, Comparison.MORE, DAY)),
        ("-due:2026-03-21", Not(Dated(Field.DUE, Comparison.EQUAL, DAY))),
        ('added:"21 March 2026"', Dated(Field.ADDED, Comparison.EQUAL, DAY)),
        ("rated:3:again", Rated(3, 1)),
        ("rated:2026-03-21:again", Dated(Field.RATED, Comparison.EQUAL, DAY, 1)),
        (
            "due>=2026-03-21 due<2026/03/21",
            Every(
                (
                    Dated(Field.DUE, Comparison.AT_LEAST, DAY),
                    Dated(Field.DUE, Comparison.LESS, DAY),
                )
            ),
        ),
    ],
)
def test_a_day_may_stand_where_a_number_of_days_does(text, meant):
    search = parse(text, ENGLISH)

    assert (search.query, search.faults) == (meant, ())


@pytest.mark.parametrize("text", ["added:2026-13-45", "due<soon", "rated:x:1"])
def test_what_is_neither_is_told(text):
    (fault,) = parse(text, ENGLISH).faults

    assert fault.kind is FaultKind.NO_DAY


@pytest.mark.parametrize(("typed", "rating"), [("۳", 3), ("hard", 2), ("5", None)])
def test_a_rating_is_numbered_or_named(typed, rating):
    assert rating_in(typed, ENGLISH) == rating
