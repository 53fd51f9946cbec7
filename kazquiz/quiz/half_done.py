"""Half done: answers that are typed or placed in part, and not given yet.

They are in the bank a second or so after the key is pressed, so that a program that
ends at any moment loses next to nothing of what was typed. They are no responses:
nothing is marked by them.
"""

from datetime import datetime

from kazquiz.bank import half_answers
from kazquiz.bank.store import Bank
from kazquiz.quiz.grading import Answer


class HalfDone:
    """What is half done in one attempt, by the places of its questions.

    A class because what is kept must not be written again and again.
    """

    def __init__(self, bank: Bank, attempt_id: int) -> None:
        self._bank = bank
        self._attempt_id = attempt_id
        with bank.read() as session:
            found = half_answers.half_answers(session, attempt_id)
        self._kept = {place: Answer.from_data(data) for place, data in found.items()}

    def at(self, place: int) -> Answer | None:
        """Return what is half done at *place*, None where nothing is."""
        return self._kept.get(place)

    def keep(self, place: int, answer: Answer, now: datetime) -> None:
        """Keep *answer* as what is half done at *place*; a blank one is nothing."""
        if answer == self._kept.get(place, Answer()):
            return
        if answer.is_blank:
            self.drop(place)
            return
        with self._bank.write() as session:
            half_answers.keep(
                session, self._attempt_id, place, answer=answer.to_data(), at=now
            )
        self._kept[place] = answer

    def drop(self, place: int) -> None:
        """Forget what is half done at *place*: it is given, or cleared."""
        if place not in self._kept:
            return
        with self._bank.write() as session:
            half_answers.drop(session, self._attempt_id, place)
        del self._kept[place]
