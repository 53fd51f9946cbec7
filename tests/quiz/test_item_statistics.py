import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.bank.asked import Asked
from kazquiz.items.option_record import OptionRecord
from kazquiz.items.values import YearValue
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.item_statistics import item_statistics, statistics_of, wilson
from tests.banks import store


def asking(verdict="right", seconds=4.0, taken=1991):
    mark = float(verdict == "right")
    offered = [{"year": 1991}, {"year": 1992}]
    return Asked(1, verdict, mark, 0.5, seconds, offered, [{"year": taken}])


def test_what_too_few_answers_cannot_tell_is_not_told():
    found = statistics_of([asking()] * 9, 1)

    assert (found.answers, found.facility) == (9, None)
    assert found.seconds == 4.0
    assert statistics_of([asking()] * 2, 1).seconds is None
    assert statistics_of([], 0).answers == 0


def test_ten_answers_tell_how_easy_an_item_is():
    askings = [asking("wrong", 8.0, 1992)] * 3 + [asking()] * 7

    found = statistics_of(askings, 1)

    assert found.facility.share == 0.7
    assert found.facility.low < 0.45
    assert found.facility.high > 0.85
    assert found.seconds == 4.0
    assert found.options == {
        YearValue(1991): OptionRecord(10, 7),
        YearValue(1992): OptionRecord(10, 3),
    }


def test_what_was_left_blank_is_counted_apart():
    found = statistics_of([asking()] * 10 + [asking("blank", 99.0)] * 10, 1)

    assert (found.answers, found.blanks) == (10, 10)
    assert found.facility.share == 1.0
    assert found.seconds == 4.0


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [
        # From the tables of R: prop.test(x, n, correct = FALSE).
        (7, 10, 0.3968, 0.8922),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (50, 100, 0.4038, 0.5962),
    ],
)
def test_the_interval_is_wilsons(right, count, low, high):
    found = wilson(right, count)

    assert found.low == pytest.approx(low, abs=5e-5)
    assert found.high == pytest.approx(high, abs=5e-5)


@given(some.integers(1, 500), some.floats(0, 1))
def test_a_share_lies_in_its_interval(count, part):
    right = round(part * count)

    found = wilson(right, count)

    assert 0 <= found.low <= found.share + 1e-9
    assert found.share - 1e-9 <= found.high <= 1


def test_statistics_come_from_the_attempts_that_were_submitted(bank, draft, now):
    store(bank, [draft()], now)
    for turn in range(12):
        blueprint = Blueprint(count=1, forms=(Form.CHOICE,))
        attempt = QuizAttempt.begin(bank, blueprint, now, turn)
        attempt.run(Moment(now, 0.0))
        key = attempt.question.options.index(attempt.draft.answer)
        attempt.give(Answer(option=(key + (turn < 3)) % 4), Moment(now, 5.0))
        attempt.submit(Moment(now, 6.0))

    found = item_statistics(bank, attempt.question.item_id)

    assert (found.answers, found.people) == (12, 1)
    assert found.facility.share == 0.75
    assert sum(each.taken for each in found.options.values()) == 12
    assert found.options[draft().answer] == OptionRecord(12, 9)
    assert found.seconds == 6.0
    assert item_statistics(bank, 99).answers == 0
