"""Days: a way back after a break, weekdays that shall be easy, and vacations."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.backlog import LONGEST_DAYS, usual_length
from kazquiz.scheduling.easy_days import LONGEST_VACATION_DAYS, WEEKDAYS, EasyDays
from kazquiz.scheduling.errors import DaysOffError
from kazquiz.scheduling.moves import Preview
from kazquiz.study import planning
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context
from kazquiz.ui.pages.scheduling_section import Section
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.change_preview import ChangePreview
from kazquiz.ui.widgets.day_field import DayField, begun
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, clear, column, row
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spin_box import NumberField

_STEP = 10
_WEEK = 7
_ROWS = 4


class BacklogSection(Section):
    """The backlog, and over how many days to spread it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.waiting = 0
        self.title = Label("strong", wrap=True)
        self.text = Label("muted", wrap=True)
        self.length = NumberField(2, LONGEST_DAYS)
        self.length_row = SettingRow(self.length)
        self.preview_button = Button()
        self.preview_button.setProperty("role", "primary")
        self.change = ChangePreview()
        card = Card(
            column(self.title, self.text, space=theme.SPACE_1),
            self.length_row,
            row(self.preview_button, None),
        )
        self.setLayout(
            column(
                card,
                self.fault,
                self.task_bar,
                self.change,
                None,
                space=theme.SPACE_4,
            )
        )
        self.preview_button.clicked.connect(self._on_preview_clicked)
        self.change.accepted.connect(self._on_accepted)
        self.retranslate()

    def refresh(self) -> None:
        self.waiting = planning.count_backlog(self.desk())
        per_day = self.context.settings().reviews_per_day
        self.length.setValue(usual_length(self.waiting, per_day))
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.say(_("Back after a break"))
        words = ngettext(
            "{count} card is due today or overdue.",
            "{count} cards are due today or overdue.",
            self.waiting,
        )
        told = fill(words, count=interface().number(self.waiting))
        about = _(
            "Spread over a few days, none of them is too much. What you would "
            "forget soonest for the minutes it takes comes first."
        )
        self.text.say(f"{told} {about}")
        self.length_row.say(
            _("Spread over this many days"), _("Today is the first of them.")
        )
        self.length.retranslate()
        self.preview_button.setText(_("Show what would change"))
        self.preview_button.setEnabled(self.waiting > 0)

    def _on_preview_clicked(self) -> None:
        desk, length = self.desk(), self.length.value()
        self.change.forget()
        self.run(
            _("Ordering the backlog…"),
            lambda _report: planning.preview_catching_up(desk, length),
            self._on_previewed,
        )

    def _on_previewed(self, preview: Preview) -> None:
        self.change.show_preview(
            preview, self.desk().days.today, accept=lambda: _("Spread the backlog")
        )

    def _on_accepted(self) -> None:
        shown = self.change.shown
        if shown is None:
            return
        planning.catch_up(self.context.bank, shown.moves, self.context.now())
        self.change.forget()
        self.tell_done(lambda: _("The backlog is spread."), lambda: _("Undo"))


class DaysOffSection(Section):
    """How much each weekday takes, and the days without study."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.vacations: list[tuple[date, date]] = []
        # Those that are over stay: the row of days is counted through them.
        self._over: list[tuple[date, date]] = []
        self._wanted: EasyDays | None = None
        self._build()
        self.add_button.clicked.connect(self._on_add_clicked)
        self.preview_button.clicked.connect(self._on_preview_clicked)
        self.change.accepted.connect(self._on_accepted)
        self.retranslate()

    def _build(self) -> None:
        self.title = Label("strong", wrap=True)
        self.text = Label("muted", wrap=True)
        self.weekdays = [NumberField(0, 100, _STEP) for _day in range(WEEKDAYS)]
        self.names = [Label() for _day in range(WEEKDAYS)]
        grid = self._grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACE_2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(theme.SPACE_4)
        self.vacation_title = Label("strong", wrap=True)
        self.vacation_text = Label("muted", wrap=True)
        self.list = column(space=theme.SPACE_2)
        self.first = DayField(0, LONGEST_VACATION_DAYS, 1)
        self.last = DayField(0, 2 * LONGEST_VACATION_DAYS, 1 + _WEEK)
        self.first_row = SettingRow(self.first, below=True)
        self.last_row = SettingRow(self.last, below=True)
        self.add_button = Button()
        self.preview_button = Button()
        self.preview_button.setProperty("role", "primary")
        self.change = ChangePreview()
        self.setLayout(
            column(
                Card(column(self.title, self.text, space=theme.SPACE_1), grid),
                Card(
                    column(
                        self.vacation_title, self.vacation_text, space=theme.SPACE_1
                    ),
                    self.list,
                    self.first_row,
                    self.last_row,
                    row(self.add_button, None),
                ),
                row(self.preview_button, None),
                self.fault,
                self.task_bar,
                self.change,
                None,
                space=theme.SPACE_4,
            )
        )

    def refresh(self) -> None:
        desk = self.desk()
        easy = planning.read_easy_days(desk.bank)
        for field, share in zip(self.weekdays, easy.weekdays, strict=True):
            field.setValue(round(share * 100))
        today = desk.days.today
        self.vacations = [each for each in easy.vacations if each[1] >= today]
        self._over = [each for each in easy.vacations if each[1] < today]
        for each in (self.first, self.last):
            each.count_from(today)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.say(_("Easy days"))
        self.text.say(
            _(
                "How much of the usual load each day of the week takes, in percent. "
                "On a day with 0 nothing comes due."
            )
        )
        self._say_weekdays()
        self.vacation_title.say(_("Vacations"))
        self.vacation_text.say(
            _(
                "Nothing comes due during them, and they do not break your days "
                "in a row."
            )
        )
        self.first_row.say(_("First day"), _("In how many days it begins."))
        self.last_row.say(_("Last day"), _("In how many days it ends."))
        self.add_button.setText(_("Add this vacation"))
        self.preview_button.setText(_("Show what would change"))
        self._say_vacations()

    def _say_weekdays(self) -> None:
        """Name the weekdays, from the one on that a week begins with."""
        before: QWidget = self
        for place in range(WEEKDAYS):
            day = (interface().first_weekday + place) % WEEKDAYS
            name, field = self.names[day], self.weekdays[day]
            self._grid.addWidget(name, place % _ROWS, place // _ROWS * 2)
            self._grid.addWidget(field, place % _ROWS, place // _ROWS * 2 + 1)
            self.setTabOrder(before, field)
            before = field
            weekday = begun(interface().weekday(day))
            name.say(weekday)
            field.setAccessibleName(weekday)
            field.retranslate()

    def _say_vacations(self) -> None:
        clear(self.list)
        for place, (first, last) in enumerate(self.vacations):
            text, remove = Label(wrap=True), Button()
            write = interface().day
            words = _("From {first} to {last}")
            text.say(fill(words, first=write(first), last=write(last)))
            remove.setText(_("Remove"))
            remove.setAccessibleDescription(text.text())
            remove.setObjectName(str(place))
            remove.clicked.connect(self._on_remove_clicked)
            line = row(text, remove)
            line.setStretch(0, 1)
            self.list.addLayout(line)

    def _on_add_clicked(self) -> None:
        first, last = self.first.day, self.last.day
        if self.attempt(lambda: planning.easy_days([100] * WEEKDAYS, [(first, last)])):
            self.vacations = sorted({*self.vacations, (first, last)})
            self.change.forget()
            self._say_vacations()

    def _on_remove_clicked(self) -> None:
        del self.vacations[int(self.sender().objectName())]
        self.change.forget()
        self._say_vacations()

    def _on_preview_clicked(self) -> None:
        self.change.forget()
        shares = [field.value() for field in self.weekdays]
        try:
            easy = planning.easy_days(shares, [*self._over, *self.vacations])
        except DaysOffError as error:
            self.say_fault(error)
            return
        desk, self._wanted = self.desk(), easy
        self.run(
            _("Looking for room on other days…"),
            lambda _report: planning.preview_days_off(desk, easy),
            self._on_previewed,
        )

    def _on_previewed(self, preview: Preview) -> None:
        self.change.show_preview(
            preview, self.desk().days.today, accept=lambda: _("Save these days")
        )

    def _on_accepted(self) -> None:
        shown = self.change.shown
        if shown is None or self._wanted is None:
            return
        planning.set_easy_days(
            self.context.bank, self._wanted, self.context.now(), shown.moves
        )
        self.change.forget()
        self.tell_done(lambda: _("Your days are saved."), lambda: _("Undo"))
