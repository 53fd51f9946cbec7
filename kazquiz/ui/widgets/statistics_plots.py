"""The plots of reviews: how many, how long, how well, in the language in use."""

from collections.abc import Callable
from datetime import date

from kazquiz.bank.review_marks import CardKind
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.i18n.short_dates import month_start
from kazquiz.study.measuring import measures
from kazquiz.study.measuring.calibration import Calibration
from kazquiz.study.measuring.gathering import Gathered
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData, Series, Unit

# A longer time is told by months: bars of days would be too thin.
_MOST_DAYS = 400
_SECONDS = 60.0
_GRADES = 3


def _steps(found: Gathered) -> tuple[Unit, Callable[[date], date]]:
    """Return what one bar stands for: a day, or a month of the person's calendar."""
    if len(found.days) <= _MOST_DAYS:
        return Unit.DAY, lambda day: day
    return Unit.MONTH, _month


def _month(day: date) -> date:
    return month_start(interface(), day)


def _by_kind(
    slices: list[measures.Slice], figures: Callable[[measures.Slice], tuple[float, ...]]
) -> tuple[Series, ...]:
    """Return a series for each kind of card; the two kinds of steps are one."""
    kinds = (
        (_("New"), Role.EASY, (CardKind.NEW,)),
        (_("In steps"), Role.AGAIN, (CardKind.LEARNING, CardKind.RELEARNING)),
        (_("Young"), Role.HARD, (CardKind.YOUNG,)),
        (_("Mature"), Role.GOOD, (CardKind.MATURE,)),
    )
    return tuple(
        Series(
            name,
            tuple(sum(figures(each)[kind] for kind in found) for each in slices),
            role=role,
        )
        for name, role, found in kinds
    )


def reviews(found: Gathered) -> PlotData:
    """Return how many cards were answered when."""
    unit, start_of = _steps(found)
    slices = measures.by_slice(found.rows, found.days, start_of)
    return PlotData(
        title=_("Reviews"),
        about=_("How many answers you gave, by what the cards were then."),
        across=Axis(unit=unit),
        up=Axis(_("Reviews")),
        places=tuple(each.start for each in slices),
        series=_by_kind(slices, lambda each: each.counts),
        stacked=True,
        empty=_nothing(),
    )


def minutes(found: Gathered) -> PlotData:
    """Return how long was studied when."""
    unit, start_of = _steps(found)
    slices = measures.by_slice(found.rows, found.days, start_of)
    return PlotData(
        title=_("Time"),
        about=_("How many minutes you spent on your answers."),
        across=Axis(unit=unit),
        up=Axis(_("Minutes"), Unit.NUMBER),
        places=tuple(each.start for each in slices),
        series=_by_kind(
            slices, lambda each: tuple(each / _SECONDS for each in each.seconds)
        ),
        stacked=True,
        empty=_nothing(),
    )


def retention(found: Gathered, aim: float) -> PlotData:
    """Return the share that was remembered, month by month, beside the *aim*."""
    months = measures.recall_by_slice(found.rows, found.days, _month)
    young, mature = (
        tuple(pair[rank].share for pair in months.values()) for rank in (0, 1)
    )
    return PlotData(
        title=_("True retention"),
        about=_("What share of the cards you knew you still remembered, by month."),
        across=Axis(unit=Unit.MONTH),
        up=Axis(
            _("Remembered"), Unit.SHARE, least=_floor((*young, *mature, aim)), most=1.0
        ),
        places=tuple(months),
        series=(
            Series(_("Young"), young, Kind.LINE, Role.HARD),
            Series(_("Mature"), mature, Kind.LINE, Role.GOOD),
            Series(_("Your aim"), (aim,) * len(months), Kind.STEPS, Role.MUTED),
        ),
        empty="" if any(young) or any(mature) else _nothing_known(),
    )


def _floor(shares: tuple[float | None, ...]) -> float:
    """Return where the axis of *shares* may begin, so that they can be told apart."""
    known = [share for share in shares if share is not None]
    return max(0.0, int(min(known, default=0.5) * 10 - 1) / 10)


def ratings(found: Gathered) -> PlotData:
    """Return which ratings were given, by kind of card."""
    counts = measures.by_rating(found.rows)
    kinds = (
        (_("In steps"), Role.AGAIN, "steps"),
        (_("Young"), Role.HARD, "young"),
        (_("Mature"), Role.GOOD, "mature"),
    )
    return PlotData(
        title=_("Ratings"),
        about=_("How you rated your answers, by what the cards were then."),
        across=Axis(_("Rating"), Unit.NAME),
        up=Axis(_("Reviews")),
        places=(_("Again"), _("Hard"), _("Good"), _("Easy")),
        series=tuple(
            Series(name, tuple(map(float, counts[kind])), role=role)
            for name, role, kind in kinds
        ),
        empty=_nothing(),
    )


def hours(found: Gathered) -> PlotData:
    """Return when of the day was studied, and how well was remembered then."""
    each_hour = measures.by_hour(found.rows, found.days)
    return PlotData(
        title=_("Hours of the day"),
        about=_("When you study, and how well you remember at that time."),
        across=Axis(_("Hour")),
        up=Axis(_("Reviews")),
        second=Axis(_("Remembered"), Unit.SHARE, 0.0, 1.0),
        places=tuple(map(float, range(len(each_hour)))),
        series=(
            Series(_("Reviews"), tuple(float(hour.reviews) for hour in each_hour)),
            Series(
                _("Remembered"),
                tuple(hour.recall.share for hour in each_hour),
                Kind.LINE,
                Role.GOOD,
                second=True,
            ),
        ),
        empty=_nothing(),
    )


def calibrated(measured: Calibration) -> PlotData:
    """Return how often was remembered what was forecast so."""
    forecasts = tuple(each.forecast for each in measured.bins)
    about = _(
        "How often you remembered, compared with how likely that was forecast to be."
    )
    if measured.reviews:
        write = interface().number
        figures = _("Log loss {loss}, distance by bins {distance}.")
        about = f"{about} " + fill(
            figures,
            loss=write(round(measured.log_loss, _GRADES)),
            distance=write(round(measured.rmse, _GRADES)),
        )
    return PlotData(
        title=_("Forecast and outcome"),
        about=about,
        across=Axis(_("Forecast"), Unit.SHARE),
        up=Axis(_("Remembered"), Unit.SHARE, most=1.0),
        places=forecasts,
        series=(
            Series(_("If the forecast were exact"), forecasts, Kind.STEPS, Role.MUTED),
            Series(
                _("Remembered"),
                tuple(each.outcome for each in measured.bins),
                Kind.POINTS,
            ),
        ),
        empty="" if measured.bins else _nothing_known(),
    )


def _nothing() -> str:
    return _("No reviews in this period. Study some cards, or choose a longer one.")


def _nothing_known() -> str:
    return _(
        "No card has come back yet in this period. Choose a longer one, "
        "or wait until cards come due again."
    )


def saved_at(place: str) -> str:
    """Say that a plot was saved at *place*."""
    return fill(_("Saved as {place}."), place=isolate_left_to_right(place))
