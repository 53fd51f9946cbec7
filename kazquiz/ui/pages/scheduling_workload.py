"""The simulator: how much work some settings would make, and what one would know."""

from dataclasses import replace
from datetime import date, timedelta

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.presets import AIMS
from kazquiz.scheduling.simulation import LONGEST_DAYS, Simulated
from kazquiz.study.forecasting import Outcomes, Question, compare
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context
from kazquiz.ui.pages.scheduling_section import Section
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.plot_card import PlotCard
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData, Series, Unit
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spin_box import NumberField

_WORDS = {
    "retention": (
        N_("Desired retention, in percent"),
        N_("A higher aim means more reviews, and more that is known."),
    ),
    "new": (N_("New cards a day"), N_("Until there are no new ones left.")),
    "reviews": (N_("Reviews a day"), N_("Anything beyond that waits.")),
    "days": (N_("Days to look ahead"), N_("From today on.")),
}
_RANGES = {
    "retention": (round(AIMS[0] * 100), round(AIMS[1] * 100)),
    "new": (0, 9999),
    "reviews": (1, 9999),
    "days": (7, LONGEST_DAYS),
}
_USUAL_DAYS = 180
# Days are put together until there are no more bars than this.
_BARS = 60


class WorkloadSection(Section):
    """Settings to try, and what would come of them beside what comes of today's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.wished: Simulated | None = None
        self.current: Simulated | None = None
        self._is_set = False
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self.fields = {name: NumberField(*_RANGES[name]) for name in _WORDS}
        self.rows = {name: SettingRow(field) for name, field in self.fields.items()}
        self.simulate_button = Button()
        self.simulate_button.setProperty("role", "primary")
        self.use_button = Button()
        self.outcome = Label(wrap=True)
        self.work = PlotCard()
        self.known = PlotCard()
        self.by_aim = PlotCard()
        self._outcomes = (
            *(self.outcome, self.work, self.known, self.by_aim, self.use_button),
        )
        self.setLayout(
            column(
                Card(
                    *self.rows.values(),
                    row(self.simulate_button, self.use_button, None),
                    space=theme.SPACE_4,
                ),
                self.fault,
                self.task_bar,
                self.outcome,
                self.work,
                self.known,
                self.by_aim,
                None,
                space=theme.SPACE_4,
            )
        )
        for part in self._outcomes:
            part.hide()
        self.simulate_button.clicked.connect(self.simulate)
        self.use_button.clicked.connect(self._on_use_clicked)

    def refresh(self) -> None:
        if not self._is_set:
            self._is_set = True
            settings = self.context.settings()
            for name, value in {
                "retention": round(settings.desired_retention * 100),
                "new": settings.new_per_day,
                "reviews": settings.reviews_per_day,
                "days": _USUAL_DAYS,
            }.items():
                self.fields[name].setValue(value)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        for name, (title, about) in _WORDS.items():
            self.rows[name].say(_(title), _(about))
            self.fields[name].retranslate()
        self.simulate_button.setText(_("Simulate"))
        self.use_button.setText(_("Study with these settings"))
        if self.wished is not None and self.current is not None:
            self.outcome.say(_outcome(self.wished, self.current))
            self.work.retranslate()
            self.known.retranslate()
            self.by_aim.retranslate()

    def question(self) -> Question:
        """Return what the fields ask."""
        values = {name: field.value() for name, field in self.fields.items()}
        return Question(
            values["retention"] / 100, values["new"], values["reviews"], values["days"]
        )

    def simulate(self) -> None:
        """Simulate what the fields ask, and what is set now."""
        desk, wish = self.desk(), self.question()
        settings = self.context.settings()
        now = replace(
            wish,
            desired_retention=settings.desired_retention,
            new_per_day=settings.new_per_day,
            reviews_per_day=max(1, settings.reviews_per_day),
        )
        self.run(
            _("Simulating your days…"),
            lambda report: compare(desk, wish, now, report),
            self._on_simulated,
        )

    def _on_simulated(self, found: Outcomes) -> None:
        wished, current = self.wished, self.current = found.wished, found.current
        today = self.desk().days.today
        self.by_aim.show_data(lambda: aim_plot(found))
        self.work.show_data(lambda: work_plot(wished, current, today))
        self.known.show_data(lambda: known_plot(wished, current, today))
        self.retranslate()
        for part in self._outcomes:
            part.show()

    def _on_use_clicked(self) -> None:
        wish, settings = self.question(), self.context.settings()
        self.settings_changed.emit(
            replace(
                settings,
                desired_retention=wish.desired_retention,
                new_per_day=wish.new_per_day,
                reviews_per_day=wish.reviews_per_day,
            )
        )
        self.context.tell(lambda: _("These settings apply from your next card on."))


def _outcome(wished: Simulated, current: Simulated) -> str:
    write = interface().number
    words = _(
        "About {minutes} minutes and {reviews} reviews a day, and {known} cards known "
        "at the end; as it is set now, {minutes_now} minutes, {reviews_now} reviews, "
        "and {known_now} cards."
    )
    return fill(
        words,
        minutes=write(round(wished.minutes_a_day)),
        reviews=write(round(wished.reviews_a_day)),
        known=write(round(wished.known[-1])),
        minutes_now=write(round(current.minutes_a_day)),
        reviews_now=write(round(current.reviews_a_day)),
        known_now=write(round(current.known[-1])),
    )


def _means(values: tuple[float, ...]) -> tuple[float, ...]:
    """Return the means of so many days each that they fit into the plot."""
    step = -(-len(values) // _BARS)
    parts = [values[start : start + step] for start in range(0, len(values), step)]
    return tuple(sum(part) / len(part) for part in parts)


def work_plot(wished: Simulated, current: Simulated, today: date) -> PlotData:
    """Return a plot of the minutes a day, as wished and as set now."""
    step = -(-len(wished.minutes) // _BARS)
    starts = range(0, len(wished.minutes), step)
    return PlotData(
        title=_("Minutes a day"),
        about=_("How long a day's reviews and new cards take."),
        across=Axis(unit=Unit.DAY),
        up=Axis(_("Minutes"), Unit.NUMBER),
        places=tuple(today + timedelta(days=start) for start in starts),
        series=(
            Series(_("As above"), _means(wished.minutes), Kind.BARS),
            Series(_("As set now"), _means(current.minutes), Kind.LINE, Role.HARD),
        ),
    )


def known_plot(wished: Simulated, current: Simulated, today: date) -> PlotData:
    """Return a plot of how many cards are known, as wished and as set now."""
    return PlotData(
        title=_("Cards known"),
        about=_("How many cards you would remember if you were asked that day."),
        across=Axis(unit=Unit.DAY),
        up=Axis(_("Cards"), Unit.COUNT),
        places=tuple(today + timedelta(days=day) for day in wished.shown),
        series=(
            Series(_("As above"), wished.known, Kind.LINE),
            Series(_("As set now"), current.known, Kind.LINE, Role.HARD),
        ),
    )


def aim_plot(found: Outcomes) -> PlotData:
    """Return a plot of the work and what is known, by desired retention."""
    return PlotData(
        title=_("By desired retention"),
        about=_(
            "What a day takes and how much is known at the end, if you aim at more or "
            "less."
        ),
        across=Axis(unit=Unit.SHARE),
        up=Axis(_("Minutes"), Unit.NUMBER),
        places=found.aims,
        series=(
            Series(_("Minutes a day"), found.minutes, Kind.LINE),
            Series(_("Cards known"), found.known, Kind.LINE, Role.GOOD, second=True),
        ),
        second=Axis(_("Cards"), Unit.COUNT),
    )
