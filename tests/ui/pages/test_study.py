import pytest
from PySide6.QtCore import Qt

from kazquiz.authoring import own_fields
from kazquiz.bank import history
from kazquiz.bank import own_fields as stored_texts
from kazquiz.bank.card_changes import Marks
from kazquiz.documents import library
from kazquiz.errors import DiskFullError
from kazquiz.items.own_fields import Showing
from kazquiz.scheduling.memory import Rating
from kazquiz.ui.dialogs.due_date import DueDateDialog
from kazquiz.ui.dialogs.note import NoteDialog
from kazquiz.ui.pages.study import StudyPage
from tests.banks import query
from tests.ui.items import DRAFTS, LANGUAGES
from tests.ui.stage import (
    box,
    cut_off,
    is_mirrored,
    plain,
    press,
    settle,
    shown,
    type_text,
)


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


def test_a_screen_reader_says_the_question_and_then_what_is_opened(page, heard):
    draft = draft_of(page)
    open_answer(page)
    before, marked, after = draft.texts["en"].parts
    assert heard == [f"{before}{marked}{after}"]

    press(page, "3")

    assert heard[1:] == [draft_of(page).texts["en"].stem]


def test_a_screen_reader_says_how_a_typed_answer_differs(page, stage, heard):
    stage.change(answering="typed")
    page.refresh()
    type_text(page.flashcard.field, "nonsense")

    press(page.flashcard.field, "\r", Qt.Key.Key_Return)

    assert heard[-1].startswith("✗ Not the answer. Too much (struck through): ")


def test_a_screen_reader_says_that_the_day_is_done(page, stage, heard):
    stage.change(new_per_day=1)
    page.refresh()
    open_answer(page)
    press(page, "4")

    assert heard[-1].startswith("Done for today")


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


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_button_below_the_card_stands_as_the_card_does(page, stage, language):
    stage.speak(language)
    settle()

    assert box(page.view.show_button, page) == box(page.flashcard, page)


def test_tells_what_is_left_and_how_far_one_is(page):
    assert shown(page.head.counts).startswith("12 new")
    assert (page.progress.value(), page.progress.maximum()) == (0, 12)

    space(page)
    space(page)

    assert shown(page.head.counts).startswith("11 new · 1 learning")
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
    for _card in range(30):
        if page.stack.currentIndex():
            return
        open_answer(page)
        press(page, "4")
    raise AssertionError("there is no end")


def test_ends_with_what_was_done(page):
    finish(page)

    assert shown(page.done.title) == "Done for today"
    assert shown(page.done.text) == "You studied 12 cards."
    assert page.done.button.text() == "Take a quiz"


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


def item_of(page):
    return page.session.card(page._context.now()).candidate.item_id


def undoable(page):
    return plain(page.head.undo_button.toolTip())


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("suspend", "Undo: suspending"),
        ("bury", "Undo: burying until tomorrow"),
        ("delete", "Undo: deletion"),
    ],
)
def test_a_card_put_away_goes_and_comes_back_by_undo(page, stage, name, step):
    first = page.stem.text()

    page.head.menu.actions_by_name[name].trigger()

    assert page.stem.text() != first
    assert undoable(page) == step
    assert shown(page.head.counts).startswith("11 new")
    _words, _action, act = stage.told[-1]
    act()
    assert page.stem.text() == first
    assert shown(page.head.counts).startswith("12 new")


def test_what_is_put_on_a_card_is_shown_and_the_card_stays(page, monkeypatch):
    monkeypatch.setattr(NoteDialog, "ask", lambda *_: "think of the railway")
    open_answer(page)
    before = page.stem.text()

    for name in ("mark", "note"):
        page.head.menu.actions_by_name[name].trigger()
    page.head.menu.flags.actions()[4].trigger()

    assert page.stem.text() == before
    assert page.answer.isVisible()
    assert shown(page.head.marks.text) == "Blue, marked"
    assert page.flashcard.note.text() == "think of the railway"
    assert page.flashcard.note_card.isVisible()
    assert page.head.menu.actions_by_name["mark"].isChecked()


def test_a_date_takes_the_card_out_of_this_day(page, monkeypatch):
    monkeypatch.setattr(DueDateDialog, "ask", lambda *_: (3, 3))
    first = page.stem.text()

    page.head.menu.actions_by_name["due"].trigger()

    assert page.stem.text() != first
    assert undoable(page) == "Undo: due date"


def test_its_editor_is_asked_for(qtbot, page):
    item = item_of(page)

    with qtbot.waitSignal(page.edit_requested, timeout=0) as given:
        page.head.menu.actions_by_name["edit"].trigger()

    assert given.args == [item]


def test_its_document_is_asked_for(qtbot, page):
    with qtbot.waitSignal(page.document_requested, timeout=0) as given:
        page.head.menu.actions_by_name["document"].trigger()

    assert given.args[0] in {"first.txt", "second.txt"}


def test_of_two_ratings_one_means_again_and_one_good(page, stage, ratings):
    stage.change(ratings="two")
    open_answer(page)
    names = [b.text() for b in page.ratings.buttons.values() if b.isVisible()]
    assert names == ["Did not know", "Knew it"]

    press(page, "1")
    open_answer(page)
    press(page, "2")
    open_answer(page)
    press(page, "4")

    assert ratings() == ["AGAIN", "GOOD"]


@pytest.fixture
def typing(page, stage):
    stage.change(answering="typed")
    page.refresh()
    settle()
    return page


def type_answer(page, text):
    type_text(page.flashcard.field, text)
    press(page.flashcard.field, "\r", Qt.Key.Key_Return)
    settle()


def right_answer(page):
    return draft_of(page).texts["en"].marked


def test_a_right_answer_is_judged_and_good_lies_ready(typing, ratings):
    assert typing.flashcard.field.hasFocus()

    type_answer(typing, right_answer(typing))

    assert shown(typing.flashcard.difference.verdict) == "✓ Right"
    assert typing.answer.isVisible()
    assert typing.ratings.buttons[Rating.GOOD].hasFocus()
    assert ratings() == []


def test_a_wrong_answer_shows_the_difference_and_the_person_decides(typing, ratings):
    type_answer(typing, "nonsense")
    assert shown(typing.flashcard.difference.verdict) == "✗ Not the answer"
    assert typing.ratings.buttons[Rating.AGAIN].hasFocus()

    press(typing.ratings.buttons[Rating.AGAIN], "3")

    assert ratings() == ["GOOD"]
    assert typing.flashcard.field.hasFocus()
    assert typing.flashcard.field.text() == ""


def test_what_is_typed_survives_a_change_of_language(typing, stage):
    type_text(typing.flashcard.field, "Asta")

    stage.speak("kk")

    assert typing.flashcard.field.text() == "Asta"
    assert typing.flashcard.field.hasFocus()


def test_letters_and_figures_are_typed_and_do_nothing_else(typing, ratings):
    type_text(typing.flashcard.field, "1 sb")

    assert typing.flashcard.field.text() == "1 sb"
    assert not typing.is_answer_shown


def test_a_card_can_be_asked_the_other_way_round(page, stage):
    stage.change(card_direction="reverse")
    page.refresh()

    assert shown(page.flashcard.prompt) == "Which fact is this the answer to?"
    assert page.stem.text() == "Astana"
    open_answer(page)
    assert page.flashcard.question.text().startswith("In which city")


def lapse(page, stage, bank_file):
    """Let the first card have been forgotten seven times, and forget it again."""
    open_answer(page)
    press(page, "4")
    query(bank_file, "UPDATE card SET lapses = 7, due = '2026-03-02 09:00:00.000000'")
    page.refresh()
    page.show_answer()
    page.rate(Rating.AGAIN)
    settle()


def test_a_leech_is_pointed_out_with_what_one_can_do(page, stage, bank_file):
    lapse(page, stage, bank_file)

    assert page.view.leech.isVisible()
    assert query(bank_file, "SELECT leech, suspended FROM card") == [(1, 0)]
    page.view.leech.ways["suspend"].click()
    assert query(bank_file, "SELECT suspended FROM card") == [(1,)]
    assert not page.view.leech.isVisible()


def test_a_leech_is_suspended_where_that_is_chosen(page, stage, bank_file):
    stage.change(leech_action="suspend")
    page.refresh()

    lapse(page, stage, bank_file)

    assert query(bank_file, "SELECT leech, suspended FROM card") == [(1, 1)]
    assert not page.view.leech.ways["suspend"].isVisible()
    page.undo()
    assert query(bank_file, "SELECT leech, suspended FROM card") == [(0, 0)]
    assert not page.view.leech.isVisible()


def test_a_card_opens_and_goes_by_itself(page, stage, ratings):
    stage.change(auto_answer_seconds=5, auto_next_seconds=5, auto_next="good")
    page.refresh()

    page.advance.answer_due.emit()
    assert page.answer.isVisible()
    page.advance.next_due.emit()

    assert ratings() == ["GOOD"]


def test_a_card_may_be_put_off_by_itself(page, stage, ratings):
    stage.change(auto_next_seconds=5)
    first = page.stem.text()
    open_answer(page)

    page.advance.next_due.emit()

    assert ratings() == []
    assert page.stem.text() != first
    assert shown(page.head.counts).startswith("12 new")


def test_nothing_goes_by_itself_unless_that_is_chosen(page):
    assert not page.advance.is_running
    open_answer(page)
    assert not page.advance.is_running


def test_the_time_on_a_card_is_cut_where_that_is_chosen(page, stage):
    stage.change(card_seconds=5)
    stage.clock.move(seconds=50)
    space(page)
    space(page)

    assert shown(page.head.elapsed) == "0:05"


def test_the_time_spent_is_kept_over_another_page(page, stage):
    stage.clock.move(seconds=20)
    page.leave()
    stage.clock.move(minutes=30)
    page.refresh()
    stage.clock.move(seconds=10)
    space(page)
    space(page)

    assert shown(page.head.elapsed) == "0:30"


def test_minutes_end_a_session_and_one_may_go_on(qtbot, page, stage):
    stage.change(study_minutes=1)
    for _turn in range(3):
        stage.clock.move(seconds=20)
        open_answer(page)
        press(page, "4")
    assert shown(page.done.title) == "Your time is up"
    assert shown(page.view.done.figures["time"]) == "1:00"

    qtbot.mouseClick(page.done.button, Qt.MouseButton.LeftButton)

    assert page.stack.currentIndex() == 0
    assert page.stem.text()


def test_the_end_sums_up_what_was_done(page):
    finish(page)

    figures = page.view.done.figures
    assert shown(figures["cards"]) == "12"
    assert shown(figures["ratings"]) == "Easy 12"
    assert shown(figures["known"]) == "12"


def test_cramming_changes_nothing_and_says_so(page, ratings, bank_file):
    before = query(bank_file, "SELECT * FROM card")
    page.cram({1, 2, 3}, lambda: "The sea")
    page.refresh()
    assert plain(page.view.occasion.text()).startswith("Cramming: The sea.")

    finish(page)

    assert ratings() == []
    assert query(bank_file, "SELECT * FROM card") == before
    assert shown(page.done.text) == "You studied 3 cards."
    page.refresh()
    assert not page.view.occasion.isVisible()
    assert shown(page.head.counts).startswith("12 new")


def test_todays_cards_can_be_crammed_when_all_is_done(qtbot, page, ratings):
    finish(page)

    qtbot.mouseClick(page.view.done.ways["cram"], Qt.MouseButton.LeftButton)

    assert page.stack.currentIndex() == 0
    finish(page)
    assert len(ratings()) == 12


def test_more_new_cards_can_be_had_on_the_same_day(qtbot, page, stage):
    stage.change(new_per_day=2)
    page.refresh()
    finish(page)
    assert shown(page.done.text) == "You studied 2 cards."

    qtbot.mouseClick(page.view.done.ways["more_new"], Qt.MouseButton.LeftButton)

    assert shown(page.head.counts).startswith("10 new")


def test_what_comes_due_can_be_learned_ahead(qtbot, page, ratings, stage, bank_file):
    finish(page)
    query(bank_file, "UPDATE card SET due = '2026-03-03 09:00:00.000000' WHERE id < 5")

    page.refresh()
    qtbot.mouseClick(page.view.done.ways["ahead"], Qt.MouseButton.LeftButton)

    assert plain(page.view.occasion.text()).startswith("Learning ahead")
    assert "4 due" in shown(page.head.counts)
    finish(page)
    assert len(ratings()) == 16


def test_a_passage_is_read_before_its_new_cards_come(qtbot, page, stage):
    stage.change(new_per_day=0)
    shelf = library.shelf(stage.bank, stage.context.scheduler(), stage.clock.now)
    section = library.study_notes(stage.bank, shelf[0].document_id)[1]
    count = len(section.notes)

    page.introduce([section], lambda: "Later")
    page.refresh()

    assert page.stack.currentIndex() == 2
    reading = page.view.reading
    assert section.notes[0].draft.texts["en"].sentence in reading.notes.text()
    assert shown(reading.button) == f"Study {count} new cards"
    qtbot.mouseClick(reading.button, Qt.MouseButton.LeftButton)
    assert page.stack.currentIndex() == 0
    assert plain(page.view.occasion.text()) == "New cards of: Later"
    finish(page)
    assert shown(page.done.text) == f"You studied {count} cards."
    assert shown(page.done.title) == "This passage is done"
    assert not page.view.done.ways["passage"].isVisible()


def test_a_document_is_learned_passage_by_passage(page, stage, qtbot):
    shelf = library.shelf(stage.bank, stage.context.scheduler(), stage.clock.now)
    first, second = library.study_notes(stage.bank, shelf[0].document_id)
    page.introduce([first], lambda: "The beginning", [(second, lambda: "Later")])
    page.refresh()
    press(page, "", Qt.Key.Key_Return)
    finish(page)

    following = page.view.done.ways["passage"]
    assert shown(following) == "Next passage: Later"
    following.setFocus()
    press(following, "", Qt.Key.Key_Return)

    assert page.stack.currentIndex() == 2
    assert second.notes[0].draft.texts["en"].sentence in page.view.reading.notes.text()
    press(page, "", Qt.Key.Key_Return)
    assert plain(page.view.occasion.text()) == "New cards of: Later"
    finish(page)
    assert not following.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_is_cut_off_in_any_language(page, stage, language):
    page.resize(744, 520)
    stage.change(answering="typed")
    page.refresh()
    page.flashcard.field.setText("nonsense")
    page.show_answer()
    page.view.leech.show_leech(8, suspended=True)
    page.head.show_marks(Marks(flag=6, marked=True, leech=True))

    stage.speak(language)

    assert cut_off(page) == []


@pytest.fixture
def hinted(stage, show):
    """The page on cards that all have a mnemonic and a clue."""
    bank, now = stage.bank, stage.clock.now
    memo, clue = (own_fields.add(bank, name, now) for name in ("Mnemonic", "Clue"))
    own_fields.show(bank, clue, Showing.HINT, now)
    with bank.write() as session:
        for item in range(1, 13):
            texts = {memo: {"en": "A bridge."}, clue: {"en": "Count to two."}}
            stored_texts.write_item(session, item, texts)
    made = show(StudyPage(stage.context), 1000, 700)
    made.refresh()
    settle()
    return made


@pytest.mark.parametrize("letter", ["h", "р", "ا"])
def test_a_hint_comes_by_its_key_on_any_keyboard(hinted, letter, heard):
    assert hinted.flashcard.hint.button.isVisible()

    press(hinted, letter, 0)

    assert hinted.flashcard.hint.hints.isVisible()
    assert heard == ["Clue: Count to two."]
    open_answer(hinted)
    assert [text.text() for text in hinted.flashcard.own.texts] == ["A bridge."]


def test_the_next_card_keeps_its_hint_to_itself(hinted):
    press(hinted, "h", 0)
    open_answer(hinted)
    hinted.rate(Rating.GOOD)
    settle()

    assert hinted.flashcard.hint.button.isVisible()
    assert not hinted.flashcard.own.isVisible()
    open_answer(hinted)
    press(hinted, "h", 0)
    assert not hinted.flashcard.hint.isVisible()
    assert len(hinted.flashcard.own.texts) == 2
