import pytest

from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.values import YearValue
from kazquiz.quiz.blueprint import Blueprint, Form, Question
from kazquiz.quiz.versions import Printed, draw_versions, make_versions
from tests.banks import numbered, store


@pytest.fixture
def ten(bank, draft, now):
    return store(bank, numbered(draft, 10), now)


def uids(version):
    return [printed.draft.uid for printed in version]


def test_versions_have_the_same_questions_in_other_orders(ten):
    first, second, third = draw_versions(ten, Blueprint(count=8), seed=7, count=3)

    assert sorted(uids(first)) == sorted(uids(second)) == sorted(uids(third))
    assert len({tuple(uids(each)) for each in (first, second, third)}) == 3


def test_options_are_the_same_in_other_orders(ten):
    wanted = Blueprint(count=8, forms=(Form.CHOICE,))
    first, second = draw_versions(ten, wanted, seed=7, count=2)

    before = {each.draft.uid: each.question.options for each in first}
    after = {each.draft.uid: each.question.options for each in second}
    assert any(before[uid] != after[uid] for uid in before)
    for uid, options in before.items():
        assert set(map(str, options)) == set(map(str, after[uid]))


def test_the_same_seed_gives_the_same_papers(ten):
    wanted = Blueprint(count=8)

    assert draw_versions(ten, wanted, 7, 3) == draw_versions(ten, wanted, 7, 3)
    assert draw_versions(ten, wanted, 7, 3) != draw_versions(ten, wanted, 8, 3)


def test_more_versions_leave_the_first_ones_as_they_are(ten):
    wanted = Blueprint(count=8)

    assert draw_versions(ten, wanted, 7, 4)[:2] == draw_versions(ten, wanted, 7, 2)


def test_years_stay_in_their_order(draft):
    years = tuple(map(YearValue, (1991, 1992, 1995, 1999)))
    question = Question(1, Form.CHOICE, years)
    printed = Printed(question, draft(answer=years[1]))

    versions = make_versions([printed], seed=1, count=8)

    assert {version[0].question.options for version in versions} == {years}


def test_too_few_items_are_told(ten):
    with pytest.raises(UnfitBlueprintError):
        draw_versions(ten, Blueprint(count=11), seed=1, count=2)
