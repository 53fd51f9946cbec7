"""The scheduling page: memory, workload, exams, the backlog and days off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context, Page
from kazquiz.ui.pages.scheduling_days import BacklogSection, DaysOffSection
from kazquiz.ui.pages.scheduling_exams import ExamSection
from kazquiz.ui.pages.scheduling_model import ModelSection
from kazquiz.ui.pages.scheduling_section import Section
from kazquiz.ui.pages.scheduling_workload import WorkloadSection
from kazquiz.ui.widgets.layout import Centred, Scrolled, Stack, column
from kazquiz.ui.widgets.segments import Segments

_NAMES = {
    # i18n: a section of the scheduling page: how memory is modelled
    "model": N_("Memory"),
    # i18n: a section of the scheduling page: how much work some settings make
    "workload": N_("Workload"),
    "exams": N_("Exams"),
    "backlog": N_("Backlog"),
    "days_off": N_("Days off"),
}


class SchedulingPage(Page):
    """Sections side by side, one of which is open."""

    settings_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections: dict[str, Section] = {
            "model": ModelSection(context),
            "workload": WorkloadSection(context),
            "exams": ExamSection(context),
            "backlog": BacklogSection(context),
            "days_off": DaysOffSection(context),
        }
        self.choice = Segments(list(_NAMES))
        self.stack = Stack()
        self.scrollers: dict[str, Scrolled] = {}
        for name, section in self.sections.items():
            scroller = Scrolled(Centred(column(section, None)))
            self.scrollers[name] = scroller
            self.stack.addWidget(scroller)
            section.settings_changed.connect(self.settings_changed)
        whole = column(Centred(column(self.choice)), self.stack, space=theme.SPACE_3)
        whole.setStretch(1, 1)
        self.lay_out(whole)
        self.choice.chosen.connect(self.open)
        self.choice.choose("model")
        self.retranslate()

    @property
    def opened(self) -> str:
        """The name of the section that is open."""
        return str(self.choice.chosen_values()[0])

    def title(self) -> str:
        return _("Scheduling")

    def open(self, name: str) -> None:
        """Open the section called *name*."""
        self.choice.choose(name)
        self.stack.setCurrentWidget(self.scrollers[name])
        self.sections[name].refresh()

    def refresh(self) -> None:
        self.open(self.opened)

    def leave(self) -> None:
        for section in self.sections.values():
            section.let_go()

    def retranslate(self) -> None:
        for name, word in _NAMES.items():
            self.choice.say(name, _(word))
