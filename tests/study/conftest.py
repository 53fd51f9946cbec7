import pytest

from kazquiz.bank.store import open_bank
from tests.banks import store


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
