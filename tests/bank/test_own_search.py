from datetime import timedelta

import pytest

from kazquiz.bank import own_fields, search
from kazquiz.bank.measures import Facts
from kazquiz.search.parsing import parse
from kazquiz.search.query import Not, Words
from kazquiz.search.spellings import Spellings, spellings
from tests.banks import query


@pytest.fixture
def asked(stored, now, compiled):
    """Ask for the items that a search means, where three have texts of one's own."""
    facts = Facts(1, now, now + timedelta(hours=5))
    with stored.write() as session:
        memo, my_example = (
            own_fields.add_field(session, 1, name, now)
            for name in ("Mnemonic", "My example")
        )
        own_fields.write_item(session, 1, {memo: {"en": "A <b>bri</b>dge, too"}})
        own_fields.write_item(session, 2, {my_example: {"kk": "КӨПІР"}})
        own_fields.write_item(session, 3, {my_example: {"fa": "پلِ ۱۹۹۲"}})
    known = Spellings(spellings(compiled).written, ("Mnemonic", "My example"))

    def ask(text):
        with stored.read() as session:
            found = search.find(session, parse(text, known).query, facts)
        return sorted(found)

    return ask


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bridge", [1]),
        ("bridge or parliament", [1, 2, 3]),
        ("-bridge", [2, 3]),
        ("көпір", [2]),
        ("копир", [2]),
        ("پل", [3]),
        ("1992", [3]),
        ("mnemonic:bridge", [1]),
        ("MNEMONIC:BRIDGE", [1]),
        ("-mnemonic:bridge", [2, 3]),
        ("my-example:bridge", []),
        ("my_example:көпір", [2]),
        ("field:bridge", [1]),
        ("поле:көпір", [2]),
        ("حقل:۱۹۹۲", [3]),
        ("question:bridge", []),
        ('field:"bridge too"', [1]),
        ("field:bridge parliament", [1]),
    ],
)
def test_finds_in_fields_of_ones_own(asked, text, found):
    assert asked(text) == found


def test_what_is_retired_is_left_out(asked, bank_file):
    query(bank_file, "update item set retired_at = '2026-01-01' where id = 1")

    assert asked("bridge") == []


def test_without_the_index_the_same_is_found(stored, asked, bank_file):
    with stored.read() as session:
        indexed = search.find(session, Words("bridge"), None)
    query(bank_file, "drop table searchindex")
    with stored.read() as session:
        facts = Facts(1, None, None)
        assert search.find(session, Words("bridge"), facts) == indexed == [1]
        assert sorted(search.find(session, Not(Words("bridge")), facts)) == [2, 3]
