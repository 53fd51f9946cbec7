"""Banks that earlier versions of the program have stored are brought up to date whole.

`data/bank-october-2026.sqlite.xz` holds a hundred items of the first bundled bank and
twelve days of study.
"""

import lzma
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import col, select

from kazquiz.bank import search
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Card, Review
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.search.query import Words
from kazquiz.study.session import StudySession
from kazquiz.study.session_plan import Limits

KEPT = Path(__file__).parent / "data" / "bank-october-2026.sqlite.xz"
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path):
    place = tmp_path / "bank.sqlite"
    place.write_bytes(lzma.decompress(KEPT.read_bytes()))
    bank = open_bank(str(place))
    yield bank
    bank.close()


def everything(bank, table):
    with bank.read() as session:
        rows = session.exec(select(table).order_by(col(table.id)))
        return [row.model_dump() for row in rows]


def test_cards_and_reviews_are_kept_to_the_letter(kept):
    cards, reviews = everything(kept, Card), everything(kept, Review)
    assert len(cards) > 50
    assert len(reviews) > 100

    assert bring_up_to_date(kept, NOW)

    assert everything(kept, Card) == cards
    assert everything(kept, Review) == reviews


def test_kazakh_texts_are_found_in_every_script(kept):
    spelled = ("қазақстан", "qazaqstan", "قازاقستان")
    with kept.read() as session:
        facts = Facts(kept.learner_id, NOW, NOW)
        found = [search.find(session, Words(each), facts) for each in spelled]

    assert sorted(found[0]) == sorted(found[1]) == sorted(found[2]) != []


def test_new_items_come_and_removed_ones_retire(kept):
    before = {item["uid"]: item for item in everything(kept, Item)}

    bring_up_to_date(kept, NOW)

    after = {item["uid"]: item for item in everything(kept, Item)}
    assert before.keys() < after.keys()
    assert {uid: after[uid]["id"] for uid in before} == {
        uid: item["id"] for uid, item in before.items()
    }
    retired = {uid for uid, item in after.items() if item["retired_at"]}
    assert retired
    assert retired < before.keys()


def test_studying_goes_on_where_it_stood(kept):
    bring_up_to_date(kept, NOW)
    study = StudySession(kept, Scheduler(), Limits(20, 200, UTC))

    study.start(NOW)

    assert study.counts().due > 20
    assert study.counts().new == 20
    assert study.undo(NOW)
