"""Used in: in which quizzes an item was asked, and which saved ones may ask it."""

from dataclasses import dataclass, replace

from kazquiz.bank import asked
from kazquiz.bank.asked import Use
from kazquiz.bank.item_rows import ItemRow
from kazquiz.bank.measures import Facts
from kazquiz.bank.search_one import is_found
from kazquiz.bank.store import Bank, Session
from kazquiz.items.draft import Draft
from kazquiz.quiz import saved
from kazquiz.quiz.blueprint import Among, Blueprint
from kazquiz.quiz.forms import possible_group_forms
from kazquiz.quiz.grading import Verdict
from kazquiz.quiz.material_source import MaterialSource
from kazquiz.quiz.meant import Meant
from kazquiz.quiz.records import keep_up
from kazquiz.scheduling.memory import State
from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings

# So many of the quizzes are listed.
_NEWEST = 5


@dataclass(frozen=True, slots=True)
class UsedIn:
    """In how many quizzes an item was asked, the *newest* of them, and what may ask it.

    *blueprints* are the names of saved quizzes whose choice takes the item in.
    """

    count: int = 0
    newest: tuple[Use, ...] = ()
    blueprints: tuple[str, ...] = ()


def used_in(bank: Bank, row: ItemRow, draft: Draft, facts: Facts) -> UsedIn:
    """Return where the item *draft* of *row* was asked, and may be."""
    keep_up(bank)
    kept = saved.saved(bank)
    with bank.read() as session:
        count = asked.count_uses(session, facts.learner_id, row.item_id)
        newest = asked.newest_uses(session, facts.learner_id, row.item_id, _NEWEST)
        known = _Known(row, draft, newest[0].verdict if newest else "", facts)
        takers = [
            name
            for name, blueprint in kept.items()
            if _takes(session, blueprint, known)
        ]
    return UsedIn(count, tuple(newest), tuple(takers))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of an item: *verdict* is that of the last time, empty if none."""

    row: ItemRow
    draft: Draft
    verdict: str
    facts: Facts

    def is_among(self, among: Among) -> bool:
        """Tell whether it is among those, as `bank.selecting` has it for all items.

        Of one item it is known at once; asked of all of them it would take long.
        """
        card = self.row.card
        is_due = card.due is not None and card.due <= self.facts.now
        return {
            Among.EVERYTHING: True,
            Among.NEW: card.state is State.NEW and not self.verdict,
            Among.DUE: is_due and not card.suspended,
            Among.MISTAKES: self.verdict == Verdict.WRONG,
        }[among]


def _takes(session: Session, blueprint: Blueprint, known: _Known) -> bool:
    """Tell whether *blueprint* may ask an item, whatever else it would need for it."""
    draft, facts = known.draft, known.facts
    is_meant = not blueprint.only or draft.uid in blueprint.only
    if not is_meant or not known.is_among(blueprint.among):
        return False
    source = MaterialSource(Meant(session, facts.learner_id, now=facts.now, found=None))
    alone = replace(blueprint, only=(draft.uid,), among=Among.EVERYTHING)
    kins = source.asked(alone)
    groups = possible_group_forms(draft.answer.type) & set(blueprint.forms)
    if not kins or not (groups or source.by_topic(alone, kins)):
        return False
    if not blueprint.query:
        return True
    wanted = parse(blueprint.query, spellings()).query
    return is_found(session, known.row.item_id, wanted, facts)


__all__ = ["Use", "UsedIn", "used_in"]
