import pytest

from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.capacity import capacity
from kazquiz.quiz.material_source import MaterialSource
from kazquiz.quiz.meant import Meant


@pytest.fixture
def source(years):
    with years.read() as session:
        yield MaterialSource(Meant(session, years.learner_id, now=None, found=None))


@pytest.mark.parametrize(
    ("forms", "count"),
    [
        ((Form.ORDERING,), 2),
        ((Form.TYPED,), 40),
        ((Form.TYPED, Form.ORDERING), 40),
        ((Form.NUMERIC,), 0),
        ((), 0),
    ],
)
def test_questions_of_several_items_are_counted_as_they_can_be_made(
    source, forms, count
):
    assert capacity(source, Blueprint(forms=forms)) == count
