from collections import Counter
from dataclasses import replace

import pytest

from kazquiz.bank import drafts
from kazquiz.items.draft import ItemText, Source
from kazquiz.items.values import AnswerType, NamedValue, YearValue
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.drawing import available, draw_paper
from kazquiz.quiz.forms import DISAGREEING
from kazquiz.quiz.meant import Meant
from tests.banks import bank_at, store

MANY = 900
# What chance alone exceeds once in a thousand, with 29 degrees of freedom.
CRITICAL = 58.3
FEW = Blueprint(count=2)


@pytest.fixture
def places(draft):
    """Make so many items that are no kin of one another."""

    def make(count, **changes):
        return [
            draft(
                uid=f"place-{place}",
                answer=NamedValue(AnswerType.PLACE, f"Town {place}x"),
                distractors=tuple(
                    NamedValue(AnswerType.PLACE, f"Village {place}{letter}")
                    for letter in "abc"
                ),
                names={},
                texts={
                    "en": ItemText(
                        f"Where was matter {place}y?", f"Matter {place}y was in [[so]]."
                    )
                },
                sources=(Source("document.txt", place + 1),),
                **changes,
            )
            for place in range(count)
        ]

    return make


@pytest.fixture
def large(bank, places, now):
    return store(bank, places(MANY), now)


def meant(bank, blueprint, seed, found=None):
    """Return the uids that are looked at, and whether they are a share."""
    with bank.read() as session:
        source = Meant(session, bank.learner_id, now=None, found=found, seed=seed)
        ids = [item for kin in source.kins(blueprint) for item in kin.item_ids]
        read = drafts.read_drafts(session, ids)
        return [read[each].uid for each in ids], source.is_share


def test_of_a_large_bank_a_share_is_looked_at_another_for_each_seed(large):
    found, is_share = meant(large, FEW, "a")

    assert is_share
    assert MANY / 32 < len(found) < MANY / 8
    assert meant(large, FEW, "a") == (found, True)
    assert meant(large, FEW, "b")[0] != found


def test_what_is_counted_is_never_a_share(large):
    found, is_share = meant(large, FEW, None)

    assert (len(found), is_share) == (MANY, False)
    assert available(large, FEW) == MANY


@pytest.mark.parametrize(
    "blueprint",
    [
        pytest.param(Blueprint(count=20), id="many questions"),
        pytest.param(
            Blueprint(count=2, only=("place-3", "place-5")), id="two items alone"
        ),
    ],
)
def test_all_are_looked_at_where_a_share_would_be_too_few(large, blueprint):
    found, is_share = meant(large, blueprint, "a")

    assert not is_share
    assert len(found) == (len(blueprint.only) or MANY)


def test_what_a_saved_search_found_is_looked_at_whole_where_it_is_little(large):
    found, is_share = meant(large, FEW, "a", found=frozenset(range(1, 31)))

    assert (len(found), is_share) == (30, False)


def test_a_topic_that_has_few_items_is_looked_at_whole(bank, places, draft, now):
    rare = [draft(uid=f"rare-{place}", topic="rare") for place in range(5)]
    store(bank, [*places(MANY), *rare], now)

    found, is_share = meant(bank, FEW, "a")

    assert is_share
    assert sum(uid.startswith("rare") for uid in found) == 5
    assert len(found) < MANY / 8


def test_all_can_be_looked_at_after_a_share(large):
    with large.read() as session:
        source = Meant(session, large.learner_id, now=None, found=None, seed="a")
        assert sum(len(kin.item_ids) for kin in source.kins(FEW)) < MANY

        source.see_all()

        assert sum(len(kin.item_ids) for kin in source.kins(FEW)) == MANY
        assert not source.is_share


def test_those_with_a_tag_are_all_found(bank, places, now):
    items = [
        replace(item, tags=(DISAGREEING,) if place < 7 else ())
        for place, item in enumerate(places(MANY))
    ]
    store(bank, items, now)

    with bank.read() as session:
        source = Meant(session, bank.learner_id, now=None, found=None, seed="a")
        assert sorted(source.bearing(FEW, DISAGREEING)) == [*range(1, 8)]


def drawn(bank, blueprint, seed):
    return [
        (each.uid, each.form, each.options, each.claim)
        for each in draw_paper(bank, blueprint, seed)
    ]


@pytest.mark.parametrize("count", [2, 60])
def test_a_seed_gives_the_same_paper_in_whatever_order_the_items_came(
    large, places, now, count, tmp_path
):
    """Two questions from a share of the bank, and sixty from all of it."""
    blueprint = Blueprint(count=count)

    with bank_at(tmp_path / "other.sqlite") as other:
        for start in (600, 300, 0):
            store(other, places(MANY)[start:], now)

        assert drawn(large, blueprint, 7) == drawn(other, blueprint, 7)


def test_every_item_of_a_large_bank_comes_into_papers_alike(large):
    """Thirty items in a row together, as each alone comes too rarely to be counted."""
    counts = Counter(
        int(question.uid.removeprefix("place-")) // 30
        for seed in range(200)
        for question in draw_paper(large, Blueprint(count=2), seed)
    )

    expected = 400 / 30
    uneven = sum((counts[part] - expected) ** 2 / expected for part in range(30))
    assert uneven < CRITICAL


def test_captions_are_found_though_the_share_has_too_few(bank, places, now):
    items = [
        replace(
            item,
            answer=YearValue(1100 + place),
            distractors=(),
            texts={
                "en": replace(
                    item.texts["en"], caption="" if place % 90 else f"matter {place}y"
                )
            },
        )
        for place, item in enumerate(places(MANY))
    ]
    store(bank, items, now)

    paper = draw_paper(bank, Blueprint(count=2, forms=(Form.CHOICE, Form.ORDERING)), 3)

    assert {question.form for question in paper} == {Form.CHOICE, Form.ORDERING}


def test_which_document_says_so_is_asked_though_the_share_has_none(bank, places, now):
    documents = ("one.txt", "other.txt")
    items = [
        replace(
            item,
            sources=(Source(documents[place % 2], place + 1),),
            tags=(DISAGREEING,) if place in (100, 500) else (),
        )
        for place, item in enumerate(places(MANY))
    ]
    store(bank, items, now)
    forms = (Form.CHOICE, Form.WHICH_DOCUMENT)

    for seed in range(3):
        paper = draw_paper(bank, Blueprint(count=2, forms=forms), seed)
        assert Form.WHICH_DOCUMENT in {question.form for question in paper}
