"""Wording: a value written in a language, as an option or an answer shows it."""

from datetime import date
from functools import lru_cache

from kazquiz import paths
from kazquiz.i18n import N_
from kazquiz.i18n.catalog import load
from kazquiz.i18n.formatting import Format
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
    return style.day(date(value.year, value.month, value.day))


@lru_cache(maxsize=64)
def _word(message: str, language: str) -> str:
    """Translate *message* into *language*, whatever the interface speaks."""
    try:
        return load(paths.translations(), language).gettext(message)
    except OSError:
        return message
