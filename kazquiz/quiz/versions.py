"""Versions of a paper: the same questions, each time in another order.

The first version is the paper as it was drawn. In the others the questions, and the
options that have no order of their own, are shuffled by the seed and the number of the
version: the same seed gives the same papers, on any machine. The places of the key
keep in each the rules that they keep in the first, and what speaks of the other
options stays the last of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from kazquiz.bank import drafts
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft, Source
from kazquiz.items.values import TruthValue
from kazquiz.quiz.blueprint import Blueprint, Form, Question
from kazquiz.quiz.drawing import Resolve, draw_paper
from kazquiz.quiz.near_values import ORDERED
from kazquiz.quiz.options import others_last
from kazquiz.quiz.places import without_runs
from kazquiz.quiz.swapping import with_names

MOST_VERSIONS = 8
_OF_OPTIONS = frozenset({Form.CHOICE, Form.CLOZE_CHOICE, Form.SEVERAL})
# Dates and numbers stand in their order, and true before false.
_IN_ORDER = (*ORDERED, TruthValue)


@dataclass(frozen=True, slots=True)
class Printed:
    """A question on paper, and its item; *parts* are the items of one of several."""

    question: Question
    draft: Draft
    parts: tuple[Draft, ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The places that its items are taken from, each document's together."""
        found = {source for item in self.parts for source in item.sources}
        return tuple(sorted(found)) or self.draft.sources


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """What is to be printed: a quiz, in which language and how many versions."""

    blueprint: Blueprint
    language: str
    versions: int
    seed: int


Version = tuple[Printed, ...]


def make_versions(paper: Sequence[Printed], seed: int, count: int) -> list[Version]:
    """Return *count* versions of *paper*, the first as it is."""
    return [tuple(paper)] + [
        _shuffled(paper, Random(f"{seed}/version/{number}"))
        for number in range(2, count + 1)
    ]


def _shuffled(paper: Sequence[Printed], rng: Random) -> Version:
    asked = [
        (_with_options(each, rng), each.draft)
        for each in rng.sample(list(paper), len(paper))
    ]
    printed = {each.question.item_id: each for each in paper}
    ordered = without_runs(asked, rng, may_move=True)
    return tuple(
        replace(printed[question.item_id], question=question) for question in ordered
    )


def _with_options(printed: Printed, rng: Random) -> Question:
    question, draft = printed.question, printed.draft
    options = question.options
    if question.form not in _OF_OPTIONS or isinstance(options[0], _IN_ORDER):
        return question
    shuffled = others_last(draft, rng.sample(options, len(options)))
    return replace(question, options=shuffled)


def draw_versions(
    bank: Bank,
    blueprint: Blueprint,
    seed: int,
    count: int,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> list[Version]:
    """Draw a paper for *blueprint* by *seed*, in *count* versions.

    *now* decides what is due; *resolve* returns the items that a saved search finds.

    Raises:
        UnfitBlueprintError: where too few items fit.
    """
    paper = draw_paper(bank, blueprint, seed, now=now, resolve=resolve)
    with bank.read() as session:
        wanted = {item for each in paper for item in (each.item_id, *each.item_ids)}
        found = drafts.read_drafts(session, sorted(wanted))
        found = with_names(session, found, paper)
    printed = [
        Printed(
            each,
            found[each.item_id],
            tuple(found[part.item_id] for part in each.parts),
        )
        for each in paper
    ]
    return make_versions(printed, seed, count)
