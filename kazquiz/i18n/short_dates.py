"""Short dates, as axes and tables have room for: a day, a month, where months begin."""

from datetime import date, timedelta

from babel.dates import format_skeleton

from kazquiz.i18n.calendars import (
    GREGORIAN,
    MONTHS,
    from_gregorian,
    month_names,
    to_gregorian,
)
from kazquiz.i18n.formatting import Format, genitive
from kazquiz.i18n.kazakh_scripts import in_script

_WEEK = 7


def short_day(write: Format, moment: date) -> str:
    """Write the day and the month of *moment*, without its year."""
    if write.calendar == GREGORIAN:
        written = format_skeleton("MMMd", moment, locale=write.locale)
        return write.shape(in_script(written, write.language))
    _year, month, day = from_gregorian(write.calendar, moment)
    name = month_names(write.calendar, write.language)[month - 1]
    return write.shape(f"{day} {genitive(name) if write.language == 'ru' else name}")


def short_month(write: Format, moment: date) -> str:
    """Name the month of *moment*; the first month of a year is told by its year."""
    year, month, _day = from_gregorian(write.calendar, moment)
    if month == 1:
        return write.year(year)
    if write.calendar == GREGORIAN:
        name = str(write.locale.months["stand-alone"]["abbreviated"][month])
        return in_script(name, write.language)
    return month_names(write.calendar, write.language)[month - 1]


def month_start(write: Format, moment: date) -> date:
    """Return the first day of the month, of the person's calendar, of *moment*."""
    return moment - timedelta(days=from_gregorian(write.calendar, moment).day - 1)


def months_later(write: Format, moment: date, months: int) -> date:
    """Return the first day of the month that begins *months* after that of *moment*."""
    year, month, _day = from_gregorian(write.calendar, moment)
    years, place = divmod(month - 1 + months, MONTHS)
    return to_gregorian(write.calendar, year + years, place + 1, 1)


def week_start(write: Format, moment: date) -> date:
    """Return the day that the week of *moment* begins with, as the person counts it."""
    return moment - timedelta(days=(moment.weekday() - write.first_weekday) % _WEEK)
