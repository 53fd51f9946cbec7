"""Dates as they are typed in the Jalali and the Islamic calendar."""

import re
from functools import lru_cache

from kazquiz.i18n.calendars import CALENDARS, GREGORIAN, month_names, to_gregorian
from kazquiz.i18n.formatting import genitive
from kazquiz.i18n.kazakh_scripts import SCRIPTS
from kazquiz.items.values import DateValue
from kazquiz.text import loose_words, western_digits

LANGUAGES = ("en", "kk", "ar", "fa", "ru", *SCRIPTS)
OTHERS = tuple(each for each in CALENDARS if each != GREGORIAN)
_FIGURE = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
# Years of both eras that people still date by; no Gregorian date of our time is there.
_YEARS = range(1300, 1500)
_YEAR_DIGITS = 4
_MOST_DAYS = 31


def dates_of_calendar(text: str, calendar: str) -> list[DateValue]:
    """List the days of *calendar* that *text* may mean, as Gregorian dates.

    A month may be named in any of our languages, or be a figure: 1371-03-04 is read
    so, and so is 04.03.1371.
    """
    plain = western_digits(text)
    written = _FIGURE.findall(plain)
    if any(len(figure) > _YEAR_DIGITS for figure in written):
        return []
    figures = [int(figure) for figure in written]
    years = [figure for figure in figures if figure in _YEARS]
    rest = [figure for figure in figures if figure <= _MOST_DAYS]
    if len(years) != 1 or len(years) + len(rest) != len(figures):
        return []
    month = named_month(text, calendar)
    match month, rest:
        case None, [first, second] if not _LETTER.search(plain):
            month, day = (first, second) if figures[0] in _YEARS else (second, first)
        case int(month), [day]:
            pass
        case _:
            return []
    try:
        found = to_gregorian(calendar, years[0], month, day)
    except ValueError:
        return []
    return [DateValue(found.year, found.month, found.day)]


def dates_of_named_month(text: str) -> list[DateValue]:
    """List the day that *text* means where the month's name tells the calendar."""
    return [
        found
        for calendar in OTHERS
        if named_month(text, calendar) is not None
        for found in dates_of_calendar(text, calendar)
    ]


def named_month(text: str, calendar: str) -> int | None:
    """Find the month of *calendar* that *text* names, in any language that we have."""
    for language in LANGUAGES:
        typed = f" {' '.join(loose_words(text, language))} "
        for name, month in _names(calendar, language):
            if f" {name} " in typed:
                return month
    return None


@lru_cache(maxsize=16)
def _names(calendar: str, language: str) -> list[tuple[str, int]]:
    """List the names of months, spelling forgiven, the longest first."""
    names = [
        (" ".join(loose_words(form, language)), month)
        for month, name in enumerate(month_names(calendar, language), start=1)
        for form in {name, genitive(name) if language == "ru" else name}
    ]
    return sorted(names, key=lambda entry: -len(entry[0]))
