"""Looking: what searching, listing and showing items need to know at each moment."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kazquiz.bank.item_rows import ItemRow
from kazquiz.bank.measures import Facts
from kazquiz.browse import card_facts
from kazquiz.browse.card_facts import Shown
from kazquiz.browse.columns import AnyColumn
from kazquiz.browse.finding import Finder, Wish
from kazquiz.browse.ordering import Titles
from kazquiz.documents.library import NameList
from kazquiz.errors import KazQuizError
from kazquiz.i18n.formatting import interface
from kazquiz.items.draft import Draft
from kazquiz.quiz.blueprint import Blueprint, Question
from kazquiz.quiz.drawing import draw_paper
from kazquiz.scheduling.day import day_end, study_day
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.ui.browser.cells import CellStyle
from kazquiz.ui.browser.deeds import Surroundings
from kazquiz.ui.browser.words import type_names


class Place(Surroundings, Protocol):
    """What looking needs of the page, beyond what acting does."""

    def content_language(self) -> str: ...
    def local(self, instant: datetime) -> datetime: ...
    def scheduler(self) -> Scheduler: ...


class Looking:
    """The bank as it is looked at now: its names, the time, the language.

    A class because every part of the page looks at the same.
    """

    def __init__(self, place: Place, finder: Finder) -> None:
        self._place = place
        self._finder = finder
        self.names = NameList({}, {})

    def language(self) -> str:
        """Return the language that items are shown in."""
        return self._place.content_language()

    def facts(self) -> Facts:
        """Return what a search needs to know now."""
        place = self._place
        now, hour = place.now(), place.settings().day_starts_at
        end = day_end(now, place.zone, starts_at_hour=hour)
        parameters = place.scheduler().parameters
        day = study_day(now, place.zone, starts_at_hour=hour)
        return Facts(place.bank.learner_id, now, end, parameters, day)

    def style(self) -> CellStyle:
        """Return what cells are written by now."""
        return CellStyle(
            self.names.topics,
            self.names.documents,
            self._place.settings().digits,
            self.facts(),
            self._place.local,
        )

    def wish(self, text: str, column: AnyColumn, *, descending: bool) -> Wish:
        """Return the wish for what *text* searches for, sorted by *column*."""
        spoken = interface().language
        topics, documents = (
            {name: each.get(spoken, name) for name, each in names.items()}
            for names in (self.names.topics, self.names.documents)
        )
        titles = Titles(topics, documents, type_names())
        return Wish(
            text, column, descending, self.language(), titles, self.facts(), spoken
        )

    def rows(self, item_ids: Sequence[int]) -> dict[int, ItemRow]:
        """Return what the list shows of some items."""
        return self._finder.rows(item_ids, self.language(), self.facts())

    def shown(self, item_id: int | None) -> Shown | None:
        """Return what the preview shows of an item, None where there is none."""
        if item_id is None:
            return None
        place = self._place
        return card_facts.shown(place.bank, item_id, self.language(), self.facts())

    def question(self, draft: Draft) -> Question | None:
        """Return a question that a quiz would make of *draft*, where it can."""
        wanted = Blueprint(count=1, only=(draft.uid,))
        try:
            return draw_paper(self._place.bank, wanted, seed=1)[0]
        except KazQuizError:
            return None
