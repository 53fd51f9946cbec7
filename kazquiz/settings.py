"""What a person has chosen, kept as JSON."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from kazquiz.i18n.calendars import CALENDARS
from kazquiz.i18n.formatting import DIGITS, FIRST_DAYS, WEEKENDS, Habits

_RANGES = {
    "new_per_day": (0, 9999),
    "reviews_per_day": (0, 9999),
    "desired_retention": (0.7, 0.99),
    "day_starts_at": (0, 23),
    "text_size": (80, 200),
    "leech_after": (0, 99),
    "card_seconds": (5, 600),
    "auto_answer_seconds": (0, 600),
    "auto_next_seconds": (0, 600),
    "study_minutes": (0, 600),
}
_CHOICES = {
    "theme": ("system", "light", "dark"),
    "extra_time": ("1", "1.25", "1.5", "2", "none"),
    "quiz_clock": ("shown", "hidden"),
    "latin_kazakh": ("hidden", "shown"),
    "digits": ("", *DIGITS),
    "calendar": ("", *CALENDARS),
    "first_day": ("", *FIRST_DAYS),
    "weekend": ("", *WEEKENDS),
    "ratings": ("four", "two"),
    "answering": ("recalled", "typed"),
    "card_direction": ("forward", "reverse", "mixed"),
    "bury_siblings": ("on", "off"),
    "leech_action": ("show", "suspend"),
    "auto_next": ("good", "again", "later"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The preferences of one person; an empty language means the usual one."""

    language: str = ""
    content_language: str = ""
    answer_language: str = ""
    aid_language: str = ""
    latin_kazakh: str = "hidden"
    theme: str = "system"
    digits: str = ""
    calendar: str = ""
    first_day: str = ""
    weekend: str = ""
    text_size: int = 100
    new_per_day: int = 20
    reviews_per_day: int = 200
    desired_retention: float = 0.9
    day_starts_at: int = 4
    browser_columns: str = ""
    browser_sort: str = ""
    extra_time: str = "1"
    quiz_clock: str = "shown"

    @property
    def time_factor(self) -> float:
        """The factor by which quizzes last longer, 0 where they have no limit."""
        return 0.0 if self.extra_time == "none" else float(self.extra_time)

    @property
    def habits(self) -> Habits:
        """How this person writes figures and counts days."""
        return Habits(self.digits, self.calendar, self.first_day, self.weekend)

    ratings: str = "four"
    answering: str = "recalled"
    card_direction: str = "forward"
    bury_siblings: str = "on"
    leech_after: int = 8
    leech_action: str = "show"
    card_seconds: int = 60
    auto_answer_seconds: int = 0
    auto_next_seconds: int = 0
    auto_next: str = "later"
    study_minutes: int = 0


def load(file: Path) -> Settings:
    """Read the settings in *file*; what is missing or unsound there is the default."""
    try:
        kept = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    return replace(
        Settings(),
        **{
            field.name: kept[field.name]
            for field in fields(Settings)
            if field.name in kept and _is_sound(field.name, kept[field.name])
        },
    )


def _is_sound(name: str, value: object) -> bool:
    """Tell whether *value* has the type of its field and stands in its range."""
    if isinstance(getattr(Settings(), name), str):
        return isinstance(value, str) and value in _CHOICES.get(name, (value,))
    low, high = _RANGES[name]
    fitting = int | float if isinstance(low, float) else int
    return (
        isinstance(value, fitting)
        and not isinstance(value, bool)
        and low <= value <= high
    )


def save(settings: Settings, file: Path) -> None:
    """Write *settings* to *file*, whole or not at all.

    Raises:
        OSError: where the file cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    whole = file.with_suffix(".new")
    with whole.open("w", encoding="utf-8") as written:
        json.dump(asdict(settings), written, indent=1, sort_keys=True)
        written.flush()
        os.fsync(written.fileno())
    whole.replace(file)
