"""Meant: the items that a blueprint means, or a share of them that is enough.

A paper takes some dozens of items, and reading the rows of a hundred thousand takes
longer than all the rest of drawing it. So of a large bank a share is looked at, in
which each item has the same chance to be, another for each seed. What the blueprint,
the seed and the names of the items say decides it, nothing else; a topic that has few
items in the share is looked at whole, and so is a bank that has few altogether.
"""

from collections import Counter
from collections.abc import Hashable
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from kazquiz.bank import attempts, selecting
from kazquiz.bank.attempts import Kin
from kazquiz.bank.lots import Share
from kazquiz.bank.selecting import Selection
from kazquiz.bank.store import Session
from kazquiz.quiz.blueprint import Among, Blueprint

_ONE_IN = 16
# A share is enough where it has so many items for each question, and of each topic
# twice what an even paper takes, and some more for those that are kin.
_FOR_EACH_QUESTION = 20
_OF_TOPIC_TWICE, _SPARE_OF_TOPIC = 2, 30


class Meant:
    """The items that blueprints mean; those of each are looked up once.

    With a *seed* they stand in the order of their lots, and may be a share of a large
    bank; without one they are all there are, to be counted.

    A class because all sections of a paper look at what was looked up, all at a share
    or none.
    """

    def __init__(
        self,
        session: Session,
        learner_id: int,
        *,
        now: datetime | None,
        found: frozenset[int] | None,
        seed: str | None = None,
    ) -> None:
        self.session = session
        self.learner_id = learner_id
        self._now = now
        self._found = found
        self._is_drawing = seed is not None
        self._share = None if seed is None else Share.drawn(seed, _ONE_IN)
        self._known: dict[Hashable, list[Kin]] = {}
        self.is_share = False

    def see_all(self) -> None:
        """Look at everything from now on."""
        self._share, self.is_share = None, False
        self._known.clear()

    def kins(self, blueprint: Blueprint) -> list[Kin]:
        """List the items that *blueprint* means, whatever their form."""
        meant = (
            blueprint.topics,
            blueprint.documents,
            blueprint.only,
            blueprint.tags,
            blueprint.weights,
            blueprint.among,
        )
        if meant not in self._known:
            self._known[meant] = self._looked_up(blueprint)
        return self._known[meant]

    def _looked_up(self, blueprint: Blueprint) -> list[Kin]:
        if self._share is not None:
            kins = self._in_share(blueprint, self._share)
            if kins is not None:
                self.is_share = True
                return kins
        return self._listed(blueprint)

    def bearing(self, blueprint: Blueprint, tag: str) -> list[int]:
        """List all that *blueprint* means and that bears *tag*, in a share or not."""
        kins = self._listed(blueprint, bearing=tag)
        return [item_id for kin in kins for item_id in kin.item_ids]

    def _in_share(self, blueprint: Blueprint, share: Share) -> list[Kin] | None:
        """List those in the *share*, None where they are not enough."""
        enough = _FOR_EACH_QUESTION * max(1, blueprint.count)
        if self._found is not None and len(self._found) < enough * share.one_in:
            return None
        kins = self._listed(blueprint, share=share)
        sizes = Counter[str]()
        for kin in kins:
            sizes[kin.topic] += len(kin.item_ids)
        if sizes.total() < enough:
            return None
        topics = blueprint.topics or self._topics
        of_each = _OF_TOPIC_TWICE * blueprint.count // len(topics) + _SPARE_OF_TOPIC
        few = tuple(topic for topic in topics if sizes[topic] < of_each)
        if few:
            kins = [kin for kin in kins if kin.topic not in few]
            kins += self._listed(replace(blueprint, topics=few))
            kins.sort(key=lambda kin: (kin.topic, kin.answer_type))
        return kins

    @cached_property
    def _topics(self) -> tuple[str, ...]:
        return attempts.topic_slugs(self.session)

    def _listed(
        self, blueprint: Blueprint, *, bearing: str = "", share: Share | None = None
    ) -> list[Kin]:
        everything = blueprint.among is Among.EVERYTHING
        selection = Selection(
            self.learner_id,
            blueprint.tags,
            blueprint.weights,
            "" if everything else str(blueprint.among),
            self._now,
            bearing,
            share,
        )
        return attempts.askable(
            self.session,
            blueprint.topics,
            blueprint.documents,
            blueprint.only,
            further=selecting.conditions(selection),
            found=self._found,
            by_lot=self._is_drawing,
        )
