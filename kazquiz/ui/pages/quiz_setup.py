"""The set-up of a quiz: what, how many, in which forms, how long."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.browse.finding import resolver, saved_searches
from kazquiz.documents import library
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz import saved
from kazquiz.quiz.attempt import last_blueprint, remember_blueprint
from kazquiz.quiz.blueprint import MOST_QUESTIONS, Blueprint, Form, Mode
from kazquiz.quiz.fit import look
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.blueprint_more import BlueprintMore
from kazquiz.ui.widgets.blueprint_shelf import BlueprintShelf
from kazquiz.ui.widgets.blueprint_words import FORMS, LIMITS, MODES
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.fit_line import FitLine
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, clear, column, row
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spans import allowance_text
from kazquiz.ui.widgets.spin_box import NumberField

_USUAL = {"minutes": 15, "seconds": 45}
_SPEED_SECONDS = 15


class QuizSetupPage(Page):
    """A blueprint in the making; what fits is counted as one chooses."""

    started = Signal(object)
    paper_requested = Signal(object)
    history_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._topics: list[library.TopicEntry] = []
        self._names: library.NameList | None = None
        self._is_filling = False
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.mode = Segments(list(Mode))
        self.forms = Segments(list(Form), several=True)
        self.limit = Segments(list(LIMITS))
        self.count = NumberField(1, MOST_QUESTIONS)
        self.minutes = NumberField(1, 300)
        self.seconds = NumberField(5, 600)
        self.topics = Segments([], several=True)
        self.topic_holder = column(self.topics)
        holder = QWidget()
        holder.setLayout(self.topic_holder)
        self._build_rows(holder)

    def _build_rows(self, holder: QWidget) -> None:
        self.mode_row = SettingRow(self.mode, below=True)
        self.count_row = SettingRow(self.count)
        self.limit_row = SettingRow(self.limit, below=True)
        self.minutes_row = SettingRow(self.minutes)
        self.seconds_row = SettingRow(self.seconds)
        self.forms_row = SettingRow(self.forms, below=True)
        self.topics_row = SettingRow(holder, below=True)
        self.shelf = BlueprintShelf()
        self.more = BlueprintMore()
        self.more_button, self.history_button = Button(), Button()
        self.more_button.setCheckable(True)
        self.more_button.setProperty("role", "quiet")
        self.more.hide()
        self.shelf.keeping.hide()
        self.foot = FitLine()
        self.fits, self.start_button = self.foot.fits, self.foot.start_button
        self.paper_button = self.foot.paper_button
        self._arrange()

    def _arrange(self) -> None:
        inner = column(
            Card(self.shelf, self.shelf.keeping),
            Card(
                self.mode_row,
                self.count_row,
                self.limit_row,
                self.minutes_row,
                self.seconds_row,
                space=theme.SPACE_4,
            ),
            Card(self.forms_row, self.topics_row, space=theme.SPACE_4),
            row(self.more_button, self.history_button, None),
            self.more,
            None,
            space=theme.SPACE_4,
        )
        self.scroller = Scrolled(Centred(inner))
        whole = column(self.scroller, Centred(column(self.foot), beside_bar=True))
        whole.setStretch(0, 1)
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, theme.SPACE_4
        )
        self.setLayout(whole)

    def _connect(self) -> None:
        for choice in (self.mode, self.forms, self.limit):
            choice.chosen.connect(self._on_changed)
        for field in (self.count, self.minutes, self.seconds):
            field.valueChanged.connect(self._on_changed)
        self.mode.chosen.connect(self._on_mode_chosen)
        self.more.changed.connect(self._on_changed)
        self.more_button.toggled.connect(self._on_more_toggled)
        self.shelf.chosen.connect(self._on_blueprint_chosen)
        self.shelf.save_asked.connect(self._on_save_asked)
        self.shelf.rename_asked.connect(self._on_rename_asked)
        self.shelf.delete_asked.connect(self._on_delete_asked)
        self.foot.nearest_chosen.connect(self._on_nearest_chosen)
        self.start_button.clicked.connect(self.start)
        self.paper_button.clicked.connect(self._on_paper_clicked)
        self.history_button.clicked.connect(self.history_requested)

    def title(self) -> str:
        return _("Set up a quiz")

    def refresh(self) -> None:
        context = self._context
        self._topics = library.topics(context.bank, context.scheduler(), context.now())
        self._make_topics()
        self._names = library.names(context.bank)
        topics, documents = self._titles()
        self.more.offer(topics, documents, library.tags(context.bank))
        self.more.offer_searches(saved_searches(context.bank))
        self.shelf.show_own(saved.saved(context.bank), self.shelf.current_own)
        self.show_blueprint(last_blueprint(context.bank))
        self.start_button.setFocus()

    def _make_topics(self) -> None:
        clear(self.topic_holder)
        slugs = [entry.topic.slug for entry in self._topics]
        self.topics = Segments(slugs, several=True)
        self.topics.chosen.connect(self._on_changed)
        self.topic_holder.addWidget(self.topics)

    def _titles(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return what topics and documents are called in the language in use."""
        language, names = interface().language, self._names
        if names is None:
            return {}, {}
        return (
            {key: text.get(language, key) for key, text in names.topics.items()},
            {key: text.get(language, key) for key, text in names.documents.items()},
        )

    def show_blueprint(self, blueprint: Blueprint) -> None:
        """Show *blueprint* to be changed or started."""
        self._is_filling = True
        self.mode.choose(blueprint.mode)
        self.forms.choose(*blueprint.forms)
        self.count.setValue(blueprint.count)
        self.topics.choose(*blueprint.topics)
        limit = "none"
        if blueprint.minutes is not None:
            limit = "minutes"
        elif blueprint.seconds is not None:
            limit = "seconds"
        self.limit.choose(limit)
        self.minutes.setValue(round(blueprint.minutes or _USUAL["minutes"]))
        self.seconds.setValue(round(blueprint.seconds or _USUAL["seconds"]))
        self.more.show_blueprint(blueprint)
        self._is_filling = False
        self._on_changed()
        self.retranslate()

    def blueprint(self) -> Blueprint:
        """Return the blueprint that is shown."""
        limit = self.limit.chosen_values()
        usual = Blueprint(
            count=self.count.value(),
            topics=tuple(str(slug) for slug in self.topics.chosen_values()),
            forms=tuple(Form(str(form)) for form in self.forms.chosen_values()),
            mode=Mode(str(self.mode.chosen_values()[0])),
            minutes=float(self.minutes.value()) if "minutes" in limit else None,
            seconds=float(self.seconds.value()) if "seconds" in limit else None,
        )
        return self.more.completed(usual)

    def start(self) -> None:
        """Ask for the quiz that is shown."""
        blueprint = self.blueprint()
        remember_blueprint(self._context.bank, blueprint)
        self.started.emit(blueprint)

    def _on_paper_clicked(self) -> None:
        self.paper_requested.emit(self.blueprint())

    def retranslate(self) -> None:
        self.mode_row.say(
            _("Mode"),
            _(
                "Practice tells you at once what is right and can be paused; an "
                "exam tells you at the end."
            ),
        )
        for mode, word in MODES.items():
            self.mode.say(mode, _(word))
        self.count_row.say(_("Questions"), _("How many the quiz has."))
        self.limit_row.say(_("Time"), _("A limit for all of it, or for each question."))
        for limit, word in LIMITS.items():
            self.limit.say(limit, _(word))
        self._say_extra_time()
        self.seconds_row.say(
            _("Seconds"), _("For each question; the quiz then moves on by itself.")
        )
        self.forms_row.say(_("Forms of question"), _("At least one."))
        for form, word in FORMS.items():
            self.forms.say(form, _(word))
        self.topics_row.say(_("Topics"), _("None chosen means all of them."))
        language = interface().language
        for entry in self._topics:
            texts = entry.topic.texts
            name = texts[language].name if language in texts else entry.topic.slug
            self.topics.say(entry.topic.slug, name)
        self.more_button.setText(
            _("Fewer options") if self.more_button.isChecked() else _("More options")
        )
        self.more.name_anew(*self._titles())
        self.history_button.setText(_("All quizzes"))
        for field in (self.count, self.minutes, self.seconds):
            field.retranslate()
        self.foot.name_anew(*self._titles())

    def _say_extra_time(self) -> None:
        """Say how long the quiz lasts for whoever has extra time."""
        factor = self._context.settings().time_factor
        about = _("For the whole quiz.")
        if factor != 1:
            usual = timedelta(minutes=self.minutes.value())
            time = fill(_("Your time: {time}."), time=allowance_text(usual, factor))
            about = f"{about} {time}"
        self.minutes_row.say(_("Minutes"), about)

    def _on_changed(self) -> None:
        self._say_extra_time()
        limit = self.limit.chosen_values()
        self.minutes_row.setVisible("minutes" in limit)
        self.seconds_row.setVisible("seconds" in limit)
        if not self._is_filling:
            self._look()

    def _look(self) -> None:
        """Count what fits, and where that is too little find what would do."""
        bank, now = self._context.bank, self._context.now()
        blueprint = self.blueprint()
        self.more.rules.fit(blueprint)
        if not blueprint.forms:
            self.foot.show_no_form()
            return
        hour = self._context.settings().day_starts_at
        resolve = resolver(bank, now, self._context.zone, hour)
        self.foot.show_fit(look(bank, blueprint, now, resolve))

    def _on_mode_chosen(self) -> None:
        """Give a speed drill its seconds."""
        if Mode.SPEED in self.mode.chosen_values():
            self.limit.choose("seconds")
            self.seconds.setValue(_SPEED_SECONDS)
            self._on_changed()

    def _on_more_toggled(self) -> None:
        is_open = self.more_button.isChecked()
        self.more.setVisible(is_open)
        self.shelf.keeping.setVisible(is_open)
        self.retranslate()

    def _on_blueprint_chosen(self, blueprint: Blueprint | None) -> None:
        self.show_blueprint(blueprint or last_blueprint(self._context.bank))

    def _on_save_asked(self, name: str) -> None:
        bank = self._context.bank
        kept = saved.save(bank, name, self.blueprint())
        self.shelf.show_own(saved.saved(bank), kept)

    def _on_rename_asked(self, name: str, new_name: str) -> None:
        bank = self._context.bank
        renamed = saved.rename(bank, name, new_name)
        self.shelf.show_own(saved.saved(bank), new_name.strip() if renamed else name)

    def _on_delete_asked(self, name: str) -> None:
        bank = self._context.bank
        saved.delete(bank, name)
        self.shelf.show_own(saved.saved(bank))

    def _on_nearest_chosen(self, blueprint: Blueprint) -> None:
        self.show_blueprint(blueprint)
        self.start_button.setFocus()
