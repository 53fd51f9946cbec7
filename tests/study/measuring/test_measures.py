from datetime import UTC, date, datetime, timedelta

import pytest

from kazquiz.bank.figures import ReviewCount
from kazquiz.bank.review_marks import CardKind, quarter_of
from kazquiz.study.measuring import measures
from kazquiz.study.measuring.measures import Recall
from kazquiz.study.measuring.period import days_between

FIRST = date(2026, 2, 27)
DAYS = days_between(FIRST, FIRST + timedelta(days=4), UTC, 4)


def count(day, kind, again=0, hard=0, good=0, easy=0, seconds=0.0, hour=10):
    at = datetime(2026, 2, 27, hour, tzinfo=UTC) + timedelta(days=day)
    return ReviewCount(quarter_of(at), kind, again, hard, good, easy, seconds)


ROWS = [
    count(0, CardKind.NEW, good=3, seconds=30),
    count(0, CardKind.YOUNG, again=1, good=3, seconds=40, hour=20),
    count(2, CardKind.LEARNING, again=2, seconds=10),
    count(2, CardKind.MATURE, again=1, hard=1, good=6, easy=2, seconds=100),
]


def test_reviews_are_summed_up():
    found = measures.summed_up(ROWS)

    assert found.reviews == 19
    assert found.seconds == 180
    assert found.recall == Recall(12, 14)
    assert found.again_share == pytest.approx(4 / 19)


def test_nothing_sums_up_to_no_share_at_all():
    found = measures.summed_up([])

    assert found.reviews == 0
    assert found.again_share is None
    assert found.recall.share is None


def test_every_day_is_counted_those_without_reviews_too():
    found = measures.by_day(ROWS, DAYS)

    assert list(found.values()) == [7, 0, 12, 0, 0]
    assert next(iter(found)) == FIRST


def test_days_are_put_together_in_longer_stretches():
    found = measures.by_slice(ROWS, DAYS, lambda day: day.replace(day=1))

    assert [each.start for each in found] == [date(2026, 2, 1), date(2026, 3, 1)]
    assert found[0].counts == (3, 0, 0, 4, 0)
    assert found[1].counts == (0, 2, 0, 0, 10)
    assert sum(sum(each.seconds) for each in found) == 180


def test_recall_is_that_of_known_cards_by_stretch():
    found = measures.recall_by_slice(ROWS, DAYS, lambda day: day.replace(day=1))

    assert found == {
        date(2026, 2, 1): (Recall(3, 4), Recall()),
        date(2026, 3, 1): (Recall(), Recall(9, 10)),
    }


def test_ratings_are_counted_by_kind_of_card():
    assert measures.by_rating(ROWS) == {
        "steps": (2, 0, 3, 0),
        "young": (1, 0, 3, 0),
        "mature": (1, 1, 6, 2),
    }


def test_hours_have_their_reviews_and_their_recall():
    found = measures.by_hour(ROWS, DAYS)

    assert len(found) == 24
    assert found[10].reviews == 15
    assert found[10].recall == Recall(9, 10)
    assert found[20].recall.share == 0.75
    assert found[3].reviews == 0


@pytest.mark.parametrize(
    ("counts", "now", "best"),
    [
        ([], 0, 0),
        ([0, 0], 0, 0),
        ([1, 1, 1], 3, 3),
        ([1, 1, 0], 2, 2),
        ([1, 1, 0, 0], 0, 2),
        ([1, 1, 1, 0, 1], 1, 3),
        ([0, 1, 0], 1, 1),
    ],
)
def test_a_day_not_yet_begun_breaks_no_row_of_days(counts, now, best):
    days = {FIRST + timedelta(days=n): each for n, each in enumerate(counts)}

    assert measures.streaks(days) == (now, best)
