import json

import pytest

from kazquiz.items.frozen import freeze, thaw
from tests.ui.items import DRAFTS


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.uid)
def test_an_item_of_any_type_comes_back_as_it_was(draft):
    kept = json.loads(json.dumps(freeze(draft)))

    assert thaw(kept) == draft


def test_everything_that_an_item_has_is_kept(draft):
    whole = draft()

    assert thaw(freeze(whole)) == whole
