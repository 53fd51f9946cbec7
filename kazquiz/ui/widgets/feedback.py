"""Feedback: the verdict on an answer, the right one, and why."""

from kazquiz.items.draft import Draft
from kazquiz.quiz.grading import Answer, Outcome
from kazquiz.quiz.question import Question
from kazquiz.ui import theme
from kazquiz.ui.widgets.item_text import AnswerText, Titles
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.question_words import parts_right_text, right_answer_text
from kazquiz.ui.widgets.verdict_words import verdict_look, verdict_text


class Feedback(Card):
    """What practice tells at once."""

    def __init__(self) -> None:
        self.verdict = Label("right", wrap=True)
        self.right_answer = Label("strong", wrap=True)
        self.answer = AnswerText()
        super().__init__(
            self.verdict, self.right_answer, self.answer, space=theme.SPACE_3
        )

    def show_outcome(
        self,
        outcome: Outcome,
        draft: Draft,
        language: str,
        *,
        digits: str,
        titles: Titles,
    ) -> None:
        """Show *outcome* with what *draft* tells in *language*."""
        self.show_verdict(outcome)
        self.right_answer.say(right_answer_text(draft, language, digits))
        self.answer.show_item(draft, language, digits=digits, titles=titles)
        self.answer.show()

    def show_verdict(
        self, outcome: Outcome, *, tries: int = 1, some_right: bool = False
    ) -> None:
        """Show *outcome*, which took so many *tries*.

        *some_right* tells that some part stands where it belongs.
        """
        _glyph, _role, look = verdict_look(outcome, some_right=some_right)
        self.verdict.set_role(look)
        self.verdict.say(
            verdict_text(
                outcome.verdict,
                outcome.likeness,
                mark=outcome.mark,
                tries=tries,
                some_right=some_right,
            )
        )

    def spoken(self) -> str:
        """Return the verdict and the right answer, for a screen reader."""
        return f"{self.verdict.text()}\n{self.right_answer.text()}"

    def show_question(
        self,
        question: Question,
        draft: Draft,
        answer: Answer,
        *,
        language: str,
        digits: str,
    ) -> None:
        """Tell what was right in a form that the item alone does not say.

        The parts of a question of several items tell it themselves.
        """
        if question.parts:
            self.right_answer.say(parts_right_text(question, answer))
        else:
            self.right_answer.say(right_answer_text(draft, language, digits, question))
        self.answer.setVisible(not question.parts)
