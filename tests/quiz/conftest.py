import pytest

from kazquiz import paths
from kazquiz.bank import questions
from kazquiz.interchange.bundled import read_bundle
from kazquiz.items.draft import ItemText
from kazquiz.items.values import YearValue
from tests.banks import ROOT, store


@pytest.fixture(scope="session")
def bundle(compiled):
    """Return the bundled bank, with its catalogs as they stand in the sources."""
    return read_bundle(ROOT / "resources", compiled)


@pytest.fixture
def content(bundle, compiled, monkeypatch):
    """Return the bundled items, worded by the catalogs that belong to them."""
    monkeypatch.setattr(paths, "translations", lambda: compiled)
    return bundle.drafts


@pytest.fixture
def real_bank(bank, bundle, content, now):
    """Return a bank with all the bundled items."""
    with bank.write() as session:
        questions.store_bundle(session, bundle, now)
    return bank


@pytest.fixture
def years(bank, draft, now):
    """A bank of years, every fifth of which has a caption."""
    items = [
        draft(
            uid=f"item-{place}",
            answer=YearValue(1900 + place),
            distractors=(),
            names={},
            texts={
                "en": ItemText(
                    f"When was matter {place}x?",
                    f"Matter {place}x was in [[so]].",
                    caption="" if place % 5 else f"matter {place}x",
                )
            },
        )
        for place in range(40)
    ]
    return store(bank, items, now)
