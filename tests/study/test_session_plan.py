from datetime import timedelta

from kazquiz.settings import Settings
from kazquiz.study.session_plan import SessionPlan


def test_a_usual_session_holds_the_day_and_no_more():
    plan = SessionPlan()

    assert (plan.ahead, plan.more_new, plan.only_new) == (timedelta(), 0, False)


def test_the_usual_habits_are_those_of_the_settings():
    settings = Settings()

    assert SessionPlan().bury_siblings is (settings.bury_siblings == "on")
    assert SessionPlan().leech_after == settings.leech_after
    assert SessionPlan().suspend_leeches is (settings.leech_action == "suspend")
