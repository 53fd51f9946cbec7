"""Option fields: the right answer and the wrong ones, as they are typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import is_right_to_left
from kazquiz.i18n.formatting import interface
from kazquiz.i18n.languages import autonym
from kazquiz.items.item_form import OptionForm
from kazquiz.items.values import NAMED_TYPES, AnswerType
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear, column, row
from kazquiz.ui.widgets.line import Columns, Line
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.tool_button import tool

_MOST = 11
_TRUTHS = ("1", "0")
_ORDERED = {AnswerType.DATE, AnswerType.YEAR, AnswerType.NUMBER}


class _Line(Translated, QWidget):
    """One option: a field a language for what has names, else one field."""

    edited = Signal()
    removed = Signal()
    fixing = Signal(bool)

    def __init__(self, option: OptionForm, languages: Sequence[str]) -> None:
        super().__init__()
        self.place = 0
        self._option = option
        self.title = Label("caption")
        self.fields = {code: QLineEdit() for code in languages or ("",)}
        self.fixed = option.fixed
        self.fix_button: QToolButton = tool(Glyph.FIXED)
        self.fix_button.setCheckable(True)
        self.fix_button.setChecked(bool(option.fixed))
        self.remove_button: QToolButton = tool(Glyph.WRONG)
        for code, field in self.fields.items():
            field.setText(option.names.get(code, "") if code else option.text)
            if code:
                field.setLayoutDirection(_direction(code))
            field.textEdited.connect(self.edited)
        self.fix_button.clicked.connect(self.fixing)
        self.remove_button.clicked.connect(self.removed)
        fields = Columns(*self.fields.values(), space=theme.SPACE_2)
        line = row(fields, self.fix_button, self.remove_button, space=theme.SPACE_2)
        line.setStretch(0, 1)
        self.setLayout(column(self.title, line, space=theme.SPACE_1))

    def option(self) -> OptionForm:
        """Return what is typed; names in languages not shown stay as they were."""
        if "" in self.fields:
            return OptionForm(self.fields[""].text(), fixed=self.fixed)
        shown = {code: field.text() for code, field in self.fields.items()}
        names = {**self._option.names, **shown}
        return OptionForm(names=names, fixed=self.fixed)

    def retranslate(self) -> None:
        name = _("Right answer")
        if self.place:
            name = fill(_("Wrong option {place}"), place=interface().number(self.place))
        self.title.say(name)
        for code, field in self.fields.items():
            field.setAccessibleName(
                fill(_("{field} in {language}"), field=name, language=autonym(code))
                if code
                else name
            )
            field.setPlaceholderText(autonym(code) if code else "")
        self.fix_button.setAccessibleName(fill(_("Keep at the end: {name}"), name=name))
        self.fix_button.setToolTip(
            _("Stays after the others; several stay in the order they are set.")
        )
        self.remove_button.setVisible(self.place > 0)
        tip = fill(_("Remove: {name}"), name=name)
        self.remove_button.setToolTip(tip)
        self.remove_button.setAccessibleName(tip)


def _direction(code: str) -> Qt.LayoutDirection:
    right = is_right_to_left(code)
    return Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight


class OptionFields(Translated, QWidget):
    """The options of an item; the first is the right one."""

    edited = Signal()
    proposal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = AnswerType.TERM
        self._languages: list[str] = []
        self.lines: list[_Line] = []
        self._column = column(space=theme.SPACE_2)
        self.truth = Segments(_TRUTHS)
        self.add_button = Button()
        self.propose_button = Button()
        self.buttons = Line(self.add_button, self.propose_button)
        self.setLayout(
            column(self.truth, self._column, self.buttons, space=theme.SPACE_2)
        )
        self.truth.chosen.connect(lambda _value: self.edited.emit())
        self.add_button.clicked.connect(self.add)
        self.propose_button.clicked.connect(self.proposal_requested)

    def show_options(
        self,
        options: Sequence[OptionForm],
        kind: AnswerType,
        languages: Sequence[str],
    ) -> None:
        """Show *options* of *kind*, names in each of *languages*."""
        self._kind = kind
        self._languages = list(languages) if kind in NAMED_TYPES else []
        clear(self._column)
        self.lines = []
        is_truth = kind is AnswerType.TRUTH
        if is_truth:
            self.truth.choose(options[0].text)
        else:
            for option in options or [OptionForm()]:
                self._add_line(option)
        self.truth.setVisible(is_truth)
        self.add_button.setVisible(not is_truth)
        self.propose_button.setVisible(not is_truth)
        self.retranslate()

    def _add_line(self, option: OptionForm) -> _Line:
        line = _Line(option, self._languages)
        line.edited.connect(self.edited)
        line.removed.connect(self._on_line_removed)
        line.fixing.connect(self._on_line_fixing)
        # Dates and numbers stand in an order of their own.
        line.fix_button.setVisible(self._kind not in _ORDERED)
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def add(self) -> None:
        """Add an empty option, and let it be typed."""
        line = self._add_line(OptionForm())
        self.retranslate()
        next(iter(line.fields.values())).setFocus()

    def options(self) -> tuple[OptionForm, ...]:
        """Return the options as they are typed, the right one first."""
        if self._kind is AnswerType.TRUTH:
            chosen = self.truth.chosen_values()
            return (OptionForm(str(chosen[0]) if chosen else ""),)
        return tuple(line.option() for line in self.lines)

    def describe(self, told: str) -> None:
        """Let a screen reader say of each field what there is to mend."""
        for line in self.lines:
            for field in line.fields.values():
                field.setAccessibleDescription(told)

    def retranslate(self) -> None:
        for place, line in enumerate(self.lines):
            line.place = place
            line.retranslate()
        # i18n: an answer: what the question asks is so
        self.truth.say("1", _("True"))
        # i18n: an answer: what the question asks is not so
        self.truth.say("0", _("False"))
        self.add_button.setText(_("Add a wrong option"))
        self.add_button.setEnabled(len(self.lines) < _MOST)
        self.propose_button.setText(_("Propose wrong options"))

    def _on_line_fixing(self, wanted: bool) -> None:  # noqa: FBT001
        line = self.sender()
        if isinstance(line, _Line):
            last = max(each.fixed for each in self.lines)
            line.fixed = last + 1 if wanted else 0
            self.edited.emit()

    def _on_line_removed(self) -> None:
        line = self.sender()
        if isinstance(line, _Line):
            self.lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
            self.retranslate()
            self.edited.emit()
