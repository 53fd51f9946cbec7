"""Blueprints: what a quiz shall contain, how long it may take, how it is marked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from kazquiz.items.draft import Weight
from kazquiz.quiz.forms import USUAL_FORMS, Form
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.question import Question

MOST_QUESTIONS = 200
# How often a question can be answered at most.
MOST_TRIES = 3


class Mode(StrEnum):
    """Practice tells at once what was right; an exam tells at its end.

    A speed drill is an exam with a few seconds for each question.
    """

    PRACTICE = "practice"
    EXAM = "exam"
    SPEED = "speed"


class Among(StrEnum):
    """Which items may be asked, by what the learner has done with them."""

    EVERYTHING = "everything"
    NEW = "new"
    DUE = "due"
    MISTAKES = "mistakes"


class Difficulty(StrEnum):
    """How hard the questions shall be for this learner, by the learner's record."""

    EASY = "easy"
    EVEN = "even"
    HARD = "hard"


class Shown(StrEnum):
    """When it is shown what is right: after each question, at the end, or never.

    Never means that even the results tell the score alone.
    """

    EACH = "each"
    END = "end"
    NEVER = "never"


class TimeUp(StrEnum):
    """What happens when the time for the whole quiz has run out.

    It is submitted as it stands; or one may finish, and what came late is marked so.
    """

    SUBMIT = "submit"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Quota:
    """How many questions shall come from one topic, or from one document."""

    count: int
    topic: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a quiz shall contain, and how long it may take.

    No *topics*, *documents*, *tags* or *weights* means all of them; *only* are uids.
    *query* is a saved search, which the browser understands. *quotas* are part of the
    *count*; what they leave comes from everywhere. *minutes* is for the whole quiz,
    *seconds* for each question; neither means no limit. *marking* says what an answer
    is worth. *tolerance* is the share of a number by which a typed one may be off,
    where the item itself allows no more. Without *shuffle* the questions come in the
    order of the bank. *shown* None is as usual in the mode, and so is *time_up*.
    *tries* is how often a question may be answered, where that is offered.
    """

    count: int = 20
    topics: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    forms: tuple[Form, ...] = USUAL_FORMS
    mode: Mode = Mode.EXAM
    minutes: float | None = 15
    seconds: float | None = None
    only: tuple[str, ...] = ()
    marking: Marking = Marking.PLAIN
    tags: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()
    query: str = ""
    quotas: tuple[Quota, ...] = ()
    among: Among = Among.EVERYTHING
    difficulty: Difficulty = Difficulty.EVEN
    shuffle: bool = True
    shown: Shown | None = None
    tolerance: float = 0.0
    tries: int = 1
    time_up: TimeUp | None = None

    @property
    def shows(self) -> Shown:
        """When it is shown what is right."""
        if self.shown is not None:
            return self.shown
        return Shown.EACH if self.mode is Mode.PRACTICE else Shown.END

    @property
    def offers_tries(self) -> bool:
        """Whether a wrong answer may be tried again, if that is wished.

        Only practice that tells at once, since nobody tries again who is not told. And
        only with plain marks: what guessing costs, and how sure one is, are both about
        the first answer.
        """
        tells = self.mode is Mode.PRACTICE and self.shows is Shown.EACH
        return tells and self.marking is Marking.PLAIN

    @property
    def most_tries(self) -> int:
        """How often each question may be answered."""
        return max(1, min(self.tries, MOST_TRIES)) if self.offers_tries else 1

    @property
    def at_time_up(self) -> TimeUp:
        """What happens when the time is up: usually an exam is submitted then."""
        if self.time_up is not None:
            return self.time_up
        return TimeUp.FINISH if self.mode is Mode.PRACTICE else TimeUp.SUBMIT

    @property
    def has_time(self) -> bool:
        """Whether every limit leaves some time."""
        limits = (self.minutes, self.seconds)
        return all(limit is None or limit > 0 for limit in limits)

    def practice_of(self, uids: tuple[str, ...]) -> "Blueprint":
        """Return a practice of just the items with these *uids*, without a limit."""
        return Blueprint(
            count=len(uids),
            forms=self.forms if set(self.forms) & set(USUAL_FORMS) else USUAL_FORMS,
            only=uids,
            minutes=None,
            mode=Mode.PRACTICE,
            tolerance=self.tolerance,
            tries=self.most_tries,
        )

    def with_count(self, count: int) -> "Blueprint":
        """Return the blueprint for *count* questions; quotas shrink to fit in."""
        left, kept = count, []
        for quota in self.quotas:
            most = min(quota.count, left)
            left -= most
            if most:
                kept.append(replace(quota, count=most))
        return replace(self, count=count, quotas=tuple(kept))

    def to_data(self) -> dict[str, Any]:
        """Write the blueprint as plain data."""
        return {name: _plain(value) for name, value in asdict(self).items()}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Blueprint":
        """Read a blueprint from plain *data*, as `to_data` has ever written it."""
        plain = dict(data)
        for name in ("topics", "documents", "only", "tags"):
            plain[name] = tuple(plain.get(name, ()))
        plain["forms"] = tuple(Form(form) for form in plain["forms"])
        plain["weights"] = tuple(Weight(each) for each in plain.get("weights", ()))
        plain["quotas"] = tuple(Quota(**each) for each in plain.get("quotas", ()))
        plain["mode"] = Mode(plain["mode"])
        plain["among"] = Among(plain.get("among", Among.EVERYTHING))
        plain["difficulty"] = Difficulty(plain.get("difficulty", Difficulty.EVEN))
        plain["marking"] = Marking(plain.get("marking", Marking.PLAIN))
        if plain.get("shown") is not None:
            plain["shown"] = Shown(plain["shown"])
        if plain.get("time_up") is not None:
            plain["time_up"] = TimeUp(plain["time_up"])
        return cls(**{name: plain[name] for name in _FIELDS if name in plain})


_FIELDS = tuple(Blueprint.__dataclass_fields__)


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return str(value)
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


__all__ = [
    "MOST_QUESTIONS",
    "MOST_TRIES",
    "USUAL_FORMS",
    "Among",
    "Blueprint",
    "Difficulty",
    "Form",
    "Mode",
    "Question",
    "Quota",
    "Shown",
    "TimeUp",
]
