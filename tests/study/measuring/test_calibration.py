import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.bank.review_marks import ratio_of
from kazquiz.scheduling.formulas import DEFAULT_PARAMETERS, retrievability
from kazquiz.study.measuring.calibration import calibration

RECALLS = st.lists(
    st.tuples(st.integers(-600, 600), st.integers(0, 50), st.integers(0, 50)),
    max_size=40,
)


def test_nothing_is_measured_of_nothing():
    assert calibration([], DEFAULT_PARAMETERS).bins == ()


def test_a_forecast_that_comes_true_is_at_no_distance():
    found = calibration([(0, 10, 90)], DEFAULT_PARAMETERS)

    assert found.reviews == 100
    assert found.bins[0].forecast == pytest.approx(0.9)
    assert found.bins[0].outcome == 0.9
    assert found.rmse == pytest.approx(0, abs=1e-9)
    expected = -(0.9 * math.log(0.9) + 0.1 * math.log(0.1))
    assert found.log_loss == pytest.approx(expected, abs=1e-6)


def test_a_forecast_that_fails_is_as_far_off_as_it_failed():
    found = calibration([(0, 40, 60)], DEFAULT_PARAMETERS)

    assert found.rmse == pytest.approx(0.3)


@given(RECALLS)
def test_bins_hold_every_review_once_in_rising_order(recalls):
    found = calibration(recalls, DEFAULT_PARAMETERS)

    assert found.reviews == sum(a + b for _, a, b in recalls)
    forecasts = [each.forecast for each in found.bins]
    assert forecasts == sorted(forecasts)
    assert all(0 <= each.outcome <= 1 for each in found.bins)


@given(RECALLS)
def test_the_log_loss_is_the_mean_over_all_reviews(recalls):
    found = calibration(recalls, DEFAULT_PARAMETERS)

    losses = []
    for ripeness, forgotten, recalled in recalls:
        chance = retrievability(DEFAULT_PARAMETERS, ratio_of(ripeness), stability=1)
        chance = min(max(chance, 1e-4), 1 - 1e-4)
        losses += [-math.log(chance)] * recalled + [-math.log(1 - chance)] * forgotten
    mean = sum(losses) / len(losses) if losses else 0.0
    assert found.log_loss == pytest.approx(mean)
