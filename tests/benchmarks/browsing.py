"""Browsing: searching and sorting 100,000 items, and the first rows found."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from kazquiz.bank import drafts
from kazquiz.bank.measures import Facts
from kazquiz.bank.store import open_bank
from kazquiz.browse.columns import Column
from kazquiz.browse.duplicates import find_duplicates
from kazquiz.browse.finding import Finder, Wish
from kazquiz.browse.ordering import Titles
from kazquiz.items.values import AnswerType
from kazquiz.search.spellings import spellings
from tests.benchmarks.peer import Peer
from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import median, timed

_SCREEN = 50
# What is searched for here, and what Anki calls the same.
_SEARCHES = {"treaty": "treaty", "topic:china": "tag:china", "": ""}


def measure(file: Path, peer: Peer) -> list[Row]:
    """Measure on the bank in *file*, which has a hundred thousand items."""
    bank = open_bank(str(file))
    now = datetime.now(UTC)
    facts = Facts(bank.learner_id, now, now + timedelta(hours=8))
    titles = Titles({}, {}, {kind.value: kind.value for kind in AnswerType})
    finder = Finder(bank, spellings())

    def wish(text: str, column: Column = Column.QUESTION) -> Wish:
        return Wish(text, column, False, "en", titles, facts)

    rows = [
        Row(
            "sort all questions by the alphabet, once, in the background",
            median(timed(lambda: finder.find(wish("zzzq")), 1)),
        )
    ]
    theirs = peer.figures("search", file)
    for text, called in _SEARCHES.items():

        def look(text: str = text) -> None:
            found = finder.find(wish(text))
            finder.rows(found.item_ids[:_SCREEN], "en", facts)

        rows.append(
            Row(
                f"search «{text}», folded and sorted, first {_SCREEN} rows",
                median(timed(look, 9)),
                anki=theirs and median(theirs[called]),
                bar=Bar(0.5, "Anki"),
            )
        )
    with bank.read() as session:
        ids = drafts.live_ids(session)
    rows.append(
        Row(
            f"duplicates among {len(ids)} items",
            median(timed(lambda: find_duplicates(bank, "en", ids), 1)),
        )
    )
    bank.close()
    return rows
