from collections import Counter
from random import Random

import pytest

from kazquiz.quiz.choosing import Fit, least_used, shares, take_turns
from kazquiz.quiz.forms import USUAL_FORMS, Form


def queues(**sizes):
    return {
        topic: [place * 100 + turn for turn in range(size)]
        for place, (topic, size) in enumerate(sizes.items())
    }


def taken(waiting, count, seed=1, fits=lambda _item: Fit.WELL):
    told = []
    found = take_turns(waiting, count, Random(seed), fits=fits, take=told.append)
    assert told == found
    return found


@pytest.mark.parametrize(
    ("sizes", "count", "expected"),
    [
        pytest.param({"a": 50, "b": 50, "c": 50}, 9, [3, 3, 3], id="even"),
        pytest.param({"a": 50, "b": 50, "c": 50}, 10, [3, 3, 4], id="one more"),
        pytest.param({"a": 1, "b": 50, "c": 3}, 12, [1, 3, 8], id="a small topic"),
        pytest.param({"a": 2, "b": 2}, 4, [2, 2], id="all there are"),
        pytest.param({"a": 5, "b": 5, "c": 5}, 2, [1, 1], id="more topics than asked"),
        pytest.param({"a": 2, "b": 1}, 9, [1, 2], id="fewer than asked"),
    ],
)
def test_items_come_evenly_from_the_topics(sizes, count, expected):
    for seed in range(20):
        found = taken(queues(**sizes), count, seed)

        assert len(set(found)) == len(found)
        counts = Counter(item // 100 for item in found)
        assert sorted(counts.values()) == expected


def test_kin_is_passed_over_while_there_is_anything_else():
    def fits(item):
        return Fit.AS_KIN if item % 2 else Fit.WELL

    waiting = queues(a=6, b=6)

    assert all(item % 2 == 0 for item in taken(waiting, 6, fits=fits))
    assert sum(item % 2 for item in taken(waiting, 8, fits=fits)) == 2


def test_a_topic_whose_item_was_kin_still_gets_its_turn():
    def fits(item):
        return Fit.AS_KIN if item in {0, 1, 2} else Fit.WELL

    counts = Counter(item // 100 for item in taken(queues(a=9, b=9), 6, fits=fits))

    assert counts == {0: 3, 1: 3}


def test_what_cannot_be_asked_is_never_taken():
    found = taken(queues(a=4), 4, fits=lambda item: Fit.WELL if item else Fit.NOT)

    assert sorted(found) == [1, 2, 3]


def test_the_form_used_least_comes_next_and_the_first_of_equals():
    used = Counter({Form.CHOICE: 2, Form.CLOZE: 1})

    assert least_used([Form.CHOICE, Form.CLOZE], used) is Form.CLOZE
    assert least_used([Form.TYPED, Form.TRUE_FALSE], used) is Form.TYPED


@pytest.mark.parametrize(
    ("forms", "share"),
    [
        (USUAL_FORMS, 0),
        ((Form.CHOICE, Form.MATCHING), 10),
        ((Form.MATCHING, Form.ORDERING), 20),
        ((Form.CHOICE, Form.CLOZE, Form.ORDERING), 6),
        ((), 0),
    ],
)
def test_each_form_has_a_like_share_of_the_questions(forms, share):
    assert shares(20, forms, USUAL_FORMS) == share
