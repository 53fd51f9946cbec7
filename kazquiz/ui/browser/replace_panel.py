"""Replace panel: one text for another in many items, looked at before it is done."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from kazquiz.browse.replacing import LONGEST_PATTERN, Change, Part, Plan, Replacement
from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.i18n.languages import autonym
from kazquiz.items.own_fields import OwnField
from kazquiz.items.scripts import stored_language
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role, Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.check_box import CheckBox
from kazquiz.ui.widgets.choice_box import ChoiceBox
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Centred, Scrolled, clear, column, row
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.text_field import TextField

_PARTS = {
    Part.STEM: N_("Question"),
    # i18n: text of an item: the whole sentence that holds the fact
    Part.STATEMENT: N_("Statement"),
    # i18n: text of an item: why the answer is right
    Part.EXPLANATION: N_("Explanation"),
    # i18n: text of an item: where its source is wrong or outdated
    Part.REMARK: N_("Note"),
}
# So many changes are shown; the number of all is told.
_MOST_SHOWN = 40


class ReplacePanel(Translated, QWidget):
    """What to replace, where, and what would become of each text."""

    looked_for = Signal(Replacement)
    accepted = Signal(Plan)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._count = 0
        self._digits = ""
        self.back_button = Button()
        self.back_button.setProperty("role", "quiet")
        self.back_button.setIcon(icon(Glyph.BACK, Role.ACCENT))
        self.about = Label("muted", wrap=True)
        self.find_label, self.replace_label = Label("strong"), Label("strong")
        self.language_label = Label("strong")
        self.pattern, self.text = TextField(), TextField()
        for field in (self.pattern, self.text):
            field.setMaxLength(LONGEST_PATTERN)
        self.language = ChoiceBox()
        self.language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.parts = Segments(list(_PARTS), several=True)
        self.parts.choose(*_PARTS)
        self._own_fields: Sequence[OwnField] = ()
        self.own = Segments([], several=True)
        self.loosely, self.regex = CheckBox(), CheckBox()
        self.loosely.setChecked(True)
        self.look_button, self.accept_button = Button(), Button()
        self.accept_button.setProperty("role", "primary")
        self.outcome = Label("strong", wrap=True)
        self.unsound = Label("muted", wrap=True)
        self._changes = column(space=theme.SPACE_2)
        self._shown: Plan | None = None
        self._part_labels: list[Label] = []
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._own_place = column(self.own)
        fields = column(
            self.about,
            self.find_label,
            self.pattern,
            self.replace_label,
            self.text,
            row(self.language_label, self.language, None),
            self.parts,
            self._own_place,
            self.loosely,
            self.regex,
            row(self.look_button, self.accept_button, None),
            self.outcome,
            self.unsound,
            self._changes,
            None,
            space=theme.SPACE_2,
        )
        self.scroller = Scrolled(Centred(fields))
        whole = column(
            Centred(row(self.back_button, None), beside_bar=True), self.scroller
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.closed)
        self.look_button.clicked.connect(self.look)
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.pattern.returnPressed.connect(self.look)
        self.text.returnPressed.connect(self.look)
        for field in (self.pattern, self.text):
            field.textChanged.connect(self._forget_plan)
        for box in (self.loosely, self.regex):
            box.toggled.connect(self._forget_plan)
        self.parts.chosen.connect(self._forget_plan)
        self.language.currentIndexChanged.connect(self._forget_plan)

    def begin(
        self,
        count: int,
        languages: list[str],
        language: str,
        digits: str,
        *,
        own: Sequence[OwnField] = (),
    ) -> None:
        """Begin anew, for *count* items with texts in some *languages*.

        *own* are the fields of one's own in which something can be replaced as well.
        """
        self._count, self._digits = count, digits
        self._offer_own(own)
        self.language.clear()
        for code in languages:
            self.language.addItem(autonym(code), code)
        usual = self.language.findData(stored_language(language))
        self.language.setCurrentIndex(max(0, usual))
        self._forget_plan()
        self.retranslate()
        self.pattern.setFocus()
        self.pattern.selectAll()

    def _offer_own(self, fields: Sequence[OwnField]) -> None:
        if fields == self._own_fields:
            return
        self._own_fields = fields
        keys = [field.key for field in fields]
        clear(self._own_place)
        self.own = Segments(keys, several=True)
        self.own.choose(*keys)
        self.own.chosen.connect(self._forget_plan)
        # Shown when it stands in the panel: before, it would be a window of its own.
        self._own_place.addWidget(self.own)
        self.own.setVisible(bool(keys))
        # The newest come last for the tab key, wherever they stand.
        buttons = (*self.parts.buttons.values(), *self.own.buttons.values())
        for before, after in pairwise(buttons):
            self.setTabOrder(before, after)

    def wanted(self) -> Replacement:
        """Return what is to be replaced, as it stands in the fields."""
        return Replacement(
            pattern=self.pattern.text(),
            text=self.text.text(),
            language=str(self.language.currentData() or "en"),
            parts=tuple(Part(str(part)) for part in self.parts.chosen_values()),
            own=tuple(int(str(key)) for key in self.own.chosen_values()),
            regex=self.regex.isChecked(),
            loosely=self.loosely.isChecked(),
        )

    def look(self) -> None:
        """Ask what would change."""
        if self.pattern.text():
            self.looked_for.emit(self.wanted())

    def show_plan(self, plan: Plan) -> None:
        """Show what would change."""
        self._plan = plan
        self.retranslate()
        if plan.changes:
            self.accept_button.setFocus()

    def show_fault(self, text: str) -> None:
        """Say why nothing can be replaced."""
        self._plan = None
        self.retranslate()
        self.outcome.say(text)
        self.outcome.show()

    def _forget_plan(self) -> None:
        if self._plan is not None or self.outcome.isVisible():
            self._plan = None
            self.retranslate()
        self.look_button.setEnabled(bool(self.pattern.text()))

    def retranslate(self) -> None:
        self.back_button.setText(_("Back to the list"))
        self.about.say(
            fill(
                ngettext(
                    "In {count} item. What you change stays yours when the bank is "
                    "updated.",
                    "In {count} items. What you change stays yours when the bank is "
                    "updated.",
                    self._count,
                ),
                count=interface().number(self._count),
            )
        )
        for label, named, words in self._named():
            label.say(words)
            named.setAccessibleName(words)
        for part, word in _PARTS.items():
            self.parts.say(part, _(word))
        for field in self._own_fields:
            self.own.say(field.key, field.name)
        self.own.setAccessibleName(_("Fields of your own"))
        self.loosely.setText(_("Ignore case, marks and variants of letters"))
        self.regex.setText(_("A regular expression"))
        self.look_button.setText(_("Show what would change"))
        self.accept_button.setText(_("Replace"))
        self.look_button.setEnabled(bool(self.pattern.text()))
        self._say_plan()

    def _named(self) -> list[tuple[Label, QWidget, str]]:
        return [
            (self.find_label, self.pattern, _("Find")),
            (self.replace_label, self.text, _("Replace with")),
            (self.language_label, self.language, _("In the texts in")),
        ]

    def _say_plan(self) -> None:
        plan = self._plan
        self._show_changes(plan)
        self.accept_button.setEnabled(plan is not None and bool(plan.changes))
        self.outcome.setVisible(plan is not None)
        self.unsound.setVisible(plan is not None and plan.unsound > 0)
        if plan is None:
            return
        write = interface().number
        self.outcome.say(
            fill(
                ngettext(
                    "{count} item would change.",
                    "{count} items would change.",
                    plan.items,
                ),
                count=write(plan.items),
            )
            if plan.changes
            else _("Nothing like this was found.")
        )
        left = ngettext(
            "{count} text is left as it is: the mark of its answer would break, or "
            "nothing would remain of it.",
            "{count} texts are left as they are: the marks of their answers would "
            "break, or nothing would remain of them.",
            plan.unsound,
        )
        self.unsound.say(fill(left, count=write(plan.unsound)))

    def _show_changes(self, plan: Plan | None) -> None:
        """Show the texts of *plan*, which are made once, and say what each is."""
        if plan is None or plan is not self._shown:
            clear(self._changes)
            self._part_labels = []
        self._shown = plan
        if plan is None:
            return
        changes = plan.changes[:_MOST_SHOWN]
        if not self._part_labels:
            for change in changes:
                self._changes.addWidget(self._card(change, plan.language))
        names = {field.key: field.name for field in self._own_fields}
        for part, change in zip(self._part_labels, changes, strict=True):
            if isinstance(change.part, Part):
                part.say(_(_PARTS[change.part]))
            else:
                part.call(names.get(change.part, ""))

    def _card(self, change: Change, language: str) -> Card:
        shape: Callable[[str], str] = of(language, self._digits).shape
        part = Label("caption")
        self._part_labels.append(part)
        before = ContentText(Text.BODY, role=Role.MUTED)
        before.show_text(shape(change.before), language)
        after = ContentText(Text.BODY)
        after.show_text(shape(change.after), language)
        return Card(part, before, after, space=theme.SPACE_1, margin=theme.SPACE_3)

    def _on_accept_clicked(self) -> None:
        if self._plan is not None:
            self.accepted.emit(self._plan)
