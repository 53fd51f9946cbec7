import pytest

from kazquiz.quiz.blueprint import Blueprint, Quota
from kazquiz.quiz.fit import Fit
from kazquiz.ui.widgets.fit_line import FitLine
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, shown


@pytest.fixture
def line(show):
    made = show(FitLine())
    made.name_anew({"state": "The state"}, {"x.txt": "Paper"})
    return made


def test_what_fits_can_be_started(line):
    line.show_fit(Fit(1, 1))
    assert shown(line.fits) == "1 item matches."

    line.show_fit(Fit(1, 12))
    assert shown(line.fits) == "12 items match."
    assert line.start_button.isEnabled()
    assert not line.nearest_button.isVisible()


def test_what_is_short_is_said_and_the_nearest_is_one_click_away(qtbot, line):
    nearest = Blueprint(count=5)
    line.show_fit(Fit(9, 5, nearest, ()))

    assert "only 5 items match" in shown(line.fits)
    assert not line.start_button.isEnabled()
    with qtbot.waitSignal(line.nearest_chosen, timeout=0) as told:
        line.nearest_button.click()
    assert told.args == [nearest]


def test_each_quota_that_is_short_is_named(line):
    short = [(Quota(9, topic="state"), 4), (Quota(3, document="x.txt"), 0)]

    line.show_fit(Fit(12, 5, None, tuple(short)))

    assert shown(line.fits) == (
        "The state: 9 wanted, 4 available. Paper: 3 wanted, 0 available."
    )
    assert not line.nearest_button.isVisible()


def test_without_a_form_nothing_can_be_started(line):
    line.show_fit(Fit(1, 5))

    line.show_no_form()

    assert shown(line.fits) == "Choose at least one form of question."
    assert not line.start_button.isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(line, stage, language):
    line.show_fit(Fit(40, 12, Blueprint(count=12), ()))

    stage.speak(language)

    assert cut_off(line) == []


def test_a_limit_of_nothing_is_told(line):
    line.show_fit(Fit(3, 9, Blueprint(count=3, minutes=1), has_time=False))

    assert shown(line.fits).startswith("A quiz with a limit needs at least a minute")
    assert not line.start_button.isEnabled()
    assert line.nearest_button.isVisible()
