"""Placing: putting the parts of a question to its targets, by drag, click or key."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kazquiz.i18n import fill, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import Format, interface
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.question import Question
from kazquiz.ui import theme
from kazquiz.ui.widgets.layout import clear, column
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.place_row import DragRow, PlaceRow

_COLUMNS = 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class PlacingView(QWidget):
    """Parts and the targets they are put to; *exclusive* targets take one part each.

    Each way does all: a target dragged onto a part or a part onto a target; a part
    chosen and then a target; the number of a target for the part that is next.
    """

    changed = Signal()
    exclusive = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._style: Format | None = None
        self._places: list[int] = []
        self._is_judged = False
        self.parts: list[PlaceRow] = []
        self.targets: list[DragRow] = []
        self._rows = column(space=theme.SPACE_2)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.SPACE_2)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        # Above, so that they stay in sight beside the first parts in a low window.
        self.setLayout(column(self._grid, self._rows, space=theme.SPACE_4))

    def show_question(self, question: Question, style: Format) -> None:
        """Show *question*, with nothing put anywhere, in the language of *style*."""
        self._question = question
        clear(self._rows)
        clear(self._grid)
        self._places = [UNPLACED] * len(question.parts)
        self._is_judged = False
        self.parts = [PlaceRow() for _part in question.parts]
        self.targets = [DragRow() for _target in question.targets]
        for place, part in enumerate(self.parts):
            self._rows.addWidget(part)
            part.clicked.connect(partial(self.make_current, place))
            part.dropped.connect(partial(self._on_part_dropped, place))
        for place, target in enumerate(self.targets):
            target.setCheckable(False)
            self._grid.addWidget(target, place // _COLUMNS, place % _COLUMNS)
            target.clicked.connect(partial(self._on_target_clicked, place))
            target.dropped.connect(partial(self._on_target_dropped, place))
        self.make_current(0)
        self.say(style)

    def say(self, style: Format) -> None:
        """Write everything in the language of *style*; what is placed stays."""
        question = self._question
        assert question is not None
        self._style = style
        for number, (row, target) in enumerate(
            zip(self.targets, question.targets, strict=True), start=1
        ):
            text = target.text(style)
            row.show_option(interface().number(number), text, style.language)
        self._show_places()
        if self._is_judged:
            self._mark()

    def places(self) -> tuple[int, ...]:
        """Return the target of each part, `UNPLACED` where it has none."""
        return tuple(self._places)

    def show_places(self, places: tuple[int, ...]) -> None:
        """Show what was placed before."""
        kept = [*places, *[UNPLACED] * len(self._places)][: len(self._places)]
        known = range(len(self.targets))
        self._places = [place if place in known else UNPLACED for place in kept]
        self._go_on(0)
        self._show_places()

    @property
    def current(self) -> int:
        """The part that the next target is for."""
        checked = [place for place, row in enumerate(self.parts) if row.isChecked()]
        return checked[0] if checked else 0

    def make_current(self, current: int) -> None:
        """Let the next target be for the part at *current*."""
        for place, row in enumerate(self.parts):
            row.setChecked(place == current)

    def choose(self, key: int) -> bool:
        """Put the current part to the target with the number *key*."""
        if not 1 <= key <= len(self.targets) or not self.targets[key - 1].isEnabled():
            return False
        focused = [place for place, row in enumerate(self.parts) if row.hasFocus()]
        self.put(focused[0] if focused else self.current, key - 1)
        return True

    def put(self, part: int, target: int) -> None:
        """Put *part* to *target*, which lets go of another where it takes only one."""
        if self.exclusive:
            self._places = [UNPLACED if at == target else at for at in self._places]
        self._places[part] = target
        had_focus = self.parts[part].hasFocus()
        self._go_on(part)
        if had_focus:
            self.parts[self.current].setFocus()
        self._show_places()
        self.changed.emit()

    def _go_on(self, part: int) -> None:
        """Make the next open part current, or keep *part* where there is none."""
        count = len(self._places)
        order = [(part + step) % count for step in range(count)] if count else []
        waiting = [at for at in order if self._places[at] == UNPLACED]
        self.make_current(waiting[0] if waiting else part)

    def clear_part(self, part: int) -> None:
        """Take *part* away from its target."""
        if self._places[part] == UNPLACED:
            return
        self._places[part] = UNPLACED
        self.make_current(part)
        self._show_places()
        self.changed.emit()

    def _show_places(self) -> None:
        question, style = self._question, self._style
        if question is None or style is None:
            return
        write = interface().number
        for row, part, at in zip(self.parts, question.parts, self._places, strict=True):
            caption = part.text(style)
            placed = at != UNPLACED
            row.show_option(write(at + 1) if placed else "", caption, style.language)
            target = question.targets[at].text(style) if placed else ""
            row.show_slot(target)
            row.setAccessibleName(
                fill(_("{part}: {target}"), part=caption, target=target)
                if placed
                else fill(_("{part}: not placed yet"), part=caption)
            )
        if self.exclusive:
            for at, target_row in enumerate(self.targets):
                used = at in self._places
                target_row.dim(dimmed=used)

    def _on_target_clicked(self, target: int) -> None:
        self.put(self.current, target)

    def _on_part_dropped(self, part: int, where: QPoint) -> None:
        target = _row_at(self.targets, where)
        if target is not None:
            self.put(part, target)

    def _on_target_dropped(self, target: int, where: QPoint) -> None:
        part = _row_at(self.parts, where)
        if part is not None:
            self.put(part, target)

    def judge(self, answer: Answer) -> None:
        """Show of each part whether it stands where it belongs, and where that is."""
        self._is_judged = True
        self.show_places(answer.places)
        self.make_current(-1)
        for target in self.targets:
            target.setEnabled(False)
            target.hide()
        self._mark()

    def _mark(self) -> None:
        question, style = self._question, self._style
        assert question is not None
        assert style is not None
        for row, part, at in zip(self.parts, question.parts, self._places, strict=True):
            right = question.targets[part.key].text(style)
            judge_part(row, given=at, right=right, is_right=at == part.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        rows = [*self.targets, *self.parts]
        focused = [place for place, row in enumerate(rows) if row.hasFocus()]
        if not focused:
            event.ignore()
        elif key in _STEPS:
            rows[(focused[0] + _STEPS[key]) % len(rows)].setFocus()
        elif key in _CLEARING and focused[0] >= len(self.targets):
            self.clear_part(focused[0] - len(self.targets))
        else:
            event.ignore()


def judge_part(row: PlaceRow, *, given: int, right: str, is_right: bool) -> None:
    """Mark a part as right, wrong or missed, in its slot what is right."""
    if is_right:
        row.judge(OptionState.RIGHT, pgettext("an answer", "Right"))
        return
    state = OptionState.MISSED if given == UNPLACED else OptionState.WRONG
    told = fill(_("Right answer: {answer}"), answer=right)
    row.judge(state, f"{state_word(state)}. {told}")
    row.show_slot(f"{row.slot_text}\n✓ {right}" if row.slot_text else f"✓ {right}")


def state_word(state: OptionState) -> str:
    """Say what became of an option, where anything did."""
    words = {
        OptionState.RIGHT: pgettext("an answer", "Right"),
        OptionState.WRONG: pgettext("an answer", "Wrong"),
        # i18n: an option that belongs and was not chosen
        OptionState.MISSED: pgettext("an answer", "Missed"),
        # i18n: an option that was tried, and is not right
        OptionState.TRIED: pgettext("an answer", "Tried, wrong"),
    }
    return words.get(state, "")


def _row_at(rows: list[DragRow] | list[PlaceRow], where: QPoint) -> int | None:
    """Return the place of the row that is at *where* on the screen."""
    for place, row in enumerate(rows):
        if row.rect().contains(row.mapFromGlobal(where)):
            return place
    return None
