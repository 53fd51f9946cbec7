import json
from dataclasses import fields

import pytest

from kazquiz.items.draft import Draft, ItemText
from kazquiz.items.frozen import freeze, thaw
from tests.ui.items import DRAFTS


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.uid)
def test_an_item_of_any_type_comes_back_as_it_was(draft):
    kept = json.loads(json.dumps(freeze(draft)))

    assert thaw(kept) == draft


def test_everything_that_an_item_has_is_kept(draft):
    whole = draft()

    assert thaw(freeze(whole)) == whole


def test_no_part_of_an_item_is_forgotten(draft):
    kept = freeze(draft())

    assert kept.keys() == {field.name for field in fields(Draft)}
    parts = {field.name for field in fields(ItemText)}
    assert all(text.keys() == parts for text in kept["texts"].values())


def test_a_frozen_item_is_there_in_every_script_of_its_language(draft):
    thawed = thaw(freeze(draft()))

    assert "kk_Arab" in thawed.texts
    assert thawed.texts["kk_Latn"].marked == "Astanada"


def test_what_is_fixed_is_kept(draft):
    item = draft(fixed=draft().distractors[:1])

    assert thaw(freeze(item)).fixed == item.fixed
    old = {name: part for name, part in freeze(item).items() if name != "fixed"}
    assert thaw(old).fixed == ()
