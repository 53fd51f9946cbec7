from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.i18n.calendars import ISLAMIC, JALALI, from_gregorian, month_names
from kazquiz.items.calendar_dates import (
    LANGUAGES,
    OTHERS,
    dates_of_calendar,
    dates_of_named_month,
    named_month,
)
from kazquiz.items.parsing import dates_in
from kazquiz.items.values import DateValue

MAY = DateValue(1992, 5, 25)


@pytest.mark.parametrize(
    "text",
    [
        "1371/3/4",
        "۱۳۷۱/۰۳/۰۴",
        "4.3.1371",
        "٤/٣/١٣٧١",
        "۴ خرداد ۱۳۷۱",
        "4 Khordad 1371",
        "4 хордада 1371 г.",
        "1371 ж. 4 хордад",
        "4 خرداد 1371",
    ],
)
def test_a_jalali_date_in_any_digits_and_language(text):
    assert dates_of_calendar(text, JALALI) == [MAY]


@pytest.mark.parametrize(
    "text",
    [
        "1412-11-23",
        "٢٣ ذو القعدة ١٤١٢",
        "23 зуль-каада 1412",
        "۲۳ ذیقعدهٔ ۱۴۱۲",
        "23 Dhul-Qadah 1412",
        "1412 ж. 23 зұлқағда",
    ],
)
def test_an_islamic_date_in_any_digits_and_language(text):
    assert dates_of_calendar(text, ISLAMIC) == [MAY]


@pytest.mark.parametrize("calendar", OTHERS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_known_by_its_name(calendar, language, month):
    name = month_names(calendar, language)[month - 1]

    assert named_month(f"3 {name} 1400", calendar) == month


@pytest.mark.parametrize("calendar", OTHERS)
@given(moment=st.dates(date(1925, 1, 1), date(2060, 1, 1)))
def test_what_is_written_in_figures_is_read_again(calendar, moment):
    year, month, day = from_gregorian(calendar, moment)

    read = dates_of_calendar(f"{year}-{month:02}-{day:02}", calendar)

    assert read == [DateValue(moment.year, moment.month, moment.day)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1371",
        "خرداد ۱۳۷۱",
        "1371-13-01",
        "1992-05-25",
        "4 Khordad 92",
        "1371-3-4-5",
        "۴ مه ۱۳۷۱",
        "99999999-1-1",
    ],
)
@pytest.mark.parametrize("calendar", OTHERS)
def test_what_is_no_such_date_is_none(text, calendar):
    assert dates_of_calendar(text, calendar) == []


def test_the_name_of_a_month_tells_the_calendar():
    assert dates_of_named_month("4 Khordad 1371") == [MAY]
    assert dates_of_named_month("23 ذو القعدة 1412") == [MAY]
    assert dates_of_named_month("1371-03-04") == []


@pytest.mark.parametrize(
    ("language", "text", "is_read"),
    [
        pytest.param("fa", "۱۳۷۱/۳/۴", True, id="figures, to a Persian"),
        pytest.param("en", "1371/3/4", False, id="figures, to anybody else"),
        pytest.param("kk", "4 хордад 1371", True, id="a name, to anybody"),
        pytest.param("fa", "۲۵ مه ۱۹۹۲", True, id="Gregorian, to a Persian"),
        pytest.param("ar", "1412/11/23", False, id="Islamic figures alone"),
    ],
)
def test_a_typed_answer_may_be_of_another_calendar(language, text, is_read):
    assert (MAY in dates_in(text, language)) is is_read


def test_a_field_of_a_calendar_reads_figures_in_it():
    assert MAY in dates_in("1412/11/23", "en", ISLAMIC)
