"""The stage that the tests of the window play on: a bank, a clock, languages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget

from kazquiz.bank import history, questions
from kazquiz.bank.store import open_bank
from kazquiz.i18n.formatting import Habits
from kazquiz.items.bundle import (
    Bundle,
    Document,
    DocumentText,
    Passage,
    Topic,
    TopicText,
)
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.grading import Answer, key_places, truth_of
from kazquiz.settings import Settings
from kazquiz.ui import theme
from kazquiz.ui.pages.page import Context
from kazquiz.ui.tasks import bank_pool
from tests.ui.items import DRAFTS, LANGUAGES

_TOPICS = {
    "state": ("The state", "Мемлекет", "الدولة", "دولت", "Государство"),
    "world": ("The world", "Әлем", "العالم", "جهان", "Мир"),
    "people": ("The people", "Халық", "الشعب", "مردم", "Народ"),
}
_DOCUMENTS = {
    "first.txt": ("fa", "First paper", "Бірінші", "الأولى", "نخستین", "Первый"),
    "second.txt": ("kk", "Second paper", "Екінші", "الثانية", "دومین", "Второй"),
}
_HEADINGS = ("Later", "Кейін", "لاحقا", "سپس", "Позже")


def bundle(drafts=DRAFTS):
    """Return the bundle of *drafts*, with their topics and documents."""
    topics = {draft.topic for draft in drafts}
    named = {source.document for draft in drafts for source in draft.sources}
    return Bundle(
        tuple(
            Topic(
                slug,
                {
                    code: TopicText(name, f"{name}.")
                    for code, name in zip(LANGUAGES, names, strict=True)
                },
            )
            for slug, names in _TOPICS.items()
            if slug in topics
        ),
        tuple(
            Document(
                name,
                language,
                {
                    code: DocumentText(title, f"{title}.")
                    for code, title in zip(LANGUAGES, titles, strict=True)
                },
                (Passage(7, dict(zip(LANGUAGES, _HEADINGS, strict=True))),),
            )
            for name, (language, *titles) in _DOCUMENTS.items()
            if name in named
        ),
        tuple(drafts),
        "a dozen",
    )


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now):
        self.now = now
        self.boot = 1000.0

    def moment(self):
        return Moment(self.now, self.boot)

    def move(self, **span):
        self.now += timedelta(**span)
        self.boot += timedelta(**span).total_seconds()


class Stage:
    """What a page is given, where a test can change all of it."""

    def __init__(self, bank, clock, switch):
        self.bank = bank
        self.clock = clock
        self.settings = Settings()
        self.told = []
        self.pool = bank_pool()
        self.context = Context(
            bank,
            lambda: self.settings,
            clock.moment,
            UTC,
            tell=self._tell,
            changed=lambda: None,
            undo=self._undo,
            pool=self.pool,
        )
        self._switch = switch

    def _tell(self, words, *, action=None, act=None, lasting=False):
        self.told.append((words, action, act))

    def _undo(self):
        with self.bank.write() as session:
            history.undo(session, self.bank.learner_id)

    def speak(self, language, digits=""):
        """Speak *language* in everything that is shown."""
        self._switch.speak(language, Habits(digits=digits))
        settle()

    def change(self, **changes):
        self.settings = replace(self.settings, **changes)

    def attempt(self, *forms, seed=1, **blueprint):
        """Begin an attempt of twelve questions, or as *blueprint* says."""
        wanted = {"count": 12, "minutes": 10, **blueprint}
        if forms:
            wanted["forms"] = forms
        begun = QuizAttempt.begin(self.bank, Blueprint(**wanted), self.clock.now, seed)
        begun.run(self.clock.moment())
        return begun

    def answer(self, attempt, *, right):
        """Answer the question that *attempt* shows."""
        attempt.give(answer_to(attempt, right=right), self.clock.moment())


def answer_to(attempt, *, right):
    """Return a right or a wrong answer to the question that *attempt* shows."""
    question, draft = attempt.question, attempt.draft
    if question.parts:
        keys = [part.key for part in question.parts]
        return Answer(places=tuple(keys if right else keys[::-1]))
    if question.form is Form.SEVERAL:
        keys = set(key_places(question, draft))
        wrong = set(range(len(question.options))) - keys
        return Answer(options=tuple(sorted(keys if right else wrong)))
    if question.form is Form.WHICH_DOCUMENT:
        return Answer(option=(question.key + (not right)) % len(question.targets))
    if question.form in {Form.CHOICE, Form.CLOZE_CHOICE}:
        key = question.options.index(draft.answer)
        return Answer(option=key if right else (key + 1) % len(question.options))
    if question.form is Form.TRUE_FALSE:
        return Answer(truth=truth_of(question, draft) is right)
    text = draft.texts["en"].marked if right else "nonsense"
    return Answer(text=text, language="en")


def settle():
    """Let everything that waits be delivered, laid out and painted."""
    for _turn in range(8):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def make_bank_file(file, drafts=DRAFTS):
    """Make a bank of *drafts* in *file*."""
    bank = open_bank(str(file))
    with bank.write() as session:
        questions.store_bundle(
            session, bundle(drafts), datetime(2026, 3, 1, tzinfo=UTC)
        )
    bank.close()
    return file


def press(widget, text, key=Qt.Key.Key_unknown, *, pad=False):
    """Press the key that types *text* on some keyboard, as Qt reports it."""
    held = Qt.KeyboardModifier.KeypadModifier if pad else Qt.KeyboardModifier(0)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held, text))


def type_text(widget, text):
    """Type *text* letter by letter; QTest itself types nothing but ASCII."""
    for letter in text:
        press(widget, letter)


def plain(text):
    """Return *text* without the marks and isolates that only order it."""
    return text.translate(
        dict.fromkeys(map(ord, "\u200e\u200f\u202c\u202d\u2066\u2068\u2069\u061c"))
    )


def shown(widget):
    """Return what a label or button says."""
    return plain(widget.text())


def box(widget, within):
    """Return where *widget* lies in *within*: its leading and its trailing edge."""
    start = widget.mapTo(within, widget.rect().topLeft()).x()
    return start, start + widget.width()


def is_mirrored(box_before, box_after, width):
    """Tell whether a box lies the other way round in *width*."""
    start, end = box_before
    return (
        abs(box_after[0] - (width - end)) <= 1
        and abs(box_after[1] - (width - start)) <= 1
    )


def image(widget):
    """Return what *widget* looks like."""
    settle()
    return widget.grab().toImage()


def line_ends(picture):
    """List how far to the right the ink of each line of a text in *picture* reaches."""
    blank = picture.pixel(0, 0)
    ends, inside = [], False
    for y in range(picture.height()):
        ink = [x for x in range(picture.width()) if picture.pixel(x, y) != blank]
        if ink and not inside:
            ends.append(0)
        if ink:
            ends[-1] = max(ends[-1], *ink)
        inside = bool(ink)
    return ends


def colours(picture):
    """Return the colours of all pixels of *picture*."""
    width, height = picture.width(), picture.height()
    return {picture.pixel(x, y) for x in range(width) for y in range(height)}


def has_colour(widget, role):
    """Tell whether *widget* shows the colour of *role*, soft edges aside."""
    wanted = theme.colour(role).getRgb()[:3]
    return any(
        max(abs(a - b) for a, b in zip(QColor(found).getRgb(), wanted, strict=False))
        < 24
        for found in colours(image(widget))
    )


def cut_off(widget):
    """List the texts of labels and buttons of *widget* that have too little room."""
    settle()
    found = []
    for each in widget.findChildren(QWidget):
        if not isinstance(each, QLabel | QPushButton | QToolButton):
            continue
        if not each.isVisible() or not each.text():
            continue
        needed = each.minimumSizeHint() if isinstance(each, QLabel) else each.sizeHint()
        if isinstance(each, QLabel) and each.wordWrap():
            if each.height() < each.heightForWidth(each.width()):
                found.append(plain(each.text()))
        elif each.width() < needed.width() or each.height() < needed.height():
            found.append(plain(each.text()))
    return found
