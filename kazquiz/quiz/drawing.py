"""Drawing: a paper for a blueprint, out of what the bank holds.

Only the items that can come into the paper are read, so that a large bank is as quick
to draw from as a small one.
"""

from collections.abc import Iterable
from random import Random

from kazquiz.bank import attempts, drafts
from kazquiz.bank.attempts import ItemSummary, Kin
from kazquiz.bank.store import Bank, Session
from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.draft import Draft
from kazquiz.items.values import NAMED_TYPES, AnswerType, from_data
from kazquiz.quiz.blueprint import (
    Blueprint,
    Candidate,
    Question,
    choose,
    fitting,
    make_question,
    possible_forms,
)
from kazquiz.quiz.options import Pool, needs_pool, pool_of

# In how many items of a type wrong answers are looked for: of the same topic, of all.
_SEARCHED_IN_TOPIC = 15
_SEARCHED = 60
# More words than any answer that is typed may have.
_MANY_WORDS = 1000


def available(bank: Bank, blueprint: Blueprint) -> int:
    """Count the items of *bank* that *blueprint* could ask."""
    with bank.read() as session:
        asked = _asked(session, blueprint)
        return sum(map(len, _fitting_by_topic(session, blueprint, asked).values()))


def draw_paper(bank: Bank, blueprint: Blueprint, seed: int) -> list[Question]:
    """Draw the questions of a quiz; the same bank and *seed* give the same paper.

    Raises:
        UnfitBlueprintError: where too few items fit.
    """
    rng = Random(seed)
    with bank.read() as session:
        asked = _asked(session, blueprint)
        by_topic = _fitting_by_topic(session, blueprint, asked)
        count = sum(map(len, by_topic.values()))
        if not 1 <= blueprint.count <= count:
            raise UnfitBlueprintError(blueprint.count, count)
        sampled = [
            key for ids in by_topic.values() for key in _some(ids, blueprint.count, rng)
        ]
        candidates = _candidates(attempts.summaries(session, sampled))
        chosen = choose(blueprint, candidates, rng)
        ids = [candidate.item_id for candidate, _ in chosen]
        whole = drafts.read_drafts(session, ids)
        is_all = not (blueprint.topics or blueprint.documents or blueprint.only)
        everything = asked if is_all else attempts.askable(session)
        pool = _pool(session, whole.values(), everything, Random(f"{seed}/pool"))
    return [
        make_question(
            candidate.item_id,
            whole[candidate.item_id],
            form,
            pool=pool,
            rng=Random(f"{seed}/{candidate.uid}"),
        )
        for candidate, form in chosen
    ]


def _most_of_a_topic(count: int, sizes: list[int]) -> int:
    """Return how many items a topic gives, when all give alike while they can."""
    most = 1
    while sum(min(size, most) for size in sizes) < count:
        most += 1
    return most


def _asked(session: Session, blueprint: Blueprint) -> list[Kin]:
    return attempts.askable(
        session, blueprint.topics, blueprint.documents, blueprint.only
    )


def _fitting_by_topic(
    session: Session, blueprint: Blueprint, asked: Iterable[Kin]
) -> dict[str, list[int]]:
    """List the items that *blueprint* could ask by topic, in an order of their own."""
    found: dict[str, list[int]] = {}
    for kin in asked:
        if ids := _fitting(session, blueprint, kin):
            found.setdefault(kin.topic, []).extend(ids)
    return found


def _fitting(session: Session, blueprint: Blueprint, kin: Kin) -> list[int]:
    """List the items of *kin* that can be asked; what each says is rarely asked."""
    forms = set(blueprint.forms)
    if forms & possible_forms(kin.answer_type, _MANY_WORDS):
        return kin.item_ids
    if not forms & possible_forms(kin.answer_type, 1):
        return []
    candidates = _candidates(attempts.summaries(session, kin.item_ids))
    return sorted(each.item_id for each, _ in fitting(blueprint, candidates))


def _candidates(found: Iterable[ItemSummary]) -> list[Candidate]:
    return [
        Candidate(
            each.item_id,
            each.uid,
            each.topic,
            each.answer_type,
            len(str(each.answer[each.answer_type]).split())
            if each.answer_type in NAMED_TYPES
            else 1,
        )
        for each in found
    ]


def _pool(
    session: Session, asked: Iterable[Draft], everything: Iterable[Kin], rng: Random
) -> Pool:
    """Gather what can stand beside the answers *asked* that have too little of it."""
    wanted = {(each.topic, each.option_type) for each in asked if needs_pool(each)}
    kinds = {kind for _, kind in wanted}
    searched: set[int] = set()
    by_kind: dict[AnswerType, list[int]] = {}
    for kin in everything:
        by_kind.setdefault(kin.answer_type, []).extend(kin.item_ids)
        if (kin.topic, kin.answer_type) in wanted:
            searched.update(_some(kin.item_ids, _SEARCHED_IN_TOPIC, rng))
    for kind in sorted(kinds & by_kind.keys()):
        searched.update(_some(by_kind[kind], _SEARCHED, rng))
    values = attempts.option_values(session, sorted(searched))
    return pool_of((topic, from_data(data)) for topic, data in values)


def _some(ids: list[int], most: int, rng: Random) -> list[int]:
    return rng.sample(ids, min(len(ids), most))
