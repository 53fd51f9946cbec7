from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.scheduling.easy_days import EasyDays, Loads, picked

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
NO_SUNDAY = EasyDays((1.0,) * 6 + (0.0,))


@pytest.mark.parametrize(
    ("weekdays", "vacations"),
    [
        pytest.param((1.0,) * 6, (), id="six days"),
        pytest.param((1.5,) + (1.0,) * 6, (), id="more than all"),
        pytest.param((-0.1,) + (1.0,) * 6, (), id="less than none"),
        pytest.param((0.0,) * 7, (), id="no day left"),
        pytest.param((1.0,) * 7, ((MONDAY, MONDAY - DAY),), id="ends too early"),
        pytest.param((1.0,) * 7, ((MONDAY, MONDAY + 366 * DAY),), id="a whole year"),
    ],
)
def test_days_that_cannot_be_are_refused(weekdays, vacations):
    with pytest.raises(ValueError, match=r"day|vacation"):
        EasyDays(weekdays, vacations)


def test_days_are_usual_while_none_differs_from_another():
    assert EasyDays().is_usual
    assert EasyDays((0.5,) * 7).is_usual
    assert not NO_SUNDAY.is_usual
    assert not EasyDays(vacations=((MONDAY, MONDAY),)).is_usual


def test_a_vacation_takes_nothing_and_the_days_beside_it_all():
    easy = EasyDays(vacations=((MONDAY, MONDAY + 2 * DAY),))

    shares = [easy.share(MONDAY + place * DAY) for place in range(-1, 4)]

    assert shares == [1, 0, 0, 0, 1]


def test_the_nearest_working_day_is_the_one_before_unless_that_is_too_early():
    sunday = MONDAY + 6 * DAY

    assert NO_SUNDAY.nearest(MONDAY, MONDAY) == MONDAY
    assert NO_SUNDAY.nearest(sunday, MONDAY) == sunday - DAY
    assert NO_SUNDAY.nearest(sunday, sunday) == sunday + DAY


def test_the_days_around_are_the_nearest_that_are_not_off():
    easy = EasyDays(vacations=((MONDAY, MONDAY + 4 * DAY),))

    found = easy.around(MONDAY + 2 * DAY, MONDAY - 2 * DAY, 4)

    assert set(found) == {MONDAY + place * DAY for place in (-1, -2, 5, 6)}


def test_a_full_day_is_less_fit_than_an_empty_one_and_a_day_off_not_at_all():
    loads = Loads({MONDAY: 9})
    empty, full, off = (
        loads.weight(NO_SUNDAY, MONDAY + place * DAY) for place in (1, 0, 6)
    )

    assert empty > full > off == 0


def test_every_number_is_picked_as_often_as_its_weight():
    draws = [(place + 0.5) / 1000 for place in range(1000)]
    found = [
        picked(3, 5, draw, weight=lambda day: {3: 1, 4: 0, 5: 3}[day]) for draw in draws
    ]

    assert (found.count(3), found.count(4), found.count(5)) == (250, 0, 750)


def test_without_any_weight_all_numbers_are_alike():
    draws = [(place + 0.5) / 99 for place in range(99)]
    found = [picked(1, 3, draw, weight=lambda _day: 0.0) for draw in draws]

    assert [found.count(day) for day in (1, 2, 3)] == [33, 33, 33]


@given(
    weights=st.lists(st.integers(0, 5), min_size=12, max_size=12),
    draw=st.floats(0, 1, exclude_max=True),
    window=st.tuples(st.integers(0, 5), st.integers(5, 11)),
    further=st.tuples(st.integers(0, 3), st.integers(0, 3)),
)
def test_a_later_window_never_picks_an_earlier_day(weights, draw, window, further):
    least, most = window
    later = min(least + further[0], 11), min(most + further[1], 11)
    later = min(later), later[1]
    if not any(weights[least : most + 1]) or not any(weights[later[0] : later[1] + 1]):
        return

    first = picked(least, most, draw, weight=weights.__getitem__)
    second = picked(*later, draw, weight=weights.__getitem__)

    assert first <= second
