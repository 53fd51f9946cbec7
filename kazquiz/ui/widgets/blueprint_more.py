"""What a blueprint says beside the usual: who asks for more opens it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.formatting import interface
from kazquiz.items.draft import Weight
from kazquiz.items.tag_names import tag_name
from kazquiz.quiz.blueprint import (
    Among,
    Blueprint,
    Difficulty,
    Quota,
    Shown,
)
from kazquiz.quiz.marking import Marking
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.blueprint_words import (
    AMONG,
    DIFFICULTIES,
    MARKINGS,
    ORDERS,
    SHOWN,
    WEIGHTS,
)
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, clear, column, row
from kazquiz.ui.widgets.quiz_notice import marking_text
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.sitting_rules import SittingRules
from kazquiz.ui.widgets.spin_box import NumberField

_MOST_OF_ONE = 50
# The row that says how answers are marked.
_MARKS = 5
Names = Mapping[str, str]


class BlueprintMore(Translated, QWidget):
    """Everything of a blueprint that a first quiz need not know of."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[tuple[str, str], str] = {}
        self._query = ""
        self._chosen_shown = False
        self.among = Segments(list(Among))
        self.difficulty = Segments(list(Difficulty))
        self.weights = Segments(list(Weight), several=True)
        self.documents = Segments([], several=True)
        self.tags = Segments([], several=True)
        self.searches = Segments([""])
        self.marking = Segments(list(Marking))
        self.tolerance = NumberField(0, 50)
        self.shown = Segments(list(Shown))
        self.order = Segments(list(ORDERS))
        self.rules = SittingRules(self)
        self.quotas: dict[tuple[str, str], NumberField] = {}
        self._quota_labels: dict[tuple[str, str], Label] = {}
        self._documents_holder, self._tags_holder = column(), column()
        self._searches: dict[str, str] = {}
        self._searches_holder = column()
        self._quota_column = column(space=theme.SPACE_2)
        self._build()
        self.show_blueprint(Blueprint())

    def _build(self) -> None:
        holders = [QWidget() for _each in range(4)]
        layouts = (
            self._documents_holder,
            self._tags_holder,
            self._quota_column,
            self._searches_holder,
        )
        for holder, layout in zip(holders, layouts, strict=True):
            holder.setLayout(layout)
        controls: tuple[QWidget, ...] = (
            self.among,
            self.difficulty,
            self.weights,
            holders[0],
            holders[1],
            self.marking,
            self.shown,
            self.order,
            holders[2],
        )
        self.rows = [SettingRow(control, below=True) for control in controls]
        self.tolerance_row = SettingRow(self.tolerance)
        self.searches_row = SettingRow(holders[3], below=True)
        self.searches_row.hide()
        card = Card(
            *self.rows[:7],
            self.rules,
            self.rows[7],
            self.searches_row,
            self.tolerance_row,
            self.rows[8],
            space=theme.SPACE_4,
        )
        self.setLayout(column(card))
        for choice in (self.among, self.difficulty, self.weights, self.marking):
            choice.chosen.connect(self._on_changed)
        for choice in (self.shown, self.order):
            choice.chosen.connect(self._on_changed)
        self.shown.chosen.connect(self._on_shown_chosen)
        self.tolerance.valueChanged.connect(self._on_changed)
        self.rules.changed.connect(self._on_changed)

    def offer(self, topics: Names, documents: Names, tags: list[str]) -> None:
        """Offer the topics and documents of the bank by their names, and its tags."""
        self._titles = {("topic", slug): name for slug, name in topics.items()}
        self._titles |= {("document", name): title for name, title in documents.items()}
        self.documents = self._refilled(self._documents_holder, list(documents))
        self.tags = self._refilled(self._tags_holder, tags)
        clear(self._quota_column)
        self.quotas = {}
        self._quota_labels = {key: Label("body", wrap=True) for key in self._titles}
        for key, label in self._quota_labels.items():
            self.quotas[key] = NumberField(0, _MOST_OF_ONE)
            self.quotas[key].valueChanged.connect(self._on_changed)
            line = row(label, self.quotas[key])
            line.setStretch(0, 1)
            self._quota_column.addLayout(line)
        self.retranslate()

    def offer_searches(self, searches: Mapping[str, str]) -> None:
        """Offer saved searches: what each looks for, by its name."""
        self._searches = dict(searches)
        clear(self._searches_holder)
        self.searches = Segments(["", *searches])
        self.searches.chosen.connect(self._on_search_chosen)
        self._searches_holder.addWidget(self.searches)
        self.searches_row.setVisible(bool(searches))
        self._choose_search()
        self.retranslate()

    def _choose_search(self) -> None:
        names = [name for name, text in self._searches.items() if text == self._query]
        self.searches.choose(names[0] if names else "")

    def _on_search_chosen(self, name: str) -> None:
        self._query = self._searches.get(name, "")
        self.changed.emit()

    def name_anew(self, topics: Names, documents: Names) -> None:
        """Call topics and documents by their names in another language."""
        self._titles = {("topic", slug): name for slug, name in topics.items()}
        self._titles |= {("document", name): title for name, title in documents.items()}
        self.retranslate()

    def _refilled(self, holder: QVBoxLayout, values: list[str]) -> Segments:
        clear(holder)
        made = Segments(values, several=True)
        made.chosen.connect(self._on_changed)
        holder.addWidget(made)
        return made

    def show_blueprint(self, blueprint: Blueprint) -> None:
        """Show what *blueprint* says of all this."""
        self.among.choose(blueprint.among)
        self.difficulty.choose(blueprint.difficulty)
        self.weights.choose(*blueprint.weights)
        self.documents.choose(*blueprint.documents)
        self.tags.choose(*blueprint.tags)
        self.marking.choose(blueprint.marking)
        self.shown.choose(blueprint.shows)
        self.order.choose(blueprint.shuffle)
        self._chosen_shown = blueprint.shown is not None
        self._query = blueprint.query
        self._choose_search()
        self.rules.show_blueprint(blueprint)
        self.tolerance.setValue(round(100 * blueprint.tolerance))
        kept = {
            ("topic", quota.topic) if quota.topic else ("document", quota.document): (
                quota.count
            )
            for quota in blueprint.quotas
        }
        for key, field in self.quotas.items():
            field.setValue(kept.get(key, 0))
        self._say_marking()

    def completed(self, blueprint: Blueprint) -> Blueprint:
        """Return *blueprint* with what is chosen here."""
        quotas = tuple(
            Quota(field.value(), **{kind: name})
            for (kind, name), field in self.quotas.items()
            if field.value()
        )
        whole = replace(
            blueprint,
            count=max(blueprint.count, sum(quota.count for quota in quotas)),
            documents=tuple(str(name) for name in self.documents.chosen_values()),
            tags=tuple(str(tag) for tag in self.tags.chosen_values()),
            weights=tuple(Weight(str(each)) for each in self.weights.chosen_values()),
            query=self._query,
            quotas=quotas,
            among=Among(str(self.among.chosen_values()[0])),
            difficulty=Difficulty(str(self.difficulty.chosen_values()[0])),
            marking=self._marking(),
            tolerance=self.tolerance.value() / 100,
            shuffle=bool(self.order.chosen_values()[0]),
        )
        whole = self.rules.completed(whole)
        if not self._chosen_shown:
            return whole
        return replace(whole, shown=Shown(str(self.shown.chosen_values()[0])))

    def _on_shown_chosen(self) -> None:
        self._chosen_shown = True
        self.changed.emit()

    def _on_changed(self) -> None:
        self._say_marking()
        self.changed.emit()

    def _marking(self) -> Marking:
        return Marking(str(self.marking.chosen_values()[0]))

    def _say_marking(self) -> None:
        self.rows[_MARKS].say(_("Marks"), marking_text(self._marking()))

    def retranslate(self) -> None:
        texts = (
            (
                _("What may be asked"),
                _("By what you have studied and answered so far."),
            ),
            (
                _("Difficulty"),
                _("By your own answers; as it comes until there are any."),
            ),
            (_("Weight"), _("None chosen means both.")),
            (_("Documents"), _("With none chosen, all of them count.")),
            (_("Tags"), _("With none chosen, tags do not matter.")),
            (_("Marks"), marking_text(self._marking())),
            (_("Solutions"), _("When you see what was right.")),
            (_("Order"), _("Numbers and dates keep their own order as options.")),
            (_("How many of each"), _("Zero means as it comes.")),
        )
        for line, (title, about) in zip(self.rows, texts, strict=True):
            line.say(title, about)
        self.searches_row.say(
            _("Saved search"), _("Only what the chosen search finds is asked.")
        )
        # i18n: no saved search is chosen
        self.searches.say("", _("None"))
        for title in self._searches:
            self.searches.say(title, title)
        language = interface().language
        self.searches.sort(
            ["", *sorted(self._searches, key=lambda name: sort_key(name, language))]
        )
        self.tolerance_row.say(
            _("Numbers may be off by"), _("Percent of the right number.")
        )
        for choice, words in (
            (self.among, AMONG),
            (self.difficulty, DIFFICULTIES),
            (self.weights, WEIGHTS),
            (self.marking, MARKINGS),
            (self.shown, SHOWN),
            (self.order, ORDERS),
        ):
            for value, word in words.items():
                choice.say(value, _(word))
        for name in self.documents.buttons:
            self.documents.say(name, self._titles["document", str(name)])
        tags = {tag: tag_name(str(tag), language) for tag in self.tags.buttons}
        for tag, called in tags.items():
            self.tags.say(tag, called)
        self.tags.sort(sorted(tags, key=lambda tag: sort_key(tags[tag], language)))
        for key, field in self.quotas.items():
            self._quota_labels[key].call(self._titles[key])
            told = fill(_("Questions from {name}"), name=self._titles[key])
            field.setAccessibleName(told)
            field.retranslate()
        self.tolerance.retranslate()
