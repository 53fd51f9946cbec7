from random import Random

import pytest

from kazquiz.items.draft import Draft
from kazquiz.items.values import AnswerType, NamedValue, YearValue
from kazquiz.quiz.proposals import propose
from tests.banks import store


@pytest.fixture
def years(bank, draft, now):
    drafts = [
        draft(uid=f"y{year}", answer=YearValue(year), distractors=(), names={})
        for year in (1980, 1991, 1993, 1995, 1999)
    ]
    store(bank, drafts, now)
    return bank


def year_item(draft, *distractors) -> Draft:
    return draft(uid="new", answer=YearValue(1992), distractors=distractors, names={})


def test_the_nearest_of_the_bank_come_first(years, draft):
    found = propose(years, year_item(draft), 2, Random(1))

    assert found[0].value in {YearValue(1991), YearValue(1993)}
    assert YearValue(1992) not in [each.value for each in found]


def test_what_stands_there_already_is_not_proposed(years, draft):
    taken = (YearValue(1991), YearValue(1993))

    found = propose(years, year_item(draft, *taken), 5, Random(1))

    assert not {each.value for each in found} & set(taken)


def test_figures_are_made_up_where_the_bank_has_too_few(bank, draft, now):
    store(bank, [draft(uid="a")], now)

    found = propose(bank, year_item(draft), 3, Random(1))

    assert len(found) == 3
    assert all(abs(each.value.year - 1992) <= 3 for each in found)


def test_names_come_in_every_language_that_the_bank_has(stored, draft):
    item = draft(uid="new", distractors=())

    found = propose(stored, item, 3, Random(1))

    almaty = NamedValue(AnswerType.PLACE, "Almaty")
    [names] = [each.names for each in found if each.value == almaty]
    assert names["fa"][almaty].text == "آلماتی"
