from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from kazquiz.study import card_actions
from kazquiz.study.session import StudySession
from kazquiz.ui.browser.card_info import CardInfo
from kazquiz.ui.dialogs.due_date import DueDateDialog
from kazquiz.ui.dialogs.note import NoteDialog
from kazquiz.ui.pages.card_deeds import CardDeeds
from tests.ui.stage import plain

TOLD = {
    "suspend": "The card is suspended.",
    "bury": "The card will come up again tomorrow.",
    "due": "The due date is set.",
    "delete": "The item is deleted.",
}


@pytest.fixture
def card(stage):
    context = stage.context
    session = StudySession(context.bank, context.scheduler(), context.limits())
    session.start(context.now())
    return session.card(context.now())


@pytest.fixture
def undone():
    return []


@pytest.fixture
def deeds(stage, qtbot, undone):
    page = QWidget()
    qtbot.addWidget(page)
    return CardDeeds(stage.context, page, lambda: undone.append(True))


@pytest.fixture
def days(monkeypatch):
    monkeypatch.setattr(DueDateDialog, "ask", lambda *_: (2, 4))


def marks(stage, card):
    item = card.candidate.item_id
    return card_actions.marks(stage.bank, [item]).get(item)


def told(stage):
    return plain(stage.told[-1][0]())


@pytest.mark.parametrize("name", TOLD)
def test_what_puts_a_card_away_says_so_and_offers_to_undo(
    qtbot, deeds, card, stage, days, undone, name
):
    with qtbot.waitSignal(deeds.gone, timeout=0) as given:
        deeds.do(name, card)

    assert given.args == [card]
    assert told(stage) == TOLD[name]
    _words, action, act = stage.told[-1]
    assert action() == "Undo"
    act()
    assert undone == [True]


def test_a_card_that_is_new_cannot_be_forgotten(qtbot, deeds, card, stage):
    with qtbot.assertNotEmitted(deeds.gone):
        deeds.do("forget", card)

    assert stage.told == []


def test_thinking_better_of_it_changes_nothing(qtbot, deeds, card, stage, monkeypatch):
    monkeypatch.setattr(DueDateDialog, "ask", lambda *_: None)
    monkeypatch.setattr(NoteDialog, "ask", lambda *_: None)

    with qtbot.assertNotEmitted(deeds.gone), qtbot.assertNotEmitted(deeds.put_on):
        deeds.do("due", card)
        deeds.do("note", card)

    assert marks(stage, card) is None


def test_a_note_is_kept(qtbot, deeds, card, stage, monkeypatch):
    monkeypatch.setattr(NoteDialog, "ask", lambda _page, old: old + "see line 7")

    with qtbot.waitSignal(deeds.put_on, timeout=0):
        deeds.do("note", card)

    assert marks(stage, card).note == "see line 7"
    assert told(stage) == "The note is saved."


def test_a_mark_is_put_on_and_taken_off(deeds, card, stage):
    deeds.do("mark", card)
    assert marks(stage, card).marked
    assert told(stage) == "The card is marked."

    deeds.do("mark", replace(card, marks=marks(stage, card)))

    assert not marks(stage, card).marked
    assert told(stage) == "The mark is removed."


@pytest.mark.parametrize(
    ("flag", "words"), [(3, "The flag is set."), (0, "The flag is removed.")]
)
def test_a_flag_is_put_on_and_taken_off(deeds, card, stage, flag, words):
    card_actions.set_flag(stage.bank, [card.candidate.item_id], stage.clock.now, 1)

    deeds.flag(flag, card)

    assert marks(stage, card).flag == flag
    assert told(stage) == words


def test_what_other_pages_do_is_asked_for(qtbot, deeds, card):
    with qtbot.waitSignal(deeds.edit_requested, timeout=0) as edit:
        deeds.do("edit", card)
    with qtbot.waitSignal(deeds.document_requested, timeout=0) as document:
        deeds.do("document", card)

    assert edit.args == [card.candidate.item_id]
    source = card.draft.sources[0]
    assert document.args == [source.document, source.line]


def test_what_became_of_the_card_is_shown(deeds, card, stage, monkeypatch):
    seen = []
    monkeypatch.setattr(CardInfo, "show_of", lambda *what: seen.append(what[1:]))

    deeds.do("info", card)

    assert seen == [(stage.context, card.candidate.item_id)]
    assert stage.told == []
