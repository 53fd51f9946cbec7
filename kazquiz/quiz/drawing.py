"""Drawing: a paper for a blueprint, out of what the bank holds.

Only the items that can come into the paper are read, so that a large bank is as quick
to draw from as a small one. The same bank, blueprint and seed give the same paper on
every machine.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from random import Random

from kazquiz.bank.store import Bank
from kazquiz.errors import NoTimeError, UnfitBlueprintError
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import Blueprint, Quota
from kazquiz.quiz.capacity import capacity
from kazquiz.quiz.material_source import MaterialSource
from kazquiz.quiz.meant import Meant
from kazquiz.quiz.paper import PaperInTheMaking
from kazquiz.quiz.places import without_runs
from kazquiz.quiz.question import Question
from kazquiz.quiz.records import keep_up

# How often questions of several items are tried to be made of others.
_TURNS = 8
Resolve = Callable[[str], Iterable[int]]


def available(
    bank: Bank,
    blueprint: Blueprint,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> int:
    """Count the questions, up to thousands, that *blueprint* could be made of.

    Where its quotas cannot be met there are fewer than it asks for.
    """
    with _opened(bank, blueprint, now, resolve) as source:
        return _most(source, blueprint.with_count(blueprint.count))


def draw_paper(
    bank: Bank,
    blueprint: Blueprint,
    seed: int,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> list[Question]:
    """Draw the questions of a quiz; the same bank and *seed* give the same paper.

    *now* decides what is due; *resolve* returns the items that a saved search finds.

    Raises:
        UnfitBlueprintError: where too few items fit.
        NoTimeError: where a limit leaves no time.
    """
    if not blueprint.has_time:
        raise NoTimeError
    # Quotas that are more than the whole give way.
    blueprint = blueprint.with_count(blueprint.count)
    with _opened(bank, blueprint, now, resolve, seed=str(seed)) as source:
        most = _most(source, blueprint)
        if source.is_share and blueprint.count > most:
            source.see_all()
            most = _most(source, blueprint)
        if not 1 <= blueprint.count <= most:
            raise UnfitBlueprintError(blueprint.count, most)
        asked = _asked(source, blueprint, seed)
    rng = Random(f"{seed}/places")
    return without_runs(asked, rng, may_move=blueprint.shuffle)


def _asked(
    source: MaterialSource, blueprint: Blueprint, seed: int
) -> list[tuple[Question, Draft]]:
    """Choose and make the questions, again where the first groups leave too little."""
    longest = 0
    for turn in range(_TURNS):
        paper = _chosen(source, blueprint, f"{seed}/{turn}")
        if source.is_share and not paper.is_as_wished:
            source.see_all()
            paper = _chosen(source, blueprint, f"{seed}/{turn}")
        if paper.length == blueprint.count:
            return paper.questions()
        longest = max(longest, paper.length)
    raise UnfitBlueprintError(blueprint.count, longest)


def _chosen(
    source: MaterialSource, blueprint: Blueprint, seed: str
) -> PaperInTheMaking:
    paper = PaperInTheMaking(source, blueprint, seed)
    for section in sections(blueprint):
        paper.draw(section)
    return paper


def shortages(
    bank: Bank,
    blueprint: Blueprint,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> list[tuple[Quota, int]]:
    """List the quotas of *blueprint* that cannot be met, each with what there is."""
    with _opened(bank, blueprint, now, resolve) as source:
        found = [
            (section.quotas[0], capacity(source, section))
            for section in sections(blueprint)
            if section.quotas
        ]
    return [(quota, there) for quota, there in found if there < quota.count]


def nearest(
    bank: Bank,
    blueprint: Blueprint,
    *,
    now: datetime | None = None,
    resolve: Resolve | None = None,
) -> Blueprint | None:
    """Return the blueprint nearest to an impossible one that can be drawn.

    It asks for fewer questions, and has time where it had none. None is returned where
    not one question fits.
    """
    with _opened(bank, blueprint, now, resolve) as source:
        quotas = [
            replace(section.quotas[0], count=min(section.count, found))
            for section in sections(blueprint)
            if section.quotas and (found := capacity(source, section))
        ]
        whole = replace(blueprint, quotas=tuple(quotas))
        count = min(blueprint.count, capacity(source, replace(whole, quotas=())))
    if count < 1:
        return None
    fitted = whole.with_count(count)
    minutes = fitted.minutes if fitted.minutes is None else max(1, fitted.minutes)
    seconds = fitted.seconds if fitted.seconds is None else max(5, fitted.seconds)
    return replace(fitted, minutes=minutes, seconds=seconds)


def sections(blueprint: Blueprint) -> list[Blueprint]:
    """Part *blueprint* by its quotas: what each asks for, and what they leave."""
    found = [
        replace(
            blueprint,
            count=quota.count,
            topics=(quota.topic,) if quota.topic else blueprint.topics,
            documents=(quota.document,) if quota.document else blueprint.documents,
            quotas=(quota,),
        )
        for quota in blueprint.quotas
    ]
    rest = blueprint.count - sum(quota.count for quota in blueprint.quotas)
    if rest > 0:
        found.append(replace(blueprint, count=rest, quotas=()))
    return found


def _most(source: MaterialSource, blueprint: Blueprint) -> int:
    """Return how many questions there can be, fewer than asked for if a quota fails."""
    whole = capacity(source, replace(blueprint, quotas=()))
    missing = sum(
        max(0, section.count - capacity(source, section))
        for section in sections(blueprint)
        if section.quotas
    )
    return min(whole, blueprint.count - missing) if missing else whole


@contextmanager
def _opened(
    bank: Bank,
    blueprint: Blueprint,
    now: datetime | None,
    resolve: Resolve | None,
    *,
    seed: str | None = None,
) -> Iterator[MaterialSource]:
    """Read what *blueprint* can be made of from *bank*, its record brought up to date.

    A saved search that nobody can resolve finds everything.
    """
    keep_up(bank)
    found = None
    if blueprint.query and resolve is not None:
        found = frozenset(resolve(blueprint.query))
    with bank.read() as session:
        learner = bank.learner_id
        yield MaterialSource(Meant(session, learner, now=now, found=found, seed=seed))
