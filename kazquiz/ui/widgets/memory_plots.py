"""The plots of memories: what is coming, how stable, how hard, how well known."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.study.measuring.choices import Choices, Named
from kazquiz.study.measuring.gathering import Gathered
from kazquiz.study.measuring.memories import DIFFICULTIES, LENGTHS, RECALLS
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData, Series, Unit

_DASH = "\N{EN DASH}"


def coming(found: Gathered) -> PlotData:
    """Return what comes due on the days ahead."""
    ahead = found.forecast
    return PlotData(
        title=_("Coming up"),
        about=_("How many cards come due each day, today with all that is overdue."),
        across=Axis(unit=Unit.DAY),
        up=Axis(_("Cards")),
        places=ahead.days,
        series=(
            Series(_("Young"), tuple(map(float, ahead.young)), role=Role.HARD),
            Series(_("Mature"), tuple(map(float, ahead.mature)), role=Role.GOOD),
            Series(
                _("Left over by your daily limit"),
                tuple(map(float, ahead.left)),
                Kind.STEPS,
                Role.AGAIN,
            ),
        ),
        stacked=True,
        empty=_("Nothing comes due in this period. Study new cards, and they will."),
    )


def stability(found: Gathered) -> PlotData:
    """Return how long memories last."""
    return _spread(
        _("Stability"),
        _("After this many days, nine out of ten such cards are still remembered."),
        _("Days"),
        zip(_lengths(), found.spreads.stability, strict=True),
    )


def interval(found: Gathered) -> PlotData:
    """Return how far apart the reviews of a card lie."""
    return _spread(
        _("Intervals"),
        _("How many days lie between the last review of a card and the next."),
        _("Days"),
        zip(_lengths(), found.spreads.interval, strict=True),
    )


def difficulty(found: Gathered) -> PlotData:
    """Return how hard the cards are."""
    names = [_whole(edge) for edge in (1.0, *DIFFICULTIES)]
    return _spread(
        _("Difficulty"),
        fill(
            _("How hard your cards are for you: {least} is easy, {most} is hard."),
            least=_whole(1.0),
            most=_whole(10.0),
        ),
        _("Difficulty"),
        zip(names, found.spreads.difficulty, strict=True),
    )


def recall(found: Gathered) -> PlotData:
    """Return how likely each card would be remembered now."""
    write = interface()
    about = fill(
        _("How likely you are to remember each card now; {share} on average."),
        share=write.percent(found.spreads.average_recall),
    )
    edges = (0.0, *RECALLS)
    names = [_range(write.percent(low), write.percent(low + 0.1)) for low in edges]
    counted = zip(names, found.spreads.recall, strict=True)
    return _spread(_("Retrievability"), about, _("Chance"), counted)


def _spread(
    title: str, about: str, across: str, counted: Iterable[tuple[str, int]]
) -> PlotData:
    found = list(counted)
    return PlotData(
        title=title,
        about=about,
        across=Axis(across, Unit.NAME),
        up=Axis(_("Cards")),
        places=tuple(name for name, _count in found),
        series=(Series(_("Cards"), tuple(float(count) for _name, count in found)),),
        empty=_("Nothing has been learned here yet. Study some cards first."),
    )


def _lengths() -> list[str]:
    """Name what lies between the edges of lengths of time, in days."""
    below = isolate_left_to_right(f"<{_whole(LENGTHS[0])}")
    beyond = isolate_left_to_right(f"{_whole(LENGTHS[-1])}+")
    between = [_range(_whole(low), _whole(high)) for low, high in pairwise(LENGTHS)]
    return [below, *between, beyond]


def _range(low: str, high: str) -> str:
    return isolate_left_to_right(f"{low}{_DASH}{high}")


def _whole(value: float) -> str:
    return interface().number(int(value))


def known(
    title: str,
    about: str,
    named: Iterable[Named],
    shares: Mapping[int, tuple[float, int]],
) -> PlotData:
    """Return how much of each of some topics or documents would be remembered now."""
    language = interface().language
    found = [
        (each.name(language), shares[each.key]) for each in named if each.key in shares
    ]
    return PlotData(
        title=title,
        about=about,
        across=Axis(unit=Unit.NAME),
        up=Axis(_("Remembered"), Unit.SHARE, 0.0, 1.0),
        places=tuple(name for name, _share in found),
        series=(
            Series(
                _("Remembered"),
                tuple(recalled / count for _name, (recalled, count) in found),
            ),
        ),
        lying=True,
        empty=_("Nothing has been learned here yet. Study some cards first."),
    )


def known_topics(choices: Choices, shares: dict[int, tuple[float, int]]) -> PlotData:
    """Return how much of each topic would be remembered now."""
    about = _("What share of each topic you would remember now.")
    return known(_("Known by topic"), about, choices.topics, shares)


def accuracy(choices: Choices, shares: dict[int, tuple[int, int]]) -> PlotData:
    """Return how often the cards of each topic were remembered when they came back."""
    about = _("What share of the cards you knew you still remembered, by topic.")
    return known(_("Remembered by topic"), about, choices.topics, shares)


def known_documents(choices: Choices, shares: dict[int, tuple[float, int]]) -> PlotData:
    """Return how much of each document would be remembered now."""
    about = _("What share of each document you would remember now.")
    return known(_("Known by document"), about, choices.documents, shares)
