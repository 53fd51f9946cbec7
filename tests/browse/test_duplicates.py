from dataclasses import replace
from random import Random

import pytest

from kazquiz.browse import duplicates
from kazquiz.browse.duplicates import (
    ALIKE,
    find_duplicates,
    jaccard,
    near_groups,
    trigrams_of,
)
from kazquiz.items.values import YearValue
from kazquiz.progress import Cancelled
from tests.banks import store

LONG = "Which treaty on the rivers of the border was signed in the spring of that year?"


@pytest.fixture
def alike(bank, draft, now):
    """Two of the same, one that differs in a letter case, one in a word."""
    sound = draft()

    def asking(uid, stem, **more):
        text = replace(sound.texts["en"], stem=stem)
        return replace(sound, uid=uid, texts={"en": text}, **more)

    drafts = [
        asking("one", LONG),
        asking("two", LONG.upper()),
        asking("three", LONG.replace("spring", "autumn")),
        asking("four", "How long is the river?"),
        asking("five", LONG, answer=YearValue(1992), distractors=()),
    ]
    return store(bank, drafts, now)


def test_groups_what_is_the_same_and_what_is_almost(alike):
    groups = find_duplicates(alike, "en", range(1, 6))

    assert [group.item_ids for group in groups] == [(1, 2), (1, 3, 5)]
    assert groups[0].likeness == 1
    assert ALIKE <= groups[1].likeness < 1


def test_looks_only_among_those_asked_for(alike):
    assert find_duplicates(alike, "en", [1, 4]) == []


def test_can_be_given_up(alike):
    def report(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        find_duplicates(alike, "en", range(6), report)


def test_finds_what_comparing_each_with_each_would(rng):
    words = [f"w{number}ord{number * 7}" for number in range(400)]
    questions = {}
    for key in range(0, 400, 2):
        own = rng.sample(words, 9)
        questions[key] = " ".join(own)
        changed = [*own[:-1], "other"] if rng.random() < 0.5 else rng.sample(words, 9)
        questions[key + 1] = " ".join(changed)

    grams = {key: trigrams_of(text) for key, text in questions.items()}
    expected = {
        (one, other)
        for one in questions
        for other in questions
        if one < other and jaccard(grams[one], grams[other]) >= ALIKE
    }
    found = {group.item_ids for group in near_groups(questions, "en")}

    assert expected
    assert found == expected


def test_a_word_that_all_share_does_not_slow_it_down(monkeypatch):
    compared = []
    monkeypatch.setattr(
        duplicates, "jaccard", lambda one, other: compared.append(1) or 0.0
    )
    rng = Random(3)
    questions = {
        key: f"in which year was {rng.random()} {rng.random()} signed"
        for key in range(2000)
    }

    near_groups(questions, "en")

    assert len(compared) < 20_000


def test_likeness_is_what_two_share():
    assert jaccard(trigrams_of("abc"), trigrams_of("abc")) == 1
    assert jaccard(trigrams_of("abc"), trigrams_of("xyz")) == 0
    assert jaccard(frozenset(), frozenset()) == 0


def test_kazakh_in_another_script_is_grouped_by_what_is_stored(bank, draft, now):
    sound = draft()
    kazakh = {"kk": replace(sound.texts["kk"], stem=sound.texts["kk"].stem.upper())}
    store(bank, [sound, replace(sound, uid="again", texts=kazakh)], now)

    groups = find_duplicates(bank, "kk_Latn", [1, 2])

    assert [each.item_ids for each in groups] == [(1, 2)]
