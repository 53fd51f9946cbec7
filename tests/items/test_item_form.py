import json
from dataclasses import replace

import pytest

from kazquiz import paths
from kazquiz.interchange.bundled import read_bundle
from kazquiz.items.draft import ItemText
from kazquiz.items.item_form import (
    ItemForm,
    OptionForm,
    form_of,
    from_data,
    to_data,
)
from kazquiz.items.values import AnswerType, DateValue, ListValue, NumberValue


@pytest.fixture(scope="module")
def bundle(compiled):
    return read_bundle(paths.resources(), compiled)


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_a_form_survives_being_kept(bundle, language):
    for draft in bundle.drafts:
        form = form_of(draft, language)
        assert from_data(to_data(form)) == form


def test_figures_and_dates_are_typed_as_the_language_does(draft):
    dated = draft(answer=DateValue(1992, 5, 25), distractors=(), names={})
    counted = draft(answer=NumberValue(2500.5, "percent"), distractors=(), names={})

    assert form_of(dated, "en").options[0].text == "25 May 1992"
    assert form_of(dated, "fa").options[0].text == "۲۵ مهٔ ۱۹۹۲"
    assert form_of(counted, "ru").options[0].text == "2\u00a0500,5"
    assert form_of(counted, "en").unit == "percent"


def test_names_stand_language_by_language(draft):
    form = form_of(draft(), "en")

    assert form.options[0].names["en"] == "Astana"
    assert form.options[0].names["fa"] == "آستانه"
    assert len(form.options) == 4
    assert form.is_named


def test_members_of_a_list_are_divided_by_semicolons(draft):
    sound = draft()
    form = form_of(
        draft(answer=ListValue((sound.answer, sound.distractors[0])), distractors=()),
        "en",
    )

    assert form.options[0].names["en"] == "Astana; Almaty"
    assert form.is_list


def test_only_what_is_written_counts_as_a_language():
    form = ItemForm(
        "state",
        AnswerType.YEAR,
        texts={"en": ItemText("When?", ""), "kk": ItemText(" ", "")},
    )

    assert form.languages() == ["en"]
    assert OptionForm(" ", {"en": " "}).is_empty
    assert not OptionForm("", {"en": "x"}).is_empty


def test_fields_of_ones_own_survive_json_and_older_forms_have_none(draft):
    form = replace(form_of(draft(), "en"), own={3: {"en": "x"}})
    kept = json.loads(json.dumps(to_data(form)))

    assert from_data(kept) == form
    del kept["own"]
    assert from_data(kept).own == {}
