from datetime import timedelta

from kazquiz.browse.columns import Column
from tests.ui.items import DRAFTS


def test_a_wish_is_for_the_language_in_use(looking, stage):
    stage.change(content_language="ar")
    stage.speak("ru")

    wish = looking.wish("a", Column.TOPIC, descending=True)

    assert (wish.language, wish.interface) == ("ar", "ru")
    assert wish.titles.topics["state"] == "Государство"
    assert wish.titles.types["year"] == "Год"


def test_the_study_day_ends_when_the_person_says(looking, stage):
    stage.change(day_starts_at=6)

    facts = looking.facts()

    assert facts.day_end.hour == 6
    assert facts.now < facts.day_end <= facts.now + timedelta(days=1)


def test_shows_an_item_that_is_there(looking):
    assert looking.shown(1).draft.uid == DRAFTS[0].uid
    assert looking.shown(None) is None
    assert looking.shown(99) is None


def test_makes_a_question_of_an_item(looking):
    assert looking.question(DRAFTS[0]).item_id == 1
