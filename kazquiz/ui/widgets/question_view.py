"""One question as it is asked: its text, and what it is answered with."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kazquiz.i18n import fill, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.draft import Draft
from kazquiz.items.values import AnswerType, TruthValue, Value
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer, truth_of
from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.content import ContentText, Run
from kazquiz.ui.widgets.item_text import cloze_runs
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear, column
from kazquiz.ui.widgets.letters import LetterRow
from kazquiz.ui.widgets.option_row import OptionRow, OptionState

_TYPED = {Form.TYPED, Form.CLOZE}
_MOST_TYPED = 500


class TypedField(QLineEdit):
    """A field for an answer, high enough for any script."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "answer")
        self.setMaxLength(_MOST_TYPED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # It has confirmed; the page would take it for a second Enter.
            event.accept()

    def set_state(self, state: str) -> None:
        """Look right, wrong or open."""
        self.setProperty("state", state)
        self.style().unpolish(self)
        self.style().polish(self)


class QuestionView(Translated, QWidget):
    """A question in one of its forms; it knows what is chosen, not what is right."""

    answered = Signal(Answer)
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._draft: Draft | None = None
        self._language = "en"
        self._digits = ""
        # What options and typed answers are in, where it is another language.
        self.answer_language = ""
        self.rows: list[OptionRow] = []
        self.stem = ContentText(Text.STEM)
        self.ask = Label("muted", wrap=True)
        self.claim = ContentText(Text.HEADING)
        self.field = TypedField()
        self.letters = LetterRow()
        self._options = column(space=theme.SPACE_2)
        self.setLayout(
            column(
                self.stem,
                self.ask,
                self.claim,
                theme.SPACE_2,
                self._options,
                self.field,
                self.letters,
                space=theme.SPACE_3,
            )
        )
        self.letters.chosen.connect(self.field.insert)
        self.field.returnPressed.connect(self.confirmed)

    def show_question(
        self, question: Question, draft: Draft, language: str, digits: str
    ) -> None:
        """Show *question* about *draft*, in *language*."""
        self._question, self._draft = question, draft
        self._language, self._digits = language, digits
        clear(self._options)
        self.rows = [OptionRow() for _option in self._values()]
        for row in self.rows:
            self._options.addWidget(row)
            row.clicked.connect(self._on_row_clicked)
        typed = question.form in _TYPED
        self.field.setVisible(typed)
        self.field.clear()
        self.field.set_state("open")
        self.field.setReadOnly(False)
        self.letters.setVisible(typed)
        if typed:
            self.letters.show_letters(self._answers_in)
        self._say()

    def change_language(self, language: str, digits: str) -> None:
        """Show the same question in *language*; what is typed or chosen stays."""
        self._language, self._digits = language, digits
        if self._question is not None and self._question.form in _TYPED:
            self.letters.show_letters(self._answers_in)
        self._say()

    def _values(self) -> tuple[Value, ...]:
        if self._question is None or self._question.form in _TYPED:
            return ()
        if self._question.form is Form.TRUE_FALSE:
            return (TruthValue(True), TruthValue(False))  # noqa: FBT003
        return self._question.options

    def _word(self, value: Value) -> str:
        assert self._draft is not None
        language = self._answers_in
        style = of(language, self._digits)
        return wording(value, style, self._draft.names.get(language, {}))

    @property
    def _answers_in(self) -> str:
        return self.answer_language or self._language

    def retranslate(self) -> None:
        if self._question is not None:
            self._say()

    def _say(self) -> None:
        question, draft = self._question, self._draft
        assert question is not None
        assert draft is not None
        text = draft.texts[self._language]
        shape = of(self._language, self._digits).shape
        if question.form is Form.CLOZE:
            runs = cloze_runs(text, self._language, self._digits)
            self.stem.show_runs([runs], self._language)
        else:
            self.stem.show_text(shape(text.stem), self._language)
        self.claim.setVisible(question.claim is not None)
        if question.claim is not None:
            claim = Run(self._word(question.claim), answer=True)
            self.claim.show_runs([[claim]], self._answers_in)
        self.ask.say(_instruction(question, draft))
        write = interface().number
        for place, (row, value) in enumerate(
            zip(self.rows, self._values(), strict=True), start=1
        ):
            row.show_option(write(place), self._word(value), self._answers_in)
        placeholder = _("Your answer")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)

    def show_answer(self, answer: Answer) -> None:
        """Show what has been answered."""
        for place, row in enumerate(self.rows):
            row.setChecked(self._answer_of(place) == answer)
        if answer.text != self.field.text():
            self.field.setText(answer.text)

    def _answer_of(self, place: int) -> Answer:
        value = self._values()[place]
        if self._question is not None and self._question.form is Form.TRUE_FALSE:
            return Answer(truth=isinstance(value, TruthValue) and value.holds)
        return Answer(option=place)

    def typed_answer(self) -> Answer | None:
        """Return what stands in the field, None where the question has none."""
        if self._question is None or self._question.form not in _TYPED:
            return None
        text = self.field.text().strip()
        return Answer(text=text, language=self._answers_in if text else "")

    def choose(self, key: int) -> bool:
        """Choose the option with the *key* on its badge; False where there is none."""
        if not 1 <= key <= len(self.rows) or not self.rows[key - 1].isEnabled():
            return False
        self.rows[key - 1].click()
        return True

    def judge(self, answer: Answer, *, right: bool) -> None:
        """Show which options are right and wrong, once *answer* is final."""
        question, draft = self._question, self._draft
        assert question is not None
        assert draft is not None
        self.field.setReadOnly(True)
        self.field.set_state("right" if right else "wrong")
        self.letters.hide()
        for place, row in enumerate(self.rows):
            is_key = self._is_key(place, question, draft)
            chosen = self._answer_of(place) == answer
            state = OptionState.DIMMED
            if is_key:
                state = OptionState.RIGHT
            elif chosen:
                state = OptionState.WRONG
            row.judge(state, _state_word(state))

    def _is_key(self, place: int, question: Question, draft: Draft) -> bool:
        value = self._values()[place]
        if question.form is Form.TRUE_FALSE:
            return isinstance(value, TruthValue) and value.holds is truth_of(
                question, draft
            )
        return value == draft.answer

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, OptionRow):
            place = self.rows.index(row)
            for other in self.rows:
                other.setChecked(other is row)
            self.answered.emit(self._answer_of(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The page decides what a key means; here it would only be swallowed.
        event.ignore()


def _instruction(question: Question, draft: Draft) -> str:
    """Return what one is to do, where the options do not say it."""
    instructions: dict[Form, Callable[[], str]] = {
        Form.CLOZE: lambda: _("Fill the gap."),
        Form.TYPED: lambda: _("Type the answer."),
        Form.TRUE_FALSE: lambda: _("Is this answer right?"),
    }
    if draft.answer.type is AnswerType.TRUTH or question.form not in instructions:
        return _("Choose one.")
    return instructions[question.form]()


def _state_word(state: OptionState) -> str:
    words = {
        OptionState.RIGHT: pgettext("an answer", "Right"),
        OptionState.WRONG: pgettext("an answer", "Wrong"),
    }
    return words.get(state, "")


def right_answer_text(draft: Draft, language: str, digits: str) -> str:
    """Return the sentence that tells the right answer of *draft*."""
    style = of(language, digits)
    answer = wording(draft.answer, style, draft.names.get(language, {}))
    return fill(_("Right answer: {answer}"), answer=answer)
