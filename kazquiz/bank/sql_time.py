"""Time in SQL: instants as numbers, as SQLite and other databases reckon them."""

from typing import Any

from sqlalchemy import Float, Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from kazquiz.bank.review_marks import QUARTER_SECONDS

_QUARTERS_A_DAY = 86400 // QUARTER_SECONDS


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
    # Told to the millisecond: half of one more, and no boundary is missed by rounding.
    days = f"julianday({inside}) - 2440587.5 + 0.5 / 86400000"
    return f"CAST(({days}) * {_QUARTERS_A_DAY} AS INTEGER)"
