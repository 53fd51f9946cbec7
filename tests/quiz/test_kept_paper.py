from dataclasses import replace

import pytest

from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from tests.banks import numbered, query, store


@pytest.fixture
def attempt(bank, draft, now):
    store(bank, numbered(draft, 5), now)
    wanted = Blueprint(count=5, forms=(Form.CHOICE,))
    return QuizAttempt.begin(bank, wanted, now, seed=3)


def changed(attempt, draft, bank, now):
    """Change the answer and every text of all the items in the bank."""
    texts = {
        code: replace(text, stem=f"Changed {text.stem}")
        for code, text in draft().texts.items()
    }
    other = draft().distractors[0]
    drafts = [
        replace(
            each,
            texts=texts,
            answer=other,
            distractors=(each.answer, *each.distractors[1:]),
        )
        for each in attempt.drafts
    ]
    store(bank, drafts, now)


def test_a_bank_that_changes_changes_neither_question_nor_key(
    attempt, bank, bank_file, draft, now
):
    attempt.give(key_of(attempt), Moment(now, 0.0))
    before = attempt.results()

    changed(attempt, draft, bank, now)

    stems = query(bank_file, "SELECT stem FROM itemtext WHERE language = 'en'")
    assert {stem.startswith("Changed") for (stem,) in stems} == {True}
    again = QuizAttempt.cut_off(bank)
    assert again.drafts == attempt.drafts
    assert again.paper == attempt.paper
    assert again.results() == before


def key_of(attempt):
    place = attempt.question.options.index(attempt.draft.answer)
    return replace(attempt.answer, option=place)


def test_a_paper_from_before_items_were_kept_has_those_of_the_bank(
    attempt, bank, bank_file
):
    query(bank_file, "DELETE FROM paperitem")

    again = QuizAttempt.kept(bank, attempt.id)

    assert again.drafts == attempt.drafts


def test_the_items_of_a_question_of_several_are_kept_too(years, bank_file, now):
    wanted = Blueprint(count=1, forms=(Form.ORDERING,))
    attempt = QuizAttempt.begin(years, wanted, now, seed=3)
    before = attempt.results().questions[0].items

    query(bank_file, "UPDATE itemtext SET stem = 'Changed'")

    again = QuizAttempt.cut_off(years).results().questions[0]
    assert len(before) == len(attempt.paper[0].parts) > 1
    assert again.items == before
