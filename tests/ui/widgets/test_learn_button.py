import pytest

from kazquiz.documents import library
from kazquiz.ui.widgets.learn_button import LearnButton
from tests.ui.stage import plain


@pytest.fixture
def sections(stage):
    shelf = library.shelf(stage.bank, stage.context.scheduler(), stage.clock.now)
    return library.study_notes(stage.bank, shelf[0].document_id)


@pytest.fixture
def button(show):
    return show(LearnButton(), 200, 44)


def texts(button):
    return [plain(action.text()) for action in button.menu().actions()]


def items(section):
    return {note.item_id for note in section.notes}


def test_offers_the_passages_with_their_new_cards(button, sections):
    new = items(sections[0]) | items(sections[1])
    button.show_sections(sections, new, "en")

    first, second = map(len, map(items, sections))
    assert texts(button) == [f"The beginning ({first} new)", f"Later ({second} new)"]


def test_a_passage_without_new_cards_is_not_offered(qtbot, button, sections):
    button.show_sections(sections, items(sections[1]), "en")
    assert len(texts(button)) == 1

    with qtbot.waitSignal(button.chosen, timeout=0) as given:
        button.menu().actions()[0].trigger()

    assert given.args == [sections[1]]


def test_where_nothing_is_new_there_is_nothing_to_choose(button, sections):
    button.show_sections(sections, set(), "en")

    assert not button.isEnabled()


def test_follows_the_language(button, sections, stage):
    button.show_sections(sections, items(sections[1]), "kk")

    stage.speak("kk")

    assert texts(button)[0].startswith("Кейін")
    assert "passage" not in button.accessibleName()
