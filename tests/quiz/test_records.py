import pytest
from sqlmodel import select

from kazquiz.bank.models import Item
from kazquiz.bank.quiz_models import AskedItem
from kazquiz.items.values import from_data
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Among, Blueprint, Form, Mode
from kazquiz.quiz.drawing import available
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.records import keep_up
from tests.banks import numbered, store


@pytest.fixture
def ten(bank, draft, now):
    return store(bank, numbered(draft, 10), now)


@pytest.fixture
def sit(ten, now):
    """Sit three choice questions: one right, one wrong, one left out."""

    def sit(seed=1, *, ended=True):
        blueprint = Blueprint(count=3, forms=(Form.CHOICE,))
        attempt = QuizAttempt.begin(ten, blueprint, now, seed)
        for place, step in ((0, 0), (1, 1)):
            attempt.go_to(place, Moment(now, 0.0))
            key = attempt.question.options.index(attempt.draft.answer)
            attempt.give(Answer(option=(key + step) % 4), Moment(now, 0.0))
        if ended:
            attempt.submit(Moment(now, 9.0))
        return attempt

    return sit


def rows(bank):
    with bank.read() as session:
        return list(session.exec(select(AskedItem).order_by(AskedItem.id)))


def test_what_became_of_each_question_is_recorded_once(ten, sit):
    attempt = sit()

    keep_up(ten)
    keep_up(ten)

    found = rows(ten)
    assert [row.verdict for row in found] == ["right", "wrong", "blank"]
    assert [row.item_id for row in found] == [each.item_id for each in attempt.paper]
    assert [row.chance for row in found] == [0.25] * 3
    offered = [[from_data(each) for each in row.offered] for row in found]
    assert offered[:2] == [list(each.options) for each in attempt.paper[:2]]
    taken = [[from_data(each) for each in row.taken] for row in found]
    assert taken[0] == [attempt.drafts[0].answer]
    assert taken[1] != taken[0]
    assert offered[2] == taken[2] == []


def test_an_attempt_that_is_open_or_given_up_is_not_recorded(ten, sit, now):
    sit(ended=False).abandon(Moment(now, 1.0))
    sit(ended=False)

    keep_up(ten)

    assert rows(ten) == []


def test_a_later_attempt_is_recorded_too(ten, sit):
    sit(1)
    keep_up(ten)
    sit(2)
    keep_up(ten)

    assert len(rows(ten)) == 6


def test_an_item_that_is_gone_is_passed_over(ten, sit):
    attempt = sit()
    with ten.write() as session:
        session.delete(session.get_one(Item, attempt.paper[0].item_id))

    keep_up(ten)

    assert [row.verdict for row in rows(ten)] == ["wrong", "blank"]


def test_each_item_of_a_question_of_several_is_recorded(real_bank, now):
    blueprint = Blueprint(count=1, forms=(Form.MATCHING,))
    attempt = QuizAttempt.begin(real_bank, blueprint, now, 1)
    keys = [part.key for part in attempt.question.parts]
    half = (keys[0], keys[1], *[keys[0]] * (len(keys) - 2))
    attempt.give(Answer(places=half), Moment(now, 0.0))
    attempt.submit(Moment(now, 1.0))

    keep_up(real_bank)

    found = rows(real_bank)
    assert [row.item_id for row in found] == list(attempt.question.item_ids)
    assert [row.verdict for row in found[:2]] == ["right", "right"]
    assert {row.verdict for row in found[2:]} == {"wrong"}


def test_mistakes_are_asked_until_they_are_answered_right(ten, sit, now):
    first = sit(1)

    def mistakes():
        return available(ten, Blueprint(count=1, among=Among.MISTAKES), now=now)

    assert mistakes() == 1
    assert available(ten, Blueprint(count=1, among=Among.NEW), now=now) == 7
    again = first.blueprint.practice_of((first.paper[1].uid,))
    attempt = QuizAttempt.begin(ten, again, now, 5)
    key = attempt.question.options.index(attempt.draft.answer)
    attempt.give(Answer(option=key), Moment(now, 0.0))
    attempt.submit(Moment(now, 1.0))

    assert mistakes() == 0


def test_of_several_tries_the_first_is_recorded(ten, now):
    wanted = Blueprint(
        count=1, forms=(Form.CHOICE,), mode=Mode.PRACTICE, minutes=None, tries=3
    )
    attempt = QuizAttempt.begin(ten, wanted, now, 1)
    attempt.run(Moment(now, 0.0))
    key = attempt.question.options.index(attempt.draft.answer)
    attempt.give(Answer(option=(key + 1) % 4), Moment(now, 3.0))
    attempt.give(Answer(option=key), Moment(now, 11.0))
    attempt.submit(Moment(now, 12.0))

    keep_up(ten)

    (row,) = rows(ten)
    assert (row.verdict, row.mark, row.seconds) == ("wrong", 0.0, 3.0)
    assert [from_data(each) for each in row.taken] == [
        attempt.paper[0].options[(key + 1) % 4]
    ]
