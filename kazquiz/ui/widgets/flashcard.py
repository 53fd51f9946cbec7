"""The flashcard: a question, a field where one types, the answer below a line."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kazquiz.bank.card_changes import Marks
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import of, of_content
from kazquiz.items.draft import Draft
from kazquiz.items.own_fields import Showing, Told
from kazquiz.items.wording import wording
from kazquiz.text import Likeness
from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.content import ContentText, Run
from kazquiz.ui.widgets.difference_view import DifferenceView
from kazquiz.ui.widgets.hint_box import HintBox
from kazquiz.ui.widgets.item_text import AnswerText, Titles
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Rule, column
from kazquiz.ui.widgets.letters import LetterRow
from kazquiz.ui.widgets.own_texts import OwnTexts
from kazquiz.ui.widgets.question_view import TypedField


@dataclass(frozen=True, slots=True)
class Face:
    """What of an item a card shows, in which languages, and how it asks."""

    draft: Draft
    language: str
    answer_language: str
    digits: str = ""
    marks: Marks = field(default_factory=Marks)
    is_reversed: bool = False
    is_typed: bool = False
    own: tuple[Told, ...] = ()

    @property
    def hints(self) -> list[Told]:
        """What can be asked for before the answer."""
        return [each for each in self.own if each.field.showing is Showing.HINT]


class Flashcard(Translated, QWidget):
    """One card: asked first, then opened; the question stays where it is."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: Face | None = None
        self._titles: Titles = {}
        self._is_open = self._is_answer_drawn = False
        self.prompt = Label("muted", wrap=True)
        self.prompt.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.stem = ContentText(Text.STEM, centred=True)
        self.hint = HintBox()
        self.field = TypedField()
        self.letters = LetterRow()
        self.difference = DifferenceView()
        self.rule = Rule()
        self.question = ContentText(Text.READING)
        self.answer = AnswerText()
        self.own = OwnTexts()
        self.note_title = Label("strong")
        self.note = ContentText(Text.BODY)
        self.note_card = Card(
            self.note_title,
            self.note,
            role="notice",
            space=theme.SPACE_1,
            margin=theme.SPACE_3,
        )
        card = Card(
            self.prompt,
            theme.SPACE_3,
            self.stem,
            theme.SPACE_4,
            self.hint,
            self.field,
            theme.SPACE_2,
            self.letters,
            self.difference,
            theme.SPACE_2,
            self.rule,
            theme.SPACE_5,
            column(
                self.question,
                self.answer,
                self.own,
                self.note_card,
                space=theme.SPACE_4,
            ),
            None,
            space=0,
            margin=theme.SPACE_6,
        )
        self.setLayout(column(card))
        self.letters.chosen.connect(self.field.insert)
        self.field.returnPressed.connect(self.confirmed)
        self.open(shown=False)

    def show_face(self, face: Face, titles: Titles) -> None:
        """Show the card anew; what is typed stays."""
        self._face, self._titles = face, titles
        self._is_answer_drawn = False
        draft, language, answered = face.draft, face.language, face.answer_language
        style, text = of(language, face.digits), draft.texts[language]
        if face.is_reversed:
            told = of_content(answered, face.digits)
            word = wording(draft.answer, told, draft.names.get(answered, {}))
            self.stem.show_runs([[Run(word, answer=True)]], answered)
        else:
            self.stem.show_text(style.shape(text.stem), language)
        if self._is_open:
            self._draw_answer(face)
        if face.is_typed:
            self.letters.show_letters(answered)
        self.retranslate()

    def _draw_answer(self, face: Face) -> None:
        """Write what is behind the card, which waits until it is to be seen."""
        draft, language = face.draft, face.language
        if face.is_reversed:
            stem = of(language, face.digits).shape(draft.texts[language].stem)
            self.question.show_text(stem, language)
        self.answer.show_item(
            draft, face.answer_language, digits=face.digits, titles=self._titles
        )
        if face.marks.note:
            self.note.show_text(face.marks.note, language)
        self._is_answer_drawn = True

    def ask(self) -> None:
        """Close the card again, with nothing typed."""
        self.hint.put_away()
        self.field.clear()
        self.field.set_state("open")
        self.field.setReadOnly(False)
        self.difference.hide()
        self.open(shown=False)

    def open(self, *, shown: bool = True) -> None:
        """Show the answer, or hide it."""
        face, self._is_open = self._face, shown
        if shown and face is not None and not self._is_answer_drawn:
            self._draw_answer(face)
        self.rule.setVisible(shown)
        self.answer.setVisible(shown)
        self.note_card.setVisible(shown and face is not None and bool(face.marks.note))
        self._show_own()
        self.question.setVisible(shown and face is not None and face.is_reversed)
        self.prompt.setVisible(face is not None and face.is_reversed)
        typed = face is not None and face.is_typed
        self.field.setVisible(typed)
        self.letters.setVisible(typed and not shown and self.letters.has_letters)

    def _show_own(self) -> None:
        """Offer the hints of a question; tell with the answer what is untold yet."""
        face = self._face
        if face is None or not face.own:
            # As it is with most cards.
            if self.hint.isVisibleTo(self) or self.own.isVisibleTo(self):
                self.hint.show_hints((), "", asking=False)
                self.own.show_texts((), "")
            return
        hints, is_open = face.hints, self._is_open
        self.hint.show_hints(hints, face.digits, asking=not is_open)
        untold = [
            each for each in face.own if not (self.hint.is_shown and each in hints)
        ]
        self.own.show_texts(untold if is_open else (), face.digits)

    def judge(self, expected: str, language: str, likeness: Likeness) -> None:
        """Show how like what was typed is to what was *expected*."""
        right = likeness is not Likeness.DIFFERENT
        self.field.setReadOnly(True)
        self.field.set_state("right" if right else "wrong")
        self.difference.show_difference(self.field.text(), expected, language, likeness)
        self.difference.show()

    def spoken(self, *, opened: bool) -> str:
        """Return what is read out of the card: its question, or what opening shows."""
        note = f"{self.note_title.text()}: {self.note.text()}"
        parts: tuple[tuple[QWidget, str], ...] = (
            (self.prompt, self.prompt.text()),
            (self.stem, self.stem.text()),
        )
        if opened:
            parts = (
                (self.difference, self.difference.accessibleName()),
                (self.question, self.question.text()),
                (self.answer, self.answer.statement.text()),
                (self.own, self.own.spoken()),
                (self.note_card, note),
            )
        return "\n".join(told for part, told in parts if part.isVisibleTo(self))

    def retranslate(self) -> None:
        self.prompt.say(_("Which fact is this the answer to?"))
        self.note_title.say(_("Your note"))
        placeholder = _("Type your answer")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
