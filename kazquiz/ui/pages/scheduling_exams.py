"""Exams: the days by which some cards shall be known, and planning for another."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kazquiz.browse.finding import known_words, resolver
from kazquiz.documents import library
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.bundle import Document, Topic
from kazquiz.progress import Progress
from kazquiz.scheduling.exams import FURTHEST_DAYS, KeptExam
from kazquiz.scheduling.presets import AIMS
from kazquiz.search.spellings import spellings
from kazquiz.study.exam_planning import (
    ExamPreview,
    exam_shares,
    keep_exam,
    preview_exam,
    remove_exam,
)
from kazquiz.study.plan import RunningExam
from kazquiz.ui import theme
from kazquiz.ui.browser.search_row import SearchRow
from kazquiz.ui.pages.page import Context
from kazquiz.ui.pages.scheduling_section import Section
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.change_preview import ChangePreview
from kazquiz.ui.widgets.day_field import DayField
from kazquiz.ui.widgets.exam_words import (
    days_left_text,
    exam_text,
    meaning_text,
    scope_text,
)
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, clear, column, row
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spin_box import NumberField
from kazquiz.ui.widgets.text_field import TextField

_USUAL_DAYS = 30
_USUAL_WISH = 95
_LONGEST_NAME = 80


class ExamSection(Section):
    """What is planned for, and a form for one more; previewed before it is kept."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.exams: list[tuple[RunningExam, float]] = []
        self._topics: dict[int, Topic] = {}
        self._documents: dict[int, Document] = {}
        self.planned: ExamPreview | None = None
        self._build()
        self.preview_button.clicked.connect(self._on_preview_clicked)
        self.change.accepted.connect(self._on_accepted)
        self.change.dismissed.connect(self._forget)
        self.retranslate()

    def _build(self) -> None:
        self.list = column(space=theme.SPACE_3)
        self.name = TextField()
        self.name.setMaxLength(_LONGEST_NAME)
        self.day = DayField(1, FURTHEST_DAYS, _USUAL_DAYS)
        least, most = AIMS
        self.wish = NumberField(round(least * 100), round(most * 100))
        self.wish.setValue(_USUAL_WISH)
        self.topics = Segments([], several=True)
        self.documents = Segments([], several=True)
        self.search = SearchRow(lambda: known_words(self.context.bank, spellings()))
        self.rows = {
            "name": SettingRow(self.name, below=True),
            "day": SettingRow(self.day, below=True),
            "wish": SettingRow(self.wish),
        }
        self.search_row = SettingRow(self.search, below=True)
        self.topic_row = _Below(self.topics)
        self.document_row = _Below(self.documents)
        self.heading = Label("strong", wrap=True)
        self.preview_button = Button()
        self.preview_button.setProperty("role", "primary")
        self.change = ChangePreview()
        self.form = Card(
            self.heading,
            *self.rows.values(),
            self.topic_row,
            self.document_row,
            self.search_row,
            row(self.preview_button, None),
            space=theme.SPACE_4,
        )
        self.setLayout(
            column(
                self.list,
                self.form,
                self.fault,
                self.task_bar,
                self.change,
                None,
                space=theme.SPACE_4,
            )
        )

    def refresh(self) -> None:
        context, desk = self.context, self.desk()
        self.exams = exam_shares(desk)
        scheduler, now = context.scheduler(), context.now()
        topics = {
            entry.topic_id: entry.topic
            for entry in library.topics(context.bank, scheduler, now)
        }
        documents = {
            entry.document_id: entry.document
            for entry in library.shelf(context.bank, scheduler, now)
        }
        if topics != self._topics:
            self._topics = topics
            self.topics = self.topic_row.hold(Segments(list(topics), several=True))
        if documents != self._documents:
            self._documents = documents
            made = Segments(list(documents), several=True)
            self.documents = self.document_row.hold(made)
        self.day.count_from(desk.days.today)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.heading.say(_("Plan for an exam"))
        self.rows["name"].say(_("Name"), _("What you call it."))
        self.rows["day"].say(_("Days until the exam"), _("Counted from today."))
        least, most = AIMS
        self.rows["wish"].say(
            _("To be known on that day, in percent"),
            fill(
                _("How likely you want to remember each card then, {least} to {most}."),
                least=interface().percent(least),
                most=interface().percent(most),
            ),
        )
        self.topic_row.say(_("Topics"), _("None chosen means all."))
        self.document_row.say(_("Documents"), _("None chosen means all."))
        self.search_row.say(
            _("Search"), _("Only the cards that it finds now; leave it empty for all.")
        )
        language = interface().language
        for key, topic in self._topics.items():
            named = topic.texts.get(language)
            self.topics.say(key, named.name if named else topic.slug)
        for key, document in self._documents.items():
            titled = document.texts.get(language)
            self.documents.say(key, titled.title if titled else document.name)
        self.wish.retranslate()
        self.day.retranslate()
        self.preview_button.setText(_("Show what that means"))
        self._say_exams()

    def _say_exams(self) -> None:
        clear(self.list)
        today = self.context.days().today
        for exam, share in self.exams:
            title, text = Label("strong", wrap=True), Label("muted", wrap=True)
            remove = Button()
            title.call(exam.exam.name)
            parts = (
                days_left_text(exam, today),
                scope_text(exam),
                exam_text(exam, share),
            )
            text.say(" ".join(parts))
            remove.setText(_("Remove"))
            remove.setAccessibleDescription(exam.exam.name)
            remove.setObjectName(str(exam.exam.id))
            remove.clicked.connect(self._on_remove_clicked)
            line = row(column(title, text, space=theme.SPACE_1), remove)
            line.setStretch(0, 1)
            self.list.addWidget(Card(line))

    def wished(self) -> KeptExam:
        """Return the exam that the form describes."""
        return KeptExam(
            0,
            self.name.text().strip() or _("Exam"),
            self.day.day,
            self.wish.value() / 100,
            topics=tuple(int(str(key)) for key in self.topics.chosen_values()),
            documents=tuple(int(str(key)) for key in self.documents.chosen_values()),
            search=self.search.text,
        )

    def _on_preview_clicked(self) -> None:
        self._forget()
        if not self.search.settle():
            self.search.field.setFocus()
            return
        desk, exam, context = self.desk(), self.wished(), self.context
        per_day = context.settings().new_per_day
        days = desk.days
        find = resolver(context.bank, days.now, days.zone, days.starts_at_hour)

        def look(_report: Progress) -> ExamPreview:
            found = frozenset(find(exam.search)) if exam.search else None
            return preview_exam(desk, replace(exam, items=found), per_day)

        self.run(_("Looking ahead to the exam…"), look, self._on_previewed)

    def _on_previewed(self, planned: ExamPreview) -> None:
        self.planned = planned
        today = self.desk().days.today
        # What is said of the days and what is drawn of them is the same load.
        load = replace(
            planned.change,
            before=tuple(planned.usual.reviews),
            after=tuple(planned.planned.reviews),
        )
        self.change.show_preview(
            load,
            today,
            accept=lambda: _("Plan for this exam"),
            about=lambda: meaning_text(planned),
        )

    def _forget(self) -> None:
        self.planned = None
        self.change.forget()

    def _on_accepted(self) -> None:
        planned = self.planned
        if planned is None:
            return
        keep_exam(self.context.bank, planned, self.context.now())
        self._forget()
        self.name.clear()
        self.search.field.clear()
        self.tell_done(lambda: _("The exam has been planned for."), lambda: _("Undo"))

    def _on_remove_clicked(self) -> None:
        exam_id = int(self.sender().objectName())
        remove_exam(self.context.bank, exam_id, self.context.now())
        self.tell_done(lambda: _("The exam is removed."), lambda: _("Undo"))


class _Below(QWidget):
    """A title, a line about it, and below them choices that may be exchanged."""

    def __init__(self, segments: Segments) -> None:
        super().__init__()
        self.title = Label("strong", wrap=True)
        self.about = Label("caption", wrap=True)
        self._segments = segments
        self._column = column(
            column(self.title, self.about, space=theme.SPACE_1),
            segments,
            space=theme.SPACE_2,
        )
        self.setLayout(self._column)

    def hold(self, segments: Segments) -> Segments:
        """Hold *segments* instead of those before, and return them."""
        self._column.replaceWidget(self._segments, segments)
        self._segments.hide()
        self._segments.deleteLater()
        self._segments = segments
        return segments

    def say(self, title: str, about: str) -> None:
        """Set the words."""
        self.title.say(title)
        self.about.say(about)
        self._segments.setAccessibleName(title)
