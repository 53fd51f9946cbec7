"""Ordering: events are put in the order of time, by drag, buttons or keys."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import Format, interface
from kazquiz.items.wording import wording
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.question import Part, Question
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.widgets.layout import clear, column, row
from kazquiz.ui.widgets.place_row import PlaceRow
from kazquiz.ui.widgets.placing import judge_part

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class OrderingView(QWidget):
    """A timeline to be put in order; as long as nothing was moved nothing is answered.

    Rows stand for places: moving an event writes the events anew into them.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._style: Format | None = None
        self._order: list[int] = []
        self._is_touched = False
        self._is_judged = False
        self._dragged_at: int | None = None
        self.rows: list[PlaceRow] = []
        self.buttons: list[tuple[QToolButton, QToolButton]] = []
        self._column = column(space=theme.SPACE_2)
        self.setLayout(self._column)

    def show_question(self, question: Question, style: Format) -> None:
        """Show *question* as it was drawn, in the language of *style*."""
        self._question = question
        self._order = [*range(len(question.parts))]
        self._is_touched = self._is_judged = False
        clear(self._column)
        self.rows, self.buttons = [], []
        for place in range(len(question.parts)):
            self._add_row(place)
        self.make_current(0)
        self.say(style)

    def _add_row(self, place: int) -> None:
        event = PlaceRow()
        event.has_slot = False
        event.clicked.connect(partial(self.make_current, place))
        event.moved.connect(partial(self._on_row_dragged, place))
        event.dropped.connect(partial(self._on_row_dragged, place))
        up, down = QToolButton(), QToolButton()
        for button, glyph, step in ((up, Glyph.UP, -1), (down, Glyph.DOWN, 1)):
            button.setIcon(icon(glyph))
            button.setIconSize(QSize(theme.HEADER_ICON, theme.HEADER_ICON))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._on_button_clicked, place, step))
        self.rows.append(event)
        self.buttons.append((up, down))
        line = row(event, up, down, space=theme.SPACE_1)
        line.setStretch(0, 1)
        self._column.addLayout(line)

    def say(self, style: Format) -> None:
        """Write everything in the language of *style*; the order stays."""
        self._style = style
        write, count = interface().number, len(self.rows)
        for place, (event, part) in enumerate(
            zip(self.rows, self._parts(), strict=True)
        ):
            text = part.text(style)
            event.show_option(write(place + 1), text, style.language)
            up, down = self.buttons[place]
            for button, word in ((up, _("Move up")), (down, _("Move down"))):
                button.setToolTip(word)
                button.setAccessibleName(
                    fill(_("{action}: {part}"), action=word, part=text)
                )
            up.setEnabled(place > 0 and event.isEnabled())
            down.setEnabled(place < count - 1 and event.isEnabled())
        if self._is_judged:
            self._mark()

    def _parts(self) -> list[Part]:
        assert self._question is not None
        return [self._question.parts[at] for at in self._order]

    def places(self) -> tuple[int, ...]:
        """Return the place of each part; nothing while nothing was moved."""
        if not self._is_touched:
            return ()
        return tuple(self._order.index(part) for part in range(len(self._order)))

    def show_places(self, places: tuple[int, ...]) -> None:
        """Show the order that was answered before."""
        known = [*range(len(self._order))]
        self._is_touched = sorted(places) == known
        if self._is_touched:
            self._order = sorted(known, key=lambda part: places[part])
        if self._style is not None:
            self.say(self._style)

    @property
    def current(self) -> int:
        """The place of the event that a key moves."""
        focused = [place for place, event in enumerate(self.rows) if event.hasFocus()]
        checked = [place for place, event in enumerate(self.rows) if event.isChecked()]
        return (focused or checked or [0])[0]

    def make_current(self, current: int) -> None:
        """Let keys move the event at the place *current*."""
        for place, event in enumerate(self.rows):
            event.setChecked(place == current)

    def choose(self, key: int) -> bool:
        """Move the current event to the place with the number *key*."""
        if not 1 <= key <= len(self.rows) or not self.rows[0].isEnabled():
            return False
        self.move_event(self.current, key - 1)
        return True

    def move_event(self, place: int, to: int) -> None:
        """Move the event at *place* to another place; those between make room."""
        had_focus = self.rows[place].hasFocus()
        self._order.insert(to, self._order.pop(place))
        self._is_touched = True
        self.make_current(to)
        if had_focus:
            self.rows[to].setFocus()
        if self._style is not None:
            self.say(self._style)
        self.changed.emit()

    def _on_button_clicked(self, place: int, step: int) -> None:
        self.move_event(place, place + step)

    def _on_row_dragged(self, place: int, where: QPoint) -> None:
        """Move the event that is dragged from *place* to the row it is over."""
        height = self.mapFromGlobal(where).y()
        middles = [each.geometry().center().y() for each in self.rows]
        to = min(range(len(middles)), key=lambda at: abs(middles[at] - height))
        # Once it has moved, the row that began the drag holds another event.
        here = place if self._dragged_at is None else self._dragged_at
        if to != here:
            self.move_event(here, to)
        self._dragged_at = to if self.rows[place].is_dragged else None

    def judge(self, answer: Answer) -> None:
        """Show of each event whether it stands in its place, and when it was."""
        self._is_judged = True
        self.make_current(-1)
        for up, down in self.buttons:
            up.hide()
            down.hide()
        self.show_places(answer.places)

    def _mark(self) -> None:
        style = self._style
        assert style is not None
        for place, (event, part) in enumerate(
            zip(self.rows, self._parts(), strict=True)
        ):
            when = wording(part.value, style, {})
            number = interface().number(part.key + 1)
            is_right = place == part.key
            event.has_slot = True
            event.show_slot(when if is_right else "")
            judge_part(
                event,
                given=place,
                right=fill(_("{date} (place {number})"), date=when, number=number),
                is_right=is_right,
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self.rows or not self.rows[0].isEnabled():
            event.ignore()
            return
        place = self.current
        to = place + step
        if not 0 <= to < len(self.rows):
            return
        if event.modifiers() & _MOVING:
            self.move_event(place, to)
        else:
            self.make_current(to)
            self.rows[to].setFocus()
