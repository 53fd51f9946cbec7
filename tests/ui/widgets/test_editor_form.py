import pytest

from kazquiz.items.item_form import OptionForm, form_of
from kazquiz.ui.widgets.editor_form import EditorForm
from tests.ui.items import DRAFTS
from tests.ui.stage import settle

TOPICS = {"state": {}, "world": {}, "people": {}}


@pytest.fixture
def form(show):
    return show(EditorForm(), 700, 900)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.uid)
def test_gives_back_every_kind_of_item_unchanged(form, draft, qtbot):
    whole = form_of(draft, "en")
    form.show_form(whole, TOPICS, ["en", "fa"])

    with qtbot.waitSignal(form.edited):
        form.head.edited.emit()

    assert form.form() == whole


def test_one_language_is_always_seen(form):
    form.show_form(form_of(DRAFTS[0], "en"), TOPICS, ["en"])

    form.languages.buttons["en"].click()
    settle()

    assert list(form.columns) == ["en"]


def test_options_added_stand_behind_those_written(form):
    whole = form_of(DRAFTS[0], "en")
    form.show_form(whole, TOPICS, ["en"])
    added = OptionForm("2001") if not whole.is_named else OptionForm(names={"en": "X"})

    form.add_options([added])

    assert form.form().options == (*whole.options, added)
