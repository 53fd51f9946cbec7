"""A paper in the making: its items chosen section by section, then their questions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import filterfalse
from random import Random

from kazquiz.bank.attempts import Kin
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import MOST_QUESTIONS, Blueprint, Difficulty
from kazquiz.quiz.capacity import traces_in
from kazquiz.quiz.choosing import Fit, least_used, shares, take_turns
from kazquiz.quiz.forms import GROUP_FORMS, WITH_OPTIONS, Form
from kazquiz.quiz.grouping import make_group
from kazquiz.quiz.kinship import Kinship
from kazquiz.quiz.making import ask_document, forms_of, make_question, tolerance_of
from kazquiz.quiz.material_source import MaterialSource
from kazquiz.quiz.options import Pool
from kazquiz.quiz.question import Question

# How many more items of a topic are looked at than a paper takes, for kin and hardness.
_SPARE = 30
_CHOICE_OF = 4
# Of items with captions, beside those that questions are made of.
_SPARE_CAPTIONS = 40
_MOST_PARTS = 6
# Beside the topics, whose slugs are never empty.
_DISPUTED = ""
# Items of a topic are read so many at a time, at first for all topics at once.
_AHEAD = 8


class PaperInTheMaking:
    """What has been chosen so far, which decides what may follow.

    A class because every item chosen changes what is kin, and which forms are used.
    """

    def __init__(self, source: MaterialSource, blueprint: Blueprint, seed: str) -> None:
        self._source = source
        self._blueprint = blueprint
        self._seed = seed
        self._rng = Random(seed)
        self._kinship = Kinship()
        self._used: Counter[Form] = Counter()
        self._taken: set[int] = set()
        self._singles: list[tuple[int, Form]] = []
        self._groups: list[Question] = []
        self._following: dict[int, Sequence[int]] = {}
        self._lacks_captions = False

    @property
    def is_as_wished(self) -> bool:
        """Whether it has its length, and had captions enough for those of several."""
        return self.length == self._blueprint.count and not self._lacks_captions

    @property
    def length(self) -> int:
        """How many questions have been chosen."""
        return len(self._singles) + len(self._groups)

    def draw(self, section: Blueprint) -> None:
        """Choose what *section* asks for."""
        kins = self._source.asked(section)
        singles = [form for form in section.forms if form not in GROUP_FORMS]
        wanted = shares(section.count, section.forms, singles)
        before = len(self._groups)
        if wanted:
            self._draw_groups(section, kins, wanted if singles else section.count)
        missing = section.count - (len(self._groups) - before)
        queues = self._source.by_topic(section, kins)
        if Form.WHICH_DOCUMENT in section.forms:
            # So rare that it would hardly come by itself.
            most = -(-section.count // len(section.forms))
            queues[_DISPUTED] = self._source.disputed(section, most, self._rng)
        missing -= self._draw_singles(section, queues, missing)
        if missing > 0 and wanted and singles:
            self._draw_groups(section, kins, missing)

    def _draw_groups(self, section: Blueprint, kins: list[Kin], count: int) -> None:
        forms = [form for form in GROUP_FORMS if form in section.forms]
        most = count * _MOST_PARTS + _SPARE_CAPTIONS
        if len(forms) == len(section.forms):
            most = max(most, MOST_QUESTIONS)
        entries = self._source.entries(kins, forms, most, self._rng)
        self._lacks_captions |= len(entries) < most
        made = 0
        while made < count and forms:
            form = least_used(forms, self._used)
            waiting = [each for each in entries if each.item_id not in self._taken]
            question = make_group(
                form,
                waiting,
                self._kinship,
                self._rng,
                topics=self._source.topics,
                documents=self._source.titles,
            )
            if question is None:
                forms.remove(form)
                continue
            made += 1
            self._used[form] += 1
            self._groups.append(question)
            self._taken.update(question.item_ids)
            for found in traces_in(self._source, question):
                self._kinship.add(found)

    def _take(self, item_id: int) -> None:
        self._taken.add(item_id)
        self._kinship.add(self._source.trace(item_id))

    def _draw_singles(
        self, section: Blueprint, queues: dict[str, list[int]], count: int
    ) -> int:
        """Choose *count* items that are asked by themselves; return how many fit."""
        waiting = {name: self._shortlist(ids, count) for name, ids in queues.items()}
        waiting = {name: ids for name, ids in waiting.items() if ids}
        ahead = 2 + count // max(1, len(waiting))
        self._source.read(each for ids in waiting.values() for each in ids[:ahead])
        for ids in waiting.values():
            for place, item_id in enumerate(ids):
                self._following[item_id] = ids[place : place + _AHEAD]
        taken = take_turns(
            waiting,
            count,
            self._rng,
            fits=lambda item_id: self._fit(section, item_id),
            take=lambda item_id: self._choose(section, item_id),
        )
        return len(taken)

    def _shortlist(self, ids: list[int], count: int) -> list[int]:
        """Put some of *ids* in the order in which they are tried."""
        wished = self._blueprint.difficulty
        taken = self._taken
        free = list(filterfalse(taken.__contains__, ids)) if taken else ids
        most = count + _SPARE if len(free) > _CHOICE_OF * count + _SPARE else len(free)
        ratings = self._source.ratings if wished is not Difficulty.EVEN else None
        if ratings is None or ratings.is_empty:
            return self._rng.sample(free, most)
        some = self._rng.sample(free, min(len(free), _CHOICE_OF * count + _SPARE))
        return sorted(some, key=lambda item_id: ratings.distance(item_id, wished))

    def _fit(self, section: Blueprint, item_id: int) -> Fit:
        if not self._source.has_read(item_id):
            self._source.read(self._following[item_id])
        if item_id in self._taken or not self._forms(section, item_id):
            return Fit.NOT
        is_kin = not self._kinship.admits(self._source.trace(item_id))
        return Fit.AS_KIN if is_kin else Fit.WELL

    def _forms(self, section: Blueprint, item_id: int) -> list[Form]:
        asks_document = Form.WHICH_DOCUMENT in section.forms
        titles = self._source.titles if asks_document else {}
        return forms_of(self._source.draft(item_id), section.forms, titles)

    def _choose(self, section: Blueprint, item_id: int) -> None:
        # Of forms used alike the one that the fewest items can take, which comes last.
        form = least_used(self._forms(section, item_id)[::-1], self._used)
        self._used[form] += 1
        self._singles.append((item_id, form))
        self._take(item_id)

    def questions(self) -> list[tuple[Question, Draft]]:
        """Make the questions of all that was chosen, in the order to ask them."""
        source = self._source
        alive = source.alive([item_id for item_id, _form in self._singles])
        rng = Random(f"{self._seed}/pool")
        offering = [alive[key] for key, form in self._singles if form in WITH_OPTIONS]
        pool = source.pool(offering, source.everything(), rng)
        made = [self._made(key, form, alive[key], pool) for key, form in self._singles]
        asked = [
            (question, source.draft(question.item_id))
            for question in [*made, *self._groups]
        ]
        if self._blueprint.shuffle:
            self._rng.shuffle(asked)
            return asked
        order = source.in_order([question.item_id for question, _draft in asked])
        return sorted(asked, key=lambda each: order.index(each[0].item_id))

    def _made(self, item_id: int, form: Form, draft: Draft, pool: Pool) -> Question:
        rng = Random(f"{self._seed}/{draft.uid}")
        if form is Form.WHICH_DOCUMENT:
            return ask_document(item_id, draft, self._source.titles, rng)
        if form in WITH_OPTIONS:
            draft = self._source.swapped(item_id, draft, pool, rng)
        barred = (self._kinship.answers | self._source.dead(item_id)) - {draft.answer}
        made = make_question(item_id, draft, form, pool=pool, rng=rng, barred=barred)
        if form is not Form.NUMERIC:
            return made
        return replace(made, tolerance=tolerance_of(draft, self._blueprint.tolerance))
