"""Typed answers: what a person may have meant, as values.

Dates, years, numbers and countries are compared by value, so that ``25 May 1992``,
``25.05.1992`` and ``۲۵ مه ۱۹۹۲`` are the same answer in every language.
"""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from math import isfinite

from babel import Locale

from kazquiz.i18n.calendars import GREGORIAN, usual_calendar
from kazquiz.i18n.formatting import is_country, of
from kazquiz.i18n.kazakh_scripts import CYRILLIC, SCRIPTS, in_script
from kazquiz.i18n.languages import locale_name
from kazquiz.items.calendar_dates import dates_of_calendar, dates_of_named_month
from kazquiz.items.values import DateValue, exists
from kazquiz.text import folded, loose_words, loosened, western_digits

LANGUAGES = ("en", "kk", "ar", "fa", "ru", *SCRIPTS)
_FIGURE = re.compile(r"\d+")
_LETTERS_BETWEEN = re.compile(r"\d\W*[^\W\d].*\d", re.DOTALL)
_YEAR_DIGITS = 4
# A sign, figures, and groups that begin with a separator; a space only groups threes.
_AMOUNT = re.compile(
    r"(?:(?<!\w)[-−])?(?:\d+|(?<!\d)[.,]\d+)(?:[.,]\d+|[\s'’]\d{3}(?!\d))*"
)
_GROUPED = re.compile(r"-?\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")
_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")
# Where the months have other names than in the locale that the language is shown by.
_OTHER_LOCALES = {"ar": ("ar_EG", "ar_SY", "ar_MA", "ar_DZ"), "fa": ("fa_AF",)}
# The alphabets in which the first three letters of a month stand for it.
_SHORTENED = frozenset({"en", "kk", "ru", "kk_Latn"})
_SHORT = 3
_JOINT = re.compile(r"[,;،؛\n/]")
# The Arabic one is written together with the word that it adds.
_CONJUNCTIONS = {
    "en": re.compile(r"(\sand\s)", re.IGNORECASE),
    "kk": re.compile(r"(\sжәне\s)", re.IGNORECASE),
    "kk_Arab": re.compile(r"(\sجانە\s|\sءجانە\s)"),
    "kk_Latn": re.compile(r"(\sjäne\s)", re.IGNORECASE),
    "ar": re.compile(r"(\sو\s?)(?=\w)"),
    "fa": re.compile(r"(\sو\s)"),
    "ru": re.compile(r"(\sи\s)", re.IGNORECASE),
}
# What people write and CLDR does not list for its code.
_COMMON_NAMES = {
    "US": (
        "USA, US, America, United States of America, АҚШ, США, Америка, "
        "Соединённые Штаты Америки, آمریکا, ایالات متحده آمریکا, أمريكا, "
        "الولايات المتحدة الأمريكية"
    ),
    "GB": (
        "UK, Britain, Great Britain, England, Ұлыбритания, Англия, انگلیس, بريطانيا"
    ),
    "AE": "UAE, Emirates, БАӘ, ОАЭ, Эмираты, امارات, الإمارات",
    "CD": "DR Congo, Democratic Republic of the Congo, ДРК",
    "CI": "Ivory Coast, Cote d'Ivoire",
    "CN": "PRC, ҚХР, КНР",
    "CZ": "Czech Republic",
    "DE": "FRG, ГФР, ФРГ",
    "HK": "Hong Kong, Гонконг, هونغ كونغ, هنگ کنگ",
    "KG": "Қырғызстан, Киргизия, قیرغیزستان, قرغيزستان",
    "KP": "DPRK, КХДР, КНДР",
    "KR": "ROK, Оңтүстік Корея, Южная Корея, کره جنوبی",
    "BY": "Белоруссия, Беларусь, بلاروس, روسيا البيضاء",
    "PS": "Palestine, Палестина, فلسطين, فلسطین",
    "RU": "RF, РФ, Russian Federation, Ресей Федерациясы",
    "SA": "KSA, Сауд Арабиясы, السعودية, عربستان",
    "TR": "Turkey, Turkiye",
    "VA": "Vatican, Holy See, Ватикан, الفاتيكان, واتیکان",
}


def dates_in(text: str, language: str, calendar: str = "") -> list[DateValue]:
    """List the dates that *text* may mean, the likeliest first; empty where none.

    A month's name tells its calendar. Figures alone are read as Gregorian, and where
    that can be no year of our time, in *calendar*, else in the one usual for
    *language*: 1371/3/4 is 25 May 1992 to a Persian.
    """
    calendar = calendar or usual_calendar(language)
    others = dates_of_named_month(text)
    if not others and calendar != GREGORIAN:
        others = dates_of_calendar(text, calendar)
    return [*_gregorian_dates(text, language), *others]


def _gregorian_dates(text: str, language: str) -> list[DateValue]:
    plain = western_digits(text)
    written = _FIGURE.findall(plain)
    if any(len(figure) > _YEAR_DIGITS for figure in written):
        return []
    figures = [int(figure) for figure in written]
    years = [figure for figure in figures if figure > 31]
    if len(years) != 1:
        return []
    rest = [figure for figure in figures if figure <= 31]
    month = _month_in(text, language)
    if month is None and _LETTERS_BETWEEN.search(plain):
        return []
    pairs = _pairs(rest, month, year_first=figures[0] > 31)
    return [
        DateValue(years[0], number, day)
        for number, day in pairs
        if exists(years[0], number, day)
    ]


def _pairs(
    rest: list[int], named: int | None, *, year_first: bool
) -> list[tuple[int, int | None]]:
    """Read what is left beside the year as month and day.

    Where no month is *named*, 1992-05-25 is read so, and 25.05 before 05/25.
    """
    match named, rest:
        case None, [month]:
            return [(month, None)]
        case None, [month, day] if year_first:
            return [(month, day)]
        case None, [first, second]:
            return [(second, first), (first, second)]
        case int(month), []:
            return [(month, None)]
        case int(month), [day]:
            return [(month, day)]
    return []


def _month_in(text: str, language: str) -> int | None:
    """Find the month named in *text*, in its language or any that we have.

    A long name may have an ending; a short one must stand alone, since there are
    other words that begin so.
    """
    for tongue in (language, *LANGUAGES):
        typed = f" {' '.join(loose_words(text, tongue))} ".replace("-", " ")
        for name, number in _months(tongue):
            if f" {name}{' ' if len(name) <= _SHORT else ''}" in typed:
                return number
    return None


@lru_cache(maxsize=8)
def _months(language: str) -> list[tuple[str, int]]:
    """List the month names of *language*, spelling forgiven, the longest first."""
    names: dict[str, int] = {}
    for locale in (locale_name(language), *_OTHER_LOCALES.get(language, ())):
        for name, number in _months_of(Locale.parse(locale)):
            written = in_script(name, language)
            loose = " ".join(loose_words(written, language))
            names.setdefault(loose, number)
            if language in _SHORTENED:
                names.setdefault(loose[:_SHORT], number)
    return sorted(names.items(), key=lambda entry: -len(entry[0]))


def _months_of(locale: Locale) -> Iterator[tuple[str, int]]:
    for context in _CONTEXTS:
        for width in _WIDTHS:
            for number, name in locale.months[context][width].items():
                if not name.isdecimal():
                    yield name, number


def years_in(text: str) -> list[int]:
    """List the year that *text* names, where it names just one."""
    figures = _FIGURE.findall(western_digits(text))
    if len(figures) != 1 or len(figures[0]) > _YEAR_DIGITS:
        return []
    return [int(figures[0])]


def amounts_in(text: str) -> set[float]:
    """Return the amounts that the one number in *text* may mean.

    A comma or a point may group thousands or begin the fraction; both are tried
    where both are possible.
    """
    plain = western_digits(text).replace("٫", ".").replace("٬", "'")
    found = _AMOUNT.findall(plain)
    if len(found) != 1:
        return set()
    written = re.sub(r"[\s'’]", "", found[0]).replace("−", "-")
    return {amount for amount in map(float, _readings(written)) if isfinite(amount)}


def _readings(written: str) -> Iterator[str]:
    """Yield what a number *written* with points and commas may be in Python."""
    last = max(written.rfind("."), written.rfind(","))
    if last < 0:
        yield written
        return
    mark = written[last]
    other = "," if mark == "." else "."
    if written.count(mark) == 1:
        yield written.replace(other, "").replace(mark, ".")
    if other not in written and _GROUPED.fullmatch(written):
        yield written.replace(mark, "")


def countries_in(text: str, language: str) -> set[str]:
    """Return the codes of the countries that *text* names, spelling forgiven."""
    return {
        code
        for tongue in (language, *LANGUAGES)
        for code in _countries(tongue).get(_country_name(text, tongue), ())
    }


def _country_name(text: str, language: str) -> str:
    plain = folded(text, language)
    return plain.removeprefix("the ") if language == "en" else plain


@lru_cache(maxsize=8)
def _countries(language: str) -> dict[str, set[str]]:
    spoken = CYRILLIC if language in SCRIPTS else language
    names = [
        (way, code)
        for code, name in Locale.parse(spoken).territories.items()
        if is_country(code)
        for way in (in_script(name, language), of(language).country(code))
    ]
    common = [
        (name, code)
        for code, listed in _COMMON_NAMES.items()
        for name in listed.split(", ")
    ]
    codes = _by_name([*names, *common], language)
    others = [(other, code) for name, code in names for other in _other_ways(name)]
    # A country's own name is stronger: «(США)» only tells which Virgin Islands.
    return _by_name(others, language) | codes


def _by_name(names: list[tuple[str, str]], language: str) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for name, code in names:
        codes.setdefault(_country_name(name, language), set()).add(code)
    return codes


def _other_ways(name: str) -> Iterator[str]:
    """Yield *name* with «and» for «&», and each of the two names that it may hold."""
    if "&" in name:
        yield name.replace("&", "and")
    if both := re.fullmatch(r"(.+) \((.+)\)", name):
        yield from both.groups()


def split_list(
    text: str, language: str, known: Container[str] = frozenset()
) -> list[str]:
    """Split what was typed for a list at commas, semicolons, lines and «and».

    What is *known*, as `loosened` names, stays whole, though it holds an «and» or,
    as وارسو does, begins like one.
    """
    parts = [
        part
        for piece in _JOINT.split(text)
        for part in _split_at_and(piece.strip(), language, known)
    ]
    return [part for part in parts if part]


def _split_at_and(text: str, language: str, known: Container[str]) -> Iterator[str]:
    """Yield the parts of *text*, each as long as it is known or else short."""
    conjunction = _CONJUNCTIONS.get(language)
    pieces = conjunction.split(f" {text}") if conjunction else [text]
    while pieces:
        ends = range(len(pieces), 1, -2)
        whole = ("".join(pieces[:end]) for end in ends)
        lengths = (
            end
            for end, part in zip(ends, whole, strict=True)
            if loosened(part, language) in known
        )
        taken = next(lengths, 1)
        yield "".join(pieces[:taken]).strip()
        pieces = pieces[taken + 1 :]
