"""Numbers, percentages, dates, durations and lists, as a language writes them.

Babel never writes native digits, so every figure passes through `Format.shape`.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from kazquiz.i18n.calendars import (
    GREGORIAN,
    from_gregorian,
    month_names,
    usual_calendar,
)
from kazquiz.i18n.country_names import territories
from kazquiz.i18n.direction import (
    is_right_to_left,
    isolate_left_to_right,
    isolate_right_to_left,
)
from kazquiz.i18n.kazakh_scripts import in_script
from kazquiz.i18n.languages import autonym, base_language, locale_name
from kazquiz.i18n.pseudo import PSEUDO_LANGUAGES, marked

DIGITS = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
}
_EVERY_DIGIT = "".join(DIGITS.values())
_PERCENT = {"arab": "\u061c{}٪\u061c", "arabext": "\u061c{}٪"}
_SEPARATORS = {
    "arab": str.maketrans({",": "٬", ".": "٫"}),
    "arabext": str.maketrans({",": "٬", ".": "٫"}),
}
_FA_COMMA = "،\N{RIGHT-TO-LEFT MARK} "
_MINUS = "\N{MINUS SIGN}"
# Weekdays are counted as Python does, from Monday, which is 0.
FIRST_DAYS = {"monday": 0, "saturday": 5, "sunday": 6}
WEEKENDS = {
    "saturday-sunday": frozenset({5, 6}),
    "friday-saturday": frozenset({4, 5}),
    "thursday-friday": frozenset({3, 4}),
    "friday": frozenset({4}),
    "sunday": frozenset({6}),
}
# CLDR lists unions, test regions and what ISO has no code for like countries.
_NO_COUNTRIES = frozenset({"CQ", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


@dataclass(frozen=True, slots=True)
class Habits:
    """What a person may have otherwise than their region; empty means as the region."""

    digits: str = ""
    calendar: str = ""
    first_day: str = ""
    weekend: str = ""


class Format:
    """How one language writes figures: a locale, and the digits chosen for it.

    Days are written in its *calendar*, years and months of what is learned as they are
    in its texts: Gregorian.
    """

    def __init__(
        self, language: str, digits: str = "", calendar: str = GREGORIAN
    ) -> None:
        self.language = language
        self.calendar = calendar
        # What the person has chosen for every language, empty where nothing.
        self.chosen_calendar = ""
        self.locale = Locale.parse(locale_name(language))
        self.digits = digits or self._usual_digits()
        self.first_weekday: int = self.locale.first_week_day
        self.weekend = frozenset(
            range(self.locale.weekend_start, self.locale.weekend_end + 1)
        )
        self._right_to_left = is_right_to_left(language)
        self._shapes = str.maketrans(_EVERY_DIGIT, DIGITS[self.digits] * len(DIGITS))

    def _usual_digits(self) -> str:
        usual = self.locale.default_numbering_system
        return usual if usual in DIGITS else "latn"

    def shape(self, text: str) -> str:
        """Write every digit of *text*, of whatever script, in the digits chosen."""
        return text.translate(self._shapes)

    def _written(self, text: str) -> str:
        """Write what CLDR has for the language in its digits, and in its script."""
        if self.language in PSEUDO_LANGUAGES:
            return marked(text)
        # Of Kazakh in Latin letters it has nothing: Cyrillic is rewritten.
        return self.shape(in_script(text, self.language))

    def number(self, amount: float | Decimal) -> str:
        """Write *amount* with the language's separators."""
        latin = self.digits == "latn"
        plain = format_decimal(
            Decimal(str(abs(amount))),
            locale=self.locale if latin else "en",
            decimal_quantization=False,
        )
        written = self.shape(plain.translate(_SEPARATORS.get(self.digits, {})))
        return isolate_left_to_right(_MINUS + written) if amount < 0 else written

    def percent(self, share: float, places: int = 0) -> str:
        """Write a *share* of one as a percentage, with so many decimal *places*."""
        figure = str(round(share * 100))
        if places:
            figure = self.number(round(share * 100, places))
        if self.digits != "latn":
            return self.shape(_PERCENT[self.digits].format(figure))
        if base_language(self.language) in {"kk", "ru"} and not self._right_to_left:
            return f"{figure}\N{NO-BREAK SPACE}%"
        written = f"{figure}%"
        # After an Arabic letter even these digits would send the mark to their left.
        return isolate_left_to_right(written) if self._right_to_left else written

    def year(self, year: int) -> str:
        """Write a *year*, ungrouped."""
        return self.shape(str(year))

    def day(self, moment: date) -> str:
        """Write a date with the name of its month."""
        if self.calendar != GREGORIAN:
            return self._other_day(moment)
        return self._written(format_date(moment, format="long", locale=self.locale))

    def _other_day(self, moment: date) -> str:
        """Write a date of another calendar, in the order of the Gregorian ones."""
        year, month, day = from_gregorian(self.calendar, moment)
        name = month_names(self.calendar, self.language)[month - 1]
        if base_language(self.language) == "kk":
            return self._written(f"{year}\N{NARROW NO-BREAK SPACE}ж. {day} {name}")
        if self.language == "ru":
            name = genitive(name)
            return self.shape(f"{day} {name} {year}\N{NARROW NO-BREAK SPACE}г.")
        return self.shape(f"{day} {name} {year}")

    def month_of(self, moment: date) -> str:
        """Write the month, with its year, that a date lies in."""
        if self.calendar == GREGORIAN:
            return self.month(moment.year, moment.month)
        year, month, _day = from_gregorian(self.calendar, moment)
        name = month_names(self.calendar, self.language)[month - 1]
        if base_language(self.language) == "kk":
            return self._written(f"{year}\N{NARROW NO-BREAK SPACE}ж. {name}")
        written = self.shape(f"{name} {year}")
        end = "\N{NARROW NO-BREAK SPACE}г."
        return written + end if self.language == "ru" else written

    def weekday(self, day: int, width: str = "wide") -> str:
        """Name the weekday *day*, counted from Monday, which is 0."""
        return self._written(str(self.locale.days["stand-alone"][width][day]))

    def month(self, year: int, month: int) -> str:
        """Write a month of a year, both Gregorian."""
        first = date(year, month, 1)
        return self._written(format_skeleton("yMMMM", first, locale=self.locale))

    def moment(self, moment: datetime) -> str:
        """Write a local date and time, to the minute."""
        day = (
            format_date(moment, format="medium", locale=self.locale)
            if self.calendar == GREGORIAN
            else self._other_day(moment.date())
        )
        time = format_time(moment, format="HH:mm", locale=self.locale)
        return self._written(f"{day}{self.comma}{isolate_left_to_right(time)}")

    def clock(self, span: timedelta) -> str:
        """Write a duration as a clock shows it, never negative."""
        seconds = max(0, int(span.total_seconds()))
        minutes, seconds = divmod(seconds, 60)
        hours, minutes = divmod(minutes, 60)
        parts = f"{hours}:{minutes:02}:{seconds:02}" if hours else None
        return isolate_left_to_right(self.shape(parts or f"{minutes}:{seconds:02}"))

    def listing(self, parts: list[str]) -> str:
        """Join *parts* as a sentence lists them."""
        if self.language == "fa" and len(parts) > 1:
            # CLDR has a comma before the last as well, which Persian does not write.
            return f"{_FA_COMMA.join(parts[:-1])} و {parts[-1]}"
        return in_script(format_list(parts, locale=self.locale), self.language)

    def figures(self, text: str) -> str:
        """Keep a row of figures, such as a range, in the order of reading."""
        turn = isolate_right_to_left if self._right_to_left else isolate_left_to_right
        return turn(text)

    def country(self, code: str) -> str:
        """Name the country with the ISO 3166 *code*."""
        return territories(self.language).get(code, code)

    def language_name(self, code: str) -> str:
        """Name the language with *code* as it stands by itself, else by its own name.

        Kazakh in a script of its own is still Kazakh.
        """
        named = str(self.locale.languages.get(base_language(code), "")) or autonym(code)
        written = self._written(named)
        return written[:1].upper() + written[1:]

    @property
    def comma(self) -> str:
        """The comma of the language's script, with the space after it."""
        return "، " if self._right_to_left else ", "

    @property
    def between(self) -> str:
        """What stands between short notes in a row, with the spaces around it.

        Beside the figures of Arabic script a dot in the middle would be a nought.
        """
        return " · " if self.digits == "latn" else self.comma

    @property
    def semicolon(self) -> str:
        """The semicolon of the language's script, with the space after it."""
        return "؛ " if self._right_to_left else "; "


def genitive(name: str) -> str:
    """Decline a Russian name of a month as a day of it needs it."""
    if name[-1] in "йь":
        return name[:-1] + "я"
    return name if name[-1] in "ая" else name + "а"


@lru_cache(maxsize=64)
def of(language: str, digits: str = "", calendar: str = GREGORIAN) -> Format:
    """Return the `Format` of *language*, made once."""
    return Format(language, digits, calendar)


def of_content(language: str, digits: str = "") -> Format:
    """Return how what is learned is written in *language* for the person here.

    Its calendar is the one chosen, else the one that speakers of *language* live by, so
    that a card looks the same whatever language the program itself speaks.
    """
    calendar = interface().chosen_calendar or usual_calendar(language)
    return of(language, digits, calendar)


def with_habits(language: str, habits: Habits) -> Format:
    """Return how the program itself writes in *language* for a person of *habits*."""
    calendar = habits.calendar or usual_calendar(language)
    made = Format(language, habits.digits, calendar)
    made.chosen_calendar = habits.calendar
    made.first_weekday = FIRST_DAYS.get(habits.first_day, made.first_weekday)
    made.weekend = WEEKENDS.get(habits.weekend, made.weekend)
    return made


def is_country(code: str) -> bool:
    """Tell whether *code* is the ISO 3166 code of a country or territory."""
    return (
        len(code) == 2
        and code in Locale.parse("en").territories
        and code not in get_global("territory_aliases")
        and code not in _NO_COUNTRIES
    )


_state: dict[str, Format] = {}


def use(chosen: Format) -> None:
    """Write the interface's figures with *chosen* from now on."""
    _state["interface"] = chosen


def interface() -> Format:
    """Return the format of the interface's language."""
    if "interface" not in _state:
        _state["interface"] = of("en")
    return _state["interface"]
