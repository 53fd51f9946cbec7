"""Calendars: the Jalali and the Islamic civil one, to and from the Gregorian.

Jalali leap years follow the cycle of 33 years with eight leap years, which agrees with
the vernal equinox at Tehran from 1178 to 1633 of that era. The Islamic civil calendar
is the tabular one of the astronomers' books: thirty years with eleven leap years (the
2nd, 5th, 7th, 10th, 13th, 16th, 18th, 21st, 24th, 26th and 29th), counted from Friday
16 July 622 of the Julian calendar. Where months are seen in the sky, a day may differ.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from kazquiz.i18n.kazakh_scripts import in_script
from kazquiz.i18n.languages import base_language

GREGORIAN, JALALI, ISLAMIC = "gregorian", "jalali", "islamic"
CALENDARS = (GREGORIAN, JALALI, ISLAMIC)
MONTHS = 12

# Where the cycle, counted back, puts the first day of the era.
_JALALI_EPOCH = date(622, 3, 21).toordinal()
_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
# The calendars that are usual in everyday life, where it is not the Gregorian.
_USUAL = {"fa": JALALI}

_NAMES = {
    (JALALI, "en"): "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar "
    "Dey Bahman Esfand",
    (JALALI, "kk"): "фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар "
    "дей бахман эсфанд",
    (
        JALALI,
        "ar",
    ): "فروردين أرديبهشت خرداد تير مرداد شهريور مهر آبان آذر دي بهمن إسفند",
    (
        JALALI,
        "fa",
    ): "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    (JALALI, "ru"): "фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар "
    "дей бахман эсфанд",
    (ISLAMIC, "en"): "Muharram Safar Rabi_I Rabi_II Jumada_I Jumada_II Rajab Shaban "
    "Ramadan Shawwal Dhul-Qadah Dhul-Hijjah",
    (ISLAMIC, "kk"): "мұхаррам сафар рабиғул-әууәл рабиғул-ахир жұмадәл-әууәл "
    "жұмадәл-ахир ережеп шағбан рамазан шәууәл зұлқағда зұлхижжа",
    (ISLAMIC, "ar"): "محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب "
    "شعبان رمضان شوال ذو_القعدة ذو_الحجة",
    (ISLAMIC, "fa"): "محرم صفر ربیع‌الاول ربیع‌الثانی جمادی‌الاول جمادی‌الثانی رجب شعبان "
    "رمضان شوال ذیقعده ذیحجه",
    (ISLAMIC, "ru"): "мухаррам сафар раби-уль-авваль раби-уль-ахир джумада-ль-уля "
    "джумада-ль-ахира раджаб шаабан рамадан шавваль зуль-каада зуль-хиджа",
}


class Parts(NamedTuple):
    """A day of some calendar."""

    year: int
    month: int
    day: int


def usual_calendar(language: str) -> str:
    """Return the calendar that speakers of *language* live by."""
    return _USUAL.get(language, GREGORIAN)


def month_names(calendar: str, language: str) -> list[str]:
    """List the names of the twelve months, none for the Gregorian: CLDR has those.

    Where a language has none of its own, they are the English ones.
    """
    if calendar == GREGORIAN:
        return []
    listed = _NAMES.get((calendar, base_language(language)), _NAMES[calendar, "en"])
    return [in_script(name.replace("_", " "), language) for name in listed.split()]


def _leaps_before_jalali(year: int) -> int:
    return (8 * year + 21) // 33


def _leaps_before_islamic(year: int) -> int:
    return (11 * year + 3) // 30


def _jalali_year_start(year: int) -> int:
    return _JALALI_EPOCH + 365 * (year - 1) + _leaps_before_jalali(year)


def _islamic_year_start(year: int) -> int:
    return _ISLAMIC_EPOCH + 354 * (year - 1) + _leaps_before_islamic(year)


_YEAR_STARTS: dict[str, Callable[[int], int]] = {
    JALALI: _jalali_year_start,
    ISLAMIC: _islamic_year_start,
}
_DAYS_A_YEAR = {JALALI: 365.2424, ISLAMIC: 354.3667}


def month_length(calendar: str, year: int, month: int) -> int:
    """Return how many days *month* of *year* has, months counted from 1."""
    if calendar == GREGORIAN:
        following = date(year + month // MONTHS, month % MONTHS + 1, 1)
        return (following - date(year, month, 1)).days
    usual = _usual_length(calendar, month)
    if month < MONTHS:
        return usual
    starts = _YEAR_STARTS[calendar]
    before = sum(_usual_length(calendar, each) for each in range(1, MONTHS))
    return starts(year + 1) - starts(year) - before


def _usual_length(calendar: str, month: int) -> int:
    if calendar == JALALI:
        return 31 if month <= 6 else 30
    return 30 if month % 2 else 29


def to_gregorian(calendar: str, year: int, month: int, day: int) -> date:
    """Return the date of *day* of *month* of *year* of *calendar*.

    Raises:
        ValueError: where that calendar has no such day, or no date can hold it.
    """
    if calendar == GREGORIAN:
        return date(year, month, day)
    # The years of both eras end before those that a date can hold.
    if not (1 <= year < 9000 and 1 <= month <= MONTHS):
        raise ValueError(f"{calendar} has no month {month} of the year {year}")
    if not 1 <= day <= month_length(calendar, year, month):
        raise ValueError(f"{calendar} has no day {day} of {year}-{month}")
    before = sum(month_length(calendar, year, each) for each in range(1, month))
    return date.fromordinal(_YEAR_STARTS[calendar](year) + before + day - 1)


def from_gregorian(calendar: str, moment: date) -> Parts:
    """Return the day of *calendar* that *moment* is.

    Raises:
        ValueError: where it lies before the calendar's era.
    """
    if calendar == GREGORIAN:
        return Parts(moment.year, moment.month, moment.day)
    starts, ordinal = _YEAR_STARTS[calendar], moment.toordinal()
    if ordinal < starts(1):
        raise ValueError(f"{moment} lies before the era of {calendar}")
    year = int((ordinal - starts(1)) / _DAYS_A_YEAR[calendar]) + 1
    while starts(year) > ordinal:
        year -= 1
    while starts(year + 1) <= ordinal:
        year += 1
    left = ordinal - starts(year)
    for month in range(1, MONTHS + 1):
        length = month_length(calendar, year, month)
        if left < length:
            return Parts(year, month, left + 1)
        left -= length
    raise AssertionError("a day belongs to a month of its year")
