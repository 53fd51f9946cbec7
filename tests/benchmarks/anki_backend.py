"""What Anki's engine takes for the deeds that are measured, on what a bank holds.

    PYTHON anki_backend.py make BANK COLLECTION
    PYTHON anki_backend.py study|undo|search|year|optimise COLLECTION [--cpu]

is run by an interpreter that has Anki, so this imports nothing of ours. `make` copies
the items, cards and reviews of a bank into a new collection; each other deed prints the
seconds it took, time after time, as JSON.
"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from anki.collection import AddNoteRequest, Collection
from anki.stats_pb2 import GraphsRequest

_DAY = 86_400
_EASE = {"AGAIN": 1, "HARD": 2, "GOOD": 3, "EASY": 4}
# The most that Anki lets one study a day.
_MOST_A_DAY = 9999
_ANSWERS, _UNDONE, _LOOKS = 200, 25, 9
_GOOD = 2
SEARCHES = ("treaty", "tag:china", "")


def _seconds(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def make(bank: str, path: str) -> None:
    """Make a collection at *path* of what the *bank* file holds."""
    rows = sqlite3.connect(bank)
    items = rows.execute(
        "select item.id, stem, statement, topic.slug from item"
        " join itemtext on item_id = item.id and language = 'en'"
        " join topic on topic.id = topic_id order by item.id"
    ).fetchall()
    collection = Collection(path)
    notes = [_note(collection, *item[1:]) for item in items]
    collection.add_notes([AddNoteRequest(note=note, deck_id=1) for note in notes])
    made = collection.db.list("select id from cards order by id")
    card_of = dict(zip((item[0] for item in items), made, strict=True))
    _put_cards(collection, rows, card_of)
    _put_reviews(collection, rows, card_of)
    # With this, Anki reckons the memory of every card from its reviews.
    _set_options(collection)
    collection.close()


def _note(collection: Any, stem: str, statement: str, topic: str) -> Any:
    note = collection.new_note(collection.models.by_name("Basic"))
    note.fields[0], note.fields[1] = stem, statement
    note.tags = [topic]
    return note


def _put_cards(
    collection: Any,
    rows: sqlite3.Connection,
    card_of: dict[int, int],
) -> None:
    today, now = collection.sched.today, time.time()
    studied = [
        (
            today + round((_seconds(due) - now) / _DAY),
            max(1, round((_seconds(due) - _seconds(last)) / _DAY)),
            reviews,
            card_of[item],
        )
        for item, due, last, reviews in rows.execute(
            "select item_id, due, last_review, reviews from card where due is not null"
        )
    ]
    change = (
        "update cards set type=2, queue=2, factor=2500, due=?, ivl=?, reps=? where id=?"
    )
    # Kept together, where each row would be kept for good by itself.
    collection.db.transact(lambda: collection.db.executemany(change, studied))


def _put_reviews(
    collection: Any,
    rows: sqlite3.Connection,
    card_of: dict[int, int],
) -> None:
    stamp, seen, logged = 0, set(), []
    for item, rating, at, seconds in rows.execute(
        "select item_id, rating, at, seconds from review"
        " join card on card.id = card_id order by at, review.id"
    ):
        # A review's time is its key there.
        stamp = max(stamp + 1, int(_seconds(at) * 1000))
        kind = 1 if item in seen else 0
        seen.add(item)
        spent = int(seconds * 1000)
        logged.append(
            (stamp, card_of[item], -1, _EASE[rating], 5, 3, 2500, spent, kind)
        )
    add = "insert into revlog values (?,?,?,?,?,?,?,?,?)"
    collection.db.transact(lambda: collection.db.executemany(add, logged))


def _set_options(collection: Any) -> None:
    backend = collection._backend
    info = backend.get_deck_configs_for_update(1)
    preset = info.all_config[0].config
    preset.config.new_per_day = preset.config.reviews_per_day = _MOST_A_DAY
    preset.config.bury_new = preset.config.bury_reviews = False
    backend.update_deck_configs(
        target_deck_id=1,
        configs=[preset],
        removed_config_ids=[],
        mode=0,
        card_state_customizer="",
        limits=info.current_deck.limits,
        new_cards_ignore_review_limit=True,
        fsrs=True,
        apply_all_parent_limits=False,
        fsrs_reschedule=False,
        fsrs_health_check=False,
    )


def _timed(deed: Callable[[], object], times: int) -> list[float]:
    took = []
    for _turn in range(times):
        began = _clock()
        deed()
        took.append(_clock() - began)
    return took


def study(collection: Any) -> list[float]:
    """Answer cards, each with the next one fetched."""
    from anki.cards import Card

    collection.decks.select(1)
    scheduler = collection.sched
    queue = scheduler.get_queued_cards()
    took = []
    for _turn in range(_ANSWERS):
        item = queue.cards[0]
        card = Card(collection, backend_card=item.card)
        card.start_timer()
        began = _clock()
        answer = scheduler.build_answer(card=card, states=item.states, rating=_GOOD)
        scheduler.answer_card(answer)
        queue = scheduler.get_queued_cards()
        took.append(_clock() - began)
    return took


def undo(collection: Any) -> list[float]:
    """Take answers back, of which Anki keeps thirty."""
    study(collection)
    return _timed(collection.undo, _UNDONE)


def search(collection: Any) -> dict[str, list[float]]:
    """Find what words find, in the order of a list, and make the rows of a screen."""
    backend = collection._backend
    columns = ["noteFld", "template", "cardDue", "deck"]
    collection.set_browser_card_columns(columns)
    backend.set_active_browser_columns(columns)

    def look(text: str) -> None:
        for card in collection.find_cards(text, order=True)[:50]:
            collection.browser_row_for_id(card)

    return {
        text: _timed(lambda: look(text), _LOOKS)  # noqa: B023
        for text in SEARCHES
    }


def year(collection: Any) -> list[float]:
    """Gather the figures of all plots over a year."""
    asked = GraphsRequest(search="deck:current", days=365).SerializeToString()
    return _timed(lambda: collection._backend.graphs_raw(asked), 5)


def optimise(collection: Any) -> list[float]:
    """Find parameters for all cards."""
    return _timed(
        lambda: collection._backend.compute_fsrs_params(
            search="deck:Default -is:suspended",
            current_params=[],
            ignore_revlogs_before_ms=0,
            num_of_relearning_steps=1,
            health_check=False,
        ),
        3,
    )


_DEEDS: dict[str, Callable[[Any], object]] = {
    "study": study,
    "undo": undo,
    "search": search,
    "year": year,
    "optimise": optimise,
}
_clock = time.process_time if "--cpu" in sys.argv else time.perf_counter


def main() -> None:
    deed, *paths = sys.argv[1:]
    if deed == "make":
        make(paths[0], paths[1])
        return
    collection = Collection(paths[0])
    print(json.dumps(_DEEDS[deed](collection)))
    collection.close()


if __name__ == "__main__":
    main()
