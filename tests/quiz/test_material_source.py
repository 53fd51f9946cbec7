from random import Random

import pytest

from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.material_source import MaterialSource
from kazquiz.quiz.meant import Meant


@pytest.fixture
def source(years):
    with years.read() as session:
        yield MaterialSource(Meant(session, years.learner_id, now=None, found=None))


def test_captions_are_found_though_they_are_rare(source):
    kins = source.asked(Blueprint())

    found = source.entries(kins, [Form.ORDERING], 8, Random(1))

    assert len(found) == 8
    assert all(entry.words for entry in found)


def test_only_what_the_saved_search_found_is_asked(years):
    with years.read() as session:
        every = MaterialSource(Meant(session, years.learner_id, now=None, found=None))
        ids = [item for kin in every.asked(Blueprint()) for item in kin.item_ids]
        some = MaterialSource(
            Meant(session, years.learner_id, now=None, found=frozenset(ids[:3]))
        )

        assert [kin.item_ids for kin in some.everything()] == [ids[:3]]


def test_an_item_is_read_once(source, monkeypatch):
    [kin] = source.asked(Blueprint())
    source.read(kin.item_ids[:2])
    monkeypatch.setattr("kazquiz.bank.drafts.read_drafts", lambda *_: 1 / 0)

    assert source.has_read(kin.item_ids[0])
    assert source.draft(kin.item_ids[0]).uid == "item-0"
    assert source.trace(kin.item_ids[1]).stem.split() == ["when", "was", "matter", "1x"]
    with pytest.raises(ZeroDivisionError):
        source.draft(kin.item_ids[2])
