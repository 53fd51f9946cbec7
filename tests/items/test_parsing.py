import itertools
from collections import Counter

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.i18n.formatting import DIGITS, is_country, of
from kazquiz.items.parsing import (
    amounts_in,
    countries_in,
    dates_in,
    split_list,
    years_in,
)
from kazquiz.items.values import CountryValue, DateValue, NumberValue, YearValue
from kazquiz.items.wording import wording

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
STYLES = [of(*pair) for pair in itertools.product(LANGUAGES, DIGITS)]
COUNTRIES = [code for code in Locale.parse("en").territories if is_country(code)]
LONG_AGO_TO_FAR_OFF = st.dates().filter(lambda day: day.year > 31)
NONSENSE = [
    "",
    " ",
    "?",
    "\x00\x1f",
    "\u200f\u2068\u2069",
    "May",
    "мамыр",
    "9" * 5000,
    "9" * 5000 + " May",
    "1992" * 3,
    "²⁵ ½",
    "-",
    ".,",
    "٫٬",
    "\ud83d",
    "(" * 500,
    "1e999",
    "NaN",
    "٩" * 5000,
    "a" * 10_000,
]
every_style = pytest.mark.parametrize(
    "style", STYLES, ids=lambda style: f"{style.language} {style.digits}"
)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_style
@given(LONG_AGO_TO_FAR_OFF)
def test_every_date_that_is_written_is_read(style, day):
    value = DateValue(day.year, day.month, day.day)

    assert dates_in(wording(value, style, {}), style.language) == [value]


@every_style
@given(LONG_AGO_TO_FAR_OFF)
def test_every_month_that_is_written_is_read(style, day):
    value = DateValue(day.year, day.month)

    assert dates_in(wording(value, style, {}), style.language) == [value]


@every_style
@given(st.integers(1, 2999))
def test_every_year_that_is_written_is_read(style, year):
    assert years_in(wording(YearValue(year), style, {})) == [year]


@every_style
@given(
    st.integers(-(10**15), 10**15)
    | st.floats(-1e9, 1e9).filter(lambda amount: amount == 0 or abs(amount) > 1e-9)
)
def test_every_number_that_is_written_is_read(style, amount):
    written = wording(NumberValue(amount), style, {})

    assert float(amount) in amounts_in(written)


@every_language
@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_country_that_is_written_is_read_in_any_language(tongue, language):
    style = of(tongue)
    lost = [
        code
        for code in COUNTRIES
        if code not in countries_in(wording(CountryValue(code), style, {}), language)
    ]

    assert lost == []


@every_language
def test_no_two_countries_are_taken_for_one_another(language):
    taken = {
        code: countries_in(of(language).country(code), language) for code in COUNTRIES
    }

    assert {code: found for code, found in taken.items() if found != {code}} == {}


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "25 May 1992"),
        ("en", "May 25, 1992"),
        ("en", "25th of May, 1992"),
        ("en", "the 25 MAY 1992."),
        ("en", "25.05.1992"),
        ("en", "25.5.1992"),
        ("en", "25/05/1992"),
        ("en", "05/25/1992"),
        ("en", "1992-05-25"),
        ("en", "1992/5/25"),
        ("en", "25-May-1992"),
        ("kk", "25 мамыр 1992"),
        ("kk", "1992 ж. 25 мамыр"),
        ("kk", "1992 жылғы 25 мамырда"),
        ("kk", "1992 жылдың 25 мамыры"),
        ("kk", "25 мам. 1992"),
        ("kk", "25 мая 1992"),
        ("kk", "25.05.1992 ж."),
        ("ar", "٢٥ مايو ١٩٩٢"),
        ("ar", "25 مايو 1992"),
        ("ar", "٢٥ أيار ١٩٩٢"),
        ("ar", "25 ايار/مايو 1992"),
        ("ar", "٢٥\u200f/٠٥\u200f/١٩٩٢"),
        ("fa", "۲۵ مه ۱۹۹۲"),
        ("fa", "٢٥ مه ١٩٩٢"),
        ("fa", "۲۵ مهٔ ۱۹۹۲"),
        ("fa", "۲۵ ماه مه سال ۱۹۹۲"),
        ("fa", "۲۵ می ۱۹۹۲"),
        ("fa", "۱۹۹۲/۰۵/۲۵"),
        ("fa", "25 May 1992"),
        ("ru", "25 мая 1992"),
        ("ru", "25 мая 1992 г."),
        ("ru", "25 Мая 1992 года"),
        ("ru", "1992, 25 май"),
        ("ru", "25 мамыр 1992"),
    ],
)
def test_the_twenty_fifth_of_may_1992(language, typed):
    assert DateValue(1992, 5, 25) in dates_in(typed, language)


@pytest.mark.parametrize(
    ("language", "typed", "month"),
    [
        ("en", "3 Sep 2001", 9),
        ("en", "3 Sept. 2001", 9),
        ("en", "3 September 2001", 9),
        ("ru", "3 сен 2001", 9),
        ("ru", "3 сент. 2001", 9),
        ("ru", "3 марта 2001", 3),
        ("kk", "3 қыркүйек 2001", 9),
        ("kk", "3 кыркуйек 2001", 9),
        ("kk", "3 қаз. 2001", 10),
        ("kk", "3 қарашада 2001", 11),
        ("ar", "٣ كانون الثاني ٢٠٠١", 1),
        ("ar", "٣ كانون الأول ٢٠٠١", 12),
        ("ar", "3 اغسطس 2001", 8),
        ("fa", "۳ ژوئیهٔ ۲۰۰۱", 7),
        ("fa", "۳ اكتبر ۲۰۰۱", 10),
    ],
)
def test_a_month_by_its_names(language, typed, month):
    assert dates_in(typed, language) == [DateValue(2001, month, 3)]


def test_an_ambiguous_date_means_day_before_month_first():
    assert dates_in("05.06.1992", "en") == [
        DateValue(1992, 6, 5),
        DateValue(1992, 5, 6),
    ]


@pytest.mark.parametrize("typed", ["1992-05-06", "۱۹۹۲/۰۵/۰۶"])
def test_after_the_year_comes_the_month(typed):
    assert dates_in(typed, "fa") == [DateValue(1992, 5, 6)]


@pytest.mark.parametrize("typed", ["05.1992", "1992-05", "5/1992", "May 1992"])
def test_a_month_of_a_year(typed):
    assert dates_in(typed, "en") == [DateValue(1992, 5)]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        pytest.param("en", "31 February 1992", id="no such day"),
        pytest.param("en", "00.05.1992", id="a day nought"),
        pytest.param("en", "1992", id="a year alone"),
        pytest.param("en", "25 May", id="no year"),
        pytest.param("en", "25 May 1992 or 1993", id="two years"),
        pytest.param("en", "25 26 27 May 1992", id="three days"),
        pytest.param("en", "25.05.06.1992", id="a figure too many"),
        pytest.param("kk", "Қазақстан 5 1992 жыл 7 3", id="a name like a month"),
        pytest.param("en", "25 Mayor 1992 3", id="a word like a month"),
    ],
)
def test_what_is_no_date(language, typed):
    assert dates_in(typed, language) == []


def test_a_word_that_only_begins_like_a_short_month_names_none():
    assert dates_in("Қазақстан 1992", "kk") == []
    assert dates_in("Mayor 1992", "en") == []


@every_language
@pytest.mark.parametrize("typed", NONSENSE, ids=lambda text: repr(text[:12]))
def test_nonsense_means_nothing_and_harms_nothing(language, typed):
    assert dates_in(typed, language) == []
    assert years_in(typed) == []
    assert countries_in(typed, language) == set()
    amounts_in(typed)
    split_list(typed, language)


@every_language
@given(text=st.text(max_size=60))
def test_no_text_is_too_strange(language, text):
    dates_in(text, language)
    years_in(text)
    amounts_in(text)
    countries_in(text, language)
    split_list(text, language)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1992", [1992]),
        ("1992 ж.", [1992]),
        ("in 1992", [1992]),
        ("۱۹۹۲", [1992]),
        ("1991–1992", []),
        ("25.05.1992", []),
        ("19922", []),
        ("", []),
    ],
)
def test_a_year(typed, expected):
    assert years_in(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("42", {42}, id="whole"),
        pytest.param("about 42 percent", {42}, id="in words"),
        pytest.param("42%", {42}, id="with a mark"),
        pytest.param("-5", {-5}, id="negative"),
        pytest.param("−5", {-5}, id="negative by a true minus"),
        pytest.param("\u2066−٥\u2069", {-5}, id="negative and isolated"),
        pytest.param(".5", {0.5}, id="without a nought"),
        pytest.param("1.5", {1.5}, id="a point"),
        pytest.param("1,5", {1.5}, id="a comma"),
        pytest.param("۱٫۵", {1.5}, id="the Persian point"),
        pytest.param("1,500", {1500, 1.5}, id="one comma before three"),
        pytest.param("1.500", {1500, 1.5}, id="one point before three"),
        pytest.param("1,234,567", {1234567}, id="two commas"),
        pytest.param("1.234.567", {1234567}, id="two points"),
        pytest.param("1,234.5", {1234.5}, id="a comma and a point"),
        pytest.param("1.234,5", {1234.5}, id="a point and a comma"),
        pytest.param("12 345,67", {12345.67}, id="spaces and a comma"),
        pytest.param("12\u202f345", {12345}, id="narrow spaces"),
        pytest.param("12’345", {12345}, id="apostrophes"),
        pytest.param("۱۲٬۳۴۵", {12345}, id="Arabic grouping"),
        pytest.param("12,34,567", {1234567}, id="Indian grouping"),
        pytest.param("42.", {42}, id="at the end of a sentence"),
        pytest.param("covid-19", {19}, id="a hyphen is no minus"),
        pytest.param("1 2", set(), id="two numbers"),
        pytest.param("5-6", set(), id="a range"),
        pytest.param("1.2.3", set(), id="a version"),
        pytest.param("25.05.1992", set(), id="a date"),
        pytest.param("many", set(), id="none"),
        pytest.param("9" * 5000, set(), id="beyond all measure"),
    ],
)
def test_an_amount(typed, expected):
    assert amounts_in(typed) == expected


@pytest.mark.parametrize(
    ("language", "typed", "code"),
    [
        ("en", "the United States", "US"),
        ("en", "usa", "US"),
        ("en", "united states of america", "US"),
        ("en", "Turkey", "TR"),
        ("en", "Bosnia and Herzegovina", "BA"),
        ("en", "Burma", "MM"),
        ("en", "Cote d’Ivoire", "CI"),
        ("kk", "Казакстан", "KZ"),
        ("kk", "КАЗАХСТАН", "KZ"),
        ("kk", "АҚШ", "US"),
        ("ar", "ايران", "IR"),
        ("ar", "السعوديه", "SA"),
        ("fa", "تركيه", "TR"),
        ("fa", "ایالات متحده آمریکا", "US"),
        ("fa", "Kazakhstan", "KZ"),
        ("ru", "Соединенные Штаты Америки", "US"),
        ("ru", "Кыргызстан", "KG"),
        ("ru", "Киргизия", "KG"),
    ],
)
def test_a_country_as_people_write_it(language, typed, code):
    assert countries_in(typed, language) == {code}


@every_language
@pytest.mark.parametrize("typed", ["Atlantis", "European Union", "KZ1", "Unknown"])
def test_what_is_no_country(language, typed):
    assert countries_in(typed, language) == set()


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "Russia, China and Iran", ["Russia", "China", "Iran"]),
        ("en", "Russia; China, AND Iran.", ["Russia", "China", "Iran."]),
        ("en", "Russia\nChina\n", ["Russia", "China"]),
        ("en", "Finland, Poland", ["Finland", "Poland"]),
        ("kk", "Ресей және Қытай", ["Ресей", "Қытай"]),
        ("ar", "روسيا والصين", ["روسيا", "الصين"]),
        ("ar", "روسيا، و الصين", ["روسيا", "الصين"]),
        ("fa", "روسیه، چین و ایران", ["روسیه", "چین", "ایران"]),
        ("ru", "Россия и Китай", ["Россия", "Китай"]),
        ("xx", "a, b", ["a", "b"]),
        ("en", "", []),
        ("en", " , ;", []),
    ],
)
def test_a_typed_list_is_split(language, typed, expected):
    assert split_list(typed, language) == expected


@pytest.mark.parametrize(
    ("language", "typed", "known", "expected"),
    [
        (
            "en",
            "Bosnia and Herzegovina and Serbia",
            {"bosnia and herzegovina"},
            ["Bosnia and Herzegovina", "Serbia"],
        ),
        ("ar", "لندن، واشنطن", {"واشنطن"}, ["لندن", "واشنطن"]),
        ("ar", "لندن وواشنطن", {"واشنطن"}, ["لندن", "واشنطن"]),
        ("ar", "حلف وارسو ولندن", {"حلف وارسو"}, ["حلف وارسو", "لندن"]),
    ],
)
def test_what_is_known_stays_whole(language, typed, known, expected):
    assert split_list(typed, language, known) == expected


@every_language
def test_a_list_of_countries_that_is_written_is_split_and_read(language):
    codes = ["RU", "CN", "IR"]
    written = of(language).listing([of(language).country(code) for code in codes])

    read = [countries_in(part, language) for part in split_list(written, language)]

    assert Counter(map(frozenset, read)) == Counter(frozenset({c}) for c in codes)
