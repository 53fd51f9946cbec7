from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.items.draft import ItemText
from kazquiz.study.session_plan import SessionPlan
from kazquiz.ui.pages.page import Page, text_of
from kazquiz.ui.widgets.layout import Scrolled, column
from tests.ui.items import draft_called

DRAFT = draft_called("capital-place")


def test_the_context_tells_the_time_of_its_clock(stage):
    before = stage.context.now()

    stage.clock.move(minutes=5)

    assert stage.context.now() - before == timedelta(minutes=5)


def test_the_context_takes_over_settings_as_they_change(stage):
    stage.change(new_per_day=7, reviews_per_day=9, day_starts_at=2)
    stage.change(desired_retention=0.8)

    limits = stage.context.limits()
    assert (limits.new_per_day, limits.reviews_per_day) == (7, 9)
    assert limits.day_starts_at == 2
    assert stage.context.scheduler().desired_retention == 0.8


def test_items_speak_the_language_of_the_interface_until_one_is_chosen(stage):
    stage.speak("fa")
    assert stage.context.content_language() == "fa"

    stage.change(content_language="kk")

    assert stage.context.content_language() == "kk"


def test_an_instant_is_told_as_the_persons_clock_shows_it(stage):
    zone = timezone(timedelta(hours=5))
    context = replace(stage.context, zone=zone)

    local = context.local(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))

    assert (local.day, local.hour) == (3, 3)


def test_an_item_is_shown_in_the_language_asked_for():
    assert text_of(DRAFT, "kk") == ("kk", DRAFT.texts["kk"])


def test_an_item_without_that_language_is_shown_in_one_that_it_has():
    only = replace(DRAFT, texts={"ru": ItemText("Где?", "[[Там]].")})

    assert text_of(only, "kk")[0] == "ru"


def test_a_page_without_a_title_is_a_mistake(qapp):
    with pytest.raises(AssertionError):
        Page().title()


def test_entering_and_leaving_a_page_ask_nothing_by_themselves(qapp):
    page = Page()

    page.refresh()
    page.leave()


@pytest.fixture
def long_page(show):
    class Long(Page):
        def retranslate(self):
            pass

    inner = QWidget()
    inner.setMinimumSize(200, 4000)
    page = Long()
    page.scroller = Scrolled(inner)
    page.setLayout(column(page.scroller))
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    show(page, 400, 300)
    page.setFocus()
    return page


@pytest.mark.parametrize("key", ["Down", "PageDown", "End"])
def test_what_is_longer_than_the_page_is_scrolled_by_key(qtbot, long_page, key):
    qtbot.keyClick(long_page, Qt.Key[f"Key_{key}"])

    assert long_page.scroller.verticalScrollBar().value() > 0


@pytest.mark.parametrize("key", ["Up", "PageUp", "Home"])
def test_it_is_scrolled_back_by_key(qtbot, long_page, key):
    bar = long_page.scroller.verticalScrollBar()
    bar.setValue(1000)

    qtbot.keyClick(long_page, Qt.Key[f"Key_{key}"])

    assert bar.value() < 1000


def test_the_plan_of_a_session_is_what_the_settings_say(stage):
    assert stage.context.plan() == SessionPlan()

    stage.change(bury_siblings="off", leech_after=3, leech_action="suspend")

    plan = SessionPlan(bury_siblings=False, leech_after=3, suspend_leeches=True)
    assert stage.context.plan() == plan


def test_who_studies_by_minutes_is_not_held_up_by_a_number(stage):
    stage.change(reviews_per_day=7)
    assert stage.context.limits().reviews_per_day == 7

    stage.change(study_minutes=20)

    assert stage.context.limits().reviews_per_day > 100_000
    assert stage.context.limits().new_per_day == stage.settings.new_per_day
