import pytest

from kazquiz import paths
from kazquiz.bank import questions
from kazquiz.interchange.bundled import read_bundle
from tests.banks import ROOT


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
