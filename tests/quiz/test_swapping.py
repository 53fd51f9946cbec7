from dataclasses import replace

import pytest

from kazquiz.bank import asked, attempts
from kazquiz.bank.quiz_models import Attempt
from kazquiz.items.draft import Name
from kazquiz.items.values import AnswerType, NamedValue, to_data
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.versions import draw_versions
from tests.banks import store

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
CITIES = ("Aktau", "Taraz", "Oral", "Semey")
CHOICE = Blueprint(count=1, forms=(Form.CHOICE,), only=("parliament-city",))


def city(name):
    return NamedValue(AnswerType.PLACE, name)


@pytest.fixture
def worn(bank, draft, now):
    """A bank whose first item has one wrong option alive; beside it four cities."""
    first = draft()
    names = {
        code: {city(name): Name(f"{name} {code}") for name in CITIES}
        for code in LANGUAGES
    }
    other = replace(
        first,
        uid="other",
        answer=city(CITIES[0]),
        distractors=tuple(map(city, CITIES[1:])),
        names=names,
    )
    store(bank, [first, other], now)
    with bank.write() as session:
        attempt = Attempt(
            learner_id=bank.learner_id,
            seed=1,
            blueprint={},
            paper=[],
            started_at=now,
            seen_at=now,
        )
        row = {
            "attempt_id": attempts.add_attempt(session, attempt),
            "learner_id": bank.learner_id,
            "item_id": 1,
            "form": "choice",
            "mark": 1.0,
            "chance": 0.25,
            "verdict": "right",
            "seconds": 1.0,
        }
        alive, *dead = first.distractors
        shown = [to_data(value) for value in (first.answer, *dead)]
        asked.record(
            session,
            [{**row, "offered": shown, "taken": shown[:1]}] * 30,
        )
    return bank, alive, dead


def options(bank, seed, now):
    attempt = QuizAttempt.begin(bank, CHOICE, now, seed)
    return attempt, set(attempt.question.options) - {attempt.draft.answer}


def test_others_of_the_topic_stand_for_what_nobody_takes(worn, now):
    bank, alive, dead = worn
    offered = set()
    for seed in range(12):
        attempt, wrong = options(bank, seed, now)
        attempt.abandon(Moment(now, 0.0))
        assert len(wrong) == 3
        assert alive in wrong
        assert wrong.isdisjoint(dead)
        offered |= wrong - {alive}

    assert offered == set(map(city, CITIES))


def test_what_is_swapped_in_has_its_name_in_every_language(worn, now):
    bank, alive, _dead = worn
    attempt, wrong = options(bank, 1, now)

    for code in LANGUAGES:
        names = attempt.draft.names[code]
        assert {names[value].text for value in wrong - {alive}} <= {
            f"{name} {code}" for name in CITIES
        }


def test_what_is_swapped_in_has_its_name_on_paper_too(worn):
    bank, _alive, _dead = worn
    [[printed]] = draw_versions(bank, CHOICE, seed=1, count=1)

    assert all(each in printed.draft.names["ar"] for each in printed.question.options)


def test_the_same_seed_swaps_the_same_in(worn):
    bank, _alive, _dead = worn

    assert draw_versions(bank, CHOICE, 3, 1) == draw_versions(bank, CHOICE, 3, 1)
