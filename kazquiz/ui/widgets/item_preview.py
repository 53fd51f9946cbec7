"""Item previews: an item as a card and as a question, while it is being written."""

from collections.abc import Mapping, Sequence
from random import Random

from PySide6.QtWidgets import QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft
from kazquiz.items.own_fields import Told
from kazquiz.items.values import NAMED_TYPES
from kazquiz.quiz.forms import Form, possible_forms
from kazquiz.quiz.making import make_question
from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.content import ContentText
from kazquiz.ui.widgets.item_text import AnswerText
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, Rule, column
from kazquiz.ui.widgets.own_texts import OwnTexts
from kazquiz.ui.widgets.question_view import QuestionView
from kazquiz.ui.widgets.segments import Segments

_CARD, _QUESTION = "card", "question"
_FORMS = (Form.CHOICE, Form.TRUE_FALSE, Form.TYPED)
# More words than any answer that is typed may have.
_MANY_WORDS = 1000
_SEED = 1


class ItemPreview(Translated, QWidget):
    """What a learner will see of an item; nothing of it can be answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = Segments((_CARD, _QUESTION))
        self.views.choose(_CARD)
        self.waiting = Label("muted", wrap=True)
        self.stem = ContentText(Text.HEADING, centred=True)
        self.answer = AnswerText()
        self.own = OwnTexts()
        self.card = Card(
            self.stem,
            Rule(),
            self.answer,
            self.own,
            space=theme.SPACE_4,
            margin=theme.SPACE_4,
        )
        self.question = QuestionView()
        self.question.setEnabled(False)
        self.setLayout(
            column(
                self.views,
                self.waiting,
                self.card,
                self.question,
                None,
                space=theme.SPACE_3,
            )
        )
        self._draft: Draft | None = None
        self._own: Sequence[Told] = ()
        self._shown: tuple[str, str, Mapping[str, Mapping[str, str]]] = ("en", "", {})
        self.views.chosen.connect(lambda _view: self._show())
        self.retranslate()

    def show_item(
        self,
        draft: Draft | None,
        language: str,
        *,
        digits: str,
        titles: Mapping[str, Mapping[str, str]],
        own: Sequence[Told] = (),
    ) -> None:
        """Show *draft* in *language*; None where it cannot be shown yet.

        *own* is what stands in fields of one's own.
        """
        self._own = own
        self._draft, self._shown = draft, (language, digits, titles)
        self._show()

    def _show(self) -> None:
        draft, (language, digits, titles) = self._draft, self._shown
        is_card = self.views.chosen_values() == [_CARD]
        is_ready = draft is not None and language in draft.texts
        self.waiting.setVisible(not is_ready)
        self.card.setVisible(is_ready and is_card)
        self.question.setVisible(is_ready and not is_card)
        if draft is None or not is_ready:
            return
        if is_card:
            self.stem.show_text(
                of(language, digits).shape(draft.texts[language].stem), language
            )
            self.answer.show_item(draft, language, digits=digits, titles=titles)
            self.own.show_texts(self._own, digits)
        else:
            self._show_question(draft, language, digits)

    def _show_question(self, draft: Draft, language: str, digits: str) -> None:
        words = len(draft.texts[language].marked.split())
        possible = possible_forms(
            draft.answer.type, words if draft.answer.type in NAMED_TYPES else 1
        )
        form = next((form for form in _FORMS if form in possible), None)
        # A choice wants something to choose from, which may not be written yet.
        if form is Form.CHOICE and not draft.distractors:
            form = Form.TYPED if Form.TYPED in possible else None
        self.question.setVisible(form is not None)
        self.waiting.setVisible(form is None)
        if form is not None:
            asked = make_question(0, draft, form, pool={}, rng=Random(_SEED))
            self.question.show_question(asked, draft, language, digits)

    def retranslate(self) -> None:
        # i18n: how an item is looked at: as a flashcard
        self.views.say(_CARD, _("As a card"))
        # i18n: how an item is looked at: as a question of a quiz
        self.views.say(_QUESTION, _("As a question"))
        self.waiting.say(
            _(
                "It will appear here as learners see it, once it has a question, "
                "a sentence and an answer."
            )
        )
        self._show()
