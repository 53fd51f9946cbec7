import pytest

from kazquiz import paths
from kazquiz.bank import questions
from kazquiz.bank.store import open_bank
from kazquiz.interchange.bundled import read_bundle
from tests.banks import ROOT, compiled_catalogs, store


@pytest.fixture
def bank_file(tmp_path):
    return tmp_path / "bank.sqlite"


@pytest.fixture
def bank(bank_file):
    opened = open_bank(str(bank_file), patience=0.05)
    yield opened
    opened.close()


@pytest.fixture
def stored(bank, draft, now):
    """Return a bank with three items."""
    drafts = [draft(uid=uid) for uid in ("first", "second", "third")]
    return store(bank, drafts, now)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    return compiled_catalogs(tmp_path_factory.mktemp("translations"))


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
