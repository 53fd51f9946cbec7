"""Cells: what the list says of an item in each of its columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kazquiz.bank.item_rows import ItemRow
from kazquiz.bank.measures import Facts
from kazquiz.browse.columns import AnyColumn, Column, OwnColumn
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of, of_content
from kazquiz.items.markup import plain
from kazquiz.items.tag_names import tag_name
from kazquiz.items.wording import wording
from kazquiz.scheduling import formulas
from kazquiz.ui.browser.words import TYPES, WEIGHTS, state_text
from kazquiz.ui.widgets.card_menu import FLAGS
from kazquiz.ui.widgets.rating_bar import interval_text

Titles = Mapping[str, Mapping[str, str]]
_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What cells are written by: names, digits, the present, the person's clock."""

    topics: Titles
    documents: Titles
    digits: str
    facts: Facts
    local: Callable[[datetime], datetime]


def cell_text(row: ItemRow, column: AnyColumn, style: CellStyle) -> str:
    """Write what *row* shows in *column*, in the language in use."""
    if isinstance(column, OwnColumn):
        shown = row.own.get(column.key)
        if shown is None:
            return ""
        language, text = shown
        return of(language, style.digits).shape(plain(text))
    return _WRITERS[column](row, style)


def retrievability(row: ItemRow, facts: Facts) -> float | None:
    """Return the chance that the card of *row* is remembered now, None of a new one."""
    card = row.card
    if card.stability is None or card.last_review is None:
        return None
    days = (facts.now - card.last_review).total_seconds() / _DAY_SECONDS
    return formulas.retrievability(
        facts.parameters, max(0.0, days), stability=card.stability
    )


def _question(row: ItemRow, style: CellStyle) -> str:
    return of(row.language, style.digits).shape(row.stem)


def _answer(row: ItemRow, style: CellStyle) -> str:
    return wording(row.answer, of_content(row.language, style.digits), row.names)


def _topic(row: ItemRow, style: CellStyle) -> str:
    return style.topics.get(row.topic, {}).get(interface().language, row.topic)


def _documents(row: ItemRow, style: CellStyle) -> str:
    language = interface().language
    names = [
        style.documents.get(name, {}).get(language, name) for name in row.documents
    ]
    return interface().comma.join(names)


def _state(row: ItemRow, style: CellStyle) -> str:
    card = row.card
    buried = card.buried_until is not None and card.buried_until > style.facts.now
    return state_text(
        card.state, suspended=card.suspended, buried=buried, retired=row.retired
    )


def _due(row: ItemRow, style: CellStyle) -> str:
    return "" if row.card.due is None else _day(row.card.due, style)


def _added(row: ItemRow, style: CellStyle) -> str:
    return "" if row.added_at is None else _day(row.added_at, style)


def _day(moment: datetime, style: CellStyle) -> str:
    return interface().day(style.local(moment).date())


def _stability(row: ItemRow, _style: CellStyle) -> str:
    days = row.card.stability
    return "" if days is None else interval_text(timedelta(days=days))


def _difficulty(row: ItemRow, _style: CellStyle) -> str:
    difficulty = row.card.difficulty
    return "" if difficulty is None else interface().number(round(difficulty, 1))


def _retrievability(row: ItemRow, style: CellStyle) -> str:
    share = retrievability(row, style.facts)
    return "" if share is None else interface().percent(share)


def _interval(row: ItemRow, _style: CellStyle) -> str:
    card = row.card
    if card.due is None or card.last_review is None:
        return ""
    return interval_text(card.due - card.last_review)


def _flag(row: ItemRow, _style: CellStyle) -> str:
    return _(FLAGS[row.card.flag][0]) if 0 < row.card.flag < len(FLAGS) else ""


def _tags(row: ItemRow, _style: CellStyle) -> str:
    write = interface()
    return write.comma.join(tag_name(tag, write.language) for tag in row.tags)


_WRITERS: dict[Column, Callable[[ItemRow, CellStyle], str]] = {
    Column.QUESTION: _question,
    Column.ANSWER: _answer,
    Column.TOPIC: _topic,
    Column.DOCUMENT: _documents,
    Column.TYPE: lambda row, _style: _(TYPES[row.answer_type]),
    Column.WEIGHT: lambda row, _style: _(WEIGHTS[row.weight]),
    Column.TAGS: _tags,
    Column.STATE: _state,
    Column.DUE: _due,
    Column.STABILITY: _stability,
    Column.DIFFICULTY: _difficulty,
    Column.RETRIEVABILITY: _retrievability,
    Column.INTERVAL: _interval,
    Column.REVIEWS: lambda row, _style: interface().number(row.card.reviews),
    Column.LAPSES: lambda row, _style: interface().number(row.card.lapses),
    Column.FLAG: _flag,
    Column.ADDED: _added,
    Column.MISTAKES: lambda row, _style: interface().number(row.mistakes),
}
