"""Typed days: what a person means who types a day, in any digits and any calendar."""

import re
from datetime import date

from kazquiz.i18n.calendars import CALENDARS, GREGORIAN
from kazquiz.i18n.formatting import of
from kazquiz.items.calendar_dates import dates_of_calendar
from kazquiz.items.draft import Names
from kazquiz.items.parsing import dates_in
from kazquiz.items.values import DateValue, Value
from kazquiz.items.wording import wording

_BRACKETS = re.compile("[()]")


def typed_day(text: str, language: str, calendar: str) -> date | None:
    """Return the day that *text* means to who lives by *calendar*, None if none.

    Figures are read in that calendar first: 1405/8/1 typed by who lives by the Jalali
    one is no day of the Middle Ages.
    """
    own = dates_of_calendar(text, calendar) if calendar != GREGORIAN else []
    for found in [*own, *dates_in(text, language, calendar)]:
        if found.day is not None:
            return date(found.year, found.month, found.day)
    return None


def same_date(key: DateValue, typed: str, language: str) -> bool:
    """Tell whether *typed* means *key* in some calendar.

    What stands in brackets is the same day once more: as dates are shown, so they may
    be typed.
    """
    parts = [part for part in _BRACKETS.split(typed) if part.strip()]
    return bool(parts) and all(
        any(key in dates_in(part, language, calendar) for calendar in CALENDARS)
        for part in parts
    )


def ways(answer: Value, language: str, names: Names) -> list[str]:
    """List how *answer* is written in *language*: a day in each of the calendars."""
    is_day = isinstance(answer, DateValue) and answer.day is not None
    calendars = CALENDARS if is_day else (GREGORIAN,)
    return [wording(answer, of(language, calendar=each), names) for each in calendars]
