"""Preview: one item as a card, as a question, and what became of it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from kazquiz.browse.card_facts import Shown
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import Question
from kazquiz.ui import theme
from kazquiz.ui.browser.card_panel import CardPanel
from kazquiz.ui.browser.cells import CellStyle, Titles
from kazquiz.ui.theme import Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.item_text import AnswerText
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Rule, Scrolled, column, row
from kazquiz.ui.widgets.own_texts import OwnTexts
from kazquiz.ui.widgets.question_view import QuestionView
from kazquiz.ui.widgets.segments import Segments

# Of the pane, in pixels; what it shows may need more.
_NARROWEST = 230
_VIEWS = ("card", "question", "facts")


class Preview(Translated, QWidget):
    """The item that the focus of the list is on."""

    edit_requested = Signal(int)
    results_requested = Signal(int)

    def __init__(
        self,
        ask: Callable[[Draft], Question | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._shown: Shown | None = None
        self._style: CellStyle | None = None
        self._language = "en"
        self._titles: Titles = {}
        self.views = Segments(list(_VIEWS))
        self.views.choose("card")
        self.edit_button = Button()
        self.nothing = Label("muted", wrap=True)
        self.stem = ContentText(Text.HEADING)
        self.answer = AnswerText()
        self.own = OwnTexts()
        self.question = QuestionView()
        self.unasked = Label("muted", wrap=True)
        self.facts = CardPanel()
        self._build()
        self.views.chosen.connect(self._on_view_chosen)
        self.edit_button.clicked.connect(self._on_edit_clicked)
        self.facts.used.results_requested.connect(self.results_requested)
        self.show_item(None)
        self.retranslate()

    def _build(self) -> None:
        card = column(
            self.stem, Rule(), self.answer, self.own, None, space=theme.SPACE_4
        )
        asked = column(self.question, self.unasked, None, space=theme.SPACE_4)
        facts = column(self.facts, None)
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        for layout in (card, asked, facts):
            inner = QWidget()
            inner.setLayout(layout)
            self.stack.addWidget(Scrolled(inner))
        whole = column(
            self.views,
            self.nothing,
            holder,
            row(None, self.edit_button),
            space=theme.SPACE_3,
        )
        whole.setStretch(2, 1)
        whole.addStrut(_NARROWEST)
        # Spaces change sides with the direction, as margins do not.
        self.setLayout(row(theme.SPACE_3, whole, space=0))
        self.holder = holder

    def show_item(
        self,
        shown: Shown | None,
        language: str = "en",
        *,
        style: CellStyle | None = None,
        titles: Titles | None = None,
    ) -> None:
        """Show an item in *language*, or that there is none."""
        self._shown, self._style, self._titles = shown, style, titles or {}
        if shown is not None:
            texts = shown.draft.texts
            self._language = language if language in texts else next(iter(texts))
        for part in (self.views, self.holder, self.edit_button):
            part.setVisible(shown is not None)
        self.nothing.setVisible(shown is None)
        self._fill()

    def _fill(self) -> None:
        """Fill the view that is seen; the others are filled when they are."""
        if self._shown is None or self._style is None:
            return
        draft, digits = self._shown.draft, self._style.digits
        view = self.stack.currentIndex()
        if view == 0:
            shape = of(self._language, digits).shape
            self.stem.show_text(shape(draft.texts[self._language].stem), self._language)
            self.answer.show_item(
                draft, self._language, digits=digits, titles=self._titles
            )
            self.own.show_texts(self._shown.own, digits)
        elif view == 1:
            question = self._ask(draft)
            self.question.setVisible(question is not None)
            self.unasked.setVisible(question is None)
            if question is not None:
                self.question.show_question(question, draft, self._language, digits)
        else:
            self.facts.show_card(self._shown, self._style)

    def _on_view_chosen(self, view: object) -> None:
        self.stack.setCurrentIndex(_VIEWS.index(str(view)))
        self._fill()

    def _on_edit_clicked(self) -> None:
        if self._shown is not None:
            self.edit_requested.emit(self._shown.row.item_id)

    def retranslate(self) -> None:
        # i18n: view of an item: as a flashcard
        self.views.say("card", _("Card"))
        # i18n: view of an item: as a question of a quiz
        self.views.say("question", _("Question"))
        # i18n: view of an item: reviews and figures of its card
        self.views.say("facts", _("History"))
        self.edit_button.setText(_("Edit"))
        self.nothing.say(_("Choose a question in the list to see it here."))
        self.unasked.say(_("There are too few items to make a question from this one."))
