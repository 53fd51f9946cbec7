import pytest
from PySide6.QtCore import Qt

from kazquiz.browse.columns import Column
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.ui.pages.questions import QuestionsPage
from tests.banks import query
from tests.ui.items import DRAFTS, LANGUAGES
from tests.ui.stage import box, cut_off, plain, press, settle, shown, type_text


def wait(qtbot, page):
    qtbot.waitUntil(lambda: not page.runner.is_busy(), timeout=20_000)
    settle()


def made(stage, show, qtbot, width=1000):
    page = show(QuestionsPage(stage.context), width, 640)
    page.settings_changed.connect(lambda changed: setattr(stage, "settings", changed))
    page.refresh()
    wait(qtbot, page)
    return page


@pytest.fixture
def page(stage, show, qtbot):
    page = made(stage, show, qtbot)
    yield page
    page.leave()
    page.runner.stop()
    page.runner.pool.shutdown(wait=True)


def search(qtbot, page, text):
    page.pane.bar.put(text)
    wait(qtbot, page)


def questions(page):
    model = page.model
    return [
        plain(model.data(model.index(place, 0))) for place in range(model.rowCount())
    ]


def test_is_empty_gracefully(empty_stage, show, qtbot):
    page = made(empty_stage, show, qtbot)

    assert shown(page.pane.empty.title) == "No questions yet"
    assert cut_off(page) == []
    page.runner.pool.shutdown(wait=True)


def test_shows_the_bank_by_the_alphabet(page):
    stems = sorted(draft.texts["en"].stem for draft in DRAFTS)

    assert questions(page) == stems
    assert shown(page.pane.count) == f"{len(stems)} items"
    assert page.title() == "Questions"


def test_finds_as_one_types(qtbot, page):
    page.pane.bar.field.setFocus()
    type_text(page.pane.bar.field, "ПАРЛАМЕНТ")
    wait(qtbot, page)

    assert questions(page) == ["In which city does the parliament sit?"]
    assert page.pane.preview.stem.text() == questions(page)[0]


def test_a_fault_is_told_and_the_rest_is_searched(qtbot, page):
    search(qtbot, page, "parliament is:tired")

    assert len(questions(page)) == 1
    assert "cannot be tired" in shown(page.pane.bar.fault)


def test_offers_everything_again_where_nothing_is_found(qtbot, page):
    search(qtbot, page, "zzzq")
    assert shown(page.pane.empty.title) == "Nothing found"
    assert not page.pane.preview.nothing.isVisible()

    page.pane.empty.button.click()
    wait(qtbot, page)

    assert len(questions(page)) == len(DRAFTS)


def test_sorts_and_keeps_how(qtbot, page, stage, show):
    page.pane.table.sort_by(Column.QUESTION, descending=True)
    wait(qtbot, page)

    stems = sorted((draft.texts["en"].stem for draft in DRAFTS), reverse=True)
    assert questions(page) == stems
    assert stage.settings.browser_sort == "-question"
    again = made(stage, show, qtbot)
    assert questions(again) == stems
    again.runner.pool.shutdown(wait=True)


def test_keeps_the_columns_chosen(qtbot, page, stage, show):
    page.pane.table._change_columns([Column.QUESTION, Column.TOPIC])

    assert stage.settings.browser_columns == "question,topic"
    again = made(stage, show, qtbot)
    assert again.pane.table.shown_columns() == [Column.QUESTION, Column.TOPIC]
    again.runner.pool.shutdown(wait=True)


def test_a_filter_is_written_into_the_line(qtbot, page):
    page.pane.filters.chosen.emit("topic:state", "")
    page.pane.filters.chosen.emit("type:place", "and")
    wait(qtbot, page)

    assert page.pane.bar.text() == "topic:state type:place"
    assert "In which city does the parliament sit?" in questions(page)


def test_filters_have_counts(qtbot, page):
    qtbot.waitUntil(lambda: page._offer.counts.topics != {})

    assert sum(page._offer.counts.topics.values()) == len(DRAFTS)


def test_studies_crams_and_asks_what_was_found(qtbot, page):
    search(qtbot, page, "parliament")

    for button, signal in (
        (page.pane.study_button, page.study_requested),
        (page.pane.cram_button, page.cram_requested),
    ):
        with qtbot.waitSignal(signal, timeout=0) as told:
            button.click()
        assert told.args == [{1}]
    with qtbot.waitSignal(page.quiz_requested, timeout=0) as told:
        page.pane.quiz_button.click()
    assert told.args == [Blueprint(count=1, only=(DRAFTS[0].uid,))]


def test_several_that_are_selected_are_studied_alone(qtbot, page):
    page.pane.table.go_to(page.model.item_ids[0])
    press(page.pane.table, "", Qt.Key.Key_Down)
    qtbot.keyClick(page.pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    with qtbot.waitSignal(page.study_requested, timeout=0) as told:
        page.pane.study_button.click()

    assert told.args == [set(page.model.item_ids[1:3])]


def test_asks_to_edit_the_item_in_focus(qtbot, page):
    page.pane.go_to_list()

    with qtbot.waitSignal(page.edit_requested, timeout=0) as told:
        qtbot.keyClick(page.pane.table, Qt.Key.Key_Return)

    assert told.args == [page.pane.table.current_id()]


def test_a_deleted_item_makes_room_for_the_next(qtbot, page, stage):
    page.pane.table.go_to(page.model.item_ids[3])
    page.pane.table.setFocus()
    after = page.model.item_ids[4]

    qtbot.keyClick(page.pane.table, Qt.Key.Key_Delete)
    wait(qtbot, page)

    assert page.pane.table.current_id() == after
    assert len(questions(page)) == len(DRAFTS) - 1
    stage.told[-1][2]()
    page.refresh()
    wait(qtbot, page)
    assert len(questions(page)) == len(DRAFTS)


def test_replaces_in_what_was_found(qtbot, page, bank_file):
    search(qtbot, page, "parliament")
    page.actions_.act("replace")
    page.bulk.replacing.pattern.setText("CITY")
    page.bulk.replacing.text.setText("town")
    page.bulk.replacing.look()
    qtbot.waitUntil(page.bulk.replacing.accept_button.isEnabled)

    page.bulk.replacing.accept_button.click()
    wait(qtbot, page)

    assert page.stack.currentWidget() is page.pane
    assert questions(page) == ["In which town does the parliament sit?"]
    edited = query(bank_file, "select id from item where edited")
    assert edited == [(1,)]


def test_tells_a_pattern_that_is_none(qtbot, page):
    page.actions_.act("replace")
    panel = page.bulk.replacing
    panel.pattern.setText("(")
    panel.regex.setChecked(True)

    panel.look()

    qtbot.waitUntil(panel.outcome.isVisible)
    assert "cannot be used" in shown(panel.outcome)


def test_shows_a_group_of_duplicates_alone(qtbot, page):
    page.actions_.act("duplicates")
    qtbot.waitUntil(page.bulk.duplicates.cancel_button.isHidden)

    page.bulk.duplicates.group_chosen.emit((3, 1))

    assert page.stack.currentWidget() is page.pane
    assert page.model.item_ids == (3, 1)


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language_and_its_alphabet(qtbot, page, stage, language):
    search(qtbot, page, "topic:state")
    before = page.pane.table.current_id()

    stage.speak(language)
    wait(qtbot, page)

    assert page.pane.bar.text() == "topic:state"
    assert page.pane.table.current_id() == before
    stems = questions(page)
    assert all(stem.isascii() is False for stem in stems)
    assert len(stems) == sum(draft.topic == "state" for draft in DRAFTS)


def test_what_is_selected_outlasts_a_change_of_language(qtbot, page, stage):
    wanted = sorted(page.model.item_ids)[:3]
    page.pane.table.select(wanted)

    stage.speak("kk")
    wait(qtbot, page)

    assert sorted(page.pane.table.selected_ids()) == wanted
    search(qtbot, page, "topic:state")
    assert len(page.pane.table.selected_ids()) == 1


def test_duplicates_follow_the_language(qtbot, page, stage):
    page.actions_.act("duplicates")
    qtbot.waitUntil(lambda: not page.bulk.is_busy())
    searched = []
    page.bulk.begin_duplicates = lambda *asked: searched.append(asked)
    among = tuple(page.wanted_ids())

    stage.speak("kk")

    assert searched == [(among, "kk")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [708, 1000])
def test_nothing_is_cut_off_in_any_language(qtbot, stage, show, language, width):
    page = made(stage, show, qtbot, width)

    stage.speak(language)
    wait(qtbot, page)

    assert cut_off(page) == []
    page.runner.pool.shutdown(wait=True)


def test_mirrors(qtbot, page, stage):
    before = box(page.pane.study_button, page)

    stage.speak("fa")
    wait(qtbot, page)

    after = box(page.pane.study_button, page)
    assert abs(after[0] - (page.width() - before[1])) <= 1
