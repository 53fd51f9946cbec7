"""Drawing: a paper for a blueprint, out of what the bank holds."""

from collections.abc import Iterable
from random import Random

from kazquiz.bank import attempts, drafts
from kazquiz.bank.attempts import ItemSummary
from kazquiz.bank.store import Bank
from kazquiz.items.values import NAMED_TYPES
from kazquiz.quiz.blueprint import (
    Blueprint,
    Candidate,
    Question,
    choose,
    fitting,
    make_question,
)
from kazquiz.quiz.options import make_pool


def available(bank: Bank, blueprint: Blueprint) -> int:
    """Count the items of *bank* that *blueprint* could ask."""
    with bank.read() as session:
        found = _askable(session, blueprint)
    return len(fitting(blueprint, _candidates(found)))


def draw_paper(bank: Bank, blueprint: Blueprint, seed: int) -> list[Question]:
    """Draw the questions of a quiz; the same bank and *seed* give the same paper.

    Raises:
        UnfitBlueprintError: where too few items fit.
    """
    rng = Random(seed)  # noqa: S311  (chance that can be had again, not secrecy)
    with bank.read() as session:
        found = _askable(session, blueprint)
        chosen = choose(blueprint, _candidates(found), rng)
        ids = [candidate.item_id for candidate, _ in chosen]
        whole = drafts.read_drafts(session, ids)
    pool = make_pool(whole.values())
    return [
        make_question(
            candidate.item_id, whole[candidate.item_id], form, pool,
            Random(f"{seed}/{candidate.uid}"),  # noqa: S311
        )
        for candidate, form in chosen
    ]


def _askable(session: attempts.Session, blueprint: Blueprint) -> list[ItemSummary]:
    return attempts.askable(
        session, blueprint.topics, blueprint.documents, blueprint.only
    )


def _candidates(found: Iterable[ItemSummary]) -> list[Candidate]:
    return [
        Candidate(
            each.item_id, each.uid, each.topic, each.answer_type,
            len(str(each.answer[each.answer_type]).split())
            if each.answer_type in NAMED_TYPES
            else 1,
        )
        for each in found
    ]
