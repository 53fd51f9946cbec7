from types import SimpleNamespace

import pytest

from kazquiz.app.wiring import Pages
from kazquiz.documents import library
from kazquiz.i18n.languages import offered
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.settings import Settings

NAMES = (
    "scheduling",
    "home",
    "study",
    "quiz_setup",
    "quiz",
    "results",
    "library",
    "statistics",
    "keys",
    "settings",
    "own_fields",
)


class Program:
    """A program that only writes down what it is asked for."""

    def __init__(self, moment, languages):
        self.settings = Settings()
        self.languages = languages
        self.moment = moment
        self.asked = []
        self.window = SimpleNamespace(came_from="study")

    def __getattr__(self, name):
        return lambda *facts: self.asked.append((name, *facts))


@pytest.fixture
def program(clock, catalogs):
    return Program(clock.moment, offered(catalogs))


@pytest.fixture
def pages(program, bank, qtbot):
    taken_in = []
    made = Pages(program, bank, lambda name, page: taken_in.append(name))
    made.taken_in = taken_in
    program.pages = made
    yield made
    for page in made.values():
        page.leave()
        page.deleteLater()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_made_when_it_is_first_wanted(pages, name):
    assert name not in pages

    page = pages[name]

    assert pages[name] is page
    assert pages.taken_in == [name]
    assert page.title()


def test_a_page_that_there_is_not_is_a_mistake(pages):
    with pytest.raises(KeyError):
        pages["nowhere"]


@pytest.mark.parametrize(
    ("page", "signal", "facts", "asked"),
    [
        ("home", "study_requested", (), ("study_only", None)),
        ("home", "quiz_requested", (), ("show_page", "quiz_setup")),
        ("home", "library_requested", (), ("show_page", "library")),
        ("home", "attempt_resumed", ("it",), ("sit", "it")),
        ("home", "attempt_submitted", ("it",), ("submit_cut_off", "it")),
        ("home", "attempt_discarded", (), ("sit_nothing",)),
        ("study", "quiz_requested", (), ("show_page", "quiz_setup")),
        ("study", "edit_requested", (7,), ("edit_item", 7)),
        ("study", "document_requested", ("a.txt", 3), ("show_place", "a.txt", 3)),
        ("quiz", "submitted", ("it",), ("show_results", "it")),
        ("quiz_setup", "history_requested", (), ("show_page", "quiz_history")),
        ("quiz", "settings_changed", ("it",), ("change_settings", "it")),
        ("results", "study_requested", (), ("study_only", None)),
        ("results", "history_requested", (), ("show_page", "quiz_history")),
        ("results", "place_requested", ("a", 3), ("show_place", "a", 3)),
        ("quiz_history", "opened", ("it",), ("show_results", "it")),
        ("quiz_history", "new_requested", (), ("show_page", "quiz_setup")),
        ("results", "new_requested", (), ("show_page", "quiz_setup")),
        ("results", "retry_requested", ("it",), ("begin_quiz", "it")),
        ("library", "study_requested", ({1},), ("study_only", {1})),
        ("statistics", "study_requested", (), ("study_only", None)),
        ("keys", "closed", (), ("show_page", "study")),
        ("settings", "changed", ("it",), ("change_settings", "it")),
        ("settings", "scheduling_requested", (), ("show_page", "scheduling")),
        ("home", "planning_requested", ("exams",), ("show_page", "scheduling")),
        ("scheduling", "settings_changed", ("it",), ("change_settings", "it")),
    ],
)
def test_what_a_page_asks_for_is_done_by_the_program(
    pages, program, page, signal, facts, asked
):
    getattr(pages[page], signal).emit(*facts)

    assert program.asked == [asked]


@pytest.mark.parametrize("name", ["editor", "settings"])
def test_from_the_fields_of_ones_own_one_goes_back_again(pages, program, name):
    pages[name].own_fields_requested.emit()
    pages["own_fields"].closed.emit()

    assert program.asked == [("show_page", "own_fields"), ("show_page", name)]


def test_home_leads_to_the_very_section_it_speaks_of(pages):
    pages["home"].planning_requested.emit("backlog")

    assert pages["scheduling"].opened == "backlog"


def test_a_quiz_that_is_set_up_is_begun(pages, program):
    page = pages["quiz_setup"]
    page.show_blueprint(Blueprint(count=5))

    page.start()

    assert program.asked == [("begin_quiz", Blueprint(count=5))]


def test_pages_see_the_settings_as_they_change(pages, program):
    context = pages["study"]._context

    program.settings = Settings(new_per_day=3)

    assert context.limits().new_per_day == 3


def test_what_the_library_crams_is_studied_without_a_schedule(pages, program):
    program.pages = pages

    pages["library"].cram_requested.emit({1, 2}, lambda: "All")

    assert program.asked == [("show_page", "study")]
    assert pages["study"].sitting.wish.cram == {1, 2}


def test_a_passage_of_the_library_is_read_before_it_is_studied(pages, program):
    program.pages = pages
    section = library.study_notes(pages["study"]._context.bank, 1)[0]

    pages["library"].passage_requested.emit([section], lambda: "Beginning", [])

    assert program.asked == [("show_page", "study")]
    assert pages["study"].sitting.wish.only_new
