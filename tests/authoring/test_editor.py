from dataclasses import replace
from random import Random

import pytest

from kazquiz.authoring import editor
from kazquiz.authoring.item_reading import Part
from kazquiz.bank import drafts, history, own_fields
from kazquiz.bank.models import Item
from kazquiz.bank.store import open_bank
from kazquiz.items.item_form import ItemForm
from kazquiz.items.values import AnswerType
from tests.banks import store

EMPTY = ItemForm("state", AnswerType.YEAR)


@pytest.fixture
def opened(stored):
    return editor.open_item(stored, 2, "en")


def restemmed(form, stem="Which city is it?"):
    english = replace(form.texts["en"], stem=stem)
    return replace(form, texts={**form.texts, "en": english})


def keep(bank, form, now, item_id=2):
    return editor.store(bank, item_id, form, language="en", now=now, rng=Random(1))


def stem(bank, item_id=2):
    with bank.read() as session:
        return drafts.read_drafts(session, [item_id])[item_id].texts["en"].stem


def test_what_is_stored_is_there_and_can_be_undone(stored, opened, now):
    before = stem(stored)

    item_id, reading = keep(stored, restemmed(opened.form), now)

    assert item_id == 2
    assert reading.can_be_stored
    assert stem(stored) == "Which city is it?"
    with stored.write() as session:
        assert history.undo(session, stored.learner_id).name == "edit"
    assert stem(stored) == before
    with stored.write() as session:
        history.redo(session, stored.learner_id)
        whole = drafts.read_drafts(session, [2])[2]
    assert whole == reading.draft


def test_a_changed_item_keeps_its_text_when_the_bundle_changes(
    stored, opened, draft, now
):
    keep(stored, restemmed(opened.form), now)

    drafts_now = [draft(uid=uid) for uid in ("first", "second", "third")]
    store(stored, [restemmed_draft(each) for each in drafts_now], now, digest="newer")

    assert stem(stored) == "Which city is it?"
    assert stem(stored, 1) == "From the bundle?"


def restemmed_draft(draft):
    english = replace(draft.texts["en"], stem="From the bundle?")
    return replace(draft, texts={**draft.texts, "en": english})


def test_a_changed_item_can_be_set_back(stored, opened, now):
    with stored.read() as session:
        bundled = drafts.read_drafts(session, [2])[2]
    keep(stored, restemmed(opened.form), now)
    assert editor.open_item(stored, 2, "en").is_changed

    editor.set_back(stored, 2, bundled, now)

    again = editor.open_item(stored, 2, "en")
    assert again.form == opened.form
    assert not again.is_changed
    with stored.write() as session:
        assert history.undo(session, stored.learner_id).name == "set-back"
    assert stem(stored) == "Which city is it?"


def test_a_new_item_is_stored_and_undone_whole(stored, opened, now):
    form = restemmed(replace(opened.form, uid=""), "A new one?")

    item_id, _reading = keep(stored, form, now, item_id=None)

    assert stem(stored, item_id) == "A new one?"
    with stored.write() as session:
        assert history.undo(session, stored.learner_id).name == "new-item"
    assert editor.open_item(stored, item_id, "en") is None
    with stored.write() as session:
        history.redo(session, stored.learner_id)
    assert stem(stored, item_id) == "A new one?"


def test_what_breaks_a_rule_is_not_stored(stored, opened, now):
    before = stem(stored)

    item_id, reading = keep(stored, restemmed(opened.form, ""), now)

    assert item_id is None
    assert not reading.can_be_stored
    assert stem(stored) == before


def test_what_is_half_written_outlives_the_program(stored, opened, now, bank_file):
    half = restemmed(opened.form, "Half a que")
    editor.keep(stored, 2, half, now)
    editor.keep(stored, None, EMPTY, now)
    stored.close()

    again = open_bank(str(bank_file))

    left = editor.open_item(again, 2, "en")
    assert left.form == half
    assert left.is_unfinished
    assert editor.open_new(again, replace(EMPTY, topic="x")).form == EMPTY
    editor.drop(again, 2)
    assert editor.open_item(again, 2, "en").form == opened.form
    again.close()


def test_storing_ends_what_was_half_written(stored, opened, now):
    editor.keep(stored, 2, opened.form, now)

    keep(stored, restemmed(opened.form), now)

    assert not editor.open_item(stored, 2, "en").is_unfinished


def test_an_item_that_is_gone_cannot_be_opened(stored):
    assert editor.open_item(stored, 99, "en") is None


def test_a_document_that_the_library_has_not_is_told_and_nothing_is_stored(
    stored, opened, now
):
    form = replace(opened.form, sources="elsewhere.txt:3")

    item_id, reading = keep(stored, restemmed(form), now)

    assert item_id is None
    assert stem(stored) == opened.form.texts["en"].stem
    [mark] = [mark for mark in reading.marks if mark.part is Part.SOURCES]
    assert mark.binding
    assert "elsewhere.txt" in mark.sentence


@pytest.fixture
def memo(stored, now):
    with stored.write() as session:
        return own_fields.add_field(session, 1, "Mnemonic", now)


def own(bank, item_id=2):
    with bank.read() as session:
        return own_fields.read_texts(session, [item_id]).get(item_id, {})


def test_what_is_written_in_ones_own_fields_leaves_a_bundled_item_to_its_updates(
    stored, opened, draft, now, memo
):
    written = {memo: {"en": "A <b>bridge</b>", "fa": "پل"}}

    keep(stored, replace(opened.form, own=written), now)

    again = editor.open_item(stored, 2, "en")
    assert again.form.own == written
    assert again.is_changed
    drafts_now = [draft(uid=uid) for uid in ("first", "second", "third")]
    store(stored, [restemmed_draft(each) for each in drafts_now], now, digest="newer")
    assert stem(stored) == "From the bundle?"
    assert own(stored) == written


def test_ones_own_fields_are_undone_with_the_rest(stored, opened, now, memo):
    form = replace(restemmed(opened.form), own={memo: {"en": "x"}})
    keep(stored, form, now)

    with stored.write() as session:
        assert history.undo(session, stored.learner_id).name == "edit"

    assert own(stored) == {}
    with stored.write() as session:
        history.redo(session, stored.learner_id)
    assert own(stored) == {memo: {"en": "x"}}


def test_ones_own_fields_are_set_back_with_the_rest(stored, opened, now, memo):
    with stored.read() as session:
        bundled = drafts.read_drafts(session, [2])[2]
    keep(stored, replace(opened.form, own={memo: {"en": "x"}}), now)

    editor.set_back(stored, 2, bundled, now)

    assert own(stored) == {}
    assert not editor.open_item(stored, 2, "en").is_changed
    with stored.write() as session:
        history.undo(session, stored.learner_id)
    assert own(stored) == {memo: {"en": "x"}}


def test_what_is_half_written_in_ones_own_fields_is_kept(stored, opened, now, memo):
    half = replace(opened.form, own={memo: {"en": "A bri"}})

    editor.keep(stored, 2, half, now)

    assert editor.open_item(stored, 2, "en").form == half
    assert own(stored) == {}


def test_a_new_item_has_its_own_texts_at_once(stored, opened, now, memo):
    form = restemmed(replace(opened.form, uid="", own={memo: {"en": "x"}}), "A new?")

    item_id, _reading = keep(stored, form, now, item_id=None)

    assert own(stored, item_id) == {memo: {"en": "x"}}


def test_a_field_that_was_removed_meanwhile_does_not_keep_an_item_from_the_bank(
    stored, opened, now, memo
):
    with stored.write() as session:
        own_fields.remove_field(session, 1, memo, now)

    item_id, _reading = keep(stored, replace(opened.form, own={memo: {"en": "x"}}), now)

    assert item_id == 2
    assert own(stored) == {}


def test_a_deleted_item_is_back_when_only_ones_own_fields_were_written(
    stored, opened, now, memo
):
    with stored.write() as session:
        session.get_one(Item, 2).retired_at = now

    keep(stored, replace(opened.form, own={memo: {"en": "x"}}), now)

    with stored.read() as session:
        assert session.get_one(Item, 2).retired_at is None
