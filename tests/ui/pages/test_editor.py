import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from kazquiz.authoring import own_fields
from kazquiz.authoring.item_reading import Part
from kazquiz.bank import drafts
from kazquiz.items.values import AnswerType
from kazquiz.ui.pages.editor import EditorPage
from tests.banks import query
from tests.ui.items import LANGUAGES
from tests.ui.stage import cut_off, plain, settle, shown

ITEM = 1
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(stage, show):
    made = show(EditorPage(stage.context), 1100, 800)
    made.open_item(ITEM)
    made.refresh()
    settle()
    return made


def field(page, part, language="en"):
    return page.form.columns[language].fields[part]


def note(page, part, language="en"):
    return page.form.columns[language].notes[part]


def write(page, part, text, language="en"):
    edited = field(page, part, language)
    edited.selectAll()
    edited.setFocus()
    QTest.keyClicks(edited, text)
    settle()


def stored(stage, item_id=ITEM):
    with stage.bank.read() as session:
        return drafts.read_drafts(session, [item_id])[item_id]


def test_shows_an_item_as_it_is_stored(page, stage):
    draft = stored(stage)

    assert field(page, Part.STEM).toPlainText() == draft.texts["en"].stem
    assert field(page, Part.STATEMENT).markup() == draft.texts["en"].statement
    assert page.title() == "Edit item"
    assert not page.tools.store_button.isEnabled()


def test_what_is_changed_is_stored_by_key(page, stage):
    write(page, Part.STEM, "Is this a new question?")

    QTest.keyClick(page, Qt.Key.Key_S, CTRL)

    assert stored(stage).texts["en"].stem == "Is this a new question?"
    assert stage.told[-1][0]() == "The item is saved."
    stage.told[-1][2]()
    assert stored(stage).texts["en"].stem != "Is this a new question?"


def test_the_preview_follows_what_is_typed(page):
    write(page, Part.STEM, "What do learners see?")
    assert page.preview.stem.text() == "What do learners see?"

    page.preview.views.buttons["question"].click()

    assert page.preview.question.stem.text() == "What do learners see?"
    assert not page.preview.question.isEnabled()


def test_what_keeps_it_from_being_stored_stands_beside_the_field(page, stage):
    before = stored(stage)
    write(page, Part.STATEMENT, "No answer is marked here.")

    said = shown(note(page, Part.STATEMENT))
    assert said == "The answer is not marked exactly once in the statement."
    assert note(page, Part.STATEMENT).property("role") == "wrong"
    assert not page.tools.store_button.isEnabled()
    page.store()

    assert stored(stage) == before


def test_a_screen_reader_finds_what_to_mend_at_the_field(page):
    write(page, Part.STATEMENT, "No answer is marked here.")
    [first, second, *_] = page.form.options.lines
    text = next(iter(first.fields.values())).text()
    other = next(iter(second.fields.values()))
    other.selectAll()
    QTest.keyClicks(other, text)
    settle()

    assert "not marked" in field(page, Part.STATEMENT).accessibleDescription()
    assert "Two options are equal" in other.accessibleDescription()
    write(page, Part.STATEMENT, "")
    edited = field(page, Part.STATEMENT)
    QTest.keyClicks(edited, "It was that")
    edited.toggle_answer()
    assert edited.accessibleDescription() == ""


def test_advice_is_gentle(page):
    write(page, Part.STEM, "In which of its cities the parliament sits")

    assert (
        shown(note(page, Part.STEM))
        == "The question does not end with a question mark."
    )
    assert note(page, Part.STEM).property("role") == "caption"
    assert page.tools.store_button.isEnabled()


def test_says_gently_that_another_item_asks_the_same(page, stage, qtbot):
    other = stored(stage, 2).texts["en"].stem
    write(page, Part.STEM, other.upper().rstrip("?"))

    qtbot.waitUntil(lambda: "asks this already" in shown(note(page, Part.STEM)))

    assert note(page, Part.STEM).property("role") == "caption"
    assert page.tools.store_button.isEnabled()
    write(page, Part.STEM, "Is this a new question?")
    qtbot.waitUntil(lambda: "asks this already" not in shown(note(page, Part.STEM)))


def test_an_item_is_no_double_of_itself(page):
    assert "already" not in shown(note(page, Part.STEM))


def test_the_answer_is_marked_by_one_key(page):
    write(page, Part.STATEMENT, "The answer is here.")
    edited = field(page, Part.STATEMENT)
    cursor = edited.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(10, QTextCursor.MoveMode.KeepAnchor)
    edited.setTextCursor(cursor)

    QTest.keyClick(edited, Qt.Key.Key_F8)

    assert edited.markup() == "The [[answer]] is here."


def test_letters_have_looks(page):
    write(page, Part.EXPLANATION, "ab")
    edited = field(page, Part.EXPLANATION)
    edited.selectAll()

    QTest.keyClick(edited, Qt.Key.Key_B, CTRL)
    assert edited.markup() == "<b>ab</b>"
    page.tools.look_buttons["raised"].click()
    assert edited.markup() == "<b><sup>ab</sup></b>"
    page.tools.look_buttons["lowered"].click()
    page.tools.look_buttons["bold"].click()

    assert edited.markup() == "<sub>ab</sub>"


def test_languages_stand_side_by_side_each_in_its_direction(page):
    page.form.languages.choose("en", "ar")
    page.form.languages.chosen.emit(["en", "ar"])
    settle()

    arabic, english = field(page, Part.STEM, "ar"), field(page, Part.STEM)
    directions = [
        each.document().begin().blockFormat().layoutDirection()
        for each in (english, arabic)
    ]
    assert directions == [
        Qt.LayoutDirection.LeftToRight,
        Qt.LayoutDirection.RightToLeft,
    ]
    assert arabic.isVisible()
    assert arabic.mapTo(page, arabic.pos()).x() > english.mapTo(page, english.pos()).x()


def test_what_is_half_written_is_there_after_a_restart(page, stage, show, qtbot):
    write(page, Part.STEM, "Half a que")
    qtbot.waitUntil(
        lambda: query(stage.bank.place, "select count(*) from unfinisheditem") == [(1,)]
    )

    again = show(EditorPage(stage.context), 1100, 800)
    again.open_item(ITEM)

    assert field(again, Part.STEM).toPlainText() == "Half a que"
    assert again.tools.discard_button.isVisible()
    again.discard()
    assert field(again, Part.STEM).toPlainText() == stored(stage).texts["en"].stem
    stage.told[-1][2]()
    assert field(again, Part.STEM).toPlainText() == "Half a que"


def test_who_types_without_a_pause_is_kept_up_with(page, stage, qtbot):
    edited = field(page, Part.STEM)
    kept = []
    for _letter in range(60):
        QTest.keyClicks(edited, "a")
        qtbot.wait(50)
        kept = query(stage.bank.place, "select count(*) from unfinisheditem")
        if kept == [(1,)]:
            break

    assert kept == [(1,)]


def test_leaving_keeps_what_was_just_typed(page, stage):
    write(page, Part.STEM, "Just typed")

    page.leave()

    assert query(stage.bank.place, "select count(*) from unfinisheditem") == [(1,)]


@pytest.mark.parametrize(
    ("kind", "typed", "wrong"),
    [
        (AnswerType.YEAR, "1992", "1991"),
        (AnswerType.DATE, "25 May 1992", "26 May 1992"),
        (AnswerType.NUMBER, "12", "14"),
        (AnswerType.COUNTRY, "Russia", "China"),
        (AnswerType.TERM, "treaty", "accord"),
        (AnswerType.PERSON, "Abai", "Shakarim"),
        (AnswerType.PLACE, "Astana", "Almaty"),
        (AnswerType.ORGANISATION, "United Nations", "European Union"),
        (AnswerType.TRUTH, "1", None),
    ],
)
def test_a_new_item_of_every_kind_can_be_written(page, stage, kind, typed, wrong):
    page.open_item(None)
    head = page.form.head
    head.kind.setCurrentIndex(head.kind.findData(kind))
    head.kind.activated.emit(head.kind.currentIndex())
    if kind is AnswerType.TRUTH:
        page.form.options.truth.buttons[typed].click()
    else:
        page.form.options.add()
        for line, text in zip(page.form.options.lines, (typed, wrong), strict=True):
            [only] = line.fields.values()
            QTest.keyClicks(only, text)
    write(page, Part.STEM, "Is it so?")
    edited = field(page, Part.STATEMENT)
    QTest.keyClicks(edited, "It was that")
    edited.toggle_answer()
    settle()
    assert page.tools.store_button.isEnabled(), page.form.options_note.text()

    page.store()

    [(newest,)] = query(stage.bank.place, "select max(id) from item")
    assert stored(stage, newest).answer.type is kind
    assert stored(stage, newest).texts["en"].marked == "that"


@pytest.mark.parametrize(
    ("kind", "typed", "count"),
    [
        (AnswerType.COUNTRY, "Russia; China", 2),
        (AnswerType.TERM, "trade; transport; energy", 3),
        (AnswerType.YEAR, "1991; 1992", 2),
    ],
)
def test_a_new_item_with_several_answers_can_be_written(
    page, stage, kind, typed, count
):
    page.open_item(None)
    head = page.form.head
    head.kind.setCurrentIndex(head.kind.findData(kind))
    head.kind.activated.emit(head.kind.currentIndex())
    head.several.click()
    [only] = page.form.options.lines[0].fields.values()
    QTest.keyClicks(only, typed)
    write(page, Part.STEM, "Which are they?")
    edited = field(page, Part.STATEMENT)
    QTest.keyClicks(edited, "It was these")
    edited.toggle_answer()
    settle()

    page.store()

    [(newest,)] = query(stage.bank.place, "select max(id) from item")
    answer = stored(stage, newest).answer
    assert [each.type for each in answer.members] == [kind] * count


def test_wrong_options_are_proposed_and_removed(page):
    def typed():
        lines = page.form.options.lines
        return {next(iter(line.fields.values())).text() for line in lines}

    before = typed()
    for _time in range(2):
        page.form.options.lines[-1].remove_button.click()
    assert len(typed()) == len(before) - 2

    page.form.options.propose_button.click()

    assert typed() == before


def test_equal_options_are_said_beside_the_options(page):
    [first, second, *_] = page.form.options.lines
    text = next(iter(first.fields.values())).text()
    other = next(iter(second.fields.values()))
    other.selectAll()
    QTest.keyClicks(other, text)
    settle()

    assert "Two options are equal" in plain(page.form.options_note.text())
    assert not page.tools.store_button.isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_a_small_window(stage, show, language):
    stage.speak(language)
    page = show(EditorPage(stage.context), 740, 520)
    page.open_item(ITEM)
    page.refresh()

    assert cut_off(page) == []
    page.tools.preview_button.click()
    assert page.preview.isVisible()
    assert cut_off(page) == []


def test_a_language_that_nobody_writes_in_is_written_in_english(page, stage):
    field(page, Part.STEM).setFocus()

    stage.speak("xx")
    page.retranslate()
    settle()

    assert next(iter(page.form.columns)) == "en"
    assert page.window().focusWidget() is field(page, Part.STEM)
    page.open_item(None)
    page.refresh()
    assert list(page.form.columns) == ["en"]


def test_a_switch_of_language_takes_the_focus_from_nothing(stage, show):
    page = show(EditorPage(stage.context), 700, 800)
    page.open_item(ITEM)
    page.refresh()
    page.tools.preview_button.click()
    settle()
    page.tools.preview_button.setFocus()

    stage.speak("kk")
    page.retranslate()
    settle()

    assert page.window().focusWidget() is page.tools.preview_button


def test_a_switch_of_language_keeps_what_is_written(page, stage):
    write(page, Part.STEM, "Half a que")

    stage.speak("kk")

    assert field(page, Part.STEM).toPlainText() == "Half a que"
    assert page.title() != "Edit item"


def test_a_field_of_ones_own_is_written_kept_and_stored(page, stage, qtbot):
    key = own_fields.add(stage.bank, "Mnemonic", stage.clock.now)
    page.refresh()
    edited = page.form.columns["en"].own_fields[key]
    edited.setFocus()
    QTest.keyClick(edited, Qt.Key.Key_B, CTRL)
    QTest.keyClicks(edited, "bridge")
    page.leave()
    again = query(stage.bank.place, "select content from unfinisheditem")
    assert "<b>bridge</b>" in again[0][0]
    assert page.preview.own.texts[0].text() == "bridge"

    page.store()

    assert own_fields.texts(stage.bank, ITEM) == {key: {"en": "<b>bridge</b>"}}
    with qtbot.waitSignal(page.own_fields_requested, timeout=0):
        page.form.own_button.click()
