import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.items.draft import Weight
from kazquiz.quiz.blueprint import (
    USUAL_FORMS,
    Among,
    Blueprint,
    Difficulty,
    Form,
    Mode,
    Quota,
    Shown,
    TimeUp,
)
from kazquiz.quiz.marking import Marking

words = some.lists(some.text(), max_size=3).map(tuple)


@given(
    some.builds(
        Blueprint,
        count=some.integers(1, 200),
        topics=words,
        documents=words,
        forms=some.sets(some.sampled_from(Form)).map(sorted).map(tuple),
        mode=some.sampled_from(Mode),
        minutes=some.none() | some.floats(0.5, 600),
        seconds=some.none() | some.floats(5, 600),
        only=words,
        tags=words,
        weights=some.sampled_from([(), (Weight.CORE,), tuple(Weight)]),
        query=some.text(),
        quotas=some.lists(
            some.builds(Quota, some.integers(1, 9), some.text(), some.text())
        ).map(tuple),
        among=some.sampled_from(Among),
        difficulty=some.sampled_from(Difficulty),
        marking=some.sampled_from(Marking),
        shuffle=some.booleans(),
        shown=some.none() | some.sampled_from(Shown),
        tolerance=some.floats(0, 0.5),
    )
)
def test_a_blueprint_comes_back_from_plain_data(blueprint):
    stored = json.dumps(blueprint.to_data())

    assert Blueprint.from_data(json.loads(stored)) == blueprint


def test_a_blueprint_of_the_first_version_is_still_read():
    old = {
        "count": 7,
        "topics": ["russia"],
        "documents": [],
        "forms": ["choice", "cloze"],
        "mode": "practice",
        "minutes": None,
        "seconds": 45.0,
        "only": ["one"],
    }

    assert Blueprint.from_data(old) == Blueprint(
        count=7,
        topics=("russia",),
        forms=(Form.CHOICE, Form.CLOZE),
        mode=Mode.PRACTICE,
        minutes=None,
        seconds=45.0,
        only=("one",),
    )


def test_what_a_later_version_adds_is_passed_over():
    assert Blueprint.from_data(Blueprint().to_data() | {"music": True}) == Blueprint()


def test_a_practice_of_some_items_asks_just_these_without_a_limit():
    blueprint = Blueprint(
        count=20,
        topics=("russia",),
        minutes=15,
        mode=Mode.EXAM,
        among=Among.NEW,
        quotas=(Quota(3, topic="russia"),),
    )

    again = blueprint.practice_of(("one", "two"))

    assert (again.count, again.only, again.topics) == (2, ("one", "two"), ())
    assert (again.minutes, again.seconds) == (None, None)
    assert (again.among, again.quotas) == (Among.EVERYTHING, ())
    assert again.mode is Mode.PRACTICE
    assert again.forms == blueprint.forms


def test_a_practice_of_single_items_never_asks_for_several_at_once():
    blueprint = Blueprint(forms=(Form.MATCHING,))

    assert blueprint.practice_of(("one",)).forms == USUAL_FORMS


@pytest.mark.parametrize(
    ("mode", "shown", "shows"),
    [
        (Mode.PRACTICE, None, Shown.EACH),
        (Mode.EXAM, None, Shown.END),
        (Mode.SPEED, None, Shown.END),
        (Mode.PRACTICE, Shown.NEVER, Shown.NEVER),
        (Mode.EXAM, Shown.EACH, Shown.EACH),
    ],
)
def test_what_is_shown_when_follows_the_mode_unless_it_is_said(mode, shown, shows):
    assert Blueprint(mode=mode, shown=shown).shows is shows


@pytest.mark.parametrize(
    ("count", "quotas"),
    [(9, [4, 3]), (7, [4, 3]), (5, [4, 1]), (4, [4]), (2, [2])],
)
def test_quotas_shrink_with_the_quiz(count, quotas):
    blueprint = Blueprint(9, quotas=(Quota(4, topic="a"), Quota(3, document="b")))

    fewer = blueprint.with_count(count)

    assert fewer.count == count
    assert [quota.count for quota in fewer.quotas] == quotas


@pytest.mark.parametrize(
    ("changes", "most"),
    [
        ({}, 3),
        ({"tries": 2}, 2),
        ({"tries": 1}, 1),
        ({"tries": 0}, 1),
        ({"tries": 9}, 3),
        ({"mode": Mode.EXAM}, 1),
        ({"shown": Shown.END}, 1),
        ({"marking": Marking.NEGATIVE}, 1),
        ({"marking": Marking.CERTAINTY}, 1),
    ],
)
def test_tries_are_for_practice_that_tells_with_plain_marks(changes, most):
    usual = {"mode": Mode.PRACTICE, "tries": 3}

    assert Blueprint(**(usual | changes)).most_tries == most


@pytest.mark.parametrize("time_up", [None, *TimeUp])
def test_tries_and_the_end_of_time_are_kept(time_up):
    blueprint = Blueprint(mode=Mode.PRACTICE, tries=2, time_up=time_up)

    assert Blueprint.from_data(blueprint.to_data()) == blueprint
    assert blueprint.practice_of(("one",)).tries == 2


def test_a_blueprint_of_before_has_one_try_and_the_usual_end():
    data = Blueprint(mode=Mode.PRACTICE).to_data()
    del data["tries"], data["time_up"]

    read = Blueprint.from_data(data)

    assert (read.most_tries, read.at_time_up) == (1, TimeUp.FINISH)
    data["mode"] = "exam"
    assert Blueprint.from_data(data).at_time_up is TimeUp.SUBMIT
