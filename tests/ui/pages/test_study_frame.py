import pytest

from kazquiz.items.values import TruthValue
from kazquiz.study.session import StudyCard, StudySession
from kazquiz.ui.pages.study_frame import face_of
from tests.ui.items import draft_called


@pytest.fixture
def card(stage):
    context = stage.context
    session = StudySession(context.bank, context.scheduler(), context.limits())
    session.start(context.now())
    return session.card(context.now())


def of_item(card, uid):
    return StudyCard(card.candidate, draft_called(uid))


def test_a_card_is_asked_as_the_settings_want_it(card, stage):
    named = of_item(card, "capital-place")
    usual = face_of(named, stage.context)
    assert (usual.is_reversed, usual.is_typed) == (False, False)

    stage.change(answering="typed")
    assert face_of(named, stage.context).is_typed
    stage.change(card_direction="reverse")

    face = face_of(named, stage.context)
    assert (face.is_reversed, face.is_typed) == (True, False)


def test_what_is_true_or_not_need_not_be_typed(card, stage):
    stage.change(answering="typed", card_direction="reverse")
    truth = of_item(card, "sea-truth")
    assert isinstance(truth.draft.answer, TruthValue)

    face = face_of(truth, stage.context)

    assert (face.is_reversed, face.is_typed) == (False, False)


def test_a_card_speaks_the_language_of_cards(card, stage):
    stage.change(content_language="kk", digits="arab")

    face = face_of(card, stage.context)

    assert (face.language, face.digits) == ("kk", "arab")


def test_undo_and_redo_are_named_for_the_list_of_keys(study_page, stage):
    assert study_page.undo_action.text() == "Undo"

    stage.speak("ru")

    assert study_page.redo_action.text() != "Redo"
