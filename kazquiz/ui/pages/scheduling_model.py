"""The memory model: desired retention and parameters, for all cards or for a topic."""

from dataclasses import replace

from kazquiz.documents import library
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.items.bundle import Topic
from kazquiz.scheduling.moves import Preview
from kazquiz.scheduling.presets import AIMS, Preset, Presets
from kazquiz.study import planning
from kazquiz.study.forecasting import optimise_history
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context
from kazquiz.ui.pages.scheduling_section import Section
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.change_preview import ChangePreview, rescheduled_text
from kazquiz.ui.widgets.choice_box import ChoiceBox
from kazquiz.ui.widgets.found_parameters import FoundParameters
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spin_box import NumberField

_PERCENT = (round(AIMS[0] * 100), round(AIMS[1] * 100))


class ModelSection(Section):
    """How memory is modelled: what is aimed at, and with which parameters."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.presets = Presets()
        self._topics: list[tuple[int, Topic]] = []
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.topic = ChoiceBox()
        self.topic_row = SettingRow(self.topic, below=True)
        self.retention = NumberField(*_PERCENT)
        self.retention_row = SettingRow(self.retention)
        self.as_all_button = Button()
        self.parameters_title = Label("strong", wrap=True)
        self.parameters_text = Label("muted", wrap=True)
        self.figures = Label("caption", wrap=True)
        self.optimise_button = Button()
        self.usual_button = Button()
        self.found = FoundParameters()
        self.reschedule_title = Label("strong", wrap=True)
        self.reschedule_text = Label("muted", wrap=True)
        self.reschedule_button = Button()
        self.change = ChangePreview()
        aim = Card(self.topic_row, self.retention_row, row(self.as_all_button, None))
        model = Card(
            column(self.parameters_title, self.parameters_text, space=theme.SPACE_1),
            self.figures,
            row(self.optimise_button, self.usual_button, None),
        )
        again = Card(
            column(self.reschedule_title, self.reschedule_text, space=theme.SPACE_1),
            row(self.reschedule_button, None),
        )
        self.setLayout(
            column(
                aim,
                model,
                self.found,
                self.fault,
                self.task_bar,
                again,
                self.change,
                None,
                space=theme.SPACE_4,
            )
        )

    def _connect(self) -> None:
        self.topic.activated.connect(self._on_topic_activated)
        self.retention.valueChanged.connect(self._on_retention_changed)
        self.as_all_button.clicked.connect(self._on_as_all_clicked)
        self.optimise_button.clicked.connect(self._on_optimise_clicked)
        self.usual_button.clicked.connect(self._on_usual_clicked)
        self.found.used.connect(self._on_use_clicked)
        self.found.left.connect(self.optimise_button.setFocus)
        self.reschedule_button.clicked.connect(self._on_reschedule_clicked)
        self.change.accepted.connect(self._on_accepted)

    @property
    def topic_id(self) -> int | None:
        """The topic that is looked at, None for all."""
        chosen = self.topic.currentData()
        return None if chosen is None else int(chosen)

    @property
    def preset(self) -> Preset:
        """What is set for the topic that is looked at."""
        if self.topic_id is None:
            return self.presets.general
        return self.presets.by_topic.get(self.topic_id, Preset())

    def refresh(self) -> None:
        context = self.context
        entries = library.topics(context.bank, context.scheduler(), context.now())
        self._topics = [(entry.topic_id, entry.topic) for entry in entries]
        self.presets = planning.read_presets(context.bank)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self._say_topics()
        self.topic_row.say(
            _("For which cards"),
            _(
                "What is set for a topic applies to its cards; the others follow what "
                "is set for all topics."
            ),
        )
        self.as_all_button.setText(_("As for all topics"))
        self.parameters_title.say(_("Parameters of your memory"))
        self.optimise_button.setText(_("Find them from my history"))
        self.usual_button.setText(_("Back to the usual ones"))
        self.reschedule_title.say(_("Reschedule all cards"))
        self.reschedule_text.say(
            _(
                "The changes above apply to each card from its next review. "
                "Rescheduling applies them at once. You first see what would "
                "change."
            )
        )
        self.reschedule_button.setText(_("Show what would change"))
        self._say_preset()

    def _say_topics(self) -> None:
        chosen = self.topic_id
        self.topic.blockSignals(True)  # noqa: FBT003
        self.topic.clear()
        self.topic.addItem(_("All topics"), None)
        language = interface().language
        for key, topic in self._topics:
            texts = topic.texts.get(language)
            self.topic.addItem(texts.name if texts else topic.slug, key)
        self.topic.setCurrentIndex(max(0, self.topic.findData(chosen)))
        self.topic.blockSignals(False)  # noqa: FBT003

    def _say_preset(self) -> None:
        preset, general = self.preset, self.presets.general
        of_topic = self.topic_id is not None
        usual = self.context.settings().desired_retention
        least, most = AIMS
        self.retention_row.say(
            _("Desired retention, in percent"),
            fill(
                _(
                    "How likely you want to remember a card when it comes back, from "
                    "{least} to {most}."
                ),
                least=interface().percent(least),
                most=interface().percent(most),
            ),
        )
        self.retention.blockSignals(True)  # noqa: FBT003
        self.retention.setValue(round((preset.desired_retention or usual) * 100))
        self.retention.retranslate()
        self.retention.blockSignals(False)  # noqa: FBT003
        self.as_all_button.setVisible(of_topic and not preset.is_empty)
        own = preset.parameters or general.parameters
        self.parameters_text.say(self._origin(preset, of_topic=of_topic))
        self.figures.setVisible(own is not None)
        self.usual_button.setVisible(preset.parameters is not None)
        if own is not None:
            figures = ", ".join(f"{value:.4g}" for value in own)
            self.figures.say(isolate_left_to_right(interface().shape(figures)))

    def _origin(self, preset: Preset, *, of_topic: bool) -> str:
        if preset.parameters is not None:
            return _("They were found from your own history.")
        if of_topic and self.presets.general.parameters is not None:
            return _("They are those found from your history of all topics.")
        return _(
            "They are the usual ones, which fit most people. Those found from your own"
            " reviews predict better what you will remember."
        )

    def _on_topic_activated(self) -> None:
        self.cancel()
        self.found.forget()
        self.change.forget()
        self._say_preset()

    def _on_retention_changed(self, value: int) -> None:
        if self.topic_id is None:
            settings = self.context.settings()
            self.settings_changed.emit(replace(settings, desired_retention=value / 100))
            self.change.forget()
            return
        self._set(replace(self.preset, desired_retention=value / 100))

    def _on_as_all_clicked(self) -> None:
        self._set(Preset())

    def _on_usual_clicked(self) -> None:
        self._set(replace(self.preset, parameters=None))

    def _set(self, preset: Preset) -> None:
        """Keep *preset* for the topic looked at."""
        context = self.context
        if self.attempt(
            lambda: planning.set_preset(
                context.bank, self.topic_id, preset, context.now()
            )
        ):
            context.changed()
            self.change.forget()
            self.presets = planning.read_presets(context.bank)
            self._say_preset()

    def _on_optimise_clicked(self) -> None:
        desk, topic = self.desk(), self.topic_id
        self.found.forget()
        self.run(
            _("Looking for the parameters that fit your history…"),
            lambda report: optimise_history(desk, topic, report),
            self.found.show_found,
        )

    def _on_use_clicked(self) -> None:
        found = self.found.found
        if found is None:
            return
        self._set(replace(self.preset, parameters=found.parameters))
        self.found.forget()
        self.tell_done(
            lambda: _("The parameters found are in use from now on."),
            lambda: _("Undo"),
        )
        self.reschedule_button.setFocus()

    def _on_reschedule_clicked(self) -> None:
        desk, presets = self.desk(), self.presets
        self.change.forget()
        self.run(
            _("Replaying all your reviews…"),
            lambda report: planning.preview_reschedule(desk, presets, report),
            self._on_previewed,
        )

    def _on_previewed(self, preview: Preview) -> None:
        self.change.show_preview(preview, self.desk().days.today)
        self.change.accept_button.setEnabled(bool(preview.moves))

    def _on_accepted(self) -> None:
        shown = self.change.shown
        if shown is None:
            return
        moved = planning.reschedule(self.context.bank, shown.moves, self.context.now())
        self.change.forget()
        self.tell_done(lambda: rescheduled_text(moved), lambda: _("Undo"))
