"""One question as it is asked: its text, and what it is answered with."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import Format, interface, of_content
from kazquiz.items.draft import Draft
from kazquiz.items.values import TruthValue, Value
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.forms import GROUP_FORMS, STEPPED_FORMS, TYPED_FORMS
from kazquiz.quiz.grading import Answer, key_places, truth_of
from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.categorising_view import CategorisingView
from kazquiz.ui.widgets.content import ContentText, Run
from kazquiz.ui.widgets.item_text import cloze_runs, statement_runs
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import clear, column
from kazquiz.ui.widgets.letters import LetterRow
from kazquiz.ui.widgets.line import Line
from kazquiz.ui.widgets.matching_view import MatchingView
from kazquiz.ui.widgets.option_row import OptionRow, OptionState
from kazquiz.ui.widgets.ordering_view import OrderingView
from kazquiz.ui.widgets.placing import state_word
from kazquiz.ui.widgets.question_words import (
    group_stem,
    instruction,
    right_answer_text,
    unit_text,
)
from kazquiz.ui.widgets.typed_field import TypedField

_GAPPED = {Form.CLOZE, Form.CLOZE_CHOICE}
_STEPPED_VIEWS: dict[Form, type[MatchingView | CategorisingView | OrderingView]] = {
    Form.MATCHING: MatchingView,
    Form.CATEGORISING: CategorisingView,
    Form.ORDERING: OrderingView,
}


class QuestionView(Translated, QWidget):
    """A question in one of its forms; it knows what is chosen, not what is right.

    What is answered in several steps is told as `answered` at each of them where it
    *saves_each_step*; else it is an answer once the page asks for it, as what is typed.
    """

    answered = Signal(Answer)
    confirmed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._draft: Draft | None = None
        self._language = "en"
        self._digits = ""
        # What options and typed answers are in, where it is another language.
        self.answer_language = ""
        self.saves_each_step = False
        self.rows: list[OptionRow] = []
        self.group: MatchingView | CategorisingView | OrderingView | None = None
        self.stem = ContentText(Text.STEM)
        self.ask = Label("muted", wrap=True)
        self.claim = ContentText(Text.HEADING)
        self.field = TypedField()
        self.unit = Label("reading")
        self.unit.setProperty("content", True)  # noqa: FBT003  (Qt's)
        self.letters = LetterRow()
        self._options = column(space=theme.SPACE_2)
        typed = Line(self.field, self.unit, grow=[self.field], space=theme.SPACE_2)
        self.setLayout(
            column(
                self.stem,
                self.ask,
                self.claim,
                theme.SPACE_2,
                self._options,
                typed,
                self.letters,
                space=theme.SPACE_3,
            )
        )
        self.letters.chosen.connect(self.field.insert)
        self.field.returnPressed.connect(self.confirmed)
        self.field.textChanged.connect(self.changed)

    @property
    def _style(self) -> Format:
        return of_content(self._language, self._digits)

    def show_question(
        self, question: Question, draft: Draft, language: str, digits: str
    ) -> None:
        """Show *question* about *draft*, in *language*."""
        self._question, self._draft = question, draft
        self._language, self._digits = language, digits
        clear(self._options)
        self.group = None
        self.rows = [OptionRow() for _text in self._texts()]
        for each in self.rows:
            self._options.addWidget(each)
            each.clicked.connect(self._on_row_clicked)
        if question.form in _STEPPED_VIEWS:
            self.group = _STEPPED_VIEWS[question.form]()
            self.group.show_question(question, self._style)
            self.group.changed.connect(self._on_group_changed)
            self._options.addWidget(self.group)
        typed = question.form in TYPED_FORMS
        self.field.setVisible(typed)
        self.field.clear()
        self.field.set_state("open")
        self.field.setReadOnly(False)
        self.unit.setVisible(question.form is Form.NUMERIC)
        self._show_letters()
        self._say()

    def _show_letters(self) -> None:
        """Offer letters where words are typed."""
        form = None if self._question is None else self._question.form
        worded = form in TYPED_FORMS and form is not Form.NUMERIC
        self.letters.setVisible(worded)
        if worded:
            self.letters.show_letters(self._answers_in)

    def change_language(self, language: str, digits: str) -> None:
        """Show the same question in *language*; what is typed or chosen stays."""
        self._language, self._digits = language, digits
        if self._question is not None:
            self._show_letters()
            self._say()

    def _values(self) -> tuple[Value, ...]:
        if self._question is None or self._question.form in TYPED_FORMS:
            return ()
        if self._question.form is Form.TRUE_FALSE:
            return (TruthValue(True), TruthValue(False))  # noqa: FBT003
        return self._question.options

    def _texts(self) -> list[str]:
        """Write the options, whatever they are."""
        if self._question is not None and self._question.form is Form.WHICH_DOCUMENT:
            return [target.text(self._style) for target in self._question.targets]
        return [self._word(value) for value in self._values()]

    def _word(self, value: Value) -> str:
        assert self._draft is not None
        language = self._answers_in
        return wording(value, self._style, self._draft.names.get(language, {}))

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
        self._say_stem(question, draft)
        self.claim.setVisible(question.claim is not None)
        if question.claim is not None:
            claim = Run(self._word(question.claim), answer=True)
            self.claim.show_runs([[claim]], self._answers_in)
        self.ask.say(instruction(question, draft))
        write = interface().number
        for place, (each, text) in enumerate(
            zip(self.rows, self._texts(), strict=True), start=1
        ):
            each.show_option(write(place), text, self._answers_in)
        if self.group is not None:
            self.group.say(self._style)
        if question.form is Form.NUMERIC:
            self.unit.setText(unit_text(draft, self._style))
        placeholder = _("Your answer")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)

    def _say_stem(self, question: Question, draft: Draft) -> None:
        text = draft.texts[self._language]
        if question.form in GROUP_FORMS:
            self.stem.show_text(group_stem(question), interface().language)
        elif question.form is Form.WHICH_DOCUMENT:
            runs = statement_runs(text, self._language, self._digits)
            self.stem.show_runs([runs], self._language)
        elif question.form in _GAPPED:
            runs = cloze_runs(text, self._language, self._digits)
            self.stem.show_runs([runs], self._language)
        else:
            self.stem.show_text(self._style.shape(text.stem), self._language)

    def show_answer(self, answer: Answer) -> None:
        """Show what has been answered."""
        several = self._question is not None and self._question.form is Form.SEVERAL
        for place, each in enumerate(self.rows):
            is_chosen = place in answer.options
            each.setChecked(is_chosen if several else self.answer_of(place) == answer)
        if self.group is not None:
            self.group.show_places(answer.places)
        if answer.text != self.field.text():
            self.field.setText(answer.text)

    def answer_of(self, place: int) -> Answer:
        """Return what choosing the option at *place* answers."""
        if self._question is not None and self._question.form is Form.TRUE_FALSE:
            value = self._values()[place]
            return Answer(truth=isinstance(value, TruthValue) and value.holds)
        return Answer(option=place)

    def typed_answer(self) -> Answer | None:
        """Return what stands there, None where the question is answered by a choice."""
        if self._question is None:
            return None
        if self._question.form in STEPPED_FORMS:
            return self._stepped_answer()
        if self._question.form not in TYPED_FORMS:
            return None
        text = self.field.text().strip()
        return Answer(text=text, language=self._answers_in if text else "")

    def _stepped_answer(self) -> Answer:
        if self.group is not None:
            return Answer(places=self.group.places())
        chosen = (at for at, each in enumerate(self.rows) if each.isChecked())
        return Answer(options=tuple(chosen))

    def choose(self, key: int) -> bool:
        """Choose the option with the *key* on its badge; False where there is none."""
        if self.group is not None:
            return self.group.choose(key)
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
        if any(map(str.isalpha, answer.text)):
            self.unit.hide()
        if self.group is not None:
            self.group.judge(answer)
        for place, each in enumerate(self.rows):
            state = self._state(place, question, draft, answer)
            each.judge(state, state_word(state))

    def _state(
        self, place: int, question: Question, draft: Draft, answer: Answer
    ) -> OptionState:
        if question.form is Form.SEVERAL:
            belongs = place in key_places(question, draft)
            if place in answer.options:
                return OptionState.RIGHT if belongs else OptionState.WRONG
            return OptionState.MISSED if belongs else OptionState.DIMMED
        if self._is_key(place, question, draft):
            return OptionState.RIGHT
        chosen = self.answer_of(place) == answer
        return OptionState.WRONG if chosen else OptionState.DIMMED

    def _is_key(self, place: int, question: Question, draft: Draft) -> bool:
        if question.form is Form.TRUE_FALSE:
            value = self._values()[place]
            truth = truth_of(question, draft)
            return isinstance(value, TruthValue) and value.holds is truth
        return place in key_places(question, draft)

    def _on_row_clicked(self) -> None:
        clicked = self.sender()
        if not isinstance(clicked, OptionRow):
            return
        if self._question is not None and self._question.form is Form.SEVERAL:
            self._on_group_changed()
            return
        for other in self.rows:
            other.setChecked(other is clicked)
        self.answered.emit(self.answer_of(self.rows.index(clicked)))

    def _on_group_changed(self) -> None:
        self.changed.emit()
        if self.saves_each_step:
            self.answered.emit(self._stepped_answer())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The page decides what a key means; here it would only be swallowed.
        event.ignore()


__all__ = ["QuestionView", "TypedField", "right_answer_text"]
