from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col

from kazquiz.bank import search
from kazquiz.bank.measures import Facts
from kazquiz.bank.models import Item
from kazquiz.bank.study_models import Card, Review
from kazquiz.items.draft import Source, Weight
from kazquiz.items.values import YearValue
from kazquiz.scheduling.memory import Rating, State
from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from tests.banks import store

KNOWN, DUE, HIDDEN, NEW = 1, 2, 3, 4


@pytest.fixture
def drafts(draft):
    texts = draft().texts
    other = {
        **texts,
        "en": replace(texts["en"], stem="When did the river flood?"),
        "ar": replace(texts["ar"], stem="متى فاض النَّهر؟"),
    }
    return [
        draft(uid="one", tags=("capital",)),
        draft(uid="two", tags=("capital", "sources-disagree")),
        draft(uid="three", topic="world", weight=Weight.DETAIL),
        draft(
            uid="four",
            topic="world",
            answer=YearValue(1992),
            texts=other,
            sources=(Source("other.txt", 1),),
            tags=(),
        ),
    ]


@pytest.fixture
def filled(bank, drafts, now):
    """A bank with a known card, a due one, a suspended one, and a new item."""
    store(bank, drafts, now)
    day = timedelta(days=1)
    usual = {"learner_id": bank.learner_id, "state": State.REVIEW, "reviews": 5}
    with bank.write() as session:
        known = Card(
            item_id=KNOWN,
            due=now + 9 * day,
            last_review=now - day,
            stability=10.0,
            difficulty=3.0,
            marked=True,
            flag=2,
            **usual,
        )
        due = Card(
            item_id=DUE,
            due=now + timedelta(hours=2),
            last_review=now - 9 * day,
            stability=3.0,
            difficulty=8.0,
            lapses=6,
            leech=True,
            **usual,
        )
        hidden = Card(item_id=HIDDEN, due=now - day, suspended=True, **usual)
        session.add_all([known, due, hidden])
        session.flush()
        for card, back, rating in ((known, 1, Rating.GOOD), (due, 9, Rating.AGAIN)):
            session.add(
                Review(
                    learner_id=bank.learner_id,
                    card_id=card.id,
                    rating=rating,
                    at=now - back * day,
                    seconds=5,
                    memory_before={},
                )
            )
    return bank


@pytest.fixture
def asked(filled, now, compiled):
    """Return what a search finds in the bank."""
    facts = Facts(filled.learner_id, now, now + timedelta(hours=18))

    def ask(text):
        understood = parse(text, spellings(compiled))
        assert understood.faults == ()
        with filled.read() as session:
            return sorted(search.find(session, understood.query, facts))

    return ask


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [1, 2, 3, 4]),
        ("parliament", [1, 2, 3, 4]),
        ("flood", [4]),
        ("FLOOD river", [4]),
        ('"river flood"', [4]),
        ('"flood river"', []),
        ("-flood", [1, 2, 3]),
        ("flood or topic:state", [1, 2, 4]),
        ("النهر", [4]),
        ("ҚАЗАҚСТАН", [1, 2, 3, 4]),
        ("казакстан", [1, 2, 3, 4]),
        ("Qazaqstan", [1, 2, 3, 4]),
        ("قازاقستان", [1, 2, 3, 4]),
        ("قازاقستانن", []),
        ("1997", [1, 2, 3, 4]),
        ("١٩٩٧", [1, 2, 3, 4]),
        ("در سال", [1, 2, 3, 4]),
        ("درسال", [1, 2, 3, 4]),
        ("otter", []),
    ],
)
def test_finds_words_in_every_script(asked, text, found):
    assert asked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("topic:world", [3, 4]),
        ("topic:WOR", [3, 4]),
        ("topic:nowhere", []),
        ("tag:capital", [1, 2, 3]),
        ("-tag:capital", [4]),
        ("document:other.txt", [4]),
        ("document:Құжат", [1, 2, 3, 4]),
        ("document:qūjat", [1, 2, 3, 4]),
        ("document:قۇجات", [1, 2, 3, 4]),
        ("tag:منابع", [2]),
        ("type:year", [4]),
        ("weight:detail", [3]),
        ("lang:kk", [1, 2, 3, 4]),
        ("lang:tr", []),
        ("is:disagreement", [2]),
    ],
)
def test_finds_by_what_an_item_belongs_to(asked, text, found):
    assert asked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("question:flood", [4]),
        ("question:FLOOD", [4]),
        ('question:"river flood"', [4]),
        ('question:"flood river"', []),
        ("question:النهر", [4]),
        ("-question:flood", [1, 2, 3]),
        ("statement:flood", []),
        ("explanation:flood", []),
        ("answer:parliament", []),
        ("question:parliament", [1, 2, 3]),
        ("statement:parliament", [1, 2, 3, 4]),
        ("remark:parliament", []),
        ("сұрақ:flood or وضعیت:جدید", [4]),
        ("note:bridge", [1]),
        ("note:BRIDGE", [1]),
        ("note:flood", []),
    ],
)
def test_finds_words_in_one_of_the_texts_alone(asked, filled, text, found):
    with filled.write() as session:
        session.connection().execute(
            update(Card).where(col(Card.item_id) == KNOWN).values(note="The Bridge")
        )

    assert asked(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("is:new", [4]),
        ("-is:new", [1, 2, 3]),
        ("is:due", [2]),
        ("is:review", [1, 2, 3]),
        ("is:learning", []),
        ("is:suspended", [3]),
        ("-is:suspended", [1, 2, 4]),
        ("is:buried", []),
        ("is:marked", [1]),
        ("is:leech", [2]),
        ("flag:2", [1]),
        ("flag:0", [2, 3, 4]),
        ("due:0", [2]),
        ("due<0", [3]),
        ("due<=0", [2, 3]),
        ("due>8", [1]),
        ("due>=9", [1]),
        ("-due<9", [1, 4]),
        ("stability<7", [2]),
        ("stability=10", [1]),
        ("difficulty>6", [2]),
        ("r<0.9", [2]),
        ("r>=0.9", [1]),
        ("r>0", [1, 2]),
        ("r=99%", [1]),
        ("r<=0", []),
        ("interval>9.5", [1]),
        ("lapses>4", [2]),
        ("lapses:0", [1, 3, 4]),
        ("reviews>=5", [1, 2, 3]),
        ("rated:3", [1]),
        ("rated:10:1", [2]),
        ("rated:10", [1, 2]),
    ],
)
def test_finds_by_what_became_of_the_card(asked, text, found):
    assert asked(text) == found


def test_retired_items_are_found_only_where_they_are_asked_for(asked, filled, now):
    with filled.write() as session:
        session.connection().execute(
            update(Item).where(col(Item.id) == 3).values(retired_at=now)
        )

    assert asked("") == [1, 2, 4]
    assert asked("is:retired") == [3]
    assert asked("is:retired or flood") == [3, 4]


def test_finds_what_came_or_changed_of_late(asked, filled, now):
    with filled.write() as session:
        old = update(Item).where(col(Item.id) == 1)
        session.connection().execute(
            old.values(added_at=now - timedelta(days=30), edited_at=now, edited=True)
        )

    assert asked("added:7") == [2, 3, 4]
    assert asked("added:40") == [1, 2, 3, 4]
    assert asked("edited:1") == [1]
    assert asked("is:edited") == [1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("added:{today}", [2, 3, 4]),
        ("added<{today}", [1]),
        ("added>={today}", [2, 3, 4]),
        ("added:{month_ago}", [1]),
        ("added>{month_ago}", [2, 3, 4]),
        ("edited<={today}", [1]),
        ("edited>{today}", []),
    ],
)
def test_finds_what_came_or_changed_on_a_day(asked, filled, now, text, found):
    with filled.write() as session:
        old = update(Item).where(col(Item.id) == 1)
        session.connection().execute(
            old.values(added_at=now - timedelta(days=30), edited_at=now)
        )
    days = {"today": now.date(), "month_ago": now.date() - timedelta(days=30)}

    assert asked(text.format(**days)) == found
