"""Editor heads: what an item is about, what kind of answer it has, where it is from."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.items.draft import Weight
from kazquiz.items.item_form import ItemForm
from kazquiz.items.values import AnswerType
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.check_box import CheckBox
from kazquiz.ui.widgets.choice_box import ChoiceBox
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Columns, Line
from kazquiz.ui.widgets.mark_note import MarkNote
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.text_field import TextField

KINDS = {
    # i18n: a kind of answer
    AnswerType.TERM: N_("Term or phrase"),
    # i18n: a kind of answer
    AnswerType.YEAR: N_("Year"),
    # i18n: a kind of answer
    AnswerType.DATE: N_("Date"),
    # i18n: a kind of answer
    AnswerType.NUMBER: N_("Number"),
    # i18n: a kind of answer
    AnswerType.COUNTRY: N_("Country"),
    # i18n: a kind of answer
    AnswerType.PERSON: N_("Person"),
    # i18n: a kind of answer
    AnswerType.PLACE: N_("Place"),
    # i18n: a kind of answer
    AnswerType.ORGANISATION: N_("Organisation"),
    # i18n: a kind of answer: something is so, or is not
    AnswerType.TRUTH: N_("True or false"),
}
_WEIGHTS = {
    # i18n: the weight of an item: what one must know
    Weight.CORE: N_("Core"),
    # i18n: the weight of an item: what rounds the core off
    Weight.DETAIL: N_("Detail"),
}
Named = Mapping[str, Mapping[str, str]]


class EditorHead(Translated, QWidget):
    """All of an item that is neither its texts nor its answers."""

    edited = Signal()
    shape_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topics: Named = {}
        self.topic = ChoiceBox()
        self.kind = ChoiceBox()
        self.several = CheckBox()
        self.unit = TextField()
        self.weight = Segments(list(_WEIGHTS))
        self.tags = TextField()
        self.sources = TextField()
        self.sources_note = MarkNote()
        self._names = {code: Label("caption") for code in _TITLES}
        for kind in KINDS:
            self.kind.addItem("", kind)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        titled = self._titled
        first = Columns(
            titled("topic", self.topic), titled("kind", self.kind), space=theme.SPACE_3
        )
        weight = titled("weight", self.weight)
        second = Line(
            weight, titled("unit", self.unit), self.several, grow=[weight], least=24
        )
        third = Columns(
            titled("tags", self.tags),
            titled("sources", self.sources, self.sources_note),
            space=theme.SPACE_3,
        )
        self.setLayout(column(first, second, third, space=theme.SPACE_3))

    def _titled(self, name: str, *controls: QWidget) -> QWidget:
        box = QWidget()
        box.setLayout(column(self._names[name], *controls, None, space=theme.SPACE_1))
        return box

    def _connect(self) -> None:
        self.topic.activated.connect(lambda _place: self.edited.emit())
        self.kind.activated.connect(self._on_shape_changed)
        self.several.clicked.connect(self._on_shape_changed)
        self.weight.chosen.connect(lambda _weight: self.edited.emit())
        for field in (self.unit, self.tags, self.sources):
            field.textEdited.connect(lambda _text: self.edited.emit())

    def show_form(self, form: ItemForm, topics: Named) -> None:
        """Show *form*, whose topic is one of *topics*."""
        self._topics = topics
        self.topic.clear()
        for slug in topics:
            self.topic.addItem("", slug)
        self.topic.setCurrentIndex(max(0, self.topic.findData(form.topic)))
        self.kind.setCurrentIndex(list(KINDS).index(form.kind))
        self.several.setChecked(form.is_list)
        self.unit.setText(form.unit)
        self.weight.choose(form.weight)
        self.tags.setText(form.tags)
        self.sources.setText(form.sources)
        self.retranslate()
        self._show_shape()

    def written(self, form: ItemForm) -> ItemForm:
        """Return *form* with what is written here."""
        [weight] = self.weight.chosen_values()
        return replace(
            form,
            topic=self.topic.currentData() or form.topic,
            kind=self._kind_chosen(),
            is_list=self.several.isChecked() and self.several.isVisibleTo(self),
            unit=self.unit.text() if self.unit.isVisibleTo(self) else "",
            weight=Weight(str(weight)),
            tags=self.tags.text(),
            sources=self.sources.text(),
        )

    def _kind_chosen(self) -> AnswerType:
        # Qt gives back the bare text of what was put in.
        return AnswerType(self.kind.currentData())

    def _on_shape_changed(self) -> None:
        self._show_shape()
        self.shape_changed.emit()

    def _show_shape(self) -> None:
        kind = self._kind_chosen()
        for widget in (self.unit, self._names["unit"]):
            widget.setVisible(kind is AnswerType.NUMBER)
        self.several.setVisible(kind is not AnswerType.TRUTH)

    def retranslate(self) -> None:
        for name, label in self._names.items():
            label.say(_(_TITLES[name]))
        controls = {
            "topic": self.topic,
            "kind": self.kind,
            "unit": self.unit,
            "tags": self.tags,
            "sources": self.sources,
        }
        for name, control in controls.items():
            control.setAccessibleName(_(_TITLES[name]))
        self.several.setText(_("Several answers, with semicolons between them"))
        self.sources.setPlaceholderText(_("document:line"))
        self.tags.setPlaceholderText(_("with commas between them"))
        for place, word in enumerate(KINDS.values()):
            self.kind.setItemText(place, _(word))
        language = interface().language
        for place in range(self.topic.count()):
            slug = self.topic.itemData(place)
            self.topic.setItemText(place, self._topics[slug].get(language, slug))
        for weight, word in _WEIGHTS.items():
            self.weight.say(weight, _(word))


_TITLES = {
    "topic": N_("Topic"),
    "kind": N_("Kind of answer"),
    "unit": N_("Unit"),
    "weight": N_("Weight"),
    "tags": N_("Tags"),
    "sources": N_("Documents and lines"),
}
