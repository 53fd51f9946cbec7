import pytest

from kazquiz.errors import NoTimeError
from kazquiz.quiz.blueprint import Blueprint, Form, Quota
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.fit import Fit, look
from tests.banks import numbered, store


@pytest.fixture
def ten(bank, draft, now):
    return store(bank, numbered(draft, 10), now)


def wanted(count, **changes):
    return Blueprint(count=count, forms=(Form.TYPED,), **changes)


def test_what_fits_needs_nothing_else(ten, now):
    assert look(ten, wanted(1), now) == Fit(1, look(ten, wanted(1), now).there)
    assert look(ten, wanted(1), now).is_possible


def test_the_nearest_quiz_is_one_that_fits(ten, now):
    fit = look(ten, wanted(50), now)

    assert not fit.is_possible
    assert look(ten, fit.nearest, now).is_possible


def test_a_quota_that_cannot_be_met_is_named(ten, now):
    quota = Quota(30, topic="state")

    fit = look(ten, wanted(30, quotas=(quota,)), now)

    assert [short for short, _there in fit.short] == [quota]


def test_only_what_a_saved_search_finds_counts(ten, now):
    fit = look(ten, wanted(1, query="anything"), now, lambda text: [])

    assert fit.there == 0
    assert not fit.is_possible


@pytest.mark.parametrize("limit", [{"minutes": 0}, {"minutes": None, "seconds": 0}])
def test_without_any_time_there_is_no_quiz_but_a_nearest_one(ten, now, limit):
    fit = look(ten, wanted(3, **limit), now)

    assert not fit.is_possible
    assert not fit.has_time
    assert look(ten, fit.nearest, now).is_possible
    with pytest.raises(NoTimeError):
        draw_paper(ten, wanted(3, **limit), 1)
