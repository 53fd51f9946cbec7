"""Blueprints: what a quiz shall contain, and drawing a paper from one."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from random import Random
from typing import Any

from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.draft import Draft
from kazquiz.items.values import AnswerType, Value, from_data, to_data
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.options import Pool, draw_options

MOST_QUESTIONS = 200
# A term longer than this is recognised, not typed.
_LONGEST_TYPED_WORDS = 3


class Form(StrEnum):
    """The form in which a question is asked."""

    CHOICE = "choice"
    TRUE_FALSE = "true-false"
    TYPED = "typed"
    CLOZE = "cloze"


class Mode(StrEnum):
    """Practice tells at once what was right; an exam tells at its end."""

    PRACTICE = "practice"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a quiz shall contain, and how long it may take.

    No *topics* or *documents* means all of them. *minutes* is for the whole quiz,
    *seconds* for each question; neither means no limit. *marking* says what an answer
    is worth.
    """

    count: int = 20
    topics: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    forms: tuple[Form, ...] = tuple(Form)
    mode: Mode = Mode.EXAM
    minutes: float | None = 15
    seconds: float | None = None
    only: tuple[str, ...] = ()
    marking: Marking = Marking.PLAIN

    def practice_of(self, uids: tuple[str, ...]) -> "Blueprint":
        """Return a practice of just the items with these *uids*, without a limit."""
        return replace(
            self,
            count=len(uids),
            only=uids,
            topics=(),
            documents=(),
            minutes=None,
            seconds=None,
            mode=Mode.PRACTICE,
        )

    def to_data(self) -> dict[str, Any]:
        """Write the blueprint as plain data."""
        return {name: _plain(value) for name, value in asdict(self).items()}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Blueprint":
        """Read a blueprint from plain *data*, as `to_data` writes it."""
        return cls(
            count=data["count"],
            topics=tuple(data["topics"]),
            documents=tuple(data["documents"]),
            forms=tuple(Form(form) for form in data["forms"]),
            mode=Mode(data["mode"]),
            minutes=data["minutes"],
            seconds=data["seconds"],
            only=tuple(data["only"]),
            marking=Marking(data.get("marking", Marking.PLAIN)),
        )


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be asked: what the draw needs to know of it."""

    item_id: int
    uid: str
    topic: str
    answer_type: AnswerType
    words: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a paper: an item, the form it takes, and what is offered.

    *claim* is the answer that a true-or-false question proposes.
    """

    item_id: int
    form: Form
    options: tuple[Value, ...] = ()
    claim: Value | None = None

    def to_data(self) -> dict[str, Any]:
        """Write the question as plain data."""
        return {
            "item": self.item_id,
            "form": str(self.form),
            "options": [to_data(option) for option in self.options],
            "claim": None if self.claim is None else to_data(self.claim),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Question":
        """Read a question from plain *data*, as `to_data` writes it."""
        return cls(
            item_id=data["item"],
            form=Form(data["form"]),
            options=tuple(from_data(option) for option in data["options"]),
            claim=None if data["claim"] is None else from_data(data["claim"]),
        )


def possible_forms(answer_type: AnswerType, words: int) -> frozenset[Form]:
    """Return the forms that an answer of some type and length can be asked in."""
    if answer_type is AnswerType.TRUTH:
        return frozenset({Form.TRUE_FALSE})
    if answer_type is AnswerType.LIST:
        return frozenset({Form.CHOICE, Form.TRUE_FALSE})
    if answer_type is AnswerType.TERM and words > _LONGEST_TYPED_WORDS:
        return frozenset({Form.CHOICE, Form.TRUE_FALSE})
    return frozenset(Form)


def fitting(
    blueprint: Blueprint, candidates: Iterable[Candidate]
) -> list[tuple[Candidate, list[Form]]]:
    """List the candidates that can be asked in a form of *blueprint*, with those."""
    found = []
    for candidate in candidates:
        possible = possible_forms(candidate.answer_type, candidate.words)
        forms = [form for form in blueprint.forms if form in possible]
        if forms:
            found.append((candidate, forms))
    return sorted(found, key=lambda pair: pair[0].uid)


def choose(
    blueprint: Blueprint, candidates: Iterable[Candidate], rng: Random
) -> list[tuple[Candidate, Form]]:
    """Choose the items of a paper, evenly over topics, and a form for each.

    Raises:
        UnfitBlueprintError: where the bank has too few that fit.
    """
    available = fitting(blueprint, candidates)
    if len(available) < blueprint.count or blueprint.count < 1:
        raise UnfitBlueprintError(blueprint.count, len(available))
    by_topic: dict[str, deque[tuple[Candidate, list[Form]]]] = defaultdict(deque)
    for pair in rng.sample(available, len(available)):
        by_topic[pair[0].topic].append(pair)
    turns = deque(rng.sample(sorted(by_topic), len(by_topic)))
    chosen: list[tuple[Candidate, list[Form]]] = []
    while len(chosen) < blueprint.count:
        topic = turns.popleft()
        chosen.append(by_topic[topic].popleft())
        if by_topic[topic]:
            turns.append(topic)
    rng.shuffle(chosen)
    return _with_forms(chosen)


def _with_forms(
    chosen: Sequence[tuple[Candidate, list[Form]]],
) -> list[tuple[Candidate, Form]]:
    """Give each item the form, of those it can take, that has been used least."""
    used: dict[Form, int] = defaultdict(int)
    paper = []
    for candidate, forms in chosen:
        form = min(forms, key=lambda each: used[each])
        used[form] += 1
        paper.append((candidate, form))
    return paper


def make_question(
    item_id: int, draft: Draft, form: Form, *, pool: Pool, rng: Random
) -> Question:
    """Make the question that *draft* is in one *form*."""
    if form in {Form.TYPED, Form.CLOZE}:
        return Question(item_id, form)
    options = draw_options(draft, pool, rng)
    if form is Form.CHOICE or draft.answer.type is AnswerType.TRUTH:
        return Question(item_id, form, options)
    wrong = [option for option in options if option != draft.answer]
    holds = rng.random() < 0.5 or not wrong
    return Question(item_id, form, claim=draft.answer if holds else rng.choice(wrong))
