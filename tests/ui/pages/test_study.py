import pytest
from PySide6.QtCore import Qt

from kazquiz.bank import history
from kazquiz.errors import DiskFullError
from kazquiz.scheduling.memory import Rating
from kazquiz.ui.pages.study import StudyPage
from tests.ui.items import DRAFTS, LANGUAGES
from tests.ui.stage import box, cut_off, is_mirrored, plain, press, settle, shown


@pytest.fixture
def page(study_page):
    return study_page


def space(page):
    press(page, " ", Qt.Key.Key_Space)


def open_answer(page):
    space(page)
    settle()


def draft_of(page, language="en"):
    """Return the draft whose question is shown."""
    stem = page.stem.text()
    return next(each for each in DRAFTS if each.texts[language].stem == stem)


def test_is_empty_gracefully(empty_stage, show, qtbot):
    page = show(StudyPage(empty_stage.context))
    page.refresh()

    assert shown(page.done.title) == "Done for today"
    assert "Nothing is due now." in shown(page.done.text)
    with qtbot.waitSignal(page.quiz_requested, timeout=0):
        qtbot.mouseClick(page.done.button, Qt.MouseButton.LeftButton)


def test_asks_before_it_answers(page):
    assert page.stem.text() == draft_of(page).texts["en"].stem
    assert page.show_button.isVisible()
    assert not page.answer.isVisible()
    assert not page.ratings.isVisible()
    assert page.hasFocus()


def test_the_button_shows_the_answer(qtbot, page):
    qtbot.mouseClick(page.show_button, Qt.MouseButton.LeftButton)

    assert page.answer.statement.text() == draft_of(page).texts["en"].sentence
    assert page.ratings.isVisible()
    assert not page.show_button.isVisible()
    assert page.hasFocus()


def test_the_question_does_not_move_when_the_answer_opens(page):
    before = page.stem.mapTo(page, page.stem.rect().topLeft())

    open_answer(page)

    assert page.stem.mapTo(page, page.stem.rect().topLeft()) == before


def test_a_click_rates(qtbot, page, ratings):
    open_answer(page)

    button = page.ratings.buttons[Rating.HARD]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert ratings() == ["HARD"]


def test_a_rating_is_on_the_disk_before_the_next_card(page, ratings, monkeypatch):
    seen = []
    asked = page.session.card
    monkeypatch.setattr(
        page.session, "card", lambda now: (seen.append(ratings()), asked(now))[1]
    )
    open_answer(page)

    press(page, "3")

    assert seen == [["GOOD"]]


def test_a_rating_that_cannot_be_kept_leaves_the_card(page, ratings, monkeypatch):
    def fails(*_facts, **_more):
        raise DiskFullError("bank.sqlite")

    monkeypatch.setattr(history, "record_review", fails)
    open_answer(page)
    before = page.stem.text()

    with pytest.raises(DiskFullError):
        press(page, "3")

    assert page.stem.text() == before
    assert page.answer.isVisible()
    assert ratings() == []


@pytest.mark.parametrize("way", ["button", "keys"])
def test_undo_and_redo(qtbot, page, ratings, way):
    first = page.stem.text()
    space(page)
    space(page)
    second = page.stem.text()

    if way == "button":
        qtbot.mouseClick(page.head.undo_button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.stem.text() == first
    assert ratings() == []
    assert page.head.redo_button.isEnabled()
    if way == "button":
        qtbot.mouseClick(page.head.redo_button, Qt.MouseButton.LeftButton)
    else:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(page, Qt.Key.Key_Z, held)

    assert page.stem.text() == second
    assert ratings() == ["GOOD"]


def test_undo_survives_a_restart(page, stage, show, ratings):
    first = page.stem.text()
    space(page)
    space(page)
    page.leave()

    again = show(StudyPage(stage.context))
    again.refresh()
    assert again.head.undo_button.isEnabled()
    again.undo()

    assert again.stem.text() == first
    assert ratings() == []


def test_without_a_rating_there_is_nothing_to_undo(qtbot, page):
    before = page.stem.text()
    assert not page.head.undo_button.isEnabled()

    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.stem.text() == before


def test_tells_what_is_left_and_how_far_one_is(page):
    assert shown(page.head.counts).startswith("12 new")
    assert (page.progress.value(), page.progress.maximum()) == (0, 12)

    space(page)
    space(page)

    assert shown(page.head.counts).startswith("11 new   1 learning")
    assert page.progress.value() == 1


def test_tells_the_time_but_none_spent_away(page, stage):
    stage.clock.move(seconds=20)
    space(page)
    space(page)
    stage.clock.move(minutes=30)
    space(page)
    space(page)

    assert shown(page.head.elapsed) == "1:20"


def finish(page):
    while page.stack.currentIndex() == 0:
        open_answer(page)
        press(page, "4")


def test_ends_with_what_was_done(page):
    finish(page)

    assert shown(page.done.title) == "Done for today"
    assert shown(page.done.text) == "You studied 12 cards."
    assert page.done.button.text() == "Sit a quiz"


def test_the_last_rating_can_be_undone_when_all_is_done(qtbot, page):
    finish(page)

    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.stack.currentIndex() == 0
    assert page.stem.text()


def test_studies_just_what_was_chosen_and_then_all_again(page, stage):
    page.study_only({1, 2})
    page.refresh()
    finish(page)
    assert shown(page.done.text) == "You studied 2 cards."

    page.refresh()

    assert page.stack.currentIndex() == 0
    assert shown(page.head.counts).startswith("10 new")


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language_in_the_middle_of_a_card(page, stage, language):
    draft = draft_of(page)
    open_answer(page)

    stage.speak(language)

    text = draft.texts[language]
    assert page.stem.text() == text.stem
    assert page.answer.statement.text() == text.sentence
    assert page.answer.isVisible()
    assert page.hasFocus()
    assert page.ratings.buttons[Rating.GOOD].text() != "Good"


def test_cards_may_speak_another_language_than_the_interface(page, stage):
    draft = draft_of(page)
    stage.change(content_language="fa")

    stage.speak("ru")

    assert page.stem.text() == draft.texts["fa"].stem
    assert plain(page.show_button.text()) == "Показать ответ"


def test_shows_the_intervals_of_each_rating(page):
    open_answer(page)

    names = [plain(each.accessibleName()) for each in page.ratings.buttons.values()]

    assert names[0] == "Again, again in 1 min"
    assert "day" in names[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(page, stage, language):
    open_answer(page)

    stage.speak(language)

    assert cut_off(page) == []


def test_mirrors(page, stage):
    open_answer(page)
    parts = (page.head.undo_button, page.ratings.buttons[Rating.AGAIN])
    before = [box(each, page) for each in parts]

    stage.speak("ar")

    after = [box(each, page) for each in parts]
    assert all(map(is_mirrored, before, after, [page.width()] * 2))
