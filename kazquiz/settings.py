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
}
_CHOICES = {
    "theme": ("system", "light", "dark"),
    "digits": ("", *DIGITS),
    "calendar": ("", *CALENDARS),
    "first_day": ("", *FIRST_DAYS),
    "weekend": ("", *WEEKENDS),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The preferences of one person; an empty language means the usual one."""

    language: str = ""
    content_language: str = ""
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

    @property
    def habits(self) -> Habits:
        """How this person writes figures and counts days."""
        return Habits(self.digits, self.calendar, self.first_day, self.weekend)


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
