"""The source of material: what a paper is drawn from, read as it is needed."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from random import Random

from kazquiz.bank import asked, attempts, documents, drafts, selecting
from kazquiz.bank.attempts import Kin
from kazquiz.items.draft import Draft
from kazquiz.items.values import NAMED_TYPES, AnswerType, Value
from kazquiz.quiz.blueprint import MOST_QUESTIONS, Blueprint
from kazquiz.quiz.difficulty import Ratings, rate
from kazquiz.quiz.forms import (
    DISAGREEING,
    Form,
    possible_forms,
    possible_group_forms,
)
from kazquiz.quiz.grouping import Entry, entry_of
from kazquiz.quiz.kinship import Trace, trace
from kazquiz.quiz.making import Titles, forms_of
from kazquiz.quiz.meant import Meant
from kazquiz.quiz.options import Pool, needs_pool, pool_of
from kazquiz.quiz.retiring import Records, dead_of, without_dead
from kazquiz.quiz.swapping import records_of, swapped

# In how many items of a type wrong answers are looked for: of the same topic, of all.
_SEARCHED_IN_TOPIC = 15
_SEARCHED = 60
# As many disputed items are looked at for each that is wanted.
_CHOICE_OF = 4
# More words than any answer that is typed may have.
_MANY_WORDS = 1000
# As many items as one statement looks for captions among.
_BATCH = 5000


class MaterialSource:
    """A bank as one paper sees it; each item is read once.

    A class because what has been read is kept for all sections of the paper.
    """

    def __init__(self, meant: Meant) -> None:
        self._session = meant.session
        self._learner_id = meant.learner_id
        self._meant = meant
        self._drafts: dict[int, Draft] = {}
        self._traces: dict[int, Trace] = {}
        self._records: dict[int, Records] = {}

    @property
    def is_share(self) -> bool:
        """Whether of some items only a share has been looked at."""
        return self._meant.is_share

    def see_all(self) -> None:
        """Look at all items from now on, where a share of them was too little."""
        self._meant.see_all()

    def asked(self, blueprint: Blueprint) -> list[Kin]:
        """List the items that *blueprint* means, whatever their form."""
        return self._meant.kins(blueprint)

    def by_topic(
        self, blueprint: Blueprint, asked_for: Iterable[Kin]
    ) -> dict[str, list[int]]:
        """List the items that can be asked by themselves, by topic."""
        found: dict[str, list[int]] = {}
        for kin in asked_for:
            if ids := self._fitting(blueprint, kin):
                found.setdefault(kin.topic, []).extend(ids)
        return found

    def _fitting(self, blueprint: Blueprint, kin: Kin) -> list[int]:
        """List the items of *kin* that can be asked; what each says is rarely asked."""
        forms = set(blueprint.forms)
        if forms & possible_forms(kin.answer_type, _MANY_WORDS):
            return kin.item_ids
        short = forms & possible_forms(kin.answer_type, 1)
        documents_too = Form.WHICH_DOCUMENT in forms
        if not short and not documents_too:
            return []
        found = set(self._short_ones(kin)) if short else set()
        if documents_too:
            found |= set(self._disputed(kin.item_ids))
        return [item_id for item_id in kin.item_ids if item_id in found]

    def _short_ones(self, kin: Kin) -> list[int]:
        if kin.answer_type not in NAMED_TYPES:
            return kin.item_ids
        return [
            each.item_id
            for each in attempts.summaries(self._session, kin.item_ids)
            if _is_short(each.answer_type, str(each.answer[each.answer_type]))
        ]

    def _disputed(self, item_ids: Sequence[int]) -> list[int]:
        """List the items that can be asked which document says so."""
        marked = [item_id for item_id in item_ids if item_id in self._marked]
        found: list[int] = []
        for start in range(0, len(marked), MOST_QUESTIONS):
            found += self._in_one_document(marked[start : start + MOST_QUESTIONS])
            if len(found) >= MOST_QUESTIONS:
                break
        return found

    def _in_one_document(self, item_ids: Sequence[int]) -> list[int]:
        self.read(item_ids)
        form, titles = [Form.WHICH_DOCUMENT], self.titles
        return [key for key in item_ids if forms_of(self.draft(key), form, titles)]

    @cached_property
    def _marked(self) -> set[int]:
        return selecting.tagged(self._session, DISAGREEING)

    @cached_property
    def titles(self) -> Titles:
        """What the documents are called in each language, in their order."""
        stored = documents.read_documents(self._session)
        return {
            each.document.name: {
                code: text.title for code, text in each.document.texts.items()
            }
            for each in stored
        }

    @cached_property
    def topics(self) -> Titles:
        """What the topics are called in each language, in their order."""
        return {
            topic.slug: {code: text.name for code, text in topic.texts.items()}
            for _row, topic in documents.read_topics(self._session)
        }

    @cached_property
    def ratings(self) -> Ratings:
        """How hard the items are for the learner."""
        return rate(asked.trials(self._session, self._learner_id))

    def read(self, item_ids: Iterable[int]) -> None:
        """Read the items with *item_ids* that have not been read."""
        missing = [each for each in item_ids if each not in self._drafts]
        if missing:
            self._drafts |= drafts.read_drafts(self._session, missing)

    def has_read(self, item_id: int) -> bool:
        """Tell whether an item has been read."""
        return item_id in self._drafts

    def draft(self, item_id: int) -> Draft:
        """Return an item in full."""
        self.read([item_id])
        return self._drafts[item_id]

    def trace(self, item_id: int) -> Trace:
        """Return what an item asks and prints."""
        if item_id not in self._traces:
            self._traces[item_id] = trace(self.draft(item_id))
        return self._traces[item_id]

    def entries(
        self, kins: Iterable[Kin], forms: Sequence[Form], most: int, rng: Random
    ) -> list[Entry]:
        """List about *most* items with captions, for *forms* of several.

        A handful of each kind is enough where most items have captions; where they are
        rare, all are looked through.
        """
        suited = [
            kin.item_ids
            for kin in kins
            if set(forms) & possible_group_forms(kin.answer_type)
        ]
        of_each = 2 + 2 * most // max(1, len(suited))
        found = self._captioned([_some(ids, of_each, rng) for ids in suited], most)
        if len(found) < most:
            every = [item_id for ids in suited for item_id in ids]
            ids = _some(every, len(every), rng)
            parts = [ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH)]
            found = self._captioned(parts, most)
        self.read(found)
        return [entry_of(key, self.draft(key), self.trace(key)) for key in found]

    def _captioned(self, parts: list[list[int]], most: int) -> list[int]:
        """List the items with captions among *parts*, until there are *most*."""
        found: list[int] = []
        waiting: list[int] = []
        for place, part in enumerate(parts, start=1):
            waiting += part
            if len(waiting) < _BATCH and place < len(parts):
                continue
            found += selecting.captioned(self._session, waiting)
            waiting = []
            if len(found) >= most:
                break
        return found if len(found) <= most else _spread(found, most)

    def disputed(self, blueprint: Blueprint, most: int, rng: Random) -> list[int]:
        """List up to *most* items that can be asked which document says so."""
        wanted = _CHOICE_OF * most
        kins = self.asked(blueprint)
        marked = [key for kin in kins for key in kin.item_ids if key in self._marked]
        if len(marked) < wanted and self.is_share:
            marked = self._meant.bearing(blueprint, DISAGREEING)
        return self._in_one_document(_some(marked, wanted, rng))[:most]

    def pool(self, chosen: Iterable[Draft], everything: list[Kin], rng: Random) -> Pool:
        """Gather what can stand beside the answers *chosen* that have too little."""
        wanted = {(each.topic, each.option_type) for each in chosen if needs_pool(each)}
        kinds = {kind for _, kind in wanted}
        searched: set[int] = set()
        by_kind: dict[AnswerType, list[int]] = {}
        for kin in everything:
            by_kind.setdefault(kin.answer_type, []).extend(kin.item_ids)
            if (kin.topic, kin.answer_type) in wanted:
                searched.update(_some(kin.item_ids, _SEARCHED_IN_TOPIC, rng))
        for kind in sorted(kinds & by_kind.keys()):
            searched.update(_some(by_kind[kind], _SEARCHED, rng))
        return pool_of(attempts.option_values(self._session, sorted(searched)))

    def everything(self) -> list[Kin]:
        """List all items that there are, or that the saved search found."""
        return self.asked(Blueprint())

    def alive(self, item_ids: Sequence[int]) -> dict[int, Draft]:
        """Return items in full, without the wrong options that nobody takes."""
        self._records |= records_of(self._session, item_ids)
        return {
            key: without_dead(self.draft(key), self._records.get(key, {}))
            for key in item_ids
        }

    def swapped(self, item_id: int, alive: Draft, pool: Pool, rng: Random) -> Draft:
        """Return *alive* with values of *pool* in place of those nobody takes."""
        records, whole = self._records.get(item_id, {}), self.draft(item_id)
        return swapped(self._session, alive, whole, records, pool=pool, rng=rng)

    def dead(self, item_id: int) -> set[Value]:
        """Return the options of an item that nobody takes."""
        return dead_of(self._records.get(item_id, {}))

    def in_order(self, item_ids: Sequence[int]) -> list[int]:
        """List items in the order of the bank."""
        return selecting.in_order(self._session, item_ids)


def _spread(ids: list[int], most: int) -> list[int]:
    """Return *most* of the *ids*, taken at even distances."""
    return [ids[place * len(ids) // most] for place in range(most)]


def _is_short(kind: AnswerType, name: str) -> bool:
    return Form.TYPED in possible_forms(kind, len(name.split()))


def _some(ids: list[int], most: int, rng: Random) -> list[int]:
    return rng.sample(ids, min(len(ids), most))
