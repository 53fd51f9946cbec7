"""Versions of a paper: the same questions, each time in another order.

The first version is the paper as it was drawn. In the others the questions, and the
options that have no order of their own, are shuffled by the seed and the number of the
version: the same seed gives the same papers, on any machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from kazquiz.bank import drafts
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import Blueprint, Form, Question
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.near_values import ORDERED

MOST_VERSIONS = 8


@dataclass(frozen=True, slots=True)
class Printed:
    """A question on paper, and its item."""

    question: Question
    draft: Draft


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
    order = rng.sample(list(paper), len(paper))
    return tuple(
        replace(each, question=_with_options(each.question, rng)) for each in order
    )


def _with_options(question: Question, rng: Random) -> Question:
    options = question.options
    if question.form is not Form.CHOICE or isinstance(options[0], ORDERED):
        return question
    return replace(question, options=tuple(rng.sample(options, len(options))))


def draw_versions(
    bank: Bank, blueprint: Blueprint, seed: int, count: int
) -> list[Version]:
    """Draw a paper for *blueprint* by *seed*, in *count* versions.

    Raises:
        UnfitBlueprintError: where too few items fit.
    """
    paper = draw_paper(bank, blueprint, seed)
    with bank.read() as session:
        found = drafts.read_drafts(session, [each.item_id for each in paper])
    printed = [Printed(each, found[each.item_id]) for each in paper]
    return make_versions(printed, seed, count)
