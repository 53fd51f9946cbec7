import pytest

from kazquiz.bank import drafts
from kazquiz.errors import BundleError
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.progress import Cancelled
from tests.banks import query


def uids(bank):
    with bank.read() as session:
        found = drafts.read_drafts(session, drafts.live_ids(session))
    return [draft.uid for draft in found.values()]


def test_the_first_start_stores_the_bundled_bank_with_progress(bank, bundled, now):
    reported = []

    assert bring_up_to_date(
        bank, now, lambda done, total: reported.append((done, total))
    )

    assert len(uids(bank)) >= 80
    assert reported[0][0] == 0
    assert reported[-1] == (len(uids(bank)),) * 2
    assert reported == sorted(reported)


def test_a_later_start_has_nothing_to_do(bank, bundled, now):
    bring_up_to_date(bank, now)

    assert not bring_up_to_date(bank, now, lambda *_: 1 / 0)


def test_what_is_taken_out_is_retired_and_comes_back(bank, bundled, now):
    bring_up_to_date(bank, now)
    before = uids(bank)
    file = bundled / "russia.toml"
    whole = file.read_text("utf-8")

    file.write_text(whole[: whole.rindex("[[item]]")], "utf-8")
    assert bring_up_to_date(bank, now)
    assert len(uids(bank)) == len(before) - 1
    file.write_text(whole, "utf-8")
    assert bring_up_to_date(bank, now)

    assert uids(bank) == before


def test_a_broken_bundle_leaves_the_stored_bank_as_it_is(bank, bundled, now):
    bring_up_to_date(bank, now)
    before = uids(bank)
    (bundled / "russia.toml").write_text("[[item]]\nuid = 3", "utf-8")

    with pytest.raises(BundleError):
        bring_up_to_date(bank, now)

    assert uids(bank) == before


def test_a_first_start_that_is_broken_off_stores_nothing(bank, bank_file, bundled, now):
    def stop(done, total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        bring_up_to_date(bank, now, stop)

    assert query(bank_file, "SELECT * FROM item") == []
    assert bring_up_to_date(bank, now)
