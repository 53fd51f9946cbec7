import pytest
from PySide6.QtCore import Qt

from kazquiz.bank.card_changes import Marks
from kazquiz.items.own_fields import OwnField, Showing, Told
from kazquiz.text import Likeness
from kazquiz.ui.widgets.flashcard import Face, Flashcard
from tests.ui.items import draft_called
from tests.ui.stage import plain, press, settle, type_text

PLACE = draft_called("capital-place")


@pytest.fixture
def card(show):
    return show(Flashcard(), 700, 700)


def ask(card, draft=PLACE, language="en", **face):
    card.show_face(Face(draft, language, language, **face), {})
    card.ask()


def test_asks_and_then_answers_below(card):
    ask(card)
    assert card.stem.text() == PLACE.texts["en"].stem
    assert not card.answer.isVisible()
    assert not card.field.isVisible()

    card.open()

    assert card.answer.statement.text() == "It sits in Astana."
    assert not card.question.isVisible()


def test_turned_round_it_shows_the_answer_and_asks_for_its_fact(card):
    ask(card, is_reversed=True)
    assert card.stem.text() == "Astana"
    assert card.prompt.isVisible()
    assert not card.question.isVisible()

    card.open()

    assert card.question.text() == PLACE.texts["en"].stem
    assert card.question.isVisible()


@pytest.mark.parametrize(("language", "letters"), [("kk", True), ("ru", False)])
def test_an_answer_is_typed_with_the_letters_a_keyboard_lacks(card, language, letters):
    ask(card, language=language, is_typed=True)

    assert card.field.isVisible()
    assert card.letters.isVisible() is letters


def test_enter_confirms_what_is_typed(qtbot, card):
    ask(card, is_typed=True)
    card.field.setFocus()
    type_text(card.field, "Astna")

    with qtbot.waitSignal(card.confirmed, timeout=0):
        press(card.field, "\r", Qt.Key.Key_Return)


def test_a_judged_answer_stays_to_be_read(card):
    ask(card, is_typed=True)
    card.field.setText("Astna")

    card.judge("Astana", "en", Likeness.DIFFERENT)
    card.open()

    assert card.field.isReadOnly()
    assert card.field.property("state") == "wrong"
    assert card.difference.isVisible()


def test_the_next_card_begins_with_nothing_typed(card):
    ask(card, is_typed=True)
    card.field.setText("Astna")
    card.judge("Astana", "en", Likeness.DIFFERENT)

    ask(card, is_typed=True)

    assert card.field.text() == ""
    assert not card.field.isReadOnly()
    assert card.field.property("state") == "open"
    assert not card.difference.isVisible()


def test_what_is_typed_stays_when_the_card_is_shown_anew(card):
    ask(card, is_typed=True)
    card.field.setText("Ast")

    card.show_face(Face(PLACE, "kk", "kk", is_typed=True), {})

    assert card.field.text() == "Ast"


def test_a_note_comes_with_the_answer(card):
    ask(card, marks=Marks(note="think of the railway"))
    assert not card.note_card.isVisible()

    card.open()

    assert card.note.text() == "think of the railway"
    assert card.note_card.isVisible()
    ask(card)
    card.open()
    assert not card.note_card.isVisible()


MEMO = Told(OwnField(1, "Mnemonic"), "A bridge.", "en")
HINT = Told(OwnField(2, "Clue", Showing.HINT), "Count to two.", "en")


def own_shown(card):
    return [text.text() for text in card.own.texts] if card.own.isVisible() else []


def test_tells_ones_own_fields_with_the_answer(card):
    ask(card, own=(MEMO, HINT))
    assert own_shown(card) == []

    card.open()

    assert own_shown(card) == ["A bridge.", "Count to two."]
    assert "Mnemonic: A bridge." in plain(card.spoken(opened=True))


def test_a_hint_that_was_shown_is_not_told_twice(card):
    ask(card, own=(MEMO, HINT))
    card.hint.reveal()
    assert card.hint.hints.isVisible()

    card.open()

    assert own_shown(card) == ["A bridge."]
    assert card.hint.hints.isVisible()


def test_the_question_stays_where_it_is_when_a_hint_comes(card):
    ask(card, own=(HINT,))
    before = card.stem.mapTo(card, card.stem.rect().topLeft())

    card.hint.reveal()
    settle()

    assert card.stem.mapTo(card, card.stem.rect().topLeft()) == before


def test_the_next_card_has_none_of_it(card):
    ask(card, own=(MEMO, HINT))
    card.hint.reveal()
    card.open()

    ask(card)
    card.open()

    assert own_shown(card) == []
    assert not card.hint.isVisible()
