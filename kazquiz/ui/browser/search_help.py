"""Search help: what can be searched for, each with an example to press."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.calendars import from_gregorian
from kazquiz.i18n.direction import isolate
from kazquiz.i18n.formatting import interface
from kazquiz.search.query import Condition, Field
from kazquiz.search.spellings import spellings
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Scrolled, column, row

_WIDTH = theme.COLUMN
_HEIGHT = 460
# New Year in one of the calendars.
_A_DAY = date(2026, 3, 21)


def examples() -> list[tuple[str, str]]:
    """List searches, in the language in use, each with what it means."""
    language = interface().language
    known = spellings()

    def name(field: Field) -> str:
        return known.write_field(field, language)

    def being(condition: Condition) -> str:
        choice = known.write_choice(Field.IS, condition, language)
        return f"{name(Field.IS)}:{choice}"

    number = interface().shape
    again = known.choices(Field.RATED, language)[0]
    # i18n: words to search for in the help, words of the bank of this program
    nuclear, weapons = _("nuclear"), _("weapons")
    return [
        (f"{nuclear} {weapons}", _("Both words, anywhere in the item.")),
        (f'"{nuclear} {weapons}"', _("These words, one after the other.")),
        (
            f"{nuclear} {known.write_or(language)} {weapons}",
            _("Either of the two words."),
        ),
        (f"-{nuclear}", _("Without this word.")),
        (
            f"({nuclear} {known.write_or(language)} {weapons}) {being(Condition.DUE)}",
            _("Brackets group words."),
        ),
        (
            f'{name(Field.TOPIC)}:"…" {name(Field.TAG)}:…',
            _("On this topic, with this tag; part of the name is enough."),
        ),
        (
            f"{name(Field.QUESTION)}:{nuclear} {name(Field.ANSWER)}:{weapons}",
            _(
                "In just one of the texts; likewise in the statement, the explanation, "
                "the note on the source, or your own note."
            ),
        ),
        (
            f"{name(Field.OWN)}:{nuclear}",
            _(
                "In a field of your own; or write the name of the field in place of "
                "this word."
            ),
        ),
        (being(Condition.DUE), _("Cards to be reviewed today.")),
        (number(f"{name(Field.DUE)}<3"), _("Due within this many days.")),
        (
            number(f"{name(Field.RETRIEVABILITY)}<80%"),
            _("Cards likely to be forgotten by now."),
        ),
        (
            number(f"{name(Field.RATED)}:3:{again}"),
            _("Given this rating no more than this many days ago."),
        ),
        (
            number(f"{name(Field.LAPSES)}>4"),
            _(
                "Forgotten more than this many times; likewise with reviews, "
                "stability, difficulty and interval."
            ),
        ),
        (
            number(f"{name(Field.MISTAKES)}>2"),
            _("Answered wrong in quizzes more than this many times."),
        ),
        (
            number(f"{name(Field.ADDED)}:7"),
            _("Added to the bank no more than this many days ago."),
        ),
        (
            f"{name(Field.ADDED)}>={_day(_A_DAY)}",
            _(
                "Added to the bank on that day or later, in your calendar; "
                "likewise with due, edited and rated."
            ),
        ),
    ]


def _day(day: date) -> str:
    """Write *day* in figures, of the calendar of the person."""
    write = interface()
    year, month, of_month = from_gregorian(write.calendar, day)
    return write.shape(f"{year}/{month:02}/{of_month:02}")


def _framed(scroller: Scrolled) -> QLayout:
    """Keep what is scrolled as far from every edge, its bar within that room."""
    margin, bar = theme.SPACE_5, scroller.verticalScrollBar().sizeHint().width()
    return column(margin, row(margin, scroller, margin - bar, space=0), margin, space=0)


class SearchHelp(Translated, QFrame):
    """A popup of examples; pressing one searches for it."""

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.title = Label("heading", wrap=True)
        self.text = Label("muted", wrap=True)
        self.lines = [(Button(), Label(wrap=True)) for _example in examples()]
        inner = QWidget()
        rows = column(self.title, self.text, theme.SPACE_1, space=theme.SPACE_2)
        for button, meaning in self.lines:
            button.setProperty("role", "example")
            button.clicked.connect(self._chooser(button))
            line = row(button, meaning, space=theme.SPACE_3)
            line.setStretch(0, 2)
            line.setStretch(1, 3)
            rows.addLayout(line)
        inner.setLayout(rows)
        self.scroller = Scrolled(inner)
        self.setLayout(_framed(self.scroller))
        self._searches: list[str] = []
        self._field: QWidget | None = None
        self.retranslate()

    def _chooser(self, button: Button) -> Callable[[], None]:
        def choose() -> None:
            place = [each for each, _meaning in self.lines].index(button)
            self.hide()
            self.example_chosen.emit(self._searches[place])

        return choose

    def open_below(self, field: QWidget) -> None:
        """Show the help below *field*, within the window."""
        if self._field is not field:
            field.installEventFilter(self)
        self._field = field
        self._place(field)
        self.show()
        self.lines[0][0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in {QEvent.Type.Move, QEvent.Type.Resize}
        if watched is self._field and moved and self.isVisible():
            # Once what holds the field has come to rest as well.
            QTimer.singleShot(0, self._on_field_moved)
        return super().eventFilter(watched, event)

    def _on_field_moved(self) -> None:
        if self._field is not None:
            self._place(self._field)

    def _place(self, field: QWidget) -> None:
        window = field.window()
        width = min(_WIDTH, window.width() - theme.SPACE_6)
        top = field.mapTo(window, QPoint(0, field.height() + theme.SPACE_1)).y()
        height = min(_HEIGHT, window.height() - top - theme.SPACE_4)
        self.resize(width, height)
        middle = field.mapToGlobal(QPoint(field.width() // 2, field.height()))
        left = window.mapToGlobal(QPoint(0, 0)).x()
        furthest = left + window.width() - width - theme.SPACE_4
        x = max(left + theme.SPACE_4, min(middle.x() - width // 2, furthest))
        self.move(x, middle.y() + theme.SPACE_1)

    def retranslate(self) -> None:
        self.title.say(_("How to search"))
        self.text.say(
            _(
                "Case, marks, variants of letters and digits make no difference. "
                "Press an example to try it."
            )
        )
        found = examples()
        self._searches = [text for text, _meaning in found]
        for (button, label), (text, meaning) in zip(self.lines, found, strict=True):
            button.setText(isolate(text))
            button.setAccessibleDescription(meaning)
            label.say(meaning)
