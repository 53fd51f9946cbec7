"""The set-up of a quiz: what, how many, in which forms, how long."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kazquiz.documents import library
from kazquiz.errors import UnfitBlueprintError
from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.attempt import last_blueprint, remember_blueprint
from kazquiz.quiz.blueprint import MOST_QUESTIONS, Blueprint, Form, Mode
from kazquiz.quiz.drawing import available
from kazquiz.quiz.marking import Marking
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, clear, column, row
from kazquiz.ui.widgets.quiz_notice import marking_text
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spans import allowance_text
from kazquiz.ui.widgets.spin_box import NumberField

_FORMS = {
    # i18n: a form of question: choosing one of several options
    Form.CHOICE: N_("Choice"),
    # i18n: a form of question
    Form.TRUE_FALSE: N_("True or false"),
    # i18n: a form of question: the answer is typed
    Form.TYPED: N_("Typed"),
    # i18n: a form of question: a gap in a sentence is filled
    Form.CLOZE: N_("Cloze"),
}
_MARKINGS = {
    # i18n: how answers are marked: right ones count
    Marking.PLAIN: N_("Plain"),
    # i18n: how answers are marked: wrong ones cost something
    Marking.NEGATIVE: N_("Negative marks"),
    # i18n: how answers are marked: by how sure one is
    Marking.CERTAINTY: N_("By certainty"),
}
_LIMITS = {
    "none": N_("No limit"),
    "minutes": N_("Minutes for all"),
    "seconds": N_("Seconds a question"),
}
_USUAL = {"minutes": 15, "seconds": 45}


class QuizSetupPage(Page):
    """A blueprint in the making; what fits is counted as one chooses."""

    started = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._topics: list[library.TopicEntry] = []
        self._available = 0
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.mode = Segments(list(Mode))
        self.forms = Segments(list(Form), several=True)
        self.limit = Segments(list(_LIMITS))
        self.count = NumberField(1, MOST_QUESTIONS)
        self.minutes = NumberField(1, 300)
        self.seconds = NumberField(5, 600)
        self.topics = Segments([], several=True)
        self.topic_holder = column(self.topics)
        holder = QWidget()
        holder.setLayout(self.topic_holder)
        self.mode_row = SettingRow(self.mode, below=True)
        self.marking = Segments(list(Marking))
        self.marking.choose(Marking.PLAIN)
        self.marking_row = SettingRow(self.marking, below=True)
        self.count_row = SettingRow(self.count)
        self.limit_row = SettingRow(self.limit, below=True)
        self.minutes_row = SettingRow(self.minutes)
        self.seconds_row = SettingRow(self.seconds)
        self.forms_row = SettingRow(self.forms, below=True)
        self.topics_row = SettingRow(holder, below=True)
        self.fits = Label("muted", wrap=True)
        self.start_button = QPushButton()
        self.start_button.setProperty("role", "primary")
        inner = column(
            Card(
                self.mode_row,
                self.count_row,
                self.limit_row,
                self.minutes_row,
                self.seconds_row,
                self.marking_row,
                space=theme.SPACE_4,
            ),
            Card(self.forms_row, self.topics_row, space=theme.SPACE_4),
            None,
            space=theme.SPACE_4,
        )
        foot = row(self.fits, self.start_button)
        foot.setStretch(0, 1)
        whole = column(Scrolled(Centred(inner)), Centred(foot), space=theme.SPACE_3)
        whole.setStretch(0, 1)
        whole.setContentsMargins(
            theme.SPACE_5, theme.SPACE_2, theme.SPACE_5, theme.SPACE_4
        )
        self.setLayout(whole)

    def _connect(self) -> None:
        for choice in (self.mode, self.forms, self.limit, self.marking):
            choice.chosen.connect(self._on_changed)
        for field in (self.count, self.minutes, self.seconds):
            field.valueChanged.connect(self._on_changed)
        self.start_button.clicked.connect(self.start)

    def title(self) -> str:
        return _("Set up a quiz")

    def refresh(self) -> None:
        context = self._context
        self._topics = library.topics(context.bank, context.scheduler(), context.now())
        self._make_topics()
        self.show_blueprint(last_blueprint(context.bank))
        self.start_button.setFocus()

    def _make_topics(self) -> None:
        clear(self.topic_holder)
        slugs = [entry.topic.slug for entry in self._topics]
        self.topics = Segments(slugs, several=True)
        self.topics.chosen.connect(self._on_changed)
        self.topic_holder.addWidget(self.topics)

    def show_blueprint(self, blueprint: Blueprint) -> None:
        """Show *blueprint* to be changed or started."""
        self.mode.choose(blueprint.mode)
        self.forms.choose(*blueprint.forms)
        self.marking.choose(blueprint.marking)
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
        self._on_changed()
        self.retranslate()

    def blueprint(self) -> Blueprint:
        """Return the blueprint that is shown."""
        limit = self.limit.chosen_values()
        return Blueprint(
            count=self.count.value(),
            topics=tuple(str(slug) for slug in self.topics.chosen_values()),
            forms=tuple(Form(str(form)) for form in self.forms.chosen_values()),
            mode=Mode(str(self.mode.chosen_values()[0])),
            minutes=float(self.minutes.value()) if "minutes" in limit else None,
            seconds=float(self.seconds.value()) if "seconds" in limit else None,
            marking=Marking(str(self.marking.chosen_values()[0])),
        )

    def start(self) -> None:
        """Ask for the quiz that is shown."""
        blueprint = self.blueprint()
        remember_blueprint(self._context.bank, blueprint)
        self.started.emit(blueprint)

    def retranslate(self) -> None:
        self.mode_row.say(
            _("Mode"),
            _(
                "Practice tells at once what is right and may be paused; an exam tells "
                "at the end."
            ),
        )
        self.mode.say(Mode.PRACTICE, _("Practice"))
        self.mode.say(Mode.EXAM, _("Exam"))
        self.count_row.say(_("Questions"), _("How many the quiz has."))
        self.limit_row.say(
            _("Time"), _("When the time is up, what is answered counts.")
        )
        for limit, word in _LIMITS.items():
            self.limit.say(limit, _(word))
        self._say_extra_time()
        self.seconds_row.say(
            _("Seconds"), _("For each question, which then moves on by itself.")
        )
        self.forms_row.say(_("Forms of question"), _("At least one."))
        for form, word in _FORMS.items():
            self.forms.say(form, _(word))
        for marking, word in _MARKINGS.items():
            self.marking.say(marking, _(word))
        self._say_marking()
        self.topics_row.say(_("Topics"), _("None chosen means all of them."))
        language = interface().language
        for entry in self._topics:
            texts = entry.topic.texts
            name = texts[language].name if language in texts else entry.topic.slug
            self.topics.say(entry.topic.slug, name)
        self.start_button.setText(_("Start the quiz"))
        for field in (self.count, self.minutes, self.seconds):
            field.retranslate()
        self._say_fits()

    def _say_extra_time(self) -> None:
        """Say how long the quiz lasts for whoever has extra time."""
        factor = self._context.settings().time_factor
        about = _("For the whole quiz.")
        if factor != 1:
            usual = timedelta(minutes=self.minutes.value())
            time = fill(_("Your time: {time}."), time=allowance_text(usual, factor))
            about = f"{about} {time}"
        self.minutes_row.say(_("Minutes"), about)

    def _say_marking(self) -> None:
        marking = Marking(str(self.marking.chosen_values()[0]))
        self.marking_row.say(_("Marks"), marking_text(marking))

    def _on_changed(self) -> None:
        self._say_extra_time()
        self._say_marking()
        limit = self.limit.chosen_values()
        self.minutes_row.setVisible("minutes" in limit)
        self.seconds_row.setVisible("seconds" in limit)
        blueprint = self.blueprint()
        self._available = (
            available(self._context.bank, blueprint) if blueprint.forms else 0
        )
        self._say_fits()

    def _say_fits(self) -> None:
        wanted = self.count.value()
        enough = self._available >= wanted and bool(self.forms.chosen_values())
        self.start_button.setEnabled(enough)
        if not self.forms.chosen_values():
            self.fits.say(_("Choose at least one form of question."))
        elif enough:
            text = ngettext("{count} item fits.", "{count} items fit.", self._available)
            self.fits.say(fill(text, count=interface().number(self._available)))
        else:
            self.fits.say(str(UnfitBlueprintError(wanted, self._available)))
