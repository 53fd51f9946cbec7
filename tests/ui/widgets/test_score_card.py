from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from kazquiz.quiz.blueprint import Form, Mode, TimeUp
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.quiz.past import PastAttempt
from kazquiz.ui.widgets.score_card import ScoreCard
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, settle, shown


@pytest.fixture
def card(show):
    button = QPushButton("New quiz")
    made = show(ScoreCard([button]), 640, 320)
    made.timed_out.hide()
    return made


def results(stage, marking=Marking.PLAIN):
    attempt = stage.attempt(Form.CHOICE, count=4, marking=marking)
    for place, right in enumerate((True, True, False)):
        attempt.go_to(place, stage.clock.moment())
        attempt.say_certainty(Certainty.MIDDLE, stage.clock.moment())
        stage.answer(attempt, right=right)
    return attempt.results()


def test_shows_the_score_and_what_guessing_gives(card, stage):
    card.show_score(results(stage), [])

    assert shown(card.score) == "50%"
    assert shown(card.marks) == "2 of 4 questions right"
    assert shown(card.guessing) == "Guessing alone would give about 25%."
    assert not card.points.isVisible()
    assert not card.earlier.isVisible()


@pytest.mark.parametrize(
    ("marking", "points", "guessing"),
    [
        (Marking.NEGATIVE, "1.67 of 4 points", "0%"),
        (Marking.CERTAINTY, "2 of 12 points", "8%"),
    ],
)
def test_marks_that_are_not_plain_give_points(card, stage, marking, points, guessing):
    card.show_score(results(stage, marking), [])

    assert shown(card.points) == points
    assert guessing in shown(card.guessing)


def test_earlier_quizzes_are_held_against_it(card, stage, now):
    earlier = [
        PastAttempt(place, now - timedelta(days=place), score, 10)
        for place, score in enumerate((0.9, 0.4))
    ]

    card.show_score(results(stage), earlier)

    told = "The 2 quizzes before this one: 65% on average, 90% last time."
    assert shown(card.earlier) == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(card, stage, now, language):
    stage.speak(language)

    card.show_score(results(stage, Marking.CERTAINTY), [PastAttempt(1, now, 0.5, 9)])
    settle()

    assert cut_off(card) == []


def test_overtime_is_told_with_and_without(card, stage):
    attempt = stage.attempt(Form.CHOICE, count=2, minutes=1, time_up=TimeUp.FINISH)
    stage.answer(attempt, right=True)
    stage.clock.move(minutes=2)
    attempt.go_to(1, stage.clock.moment())
    stage.answer(attempt, right=True)

    card.show_score(attempt.results(), [])

    assert shown(card.score) == "100%"
    assert shown(card.in_time) == "In time: 50%. With overtime: 100%."
    card.show_score(results(stage), [])
    assert not card.in_time.isVisible()


def test_tries_are_told_where_there_were_several(card, stage):
    attempt = stage.attempt(Form.CHOICE, count=1, mode=Mode.PRACTICE, tries=2)

    card.show_score(attempt.results(), [])

    assert "tried 2 times" in shown(card.tries)
    card.show_score(results(stage), [])
    assert not card.tries.isVisible()
