"""The options of the bundled bank together: how often one stands gives no key away.

A good wrong option is the right one of another item, and so many values stand in the
options of several. Whoever sees all options of a bank, but no stem, may count them: if
a key alone among its options stood elsewhere too, or alone stood nowhere else, that
count would tell it from the rest.
"""

from collections import defaultdict

import pytest

from kazquiz import paths
from kazquiz.i18n.formatting import of
from kazquiz.interchange.bundled import read_bundle
from kazquiz.items.values import TruthValue
from kazquiz.items.wording import wording
from kazquiz.text import folded
from tests.banks import compiled_catalogs

# The language that the bank is written in; the translations say the same.
USUAL = "en"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    catalogs = compiled_catalogs(tmp_path_factory.mktemp("translations"))
    return read_bundle(paths.resources(), catalogs)


def test_every_key_has_company_in_whether_it_stands_elsewhere_too(bundle):
    options = {
        draft.uid: read(draft)
        for draft in bundle.drafts
        if not isinstance(draft.answer, TruthValue) and draft.distractors
    }
    holders = defaultdict(set)
    for uid, texts in options.items():
        for text in texts:
            holders[text].add(uid)

    alone = []
    for uid, texts in options.items():
        key, *others = (holders[text] != {uid} for text in texts)
        if key not in others:
            sign = "alone stands elsewhere" if key else "alone stands nowhere else"
            alone.append(f"{uid}: {texts[0]} {sign}")

    assert len(options) >= 350
    assert alone == []


def read(draft):
    """List the options of *draft* as one reads them, the key first."""
    names = draft.names.get(USUAL, {})
    return [
        folded(wording(value, of(USUAL), names), USUAL)
        for value in (draft.answer, *draft.distractors)
    ]
