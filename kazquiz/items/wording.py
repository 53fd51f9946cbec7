"""Wording: a value written in a language, as an option or an answer shows it.

A day is written in the calendar of the style, with the Gregorian day of the documents
beside it where that is another: ۴ خرداد ۱۳۷۱ (۲۵ مهٔ ۱۹۹۲). Whoever learns it needs
both, since the texts say the Gregorian one, and since all options of a question have
both, neither gives the answer away. A year or a month alone stays Gregorian: it lies in
two of another calendar's, and who learns history learns 1992.
"""

from datetime import date
from functools import lru_cache

from kazquiz import paths
from kazquiz.i18n import N_
from kazquiz.i18n.calendars import GREGORIAN
from kazquiz.i18n.catalog import load
from kazquiz.i18n.formatting import Format, of
from kazquiz.items.draft import Names
from kazquiz.items.units import counted
from kazquiz.items.values import (
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    Value,
    YearValue,
)

# i18n: an answer: what the question asks is so
_TRUE = N_("True")
# i18n: an answer: what the question asks is not so
_FALSE = N_("False")


def wording(  # noqa: PLR0911  (one a type)
    value: Value, style: Format, names: Names
) -> str:
    """Write *value* in the language of *style*, named values by *names*."""
    match value:
        case DateValue():
            return _date(value, style)
        case YearValue(year):
            return style.year(year)
        case NumberValue(amount, unit):
            return _number(amount, unit, style)
        case CountryValue(code):
            return style.country(code)
        case NamedValue():
            return style.shape(names[value].text) if value in names else value.name
        case TruthValue(holds):
            return _word(_TRUE if holds else _FALSE, style.language)
        case ListValue(members):
            return style.listing([wording(each, style, names) for each in members])


# An item's options are written again for every rule and every page that shows them.
# A whole number and the same with a fraction of nothing are not written alike.
@lru_cache(maxsize=1 << 10, typed=True)
def _number(amount: float, unit: str, style: Format) -> str:
    return counted(amount, style.number(amount), unit, style.language)


@lru_cache(maxsize=1 << 10)
def _date(value: DateValue, style: Format) -> str:
    if value.day is None:
        return style.month(value.year, value.month)
    moment = date(value.year, value.month, value.day)
    gregorian = of(style.language, style.digits).day(moment)
    try:
        own = style.day(moment)
    except ValueError:
        # It lies before that calendar's era.
        return gregorian
    return own if own == gregorian else f"{own} ({gregorian})"


def in_own_calendar(value: Value, style: Format) -> str:
    """Write a day that *style* has another calendar for; empty for all else."""
    is_day = isinstance(value, DateValue) and value.day is not None
    return wording(value, style, {}) if is_day and style.calendar != GREGORIAN else ""


@lru_cache(maxsize=64)
def _word(message: str, language: str) -> str:
    """Translate *message* into *language*, whatever the interface speaks."""
    try:
        return load(paths.translations(), language).gettext(message)
    except OSError:
        return message
