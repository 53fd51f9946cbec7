import pytest

from kazquiz.scheduling.memory import Rating
from kazquiz.study.sitting import DAY, WEEK, Sitting, Ways, Wish
from kazquiz.ui.pages.study_end import StudyEnd, cram_words, judge_typed, passage_words
from kazquiz.ui.widgets.flashcard import Face, Flashcard
from kazquiz.ui.widgets.study_done import StudyDone
from tests.ui.items import draft_called
from tests.ui.stage import plain, shown


@pytest.fixture
def sitting(stage):
    context = stage.context
    ways = Ways(context.scheduler, context.limits, context.plan)
    made = Sitting(context.bank, ways)
    made.begin(context.now())
    return made


@pytest.fixture
def view(show):
    return show(StudyDone(), 700, 500)


@pytest.fixture
def end(view, stage, sitting):
    return StudyEnd(view, stage.context, sitting)


def rate(sitting, stage, times):
    for _turn in range(times):
        now = stage.clock.now
        card = sitting.card(now)
        sitting.rate(card, Rating.EASY, now=now, seconds=5.0)


def test_the_end_of_the_time_asks_whether_to_go_on(end, view, stage, sitting):
    rate(sitting, stage, 3)

    end.show(stage.clock.now, time_up=True)

    assert shown(view.note.title) == "Your time is up"
    assert shown(view.note.text) == "You studied 3 cards."
    assert view.note.button.text() == "Continue"
    assert not any(button.isVisible() for button in view.ways.values())


def test_the_end_of_the_day_offers_ways_to_go_on(end, view, stage, sitting):
    stage.change(new_per_day=3)
    sitting.begin(stage.clock.now)
    rate(sitting, stage, 3)

    end.show(stage.clock.now, time_up=False)

    assert shown(view.note.title) == "Done for today"
    open_ways = {name for name, button in view.ways.items() if button.isVisible()}
    assert {"more_new", "cram"} <= open_ways


def test_where_nothing_is_left_nothing_is_offered(end, view, stage, sitting):
    rate(sitting, stage, 12)

    end.show(stage.clock.now, time_up=False)

    assert not view.ways["more_new"].isVisible()


@pytest.mark.parametrize(("way", "span"), [("ahead", DAY), ("ahead_week", WEEK)])
def test_learning_ahead_says_what_it_is(end, stage, way, span):
    wish, words = end.wish(way, stage.clock.now)

    assert wish == Wish(ahead=span)
    assert words().startswith("Learning ahead")


def test_what_was_studied_can_be_crammed(end, stage, sitting):
    rate(sitting, stage, 2)

    wish, words = end.wish("cram", stage.clock.now)

    assert len(wish.cram) == 2
    assert plain(words()).startswith("Cramming: today's cards.")


def test_more_new_cards_need_no_explanation(end, stage):
    wish, words = end.wish("more_new", stage.clock.now)

    assert (wish.more_new, words) == (10, None)


def test_an_occasion_names_what_is_studied():
    assert plain(cram_words("The sea")).startswith("Cramming: The sea. Nothing changes")
    assert plain(passage_words("Aims")) == "New cards of: Aims"


@pytest.mark.parametrize(
    ("typed", "language", "rating"),
    [
        ("Astana", "en", Rating.GOOD),
        ("ASTANA ", "en", Rating.GOOD),
        ("Астана", "en", Rating.GOOD),
        ("Almaty", "en", Rating.AGAIN),
        ("", "en", Rating.AGAIN),
        ("استانا", "ar", Rating.HARD),
    ],
)
def test_what_was_typed_fits_a_rating(show, typed, language, rating):
    card = show(Flashcard(), 600, 600)
    face = Face(draft_called("capital-place"), language, language, is_typed=True)
    card.show_face(face, {})
    card.ask()
    card.field.setText(typed)

    assert judge_typed(card, face) == rating
    assert card.difference.isVisible()
    wrong = rating is Rating.AGAIN
    assert card.field.property("state") == ("wrong" if wrong else "right")
