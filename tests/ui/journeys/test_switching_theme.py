"""A theme switched while the program runs looks as if it had always been there."""

import pytest

from kazquiz import paths
from kazquiz.i18n.languages import offered
from kazquiz.quiz.attempt import QuizAttempt, history
from kazquiz.quiz.blueprint import Form, Mode
from kazquiz.scheduling.memory import Rating
from kazquiz.ui import theme
from kazquiz.ui.pages.home import HomePage
from kazquiz.ui.pages.library import LibraryPage
from kazquiz.ui.pages.quiz import QuizPage
from kazquiz.ui.pages.quiz_setup import QuizSetupPage
from kazquiz.ui.pages.results import ResultsPage
from kazquiz.ui.pages.settings import SettingsPage
from kazquiz.ui.pages.study import StudyPage
from tests.ui.stage import image, settle


def home(stage):
    return HomePage(stage.context)


def study(stage):
    page = StudyPage(stage.context)
    page.refresh()
    page.show_answer()
    return page


def done(stage):
    page = StudyPage(stage.context)
    page.study_only(set())
    return page


def quiz_setup(stage):
    return QuizSetupPage(stage.context)


def sat(stage, form):
    page = QuizPage(stage.context)
    attempt = stage.attempt(form, count=5, mode=Mode.PRACTICE)
    page.sit(attempt)
    stage.answer(attempt, right=False)
    return page


def quiz_choice(stage):
    return sat(stage, Form.CHOICE)


def quiz_typed(stage):
    return sat(stage, Form.TYPED)


def results(stage):
    page = ResultsPage(stage.context)
    past = history(stage.bank)
    if past:
        # The second time the same, since results name what there was before them.
        page.show_attempt(QuizAttempt.kept(stage.bank, past[0].attempt_id))
        return page
    attempt = stage.attempt(Form.CHOICE, count=5)
    stage.answer(attempt, right=True)
    attempt.submit(stage.clock.moment())
    page.show_attempt(attempt)
    return page


def shelf(stage):
    return LibraryPage(stage.context)


def notes(stage):
    page = LibraryPage(stage.context)
    page.refresh()
    page.open_notes(page.shelf[0])
    return page


def settings(stage):
    return SettingsPage(lambda: stage.settings, offered(paths.translations()))


PAGES = (
    home,
    study,
    done,
    quiz_setup,
    quiz_choice,
    quiz_typed,
    results,
    shelf,
    notes,
    settings,
)


@pytest.fixture
def put(qapp):
    """Put a theme into use, and the usual one back afterwards."""

    def into_use(*, dark=False, text_size=100):
        styles = paths.resources() / "styles"
        theme.apply(qapp, styles, dark=dark, text_size=text_size)
        settle()

    yield into_use
    into_use()


@pytest.fixture
def opened(show, stage):
    """Open a page in the state that it is wanted in, with nothing in focus."""

    def make(build):
        page = build(stage)
        show(page, 1000, 1400)
        if build is not study:
            page.refresh()
        page.setFocus()
        page.leave()
        settle()
        return page

    return make


@pytest.mark.parametrize("build", PAGES, ids=[each.__name__ for each in PAGES])
@pytest.mark.parametrize(
    "wanted", [{"dark": True}, {"text_size": 140}], ids=["dark", "large"]
)
def test_a_switched_page_equals_one_freshly_built(put, opened, build, wanted):
    page = opened(build)
    put(**wanted)
    switched = image(page)
    page.hide()

    fresh = image(opened(build))

    differing = sum(
        switched.pixel(x, y) != fresh.pixel(x, y)
        for x in range(0, switched.width(), 2)
        for y in range(0, switched.height(), 2)
    )
    assert differing == 0


def test_a_rating_bar_is_large_enough_for_large_text(put, opened):
    page = opened(study)
    before = page.ratings.buttons[Rating.GOOD].height()

    put(text_size=200)

    assert page.ratings.buttons[Rating.GOOD].height() > before
