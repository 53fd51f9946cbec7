from itertools import groupby

import pytest

from kazquiz.bank import cards, drafts
from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.values import AnswerType, NamedValue, YearValue
from kazquiz.quiz.blueprint import Among, Blueprint, Form, Question
from kazquiz.quiz.places import LONGEST_RUN, key_place
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


@pytest.fixture
def real(real_bank):
    """Return versions of a paper of the bundled bank, in all forms of one item."""
    forms = (Form.CHOICE, Form.CLOZE_CHOICE, Form.TRUE_FALSE)
    return draw_versions(real_bank, Blueprint(count=40, forms=forms), seed=3, count=8)


def longest_run(version):
    places = [key_place(each.question, each.draft) for each in version]
    return max(len([*run]) for _place, run in groupby(places))


def test_no_version_has_its_keys_in_one_place_too_often(real):
    assert all(longest_run(version) <= LONGEST_RUN for version in real)


def test_gaps_are_shuffled_like_choices_and_truths_are_not(real):
    options = [
        {
            each.draft.uid: (each.question.form, each.question.options)
            for each in version
        }
        for version in real
    ]
    moved = {
        form
        for uid, (form, shown) in options[0].items()
        if any(version[uid][1] != shown for version in options)
    }

    assert moved == {Form.CHOICE, Form.CLOZE_CHOICE}


def test_what_speaks_of_the_others_stays_the_last_option(draft):
    values = [NamedValue(AnswerType.TERM, name) for name in "abc"]
    every = NamedValue(AnswerType.TERM, "all of these")
    item = draft(answer=values[0], distractors=(*values[1:], every), names={})
    question = Question(1, Form.CHOICE, (*values, every))

    versions = make_versions([Printed(question, item)], seed=1, count=8)

    shown = [version[0].question.options for version in versions]
    assert {options[-1] for options in shown} == {every}
    assert len(set(shown)) > 1


def test_a_saved_search_decides_what_comes_on_paper(ten):
    wanted = Blueprint(count=2, query="some")
    with ten.read() as session:
        items = drafts.live_ids(session)[:2]

    [version] = draw_versions(ten, wanted, 1, 1, resolve=lambda _query: items)

    assert {each.question.item_id for each in version} == set(items)


def test_what_is_due_decides_what_comes_on_paper(ten, now):
    with ten.write() as session:
        items = drafts.live_ids(session)[3:5]
        cards.make_due(session, ten.learner_id, items, now)

    [version] = draw_versions(ten, Blueprint(count=2, among=Among.DUE), 1, 1, now=now)

    assert {each.question.item_id for each in version} == set(items)


def test_what_is_fixed_stays_behind_in_every_version(draft):
    item = draft()
    item = draft(fixed=(item.answer, item.distractors[0]))
    options = (item.distractors[1], item.distractors[2], *item.fixed)
    printed = Printed(Question(1, Form.CHOICE, options), item)

    versions = make_versions([printed], seed=1, count=8)

    assert {version[0].question.options[2:] for version in versions} == {item.fixed}
    assert len({version[0].question.options for version in versions}) == 2
