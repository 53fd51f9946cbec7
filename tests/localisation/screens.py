"""What a screen shows, says and hides, for the criteria to judge."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QActionGroup,
    QFont,
    QImage,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.option_row import OptionRow
from tests.pictures import settle

_SPOKEN = ("toolTip", "statusTip", "accessibleName", "accessibleDescription")
MARKS = "\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u202c\u202d"
_WORDED = {
    (QLabel, QAbstractButton, QAbstractSpinBox, ContentText): "text",
    (QGroupBox, QMenu): "title",
    (QLineEdit,): "placeholderText",
}
_FOREIGN = re.compile("[\u2066\u2067\u2068][^\u2066-\u2069]*\u2069")


@dataclass(frozen=True)
class Said:
    """A text that a person may meet: where it is, and whether it is content."""

    where: str
    text: str
    content: bool


@dataclass
class Look:
    """One state of one page in one language."""

    page: str
    state: str
    language: str
    picture: QImage
    said: list[Said]
    cut: list[str]
    boxes: dict[str, QRect]
    unnamed: list[str]
    order: list[str]
    spoken: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        return f"{self.language} {self.page} {self.state}"


def name(widget) -> str:
    called = widget.objectName()
    return type(widget).__name__ + (f"#{called}" if called else "")


def is_content(widget) -> bool:
    """Tell whether *widget* shows what is learned, or a language's own name.

    A page may say so of a widget of its own by the property ``content``.
    """
    if isinstance(widget, ContentText | OptionRow | QTextEdit):
        return True
    own = bool(widget.property("content")) or widget.property("role") == "letter"
    return own or type(widget).__name__ == "NotesView"


def texts(window) -> Iterator[Said]:
    """Yield every text of *window* that is seen, spoken or told by a tip."""
    for widget in [window, *window.findChildren(QWidget)]:
        if not isinstance(widget, QMenu) and not widget.isVisibleTo(window):
            continue
        content = is_content(widget)
        for what, text in _texts_of(widget):
            if text.strip():
                yield Said(f"{name(widget)}.{what}", text, content)
    for action in window.findChildren(QAction):
        if _can_be_met(action, window):
            for text in filter(None, (action.text(), action.toolTip())):
                yield Said(f"QAction#{action.objectName()}", text, content=False)


def _can_be_met(action, window) -> bool:
    """Tell whether a person can come to *action*: what has it is not hidden itself.

    A menu is hidden as well, until it is opened.
    """
    if action.isSeparator() or not action.isVisible():
        return False
    owner = action.parent()
    while isinstance(owner, QMenu | QAction | QActionGroup):
        owner = owner.parent()
    return not isinstance(owner, QWidget) or owner.isVisibleTo(window)


def _texts_of(widget) -> Iterator[tuple[str, str]]:
    for what in _SPOKEN:
        yield what, getattr(widget, what)()
    if widget.isWindow() and not isinstance(widget, QMenu):
        yield "windowTitle", widget.windowTitle()
    for kinds, what in _WORDED.items():
        if isinstance(widget, kinds):
            yield what, getattr(widget, what)()
    for place in range(
        widget.count() if isinstance(widget, QComboBox | QTabBar) else 0
    ):
        read = widget.tabText if isinstance(widget, QTabBar) else widget.itemText
        yield f"entry {place}", read(place)
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        yield from _headings(widget)


def _headings(widget) -> Iterator[tuple[str, str]]:
    across = widget.orientation() is Qt.Orientation.Horizontal
    for place in range(widget.count() if across else 0):
        shown = widget.model().headerData(place, widget.orientation())
        yield f"heading {place}", str(shown or "")


def spoken(window) -> list[str]:
    """List what a screen reader is told: a second way to the texts."""
    told = []

    def walk(node, depth):
        if node is None or not node.isValid() or depth > 40:
            return
        owner = node.object()
        if owner is None or not (isinstance(owner, QWidget) and is_content(owner)):
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
                text = node.text(kind)
                if text and not node.state().invisible:
                    told.append(text)
            for place in range(node.childCount()):
                walk(node.child(place), depth + 1)

    walk(QAccessible.queryAccessibleInterface(window), 0)
    return told


def cut(window) -> list[str]:
    """List the texts that have less room than they need."""
    return [
        f"{name(widget)}: {need}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and (need := _needs(widget))
    ]


def _needs(widget) -> str:
    """Return what *widget* has no room for, empty where it has room for all."""
    width = widget.width() + 1
    if isinstance(widget, QLabel | QAbstractButton):
        painted = isinstance(widget, OptionRow)
        return widget.text() if not painted and _is_cut(widget) else ""
    if isinstance(widget, QLineEdit) and widget.isEnabled():
        advance = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return widget.placeholderText() if advance > width - 8 else ""
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            advance = widget.fontMetrics().horizontalAdvance(widget.tabText(place))
            if advance > widget.tabRect(place).width():
                return widget.tabText(place)
    return ""


def _is_cut(widget) -> bool:
    """Tell whether a label or a button lacks room, or reaches beyond what is seen."""
    if not widget.text():
        return False
    if widget.hasHeightForWidth():
        short = _is_short_of_lines(widget)
    else:
        needed, label = widget.sizeHint(), isinstance(widget, QLabel)
        short = needed.width() > widget.width() + 1
        short = short or (label and needed.height() > widget.height() + 1)
    return short or is_beyond(widget)


def _is_short_of_lines(widget) -> bool:
    """Tell whether a text that wraps is cut: a line of it, or within a word."""
    needed = widget.heightForWidth(widget.width())
    least = widget.minimumSizeHint().width()
    return needed > widget.height() + 1 or least > widget.width() + 1


def is_beyond(widget) -> bool:
    """Tell whether *widget* reaches out of what holds it, where nobody can scroll to.

    Pages are scrolled up and down; nothing may lie beside what is seen.
    """
    part, holder = widget.rect(), widget
    while not holder.isWindow() and (holder.parentWidget() is not None):
        part.moveTopLeft(part.topLeft() + holder.pos())
        outer = holder.parentWidget()
        across = part.left() < -1 or part.right() > outer.width()
        down = part.top() < -1 or part.bottom() > outer.height()
        scrolled = isinstance(outer, QAbstractScrollArea) or isinstance(
            outer.parentWidget(), QAbstractScrollArea
        )
        if across or (down and not scrolled):
            return True
        if isinstance(outer, QAbstractScrollArea):
            part, holder = outer.rect(), outer
        else:
            holder = outer
    return False


def boxes(window) -> dict[str, QRect]:
    """Return where each widget lies in *window*, by its place in the tree."""
    found = {}
    for place, widget in enumerate(window.findChildren(QWidget)):
        # What pops up is a window of its own, with a place on the screen.
        own = widget.window() is window
        if own and widget.isVisibleTo(window) and not _is_inside_content(widget):
            corner = widget.mapTo(window, QPoint(0, 0))
            found[f"{place} {name(widget)}"] = QRect(corner, widget.size())
    return found


def _is_inside_content(widget) -> bool:
    """Tell whether Qt lays *widget* out for itself: the inside of a field or view."""
    parent = widget.parentWidget()
    inner = QAbstractScrollArea | QAbstractSpinBox | QLineEdit | QComboBox | QMenu
    return isinstance(widget, QMenu) or (
        isinstance(parent, inner) and not isinstance(parent, QScrollArea)
    )


def unnamed(window) -> list[str]:
    """List the controls that a screen reader has no name for."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(
            widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox
        ):
            continue
        if isinstance(widget.parentWidget(), QAbstractSpinBox | QLineEdit):
            continue
        node = QAccessible.queryAccessibleInterface(widget)
        if not node.text(QAccessible.Text.Name).strip():
            found.append(name(widget))
    return found


def tab_order(window) -> list[str]:
    """List the controls in the order in which Tab goes from one to the next."""
    widgets = {each: place for place, each in enumerate(window.findChildren(QWidget))}
    order, widget = [], window.nextInFocusChain()
    while widget is not None and widget is not window:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and widget.isVisibleTo(window) and widget in widgets:
            order.append(f"{widgets[widget]} {name(widget)}")
        widget = widget.nextInFocusChain()
    return order


def picture(studio) -> QImage:
    """Return the window as it is painted, every page scrolled to its top.

    A place in a text of another length has no place of its own to be compared with.
    """
    window = studio.program.window
    for area in window.findChildren(QAbstractScrollArea):
        if isinstance(area, QScrollArea | QAbstractItemView):
            area.verticalScrollBar().setValue(0)
    settle()
    return window.grab().toImage()


def look(studio, page, state, language) -> Look:
    window = studio.program.window
    return Look(
        page,
        state,
        language,
        picture(studio),
        list(texts(window)),
        cut(window),
        boxes(window),
        unnamed(window),
        tab_order(window),
        spoken(window),
    )


def visual(text: str, *, right_to_left: bool, font: QFont | None = None) -> str:
    """Return the characters of *text* as they stand from left to right on the line."""
    layout = QTextLayout(text, font or QApplication.font())
    option = QTextOption()
    direction = Qt.LayoutDirection
    option.setTextDirection(
        direction.RightToLeft if right_to_left else direction.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    places = []
    for index, character in enumerate(text):
        glyphs = [at.x() for run in line.glyphRuns(index, 1) for at in run.positions()]
        shown = character not in MARKS and unicodedata.category(character) != "Mn"
        if shown and glyphs:
            places.append((min(glyphs), character))
    return "".join(character for _x, character in sorted(places, key=_first))


def _first(place):
    return place[0]


def own_words(text: str) -> str:
    """Return *text* without what was inserted into it in isolates."""
    return _FOREIGN.sub("", text)


def plain(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, MARKS)))
