from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from kazquiz.i18n import formatting
from kazquiz.i18n.formatting import (
    Format,
    Habits,
    interface,
    is_country,
    of,
    of_content,
    with_habits,
)

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
DIGITS = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
}
NBSP, NNBSP, LRI, PDI, ALM = "\u00a0", "\u202f", "\u2066", "\u2069", "\u061c"
DAY = date(1992, 5, 25)
WHEN = datetime(1992, 5, 25, 14, 5, tzinfo=UTC)
every_format = pytest.mark.parametrize(
    "style",
    [of(language, digits) for language in LANGUAGES for digits in DIGITS],
    ids=lambda style: f"{style.language} {style.digits}",
)


@pytest.mark.parametrize(
    ("language", "digits"),
    [
        ("en", "latn"),
        ("kk", "latn"),
        ("ar", "arab"),
        ("fa", "arabext"),
        ("ru", "latn"),
    ],
)
def test_each_language_has_its_usual_digits(language, digits):
    assert of(language).digits == digits


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "12,345.67"),
        ("kk", f"12{NBSP}345,67"),
        ("ar", "١٢٬٣٤٥٫٦٧"),
        ("fa", "۱۲٬۳۴۵٫۶۷"),
        ("ru", f"12{NBSP}345,67"),
    ],
)
def test_a_number(language, expected):
    assert of(language).number(12345.67) == expected
    assert of(language).number(-12345.67) == f"{LRI}−{expected}{PDI}"


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        pytest.param(0, "0", id="nought"),
        pytest.param(-0.0, "0", id="no negative nought"),
        pytest.param(7.0, "7", id="no idle point"),
        pytest.param(1.23456, "1.23456", id="every decimal"),
        pytest.param(0.00012, "0.00012", id="very small"),
        pytest.param(0.1, "0.1", id="no dust of binary fractions"),
        pytest.param(2724900, "2,724,900", id="grouped"),
        pytest.param(Decimal("1.50"), "1.5", id="a decimal"),
    ],
)
def test_a_number_is_written_whole(amount, expected):
    assert of("en").number(amount) == expected


@every_format
def test_every_figure_is_in_the_digits_chosen(style):
    written = [
        style.number(-1234567890.5),
        style.percent(0.42),
        style.year(1992),
        style.day(DAY),
        style.month(1992, 5),
        style.moment(WHEN),
        style.clock(timedelta(hours=1, minutes=2, seconds=34)),
        style.shape("012 ٣٤٥ ۶۷۸۹"),
    ]

    for text in written:
        digits = {character for character in text if character.isdecimal()}
        assert digits
        assert digits <= set(DIGITS[style.digits])


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (of("en"), "42%"),
        (of("kk"), f"42{NBSP}%"),
        (of("ru"), f"42{NBSP}%"),
        (of("ar"), f"{ALM}٤٢٪{ALM}"),
        (of("fa"), f"{ALM}۴۲٪"),
        (of("fa", "latn"), f"{LRI}42%{PDI}"),
        (of("ar", "latn"), f"{LRI}42%{PDI}"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.language,
)
def test_a_percentage_has_its_mark_on_the_right_side(style, expected):
    assert style.percent(0.42) == expected


@pytest.mark.parametrize(
    ("share", "expected"), [(0, "0%"), (1, "100%"), (0.999, "100%"), (0.004, "0%")]
)
def test_a_percentage_is_whole(share, expected):
    assert of("en").percent(share) == expected


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "25 May 1992", "May 1992"),
        ("kk", f"1992{NNBSP}ж. 25 мамыр", f"1992{NNBSP}ж. мамыр"),
        ("ar", "٢٥ مايو ١٩٩٢", "مايو ١٩٩٢"),
        ("fa", "۲۵ مهٔ ۱۹۹۲", "مهٔ ۱۹۹۲"),
        ("ru", f"25 мая 1992{NNBSP}г.", f"май 1992{NNBSP}г."),
    ],
)
def test_a_day_and_a_month(language, day, month):
    assert of(language).day(DAY) == day
    assert of(language).month(1992, 5) == month


@pytest.mark.parametrize(
    ("language", "between"),
    [("en", ", "), ("kk", ", "), ("ru", ", "), ("ar", "، "), ("fa", "، ")],
)
def test_a_moment_has_the_comma_of_its_script(language, between):
    style = of(language)

    assert style.comma == between
    assert style.semicolon == {", ": "; ", "، ": "؛ "}[between]
    assert style.moment(WHEN).endswith(between + LRI + style.shape("14:05") + PDI)


def test_a_moment_is_told_in_its_own_time_zone():
    almaty = timezone(timedelta(hours=5))

    assert "19:05" in of("en").moment(WHEN.astimezone(almaty))


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, "0:00"),
        (59, "0:59"),
        (60, "1:00"),
        (3599.9, "59:59"),
        (3600, "1:00:00"),
        (90_061, "25:01:01"),
        (-5, "0:00"),
    ],
)
def test_a_clock(seconds, expected):
    assert of("en").clock(timedelta(seconds=seconds)) == f"{LRI}{expected}{PDI}"


def test_a_clock_runs_from_left_to_right_in_persian():
    assert of("fa").clock(timedelta(seconds=125)) == f"{LRI}۲:۰۵{PDI}"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "A, B and C"),
        ("kk", "A, B, C"),
        ("ar", "A وB وC"),
        ("fa", "A،\u200f B و C"),
        ("ru", "A, B и C"),
    ],
)
def test_a_list(language, expected):
    assert of(language).listing(["A", "B", "C"]) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_list(language):
    assert of(language).listing([]) == ""
    assert of(language).listing(["A"]) == "A"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Kazakhstan"),
        ("kk", "Қазақстан"),
        ("ar", "كازاخستان"),
        ("fa", "قزاقستان"),
        ("ru", "Казахстан"),
    ],
)
def test_a_country(language, expected):
    assert of(language).country("KZ") == expected
    assert of(language).country("??") == "??"


@pytest.mark.parametrize("code", ["KZ", "RU", "XK", "PS", "TW", "AQ"])
def test_codes_of_countries_and_territories(code):
    assert is_country(code)


@pytest.mark.parametrize(
    "code", ["", "kz", "ZZ", "EU", "UN", "XA", "SU", "UK", "KAZ", "001", "??"]
)
def test_codes_of_none(code):
    assert not is_country(code)


def test_the_interface_writes_with_what_was_chosen():
    chosen = Format("fa", "latn")
    before = interface().language

    formatting.use(chosen)

    assert before == "en"
    assert interface() is chosen


def test_a_format_is_made_once():
    assert of("kk", "arab") is of("kk", "arab")


def dated(language, calendar, digits=""):
    return with_habits(language, Habits(digits=digits, calendar=calendar))


@pytest.mark.parametrize(
    ("language", "calendar", "day", "month"),
    [
        ("fa", "", "۴ خرداد ۱۳۷۱", "خرداد ۱۳۷۱"),
        ("en", "jalali", "4 Khordad 1371", "Khordad 1371"),
        ("kk", "jalali", f"1371{NNBSP}ж. 4 хордад", f"1371{NNBSP}ж. хордад"),
        ("ru", "jalali", f"4 хордада 1371{NNBSP}г.", f"хордад 1371{NNBSP}г."),
        ("ar", "islamic", "٢٣ ذو القعدة ١٤١٢", "ذو القعدة ١٤١٢"),
        ("ru", "islamic", f"23 зуль-каада 1412{NNBSP}г.", f"зуль-каада 1412{NNBSP}г."),
        ("fa", "gregorian", "۲۵ مهٔ ۱۹۹۲", "مهٔ ۱۹۹۲"),
    ],
)
def test_a_day_in_the_calendar_of_the_person(language, calendar, day, month):
    style = dated(language, calendar)

    assert style.day(DAY) == day
    assert style.month_of(DAY) == month
    assert style.moment(WHEN).startswith(day if calendar != "gregorian" else "۲۵ مه")


def test_a_date_that_is_learned_stays_gregorian():
    assert of("fa").day(DAY) == "۲۵ مهٔ ۱۹۹۲"


@pytest.mark.parametrize(
    ("language", "first", "weekend"),
    [
        ("en", 0, {5, 6}),
        ("kk", 0, {5, 6}),
        ("ru", 0, {5, 6}),
        ("ar", 5, {4, 5}),
        ("fa", 5, {4}),
    ],
)
def test_weeks_are_those_of_the_region(language, first, weekend):
    style = of(language)

    assert (style.first_weekday, style.weekend) == (first, weekend)


def test_weeks_may_be_chosen():
    style = with_habits("fa", Habits(first_day="sunday", weekend="saturday-sunday"))

    assert (style.first_weekday, style.weekend) == (6, {5, 6})


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Friday"), ("kk", "жұма"), ("ar", "الجمعة"), ("fa", "جمعه")],
)
def test_a_weekday_has_its_name(language, name):
    assert of(language).weekday(4) == name


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "12.5%"), ("kk", "12,5\xa0%"), ("ru", "12,5\xa0%"), ("fa", "۱۲٫۵٪")],
)
def test_a_percentage_can_have_decimal_places(language, written):
    ordered = of(language).percent(0.1254, 1)

    assert ordered.replace("\u061c", "") == written


@pytest.mark.parametrize(
    ("chosen", "calendars"),
    [("", ["gregorian", "jalali"]), ("islamic", ["islamic", "islamic"])],
)
def test_what_is_learned_has_the_calendar_of_its_language_or_the_one_chosen(
    chosen, calendars
):
    for spoken in ("en", "fa"):
        formatting.use(with_habits(spoken, Habits(calendar=chosen)))

        assert [of_content(code).calendar for code in ("kk", "fa")] == calendars
