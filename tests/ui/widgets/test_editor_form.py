from dataclasses import replace

import pytest

from kazquiz.authoring.item_reading import Part
from kazquiz.items.item_form import OptionForm, form_of
from kazquiz.items.own_fields import OwnField
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


def test_gives_back_what_stands_in_fields_of_ones_own(form, qtbot):
    own = {1: {"en": "a bridge", "kk": "көпір"}, 9: {"en": "of a field that is gone"}}
    whole = replace(form_of(DRAFTS[0], "en"), own=own)
    form.offer_own([OwnField(1, "Mnemonic"), OwnField(2, "Example")])
    form.show_form(whole, TOPICS, ["en"])

    form.columns["en"].own_fields[2].setPlainText("an example")

    assert form.form().own == {**own, 2: {"en": "an example"}}
    form.columns["en"].own_fields[1].setPlainText("")
    assert form.form().own[1] == {"kk": "көпір"}
    with qtbot.waitSignal(form.own_requested, timeout=0):
        form.own_button.click()


def test_a_field_that_is_added_meanwhile_joins_what_is_being_written(form):
    form.show_form(form_of(DRAFTS[0], "en"), TOPICS, ["en"])
    form.columns["en"].fields[Part.STEM].setPlainText("Half a question")

    form.offer_own([OwnField(1, "Mnemonic")])

    column = form.columns["en"]
    assert column.fields[Part.STEM].toPlainText() == "Half a question"
    assert column.own_fields[1] in form.fields()
