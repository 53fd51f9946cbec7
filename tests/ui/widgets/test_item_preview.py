import pytest

from kazquiz.items.own_fields import OwnField, Told
from kazquiz.ui.widgets.item_preview import ItemPreview
from tests.ui.items import DRAFTS


@pytest.fixture
def preview(show):
    return show(ItemPreview(), 420, 800)


def see(preview, draft, language="en"):
    preview.show_item(draft, language, digits="", titles={})


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.uid)
def test_every_kind_of_item_is_seen_as_card_and_question(preview, draft):
    see(preview, draft)
    assert preview.stem.text() == draft.texts["en"].stem

    preview.views.buttons["question"].click()

    assert preview.question.isVisible()
    assert not preview.card.isVisible()


def test_what_cannot_be_shown_yet_says_so(preview):
    see(preview, None)
    assert preview.waiting.isVisible()

    see(preview, DRAFTS[0], "xx")
    assert preview.waiting.isVisible()

    see(preview, DRAFTS[0])
    assert not preview.waiting.isVisible()


def test_fields_of_ones_own_are_seen_with_the_answer(preview):
    told = [Told(OwnField(1, "Mnemonic"), "A bridge.", "en")]

    preview.show_item(DRAFTS[0], "en", digits="", titles={}, own=told)

    assert preview.own.isVisible()
    assert preview.own.texts[0].text() == "A bridge."
