import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.blueprint import Among, Blueprint, Form, Mode, Quota, TimeUp
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.saved import READY, saved
from kazquiz.ui.pages.quiz_setup import QuizSetupPage
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, settle, shown, type_text

SMALL = Blueprint(count=5, mode=Mode.PRACTICE, minutes=None)


@pytest.fixture
def page(stage, show):
    made = show(QuizSetupPage(stage.context), 1000, 700)
    made.refresh()
    made.show_blueprint(SMALL)
    settle()
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def started(qtbot, page):
    """Start the quiz, and return the blueprint that is asked for."""
    with qtbot.waitSignal(page.started, timeout=0) as told:
        click(qtbot, page.start_button)
    return told.args[0]


def test_is_empty_gracefully(empty_stage, show):
    page = show(QuizSetupPage(empty_stage.context))

    page.refresh()

    assert not page.start_button.isEnabled()
    assert "only 0 items match" in shown(page.fits)
    assert page.topics.buttons == {}


def test_offers_a_usual_quiz_first(stage, show):
    page = show(QuizSetupPage(stage.context))

    page.refresh()

    assert page.blueprint() == Blueprint()
    assert page.title() == "Set up a quiz"


def test_asks_for_what_is_chosen(qtbot, page):
    click(qtbot, page.mode.buttons[Mode.EXAM])
    click(qtbot, page.limit.buttons["minutes"])
    click(qtbot, page.topics.buttons["world"])
    click(qtbot, page.forms.buttons[Form.TYPED])
    page.count.setValue(4)
    page.minutes.setValue(7)

    assert started(qtbot, page) == Blueprint(
        count=4,
        topics=("world",),
        forms=(Form.CHOICE, Form.TRUE_FALSE, Form.CLOZE),
        mode=Mode.EXAM,
        minutes=7,
    )


@pytest.mark.parametrize(
    ("limit", "minutes", "seconds"),
    [("none", None, None), ("minutes", 15, None), ("seconds", None, 45)],
)
def test_shows_only_the_time_that_is_chosen(qtbot, page, limit, minutes, seconds):
    click(qtbot, page.limit.buttons[limit])

    assert page.minutes_row.isVisible() is (minutes is not None)
    assert page.seconds_row.isVisible() is (seconds is not None)
    blueprint = page.blueprint()
    assert (blueprint.minutes, blueprint.seconds) == (minutes, seconds)


def test_says_how_many_items_fit(qtbot, page):
    assert shown(page.fits) == "12 items match."

    click(qtbot, page.topics.buttons["state"])
    page.count.setValue(1)

    assert shown(page.fits) == "4 items match."


def test_more_questions_than_fit_cannot_be_started(page):
    page.count.setValue(40)

    assert not page.start_button.isEnabled()
    assert "only 12 items match" in shown(page.fits)
    assert "40 questions" in shown(page.fits)


def test_fewer_questions_can_be_started_again(qtbot, page):
    page.count.setValue(40)

    page.count.setValue(12)

    assert page.start_button.isEnabled()
    assert started(qtbot, page).count == 12


def test_without_a_form_nothing_can_be_started(qtbot, page):
    for form in page.forms.chosen_values():
        click(qtbot, page.forms.buttons[form])

    assert not page.start_button.isEnabled()
    assert shown(page.fits) == "Choose at least one form of question."


@pytest.mark.parametrize("digits", ["7", "٧", "۷"])
def test_numbers_may_be_typed_in_any_script(page, digits):
    page.count.setFocus()
    page.count.selectAll()

    type_text(page.count, digits)

    assert page.blueprint().count == 7


def test_remembers_the_last_quiz(qtbot, page, stage, show):
    page.count.setValue(3)
    click(qtbot, page.topics.buttons["people"])
    asked = started(qtbot, page)

    again = show(QuizSetupPage(stage.context))
    again.refresh()

    assert again.blueprint() == asked


def test_one_key_starts_it(qtbot, page):
    started(qtbot, page)
    page.count.setFocus()

    page.refresh()

    assert page.start_button.hasFocus()


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language_and_keeps_what_is_chosen(page, stage, language):
    page.topics.choose("world")
    page.count.setValue(6)
    page.count.setFocus()
    before = page.topics.buttons["world"].text(), shown(page.mode_row.title)

    stage.speak(language)

    after = page.topics.buttons["world"].text(), shown(page.mode_row.title)
    assert not set(before) & set(after)
    assert page.topics.chosen_values() == ["world"]
    assert page.blueprint().count == 6
    assert page.count.hasFocus()


def test_figures_are_in_the_digits_of_the_language(page, stage):
    page.count.setValue(12)

    stage.speak("fa")

    assert page.count.text() == "۱۲"
    assert "۱۲" in shown(page.fits)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [5, 40])
def test_nothing_is_cut_off_in_any_language(page, stage, language, count):
    page.count.setValue(count)
    page.limit.choose("seconds")

    stage.speak(language)

    assert cut_off(page) == []


def test_mirrors(page, stage):
    parts = (page.start_button, page.count)
    before = [box(each, page) for each in parts]

    stage.speak("ar")

    after = [box(each, page) for each in parts]
    assert is_mirrored(before[1], after[1], page.width())
    assert after[0][0] < page.width() / 2 < before[0][0]


def test_what_is_more_is_folded_until_it_is_asked_for(qtbot, page):
    assert not page.more.isVisible()
    assert not page.shelf.keeping.isVisible()

    click(qtbot, page.more_button)

    assert page.more.isVisible()
    assert page.shelf.keeping.isVisible()
    assert page.more_button.text() == "Fewer options"


def test_what_is_chosen_under_more_is_asked_for(qtbot, page):
    click(qtbot, page.more.marking.buttons[Marking.NEGATIVE])
    page.more.quotas["topic", "state"].setValue(2)
    page.count.setValue(1)

    blueprint = started(qtbot, page)

    assert blueprint.count == 2
    assert blueprint.quotas == (Quota(2, topic="state"),)
    assert blueprint.marking is Marking.NEGATIVE


def test_one_button_makes_an_impossible_quiz_possible(qtbot, page):
    page.count.setValue(40)
    assert shown(page.foot.nearest_button) == "Make it 12 questions"

    click(qtbot, page.foot.nearest_button)

    assert page.count.value() == 12
    assert page.start_button.isEnabled()
    assert page.start_button.hasFocus()
    assert not page.foot.nearest_button.isVisible()


def test_a_quota_that_cannot_be_met_is_named(qtbot, page):
    page.more.quotas["topic", "state"].setValue(9)

    assert shown(page.fits) == "The state: 9 wanted, 4 available."
    assert not page.start_button.isEnabled()
    click(qtbot, page.foot.nearest_button)

    assert page.more.quotas["topic", "state"].value() == 4
    assert page.start_button.isEnabled()


def test_only_past_mistakes_of_nobody_are_nothing(qtbot, page):
    click(qtbot, page.more.among.buttons[Among.MISTAKES])

    assert "only 0 items match" in shown(page.fits)
    assert not page.foot.nearest_button.isVisible()


def test_a_speed_drill_has_seconds_for_each_question(qtbot, page):
    click(qtbot, page.mode.buttons[Mode.SPEED])

    blueprint = page.blueprint()

    assert (blueprint.mode, blueprint.minutes, blueprint.seconds) == (
        Mode.SPEED,
        None,
        15,
    )


def choose(page, place):
    page.shelf.box.setCurrentIndex(place)
    page.shelf.box.activated.emit(place)


def test_a_ready_quiz_is_shown_once_it_is_chosen(page):
    choose(page, 1)

    assert page.blueprint() == next(iter(READY.values()))


def test_a_quiz_is_kept_renamed_chosen_and_deleted(qtbot, page, stage):
    click(qtbot, page.more_button)
    page.count.setValue(3)
    page.shelf.name.setText("  Mine ")
    click(qtbot, page.shelf.save_button)
    kept = page.blueprint()
    assert saved(stage.bank) == {"Mine": kept}

    page.shelf.name.setText("Ours")
    click(qtbot, page.shelf.rename_button)
    assert saved(stage.bank) == {"Ours": kept}

    page.count.setValue(9)
    choose(page, page.shelf.box.findText("Ours"))
    assert page.blueprint() == kept

    click(qtbot, page.shelf.delete_button)
    assert saved(stage.bank) == {}
    assert page.shelf.box.findText("Ours") < 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_more_is_cut_off_in_a_small_window(page, stage, language):
    page.resize(780, 520)
    page.more_button.setChecked(True)
    page.more.marking.choose(Marking.NEGATIVE)

    stage.speak(language)

    assert cut_off(page) == []


def test_asks_for_a_paper(qtbot, page):
    page.more.marking.choose(Marking.CERTAINTY)

    with qtbot.waitSignal(page.paper_requested, timeout=0) as told:
        page.paper_button.click()

    assert told.args == [page.blueprint()]
    assert told.args[0].marking is Marking.CERTAINTY


def test_extra_time_is_told_where_the_time_is_set(page, stage):
    stage.change(extra_time="1.5")
    page.show_blueprint(Blueprint(minutes=20))

    assert "30 minutes (extended from 20 minutes)" in shown(
        page.minutes_row.explanation
    )


@pytest.mark.parametrize("marking", Marking)
def test_what_marks_mean_is_told_as_they_are_chosen(qtbot, page, marking):
    page.more.marking.buttons[marking].click()

    assert page.blueprint().marking is marking
    assert shown(page.more.rows[5].explanation)


def test_tries_and_the_end_of_time_are_chosen_kept_and_shown_again(qtbot, page, stage):
    page.more_button.setChecked(True)
    settle()
    rules = page.more.rules
    assert not rules.time_up_row.isVisible()
    click(qtbot, page.limit.buttons["minutes"])
    click(qtbot, rules.tries.buttons[3])
    click(qtbot, rules.time_up.buttons[TimeUp.SUBMIT])
    page.shelf.save_asked.emit("Mine")

    blueprint = started(qtbot, page)

    assert (blueprint.most_tries, blueprint.at_time_up) == (3, TimeUp.SUBMIT)
    assert saved(stage.bank)["Mine"] == blueprint
    page.show_blueprint(SMALL)
    assert page.blueprint() == SMALL
    page.show_blueprint(blueprint)
    assert page.blueprint() == blueprint


def test_tries_are_offered_with_plain_marks_alone(qtbot, page):
    page.more_button.setChecked(True)
    click(qtbot, page.more.rules.tries.buttons[2])

    click(qtbot, page.more.marking.buttons[Marking.NEGATIVE])

    assert not page.more.rules.tries.isEnabled()
    assert "Only with plain marks" in shown(page.more.rules.tries_row.explanation)
    assert started(qtbot, page).most_tries == 1
    click(qtbot, page.more.marking.buttons[Marking.PLAIN])
    assert started(qtbot, page).most_tries == 2
