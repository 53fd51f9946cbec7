"""Time in SQL: instants as numbers, as SQLite and other databases reckon them."""

from typing import Any

from sqlalchemy import ColumnElement, Float, Integer, cast, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from kazquiz.bank.review_marks import QUARTER_SECONDS

_QUARTERS_A_DAY = 86400 // QUARTER_SECONDS
# SQLite tells an instant to the millisecond: half of one more, in days, and no boundary
# is missed by rounding.
_HALF_A_MILLISECOND = "0.5 / 86400000"


class EpochDays(FunctionElement[float]):
    """The days from 1970 to an instant."""

    type = Float()
    inherit_cache = True


class EpochQuarters(FunctionElement[int]):
    """The whole quarters of an hour from 1970 to an instant after that."""

    type = Integer()
    inherit_cache = True


@compiles(EpochDays)
def _by_epoch(element: EpochDays, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    inside = compiler.process(element.clauses, **options)
    return f"(EXTRACT(EPOCH FROM {inside}) / 86400.0)"


@compiles(EpochDays, "sqlite")
def _by_julian(element: EpochDays, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    inside = compiler.process(element.clauses, **options)
    return f"(julianday({inside}) - 2440587.5)"


@compiles(EpochQuarters)
def _by_epoch_quarters(
    element: EpochQuarters,
    compiler: SQLCompiler,
    **options: Any,  # noqa: ANN401
) -> str:
    inside = compiler.process(element.clauses, **options)
    return f"CAST(FLOOR(EXTRACT(EPOCH FROM {inside}) / {QUARTER_SECONDS}) AS BIGINT)"


@compiles(EpochQuarters, "sqlite")
def _by_julian_quarters(
    element: EpochQuarters,
    compiler: SQLCompiler,
    **options: Any,  # noqa: ANN401
) -> str:
    inside = compiler.process(element.clauses, **options)
    days = f"julianday({inside}) - 2440587.5"
    return f"CAST(({days} + {_HALF_A_MILLISECOND}) * {_QUARTERS_A_DAY} AS INTEGER)"


def quarter_of_days(days: ColumnElement[Any]) -> ColumnElement[int]:
    """Return what `EpochQuarters` is in SQLite, of an instant told in `EpochDays`."""
    later = days + literal_column(_HALF_A_MILLISECOND)
    return cast(later * literal_column(str(_QUARTERS_A_DAY)), Integer)
