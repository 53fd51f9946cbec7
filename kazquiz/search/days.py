"""Days in a search: `added>=2026-03-21`, in any digits and the person's calendar."""

from kazquiz.i18n.formatting import interface
from kazquiz.items.typed_dates import typed_day
from kazquiz.search.query import DATED, Comparison, Dated, Field
from kazquiz.search.spellings import RATINGS, Spellings
from kazquiz.text import western_digits


def dated(
    field: Field, sign: str, value: str, *, spellings: Spellings, language: str
) -> Dated | None:
    """Understand what stands beside a day, None where there is none.

    A rating may follow the day on which something was rated.
    """
    head, colon, rating = value.partition(":")
    if field not in DATED or (colon and field is not Field.RATED):
        return None
    day = typed_day(head, language, interface().calendar)
    rated = rating_in(rating, spellings) if colon else None
    if day is None or (colon and rated is None):
        return None
    how = Comparison.EQUAL if sign in {":", "="} else Comparison(sign)
    return Dated(field, how, day, rated)


def rating_in(typed: str, spellings: Spellings) -> int | None:
    """Return the rating that is named, or numbered in any digits; None where none."""
    plain = western_digits(typed)
    if plain in {"1", "2", "3", "4"}:
        return int(plain)
    known = spellings.choice(Field.RATED, typed)
    return None if known is None else RATINGS[known]
