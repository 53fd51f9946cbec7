import pytest
from PySide6.QtCore import Qt

from kazquiz.documents import library
from kazquiz.scheduling.memory import Rating
from kazquiz.scheduling.scheduler import Scheduler
from kazquiz.study.session import StudySession
from kazquiz.ui.pages.library import LibraryPage
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, plain, settle, shown


@pytest.fixture
def page(stage, show):
    made = show(LibraryPage(stage.context), 1000, 700)
    made.refresh()
    settle()
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cards(page):
    return [card for card, _entry in page._cards]


def names(page):
    return [shown(card.name) for card in cards(page)]


@pytest.fixture
def notes(qtbot, page):
    """The page with the notes of the first document open."""
    click(qtbot, cards(page)[0].button)
    settle()
    return page


def study(stage, count):
    """Study *count* new cards well."""
    session = StudySession(stage.bank, Scheduler(), stage.context.limits())
    session.start(stage.clock.now)
    for _card in range(count):
        card = session.card(stage.clock.now)
        session.rate(card, Rating.EASY, now=stage.clock.now, seconds=5)


def test_is_empty_gracefully(empty_stage, show, qtbot):
    page = show(LibraryPage(empty_stage.context))
    page.refresh()
    assert cards(page) == []

    click(qtbot, page.views.buttons["topics"])

    assert cards(page) == []
    assert cut_off(page) == []


def test_shows_the_shelf(page):
    assert names(page) == ["First paper", "Second paper"]
    assert shown(cards(page)[0].about) == "Persian, 6 items"
    assert shown(cards(page)[1].about) == "Kazakh, 6 items"
    assert shown(cards(page)[0].figures).startswith("0 known, 0 learning, 6 new")
    assert page.title() == "Library"


def test_shows_how_much_is_known(page, stage):
    study(stage, 12)

    page.refresh()

    assert "6 new" not in shown(cards(page)[0].figures)
    assert "100% would be remembered now." in shown(cards(page)[0].figures)
    assert "6 known" in plain(cards(page)[0].meter.accessibleName())


def test_shows_the_topics(qtbot, page):
    click(qtbot, page.views.buttons["topics"])

    assert names(page) == ["The state", "The world", "The people"]
    assert shown(cards(page)[0].about) == "The state."


def test_opens_the_notes_with_their_lines(notes):
    assert notes.name.text() == "First paper"
    assert "It sits in Astana. line 1" in plain(notes.notes.text())
    assert notes.notes.isVisible()
    assert notes.study_button.hasFocus()


def test_opens_the_notes_of_a_topic(qtbot, page):
    click(qtbot, page.views.buttons["topics"])

    click(qtbot, cards(page)[2].button)

    assert page.name.text() == "The people"
    assert "Abai wrote it." in page.notes.text()


def test_goes_back_to_the_shelf(qtbot, notes):
    click(qtbot, notes.back_button)

    assert cards(notes)[0].isVisible()
    assert not notes.notes.isVisible()


@pytest.mark.parametrize(
    ("name", "count"),
    [("all", 6), ("core", 4), ("detail", 2), ("sources-disagree", 1)],
)
def test_filters_the_notes(qtbot, notes, name, count):
    click(qtbot, notes.filters.buttons[name])

    assert plain(notes.notes.text()).count(" line ") == count


def test_studies_just_what_is_shown(qtbot, notes):
    click(qtbot, notes.filters.buttons["detail"])

    with qtbot.waitSignal(notes.study_requested, timeout=0) as told:
        click(qtbot, notes.study_button)

    assert len(told.args[0]) == 2


def test_a_filter_that_nothing_passes_leaves_nothing_to_study(qtbot, page):
    click(qtbot, cards(page)[1].button)

    click(qtbot, page.filters.buttons["sources-disagree"])

    assert page.notes.text() == ""
    assert not page.study_button.isEnabled()


def test_another_document_opens_unfiltered_at_its_top(qtbot, notes):
    click(qtbot, notes.filters.buttons["detail"])
    click(qtbot, notes.back_button)

    click(qtbot, cards(notes)[1].button)

    assert notes.filters.chosen_values() == ["all"]
    assert notes.reader.verticalScrollBar().value() == 0


def test_notes_stay_open_while_another_page_is_shown(notes):
    notes.leave()

    notes.refresh()

    assert notes.notes.isVisible()


def test_notes_are_scrolled_by_key(qtbot, notes):
    notes.resize(500, 260)
    settle()

    qtbot.keyClick(notes, Qt.Key.Key_PageDown)

    assert notes.reader.verticalScrollBar().value() > 0


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language_on_the_shelf(page, stage, language):
    before = names(page)

    stage.speak(language)

    assert not set(before) & set(names(page))
    assert cards(page)[0].button.text() != "Read"
    assert names(page)[0] in cards(page)[0].button.accessibleDescription()


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language_in_the_notes(qtbot, notes, stage, language):
    click(qtbot, notes.filters.buttons["core"])
    notes.resize(600, 300)
    settle()
    notes.reader.verticalScrollBar().setValue(40)

    stage.speak(language)

    assert "Astana" not in notes.notes.text()
    assert notes.filters.chosen_values() == ["core"]
    assert notes.reader.verticalScrollBar().value() == 40
    assert notes.notes.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["documents", "topics", "notes"])
def test_nothing_is_cut_off_in_any_language(qtbot, page, stage, language, view):
    if view == "notes":
        click(qtbot, cards(page)[0].button)
    else:
        click(qtbot, page.views.buttons[view])

    stage.speak(language)

    assert cut_off(page) == []


def test_mirrors(page, stage):
    before = box(cards(page)[0].button, cards(page)[0])

    stage.speak("fa")

    after = box(cards(page)[0].button, cards(page)[0])
    # The button is as wide as its word, so just its trailing edge is compared.
    assert abs(after[0] - (cards(page)[0].width() - before[1])) <= 1


def test_shows_the_study_notes_at_a_line(page, stage):
    page.refresh()
    last = page.shelf[0].document
    lines = [
        note.line
        for section in library.study_notes(stage.bank, page.shelf[0].document_id)
        for note in section.notes
    ]

    page.resize(700, 200)
    page.show_place(last.name, lines[-1])
    settle()

    assert page.stack.currentIndex() == 1
    bar = page.reader.verticalScrollBar()
    assert bar.value() > 0
    page.show_place(last.name, lines[0])
    settle()
    assert bar.value() < bar.maximum()


def test_a_document_that_is_not_on_the_shelf_is_not_shown(page):
    page.refresh()

    page.show_place("elsewhere.txt", 1)


def test_what_is_shown_can_be_crammed(qtbot, notes):
    with qtbot.waitSignal(notes.cram_requested, timeout=0) as asked:
        click(qtbot, notes.cram_button)

    items, title = asked.args
    assert len(items) == 6
    assert title() == "First paper"


def test_a_passage_with_new_cards_can_be_learned(qtbot, notes, stage):
    passages = notes.learn_button.menu().actions()
    assert len(passages) == 2

    with qtbot.waitSignal(notes.passage_requested, timeout=0) as asked:
        passages[1].trigger()

    (section,), title, later = asked.args
    assert later == []
    assert all(note.line >= 7 for note in section.notes)
    assert title() == "Later"
    stage.speak("kk")
    assert title() == "Кейін"


def test_the_passages_behind_the_first_come_later(qtbot, notes, stage):
    first, second = notes.learn_button.menu().actions()

    with qtbot.waitSignal(notes.passage_requested, timeout=0) as asked:
        first.trigger()

    (section,), _title, [(following, title)] = asked.args
    assert following.notes[0].line > section.notes[-1].line
    assert title() == "Later"
    assert "Later" in plain(second.text())


def test_a_passage_that_was_studied_is_offered_no_more(qtbot, page, stage):
    study(stage, 12)
    page.refresh()
    click(qtbot, cards(page)[0].button)

    assert not page.learn_button.isEnabled()
