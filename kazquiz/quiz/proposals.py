"""Proposals: wrong options for an item that is being written, out of the bank."""

from dataclasses import dataclass
from random import Random

from kazquiz.bank import drafts
from kazquiz.bank.store import Bank
from kazquiz.items.draft import Draft, Names
from kazquiz.items.values import SingleValue
from kazquiz.quiz.near_values import made_up, make_pool, neighbours, singles


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that could be a wrong option, with what it is called by language."""

    value: SingleValue
    names: dict[str, Names]


def propose(bank: Bank, draft: Draft, count: int, rng: Random) -> list[Proposal]:
    """Return up to *count* values that could stand beside the key of *draft*.

    The nearest of the bank come first, then what is made up near a figure. Some of
    many alike are chosen by *rng*.
    """
    with bank.read() as session:
        others = drafts.read_drafts(session, drafts.live_ids(session)).values()
    key = singles(draft.answer)[0]
    taken = {
        each for value in (draft.answer, *draft.distractors) for each in singles(value)
    }
    near = neighbours(key, draft.topic, make_pool(others))
    found = [value for value in near if value not in taken][: 3 * count]
    if len(found) > count:
        best, rest = found[: count // 2], found[count // 2 :]
        found = best + rng.sample(rest, count - len(best))
    found += [
        value for value in made_up(key) if value not in taken and value not in found
    ][: count - len(found)]
    names: dict[SingleValue, dict[str, Names]] = {}
    for other in others:
        for language, known in other.names.items():
            for value in known:
                names.setdefault(value, {}).setdefault(language, {value: known[value]})
    return [Proposal(value, names.get(value, {})) for value in found]
