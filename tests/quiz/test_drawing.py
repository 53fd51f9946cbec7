from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.draft import Source, Weight
from kazquiz.items.values import (
    AnswerType,
    DateValue,
    NamedValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.blueprint import (
    USUAL_FORMS,
    Among,
    Blueprint,
    Difficulty,
    Form,
    Mode,
    Quota,
)
from kazquiz.quiz.drawing import (
    available,
    draw_paper,
    nearest,
    sections,
    shortages,
)
from kazquiz.quiz.forms import possible_forms
from kazquiz.quiz.kinship import trace, trace_of_caption
from kazquiz.quiz.places import LONGEST_RUN, key_place
from tests.banks import numbered, run_python, store
from tests.benchmarks.papers import check_papers

TWENTY = Blueprint(count=20)


def items_of(bank, paper):
    from kazquiz.bank import drafts

    with bank.read() as session:
        found = drafts.read_drafts(session, [each.item_id for each in paper])
    return [found[each.item_id] for each in paper]


def test_a_seed_gives_the_same_paper(real_bank):
    assert draw_paper(real_bank, TWENTY, 5) == draw_paper(real_bank, TWENTY, 5)
    assert draw_paper(real_bank, TWENTY, 5) != draw_paper(real_bank, TWENTY, 6)


DRAW = """
import sys
from kazquiz.bank.store import open_bank
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.drawing import draw_paper
bank = open_bank(sys.argv[1])
paper = draw_paper(bank, Blueprint(count=40, forms=tuple(Form)), 11)
print([each.to_data() for each in paper])
bank.close()
"""


def test_a_seed_gives_the_same_paper_in_every_process(real_bank, bank_file):
    real_bank.close()

    papers = {
        run_python(DRAW, bank_file, PYTHONHASHSEED=str(seed)).stdout
        for seed in (0, 1, 42)
    }

    assert len(papers) == 1
    assert "item" in papers.pop()


def test_a_paper_is_even_over_topics_and_asks_nothing_twice(real_bank):
    paper = draw_paper(real_bank, Blueprint(count=30), 3)

    counts = Counter(item.topic for item in items_of(real_bank, paper))
    assert max(counts.values()) - min(counts.values()) <= 1
    assert len({each.item_id for each in paper}) == 30


def test_every_form_of_a_paper_is_possible(real_bank):
    paper = draw_paper(real_bank, Blueprint(count=200), 1)

    for question, item in zip(paper, items_of(real_bank, paper), strict=True):
        words = 1
        if isinstance(item.answer, NamedValue):
            words = len(item.answer.name.split())
        assert question.form in possible_forms(item.answer.type, words), item.uid
    assert {each.form for each in paper} == set(USUAL_FORMS)


def test_every_question_of_a_paper_can_be_answered(real_bank):
    for seed in range(3):
        paper = draw_paper(real_bank, Blueprint(count=60), seed)
        for question, item in zip(paper, items_of(real_bank, paper), strict=True):
            if question.form is Form.CHOICE:
                assert question.options.count(item.answer) == 1
                assert len(set(question.options)) == 4
            if question.form is Form.TRUE_FALSE:
                is_truth = isinstance(item.answer, TruthValue)
                assert is_truth or question.claim is not None


def test_only_the_topics_documents_and_items_chosen_are_asked(bank, draft, now):
    store(
        bank,
        [
            draft(uid="1", topic="a"),
            draft(uid="2", topic="b", sources=(Source("x.txt", 1),)),
            draft(uid="3", topic="b"),
        ],
        now,
    )

    def uids(**where):
        paper = draw_paper(bank, Blueprint(count=1, **where), 1)
        return [item.uid for item in items_of(bank, paper)]

    assert uids(topics=("a",)) == ["1"]
    assert uids(documents=("x.txt",)) == ["2"]
    assert uids(only=("3",)) == ["3"]


def kind_of_each(draft):
    term = NamedValue(AnswerType.TERM, "one word")
    long_term = NamedValue(AnswerType.TERM, "as many words as this")
    return [
        draft(uid="place"),
        draft(uid="short", answer=term, distractors=(), names={}),
        draft(uid="long", answer=long_term, distractors=(), names={}),
        draft(uid="truth", answer=TruthValue(holds=True), distractors=(), names={}),
    ]


@pytest.mark.parametrize(
    ("forms", "count"),
    [
        ((Form.TYPED,), 2),
        ((Form.CLOZE, Form.TYPED), 2),
        ((Form.CHOICE,), 3),
        ((Form.TRUE_FALSE,), 4),
        (tuple(Form), 4),
        ((), 0),
    ],
)
def test_what_can_be_asked_is_counted_as_it_is_drawn(bank, draft, now, forms, count):
    store(bank, kind_of_each(draft), now)
    blueprint = Blueprint(count=max(1, count), forms=forms)

    assert available(bank, blueprint) == count
    if count:
        assert len(draw_paper(bank, blueprint, 1)) == count
    with pytest.raises(UnfitBlueprintError) as caught:
        draw_paper(bank, replace(blueprint, count=count + 1), 1)
    assert caught.value.available == count


def test_a_retired_item_is_not_asked(bank, draft, now):
    items = numbered(draft, 3)
    store(bank, items, now)
    store(bank, items[:1], now)

    assert available(bank, TWENTY) == 1


def test_wrong_answers_come_from_items_that_are_not_in_the_paper(bank, draft, now):
    """A short paper must not leave a question with its key alone."""
    names = ["Aktau", "Oral", "Taraz", "Atyrau", "Kostanay"]
    items = [
        draft(
            uid=name,
            topic=topic,
            answer=NamedValue(AnswerType.PLACE, name),
            distractors=(),
            names={},
        )
        for name, topic in zip(names, "aabbc", strict=True)
    ]
    store(bank, items, now)
    blueprint = Blueprint(count=1, forms=(Form.CHOICE,), topics=("a",))

    for seed in range(10):
        [question] = draw_paper(bank, blueprint, seed)
        assert len(set(question.options)) == 4


@pytest.mark.parametrize("answer", [YearValue(1995), DateValue(1995, 3, 2)])
def test_ordered_wrong_answers_are_made_up_where_there_are_none(
    bank, draft, now, answer
):
    store(bank, [draft(answer=answer, distractors=(), names={})], now)

    [question] = draw_paper(bank, Blueprint(count=1, forms=(Form.CHOICE,)), 1)

    assert len(set(question.options)) == 4


EVERY_FORM = Blueprint(count=44, forms=tuple(Form))


def test_a_paper_of_every_form_uses_each_of_them(real_bank):
    paper = draw_paper(real_bank, EVERY_FORM, 2)

    counts = Counter(question.form for question in paper)
    assert set(counts) == set(Form)
    assert len(paper) == 44
    assert max(counts.values()) <= 8


def all_items(bank, paper):
    from kazquiz.bank import drafts

    ids = [item_id for question in paper for item_id in question.item_ids]
    with bank.read() as session:
        found = drafts.read_drafts(session, ids)
    assert len(found) == len(ids), "an item is asked twice"
    return [found[item_id] for item_id in ids]


@pytest.mark.parametrize("seed", range(12))
def test_no_question_gives_another_away(real_bank, seed):
    for blueprint in (Blueprint(count=50), EVERY_FORM):
        paper = draw_paper(real_bank, blueprint, seed)
        items = all_items(real_bank, paper)

        in_order = {
            item_id
            for question in paper
            if question.form is Form.ORDERING
            for item_id in question.item_ids
        }
        ids = [item_id for question in paper for item_id in question.item_ids]
        traces = [
            (trace_of_caption if item_id in in_order else trace)(item)
            for item_id, item in zip(ids, items, strict=True)
        ]
        kin = [pair for pair in combinations(traces, 2) if pair[0].is_kin(pair[1])]
        assert kin == []


def test_the_bundled_bank_has_events_for_several_questions_of_order(real_bank):
    paper = draw_paper(real_bank, Blueprint(count=3, forms=(Form.ORDERING,)), 1)

    assert [question.form for question in paper] == [Form.ORDERING] * 3


@pytest.mark.parametrize("seed", range(12))
def test_no_place_is_right_more_than_three_times_in_a_row(real_bank, seed):
    for blueprint in (Blueprint(count=60, forms=(Form.CHOICE,)), Blueprint(count=60)):
        paper = draw_paper(real_bank, blueprint, seed)
        run, before = 0, None
        for question, item in zip(paper, items_of(real_bank, paper), strict=True):
            place = key_place(question, item)
            run = run + 1 if place is not None and place == before else 1
            before = place
            assert run <= LONGEST_RUN


def test_quotas_are_kept(bank, draft, now):
    items = [
        draft(
            uid=f"{topic}-{turn}",
            topic=topic,
            sources=(Source("x.txt" if turn < 2 else "y.txt", 1),),
        )
        for topic in "abc"
        for turn in range(6)
    ]
    store(bank, items, now)
    blueprint = Blueprint(
        count=9, quotas=(Quota(5, topic="a"), Quota(3, document="x.txt"))
    )

    for seed in range(5):
        paper = items_of(bank, draw_paper(bank, blueprint, seed))
        assert len({item.uid for item in paper}) == 9
        assert Counter(item.topic for item in paper)["a"] >= 5
        assert sum(item.sources[0].document == "x.txt" for item in paper) >= 3


def test_a_quiz_is_parted_by_its_quotas():
    blueprint = Blueprint(9, topics=("b",), quotas=(Quota(4, topic="a"),))

    parts = [(each.count, each.topics) for each in sections(blueprint)]

    assert parts == [(4, ("a",)), (5, ("b",))]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(Blueprint(count=3), Blueprint(count=3), id="possible as it is"),
        pytest.param(Blueprint(count=40), Blueprint(count=6), id="too many"),
        pytest.param(
            Blueprint(count=5, quotas=(Quota(4, topic="a"), Quota(1, topic="none"))),
            Blueprint(count=5, quotas=(Quota(3, topic="a"),)),
            id="quotas too large",
        ),
        pytest.param(
            Blueprint(count=2, minutes=0), Blueprint(count=2, minutes=1), id="no time"
        ),
        pytest.param(
            Blueprint(count=2, minutes=None, seconds=0, mode=Mode.SPEED),
            Blueprint(count=2, minutes=None, seconds=5, mode=Mode.SPEED),
            id="no time for a question",
        ),
        pytest.param(Blueprint(count=2, topics=("none",)), None, id="nothing at all"),
        pytest.param(Blueprint(count=2, forms=()), None, id="no form"),
    ],
)
def test_the_nearest_that_can_be_drawn_is_found(bank, draft, now, asked, expected):
    items = [
        draft(uid=f"{topic}-{turn}", topic=topic) for topic in "ab" for turn in range(3)
    ]
    store(bank, items, now)

    assert nearest(bank, asked) == expected
    if expected is not None:
        assert len(draw_paper(bank, expected, 1)) == expected.count


def test_quotas_that_cannot_be_met_are_short_by_what_is_missing(bank, draft, now):
    store(bank, [draft(uid="1", topic="a"), draft(uid="2", topic="b")], now)
    blueprint = Blueprint(count=2, quotas=(Quota(2, topic="a"),))

    assert available(bank, blueprint) == 1
    assert shortages(bank, blueprint) == [(Quota(2, topic="a"), 1)]
    with pytest.raises(UnfitBlueprintError):
        draw_paper(bank, blueprint, 1)


@pytest.mark.parametrize("count", [0, 1])
def test_of_an_empty_bank_nothing_is_drawn(bank, count):
    with pytest.raises(UnfitBlueprintError):
        draw_paper(bank, Blueprint(count=count), 1)


def test_quotas_that_are_more_than_the_quiz_give_way(bank, draft, now):
    store(bank, numbered(draft, 6), now)
    blueprint = Blueprint(count=3, quotas=(Quota(5, topic="state"),))

    assert len(draw_paper(bank, blueprint, 1)) == 3
    assert shortages(bank, blueprint) == []


def test_tags_weights_and_saved_searches_narrow_what_is_asked(bank, draft, now):
    store(
        bank,
        [
            draft(uid="1", tags=("x",)),
            draft(uid="2", tags=("x", "y"), weight=Weight.DETAIL),
            draft(uid="3", tags=()),
        ],
        now,
    )
    from sqlmodel import select

    from kazquiz.bank.models import Item

    with bank.read() as session:
        rows = {item.uid: item.id for item in session.exec(select(Item))}

    def count(resolve=None, **where):
        return available(bank, Blueprint(count=1, **where), resolve=resolve)

    assert count(tags=("x",)) == 2
    assert count(tags=("y", "x")) == 2
    assert count(weights=(Weight.DETAIL,)) == 1
    assert count(query="first", resolve=lambda query: [rows["1"]]) == 1
    assert count(query="first") == 3
    paper = draw_paper(
        bank, Blueprint(count=1, query="q"), 1, resolve=lambda _query: [rows["3"]]
    )
    assert [each.uid for each in paper] == ["3"]


def test_without_shuffling_questions_come_in_the_order_of_the_bank(real_bank):
    paper = draw_paper(real_bank, Blueprint(count=30, shuffle=False), 4)

    ids = [question.item_id for question in paper]
    assert ids == sorted(ids)
    assert draw_paper(real_bank, Blueprint(count=30), 4) != paper


def test_without_a_record_hard_and_easy_are_drawn_like_even(real_bank):
    papers = [
        draw_paper(real_bank, Blueprint(count=20, difficulty=each), 3)
        for each in Difficulty
    ]

    assert papers[0] == papers[1] == papers[2]


def test_nothing_is_a_mistake_before_the_first_quiz_and_all_is_new(bank, draft, now):
    store(bank, numbered(draft, 3), now)

    counts = {
        among: available(bank, Blueprint(count=1, among=among), now=now)
        for among in Among
    }

    assert counts == {
        Among.EVERYTHING: 3,
        Among.NEW: 3,
        Among.DUE: 0,
        Among.MISTAKES: 0,
    }


def test_papers_drawn_at_random_break_no_rule(real_bank):
    """The ten thousand are drawn by ``python -m tests.benchmarks.papers``."""
    broken, places, _seconds = check_papers(real_bank, 60)

    assert broken == []
    assert set(places) == {0, 1, 2, 3}
