"""How an attempt stands: the question that is shown, and what one may do about it."""

from kazquiz.items.draft import Draft
from kazquiz.quiz.answer_sheet import AnswerSheet
from kazquiz.quiz.blueprint import Blueprint, Mode, Question, Shown, TimeUp
from kazquiz.quiz.clock import QuizClock
from kazquiz.quiz.grading import Answer, Outcome
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.quiz.tries import Try, is_final, outcome_of, tries_at


class Standing:
    """What can be asked of an attempt without changing it.

    A class of its own because whoever shows an attempt needs no more of it than this.
    """

    blueprint: Blueprint
    paper: list[Question]
    drafts: list[Draft]
    position: int
    answers: dict[int, Answer]
    clock: QuizClock
    question_clock: QuizClock
    _sheet: AnswerSheet

    @property
    def is_practice(self) -> bool:
        """Whether it may be paused, and stands still while nobody sits."""
        return self.blueprint.mode is Mode.PRACTICE

    @property
    def goes_on_alone(self) -> bool:
        """Whether its time goes on while nobody sits: an exam's, where it has any."""
        return not self.is_practice and self.clock.allowance is not None

    @property
    def may_finish(self) -> bool:
        """Whether one may go on after the time is up; what comes then is late."""
        return self.blueprint.at_time_up is TimeUp.FINISH

    @property
    def is_overtime(self) -> bool:
        """Whether the time is up, and one goes on all the same."""
        return self.may_finish and self.clock.has_expired

    @property
    def late(self) -> set[int]:
        """The places of the questions that were answered after the time was up."""
        return self._sheet.late

    @property
    def tells_at_once(self) -> bool:
        """Whether each answer is judged as it is given, and is final then."""
        return self.blueprint.shows is Shown.EACH

    @property
    def can_go_back(self) -> bool:
        """Whether questions may be looked at again: not when each has its own time."""
        return self.question_clock.allowance is None

    @property
    def asks_certainty(self) -> bool:
        """Whether the marks depend on how certain one is."""
        return self.blueprint.marking is Marking.CERTAINTY

    @property
    def question(self) -> Question:
        """The question that is shown."""
        return self.paper[self.position]

    @property
    def draft(self) -> Draft:
        """The item of the question that is shown."""
        return self.drafts[self.position]

    @property
    def answer(self) -> Answer:
        """What has been answered to the question that is shown."""
        return self.answers.get(self.position, Answer())

    @property
    def certainty(self) -> Certainty | None:
        """How certain one has said to be of the question that is shown."""
        return self._sheet.certainties.get(self.position)

    @property
    def is_settled(self) -> bool:
        """Whether the answer to the question that is shown is final."""
        if not self.tells_at_once or self.position not in self.answers:
            return False
        most = self.blueprint.most_tries
        return most == 1 or is_final(self.question, self.draft, self.tries, most)

    @property
    def tries(self) -> tuple[Try, ...]:
        """What has been tried at the question, where there may be several tries."""
        return self._sheet.tries.get(self.position, ())

    def was_tried(self, answer: Answer) -> bool:
        """Tell whether just this *answer* was tried at the question before."""
        return any(answer.says_the_same(each.answer) for each in self.tries)

    @property
    def tries_left(self) -> int:
        """How often the question may still be answered, after a wrong answer."""
        if not self.tries or self.is_settled:
            return 0
        return tries_at(self.question, self.blueprint.most_tries) - len(self.tries)

    @property
    def outcome(self) -> Outcome:
        """What the answer to the question that is shown is worth."""
        return outcome_of(self.question, self.draft, self.answer, self.tries)
