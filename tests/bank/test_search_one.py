import pytest

from kazquiz.bank.measures import Facts
from kazquiz.bank.search import find
from kazquiz.bank.search_one import is_found
from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from tests.banks import numbered, store


@pytest.mark.parametrize(
    "text",
    [
        "",
        "parliament",
        "-parliament",
        "zzzq",
        "-zzzq",
        "zzzq or parliament",
        "parliament -zzzq tag:capital",
        "ParLIAMENT",
        "парламент",
        "tag:capital",
        "-tag:capital",
        "is:new",
        "is:due",
    ],
)
def test_one_is_found_where_it_is_among_all_that_are(bank, draft, now, text):
    store(bank, numbered(draft, 3), now)
    facts = Facts(bank.learner_id, now, now)
    query = parse(text, spellings()).query

    with bank.read() as session:
        among_all = 2 in find(session, query, facts)
        assert is_found(session, 2, query, facts) is among_all
        assert not is_found(session, 99, query, facts)
