from collections import Counter
from dataclasses import replace

import pytest

from kazquiz.errors import UnfitBlueprintError
from kazquiz.items.draft import Source
from kazquiz.items.values import (
    AnswerType,
    DateValue,
    NamedValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.blueprint import Blueprint, Form, possible_forms
from kazquiz.quiz.drawing import available, draw_paper
from tests.banks import numbered, run_python, store

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
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.drawing import draw_paper
bank = open_bank(sys.argv[1])
print([each.to_data() for each in draw_paper(bank, Blueprint(count=30), 11)])
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
    assert {each.form for each in paper} == set(Form)


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
