from dataclasses import replace
from datetime import timedelta

import pytest

from kazquiz.bank import cards, history, sittings
from kazquiz.bank.study_models import Card
from kazquiz.items.values import YearValue
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.given import Given
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.question import Part, Question, Target
from kazquiz.quiz.results import Results, make_results
from kazquiz.quiz.reviewing import (
    STEP,
    count_reviews,
    plan_reviews,
    rating_of,
    said_by,
    usual_seconds,
)
from kazquiz.quiz.tries import Try
from kazquiz.scheduling.memory import Memory, Rating, State
from kazquiz.scheduling.scheduler import Scheduler
from tests.banks import numbered, query, store

DAY = timedelta(days=1)


@pytest.fixture
def sit(bank, draft, now):
    """Sit a quiz told in words, such as ``right 4, wrong 2, blank``, with seconds."""
    store(bank, numbered(draft, 12), now)

    def sat(script):
        parts = [part.split() for part in script.split(",")]
        wanted = Blueprint(count=len(parts), forms=(Form.CHOICE,))
        attempt = QuizAttempt.begin(bank, wanted, now, seed=3)
        boot = 0.0
        attempt.run(Moment(now, boot))
        for place, (word, *rest) in enumerate(parts):
            attempt.go_to(place, Moment(now, boot))
            boot += float(rest[0]) if rest else 0.0
            key = attempt.question.options.index(attempt.draft.answer)
            said = Certainty.LOW if "unsure" in rest else None
            if word != "blank":
                option = key if word == "right" else (key + 1) % 4
                attempt.give(Answer(option=option), Moment(now, boot), said)
        attempt.submit(Moment(now, boot))
        return attempt

    return sat


def make_known(bank, attempt, due):
    """Let every item of *attempt* be a card in review that is *due* then."""
    with bank.write() as session:
        for question in attempt.paper:
            session.add(
                Card(
                    learner_id=bank.learner_id,
                    item_id=question.item_id,
                    state=State.REVIEW,
                    stability=10.0,
                    difficulty=5.0,
                    due=due,
                    last_review=due - 10 * DAY,
                    reviews=3,
                )
            )


def planned(bank, attempt, now):
    return plan_reviews(bank, attempt.results(), Scheduler(), now)


def test_where_nothing_was_asked_nothing_is_planned(bank, now):
    plan = plan_reviews(bank, Results(()), Scheduler(), now)

    assert plan.is_empty
    assert usual_seconds([]) == 0


@pytest.mark.parametrize(
    ("script", "ratings"),
    [
        ("right 4, right 4, wrong 4", [Rating.GOOD, Rating.GOOD, Rating.AGAIN]),
        ("right 4, right 4, right 9", [Rating.GOOD, Rating.GOOD, Rating.HARD]),
        ("right 4, right 4, right 8", [Rating.GOOD] * 3),
        ("right 4 unsure, right 4, right 4", [Rating.HARD, Rating.GOOD, Rating.GOOD]),
        ("wrong 4 unsure, right 4", [Rating.AGAIN, Rating.GOOD]),
    ],
)
def test_what_an_answer_says_of_memory(sit, script, ratings):
    said = [
        each for result in sit(script).results().questions for each in said_by(result)
    ]
    usual = usual_seconds(said)

    assert [rating_of(each, usual) for each in said] == ratings


def test_a_right_answer_counts_only_where_the_card_was_due(sit, bank, now):
    attempt = sit("right 4, right 4, wrong 4")
    make_known(bank, attempt, now + DAY)

    early = planned(bank, attempt, now)
    due = planned(bank, attempt, now + 2 * DAY)

    assert early.ratings == {Rating.AGAIN: 1}
    assert early.left == 2
    assert due.ratings == {Rating.AGAIN: 1, Rating.GOOD: 2}
    assert due.left == 0


def test_a_right_answer_to_what_was_never_studied_is_no_review(sit, bank, now):
    plan = planned(bank, sit("right 4, wrong 4"), now)

    assert plan.ratings == {Rating.AGAIN: 1}
    assert plan.left == 1


def test_nothing_is_ever_easy(sit, bank, now):
    attempt = sit("right 0.1, right 4, right 4, right 4")
    make_known(bank, attempt, now - DAY)

    assert Rating.EASY not in planned(bank, attempt, now).ratings


def test_planning_changes_nothing(sit, bank, bank_file, now):
    planned(bank, sit("wrong 4, blank"), now)

    assert query(bank_file, "SELECT count(*) FROM card") == [(0,)]


def test_counting_does_what_was_planned(sit, bank, bank_file, now):
    attempt = sit("right 4, wrong 6, blank")
    make_known(bank, attempt, now - DAY)
    plan = planned(bank, attempt, now)

    count_reviews(bank, attempt.id, plan, now)

    with bank.read() as session:
        items = [question.item_id for question in attempt.paper]
        found = sittings.candidates(session, bank.learner_id, items)
    for review in plan.reviews:
        assert found[review.candidate.item_id].memory == review.after
    assert query(bank_file, "SELECT rating, seconds FROM review ORDER BY id") == [
        ("GOOD", 4.0),
        ("AGAIN", 6.0),
    ]
    assert QuizAttempt.kept(bank, attempt.id).is_reviewed


def test_what_was_left_open_is_due_and_remembered_as_before(sit, bank, now):
    attempt = sit("blank, right 4")
    make_known(bank, attempt, now + 5 * DAY)
    with bank.read() as session:
        items = [attempt.paper[0].item_id]
        before = sittings.candidates(session, bank.learner_id, items)

    count_reviews(bank, attempt.id, planned(bank, attempt, now), now)

    with bank.read() as session:
        after = sittings.candidates(session, bank.learner_id, items)
        due = cards.due_candidates(session, bank.learner_id, now + DAY, now)
    assert [each.item_id for each in due] == items
    memory = after[items[0]].memory
    assert memory == replace(before[items[0]].memory, due=now)


def test_it_is_one_step_with_a_name_that_can_be_undone_and_redone(
    sit, bank, bank_file, now
):
    attempt = sit("wrong 4, wrong 4, blank")
    plan = planned(bank, attempt, now)
    count_reviews(bank, attempt.id, plan, now)

    with bank.write() as session:
        step = history.undo(session, bank.learner_id)

    assert (step.name, step.count) == (STEP, 3)
    assert query(bank_file, "SELECT count(*) FROM review") == [(0,)]
    assert query(bank_file, "SELECT count(*) FROM card") == [(0,)]
    assert not QuizAttempt.kept(bank, attempt.id).is_reviewed
    with bank.write() as session:
        history.redo(session, bank.learner_id)
    assert query(bank_file, "SELECT count(*) FROM review") == [(2,)]
    assert QuizAttempt.kept(bank, attempt.id).is_reviewed


def test_suspended_cards_and_retired_items_are_left_alone(sit, bank, bank_file, now):
    attempt = sit("wrong 4, wrong 4, blank")
    make_known(bank, attempt, now)
    first, second, _third = (question.item_id for question in attempt.paper)
    query(bank_file, "UPDATE card SET suspended = 1 WHERE item_id = ?", first)
    query(
        bank_file, "UPDATE item SET retired_at = ? WHERE id = ?", "2026-01-01", second
    )

    plan = planned(bank, attempt, now)

    assert plan.reviews == ()
    assert len(plan.opened) == 1


def test_what_is_disputed_is_no_review(sit, bank, now):
    attempt = sit("wrong 4, wrong 4")
    attempt.disputed = {0}

    assert planned(bank, attempt, now).ratings == {Rating.AGAIN: 1}


def test_a_new_card_begins_with_nothing(sit, bank, now):
    review = planned(bank, sit("wrong 4"), now).reviews[0]

    assert review.candidate.memory == Memory()
    assert review.after.state is State.LEARNING


@pytest.fixture
def group(sit, bank, now):
    """Return what a matching of four items, answered by *places*, would do."""
    attempt = sit("wrong 4, wrong 4, wrong 4, wrong 4")
    make_known(bank, attempt, now + DAY)
    items = [question.item_id for question in attempt.paper]

    def planned_for(places, at=now, form=Form.MATCHING, seconds=8.0):
        parts = tuple(
            Part(item, "", {}, attempt.drafts[0].answer, place)
            for place, item in enumerate(items)
        )
        question = Question(items[0], form, parts=parts)
        given = Given(Answer(places=places), seconds=seconds)
        results = make_results([question], [attempt.drafts[0]], [given])
        plan = plan_reviews(bank, results, Scheduler(), at)
        rated = {items.index(each.said.item_id): each for each in plan.reviews}
        return plan, rated, {items.index(item) for item in plan.opened}

    return planned_for


@pytest.mark.parametrize("form", [Form.MATCHING, Form.CATEGORISING, Form.ORDERING])
def test_of_several_items_those_placed_wrong_are_again(group, form):
    plan, rated, opened = group((0, 2, 1, UNPLACED), form=form)

    assert {part: each.rating for part, each in rated.items()} == {
        1: Rating.AGAIN,
        2: Rating.AGAIN,
    }
    assert opened == {3}
    assert plan.left == 1
    assert rated[1].said.seconds == 2.0


def test_of_several_items_a_right_one_counts_only_where_it_was_due(group, now):
    _plan, rated, _opened = group((0, 1, 3, 2), at=now + 2 * DAY)

    assert [each.rating for each in rated.values()] == [
        Rating.GOOD,
        Rating.GOOD,
        Rating.AGAIN,
        Rating.AGAIN,
    ]


def test_what_has_only_moved_because_another_was_put_wrong_is_right(group):
    plan, rated, opened = group((3, 0, 1, 2), form=Form.ORDERING)

    assert {part: each.rating for part, each in rated.items()} == {0: Rating.AGAIN}
    assert opened == set()
    assert plan.left == 3


def test_nothing_placed_is_left_open(group):
    plan, rated, opened = group(())

    assert rated == {}
    assert opened == {0, 1, 2, 3}
    assert not plan.is_empty


def test_what_was_placed_wrong_is_counted_and_undone_like_the_others(
    group, bank, bank_file, now
):
    attempt_id = query(bank_file, "SELECT id FROM attempt")[0][0]
    plan, rated, _opened = group((1, 0, 2, 3))

    count_reviews(bank, attempt_id, plan, now)

    with bank.read() as session:
        items = [each.candidate.item_id for each in rated.values()]
        found = sittings.candidates(session, bank.learner_id, items)
        due = cards.due_candidates(session, bank.learner_id, now + DAY, now)
    assert {item: each.memory for item, each in found.items()} == {
        each.candidate.item_id: each.after for each in rated.values()
    }
    assert set(items) <= {each.item_id for each in due}
    with bank.write() as session:
        assert history.undo(session, bank.learner_id).count == 2
    assert query(bank_file, "SELECT count(*) FROM review") == [(0,)]


def test_right_at_the_second_try_is_a_lapse(bank, sit, now, draft):
    attempt = sit("right 4")
    result = attempt.results().questions[0]
    wrong = (attempt.question.options.index(attempt.draft.answer) + 1) % 4
    tries = (Try(Answer(option=wrong), 3.0), Try(result.answer, 9.0))

    (said,) = said_by(replace(result, given=replace(result.given, tries=tries)))

    assert rating_of(said, 4.0) is Rating.AGAIN
    assert said.seconds == 3.0


def test_of_parts_the_first_try_tells_what_was_known(draft):
    parts = tuple(Part(at, "", {}, YearValue(1990 + at), at) for at in range(3))
    question = Question(0, Form.MATCHING, parts=parts, targets=(Target(),) * 3)
    right, first = Answer(places=(0, 1, 2)), Answer(places=(0, 2, 1))
    given = Given(right, 9.0, tries=(Try(first, 3.0), Try(right, 9.0)))

    result = make_results([question], [draft()], [given], tries=2).questions[0]

    ratings = [rating_of(each, 4.0) for each in said_by(result)]
    assert ratings == [Rating.GOOD, Rating.AGAIN, Rating.AGAIN]
