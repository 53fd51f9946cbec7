from datetime import timedelta

import pytest

from kazquiz.bank.scope import Scope
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.measuring.gathering import year
from kazquiz.study.session import StudySession
from kazquiz.ui.widgets.year_card import YearCard
from tests.ui.stage import cut_off, shown


@pytest.fixture
def card(stage, show):
    limits = stage.context.limits()
    for back in (1, 0):
        now = stage.clock.now - timedelta(days=back)
        study = StudySession(stage.bank, Scheduler(), limits)
        study.start(now)
        study.rate(study.card(now), Rating.GOOD, now=now, seconds=5)
    made = YearCard()
    made.asked = []

    def load(back):
        made.asked.append(back)
        found = year(stage.bank, Scope(), limits, now=stage.clock.now, back=back)
        made.show_year(found, back)

    made.turned.connect(load)
    load(0)
    return show(made, 700, 260)


def test_tells_the_year_its_reviews_and_the_days_in_a_row(card):
    assert shown(card.heading) == "3 March 2025 to 2 March 2026"
    assert (
        shown(card.about) == "2 reviews, 2 days in a row at best, 2 days in a row now"
    )


def test_goes_no_further_than_there_is(card):
    assert not card.later.isEnabled()
    assert not card.earlier.isEnabled()


def test_turns_to_the_year_before_and_back(card, stage):
    stage.clock.move(days=380)
    card.turned.emit(0)
    assert card.earlier.isEnabled()

    card.earlier.click()

    assert card.asked[-1] == 1
    assert shown(card.about).startswith("2 reviews")
    assert card.later.isEnabled()

    card.later.click()

    assert card.asked[-1] == 0
    assert shown(card.about).startswith("0 reviews")


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut(card, stage, language):
    stage.speak(language)

    assert cut_off(card) == []
    assert card.heat_map.width() <= 660
