"""Browsing: searching and sorting 100,000 items, and the first rows found."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from kazquiz.bank.measures import Facts
from kazquiz.bank.store import open_bank
from kazquiz.browse.columns import Column
from kazquiz.browse.duplicates import find_duplicates
from kazquiz.browse.finding import Finder, Wish
from kazquiz.browse.ordering import Titles
from kazquiz.items.values import AnswerType
from kazquiz.search.spellings import spellings
from tests.benchmarks.studying import timed
from tests.benchmarks.table import Row, median

_ITEMS = 100_000
_SCREEN = 50
# Anki 26.9 over 100,000 notes, unfolded, sorted for its list, in milliseconds
# (../shared/PEERS.md, 1): a word that one note in ten has, a tag, all of them.
_ANKI = {"persia": 39.0, "tag:sources-disagree": 46.0, "": 125.0}


def measure(place: Path) -> list[Row]:
    """Measure on a bank of 100,000 items made in *place*."""
    from tests.benchmarks.large import make_large_bank

    file = place / "browsing" / "bank.sqlite"
    make_large_bank(file, _ITEMS)
    bank = open_bank(str(file))
    now = datetime.now(UTC)
    facts = Facts(bank.learner_id, now, now + timedelta(hours=8))
    titles = Titles({}, {}, {kind.value: kind.value for kind in AnswerType})
    finder = Finder(bank, spellings())

    def wish(text: str, column: Column = Column.QUESTION) -> Wish:
        return Wish(text, column, False, "en", titles, facts)

    rows = [
        Row(
            f"sort {_ITEMS} questions by the alphabet, once, in the background",
            median(timed(lambda: finder.find(wish("zzzq")), 1)),
        )
    ]
    for text, peer in _ANKI.items():

        def look(text: str = text) -> None:
            found = finder.find(wish(text))
            finder.rows(found.item_ids[:_SCREEN], "en", facts)

        rows.append(
            Row(
                f"search «{text}», sorted, and {_SCREEN} rows",
                median(timed(look, 9)),
                "Anki's, sorted, no rows",
                peer / 1000,
                "≤ 0.5",
            )
        )
    ids = range(1, _ITEMS + 1)
    rows.append(
        Row(
            f"duplicates among {_ITEMS} items",
            median(timed(lambda: find_duplicates(bank, "en", ids), 1)),
        )
    )
    bank.close()
    return rows
