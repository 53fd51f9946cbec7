import pytest
from PySide6.QtCore import Qt

from kazquiz.authoring import own_fields
from kazquiz.bank import own_fields as stored_texts
from kazquiz.items.own_fields import Showing
from kazquiz.ui.browser.preview import Preview
from tests.ui.stage import cut_off, settle, shown


@pytest.fixture
def preview(show, looking):
    made = show(Preview(looking.question), 340, 600)

    def put(item, language="en"):
        made.show_item(
            looking.shown(item),
            language,
            style=looking.style(),
            titles=looking.names.documents,
        )
        settle()

    made.put = put
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_is_empty_gracefully(preview):
    assert shown(preview.nothing).startswith("Choose a question")
    assert not preview.edit_button.isVisible()


def test_shows_the_card(preview):
    preview.put(1)

    assert preview.stem.text() == "In which city does the parliament sit?"
    assert preview.answer.statement.text() == "It sits in Astana."
    assert not preview.nothing.isVisible()


def test_shows_the_question_of_a_quiz(qtbot, preview):
    preview.put(1)

    click(qtbot, preview.views.buttons["question"])

    assert preview.question.isVisible()
    assert preview.question.stem.text()


def test_says_so_where_no_question_can_be_made(qtbot, preview, monkeypatch):
    monkeypatch.setattr(preview, "_ask", lambda _draft: None)
    preview.put(1)

    click(qtbot, preview.views.buttons["question"])

    assert preview.unasked.isVisible()
    assert not preview.question.isVisible()


def test_shows_what_became_of_the_card(qtbot, preview):
    preview.put(1)

    click(qtbot, preview.views.buttons["facts"])

    assert preview.facts.isVisible()


def test_asks_to_edit(qtbot, preview):
    preview.put(3)

    with qtbot.waitSignal(preview.edit_requested, timeout=0) as told:
        click(qtbot, preview.edit_button)

    assert told.args == [3]


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_nothing_is_cut_off(preview, stage, language):
    preview.put(1, language)

    stage.speak(language)

    assert cut_off(preview) == []


def test_shows_every_field_of_ones_own(preview, stage, clock):
    bank = stage.bank
    key = own_fields.add(bank, "Mnemonic", clock.now)
    own_fields.show(bank, key, Showing.BROWSER, clock.now)
    with bank.write() as session:
        stored_texts.write_item(session, 1, {key: {"en": "A bridge."}})

    preview.put(1, "kk")

    assert [text.text() for text in preview.own.texts] == ["A bridge."]
    preview.put(2)
    assert not preview.own.isVisible()
