import pytest

from kazquiz.quiz.given import Given, Stood
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.tries import Try

ONE, TWO, THREE = (Answer(option=place) for place in range(3))


@pytest.mark.parametrize("said", [None, Certainty.HIGH])
def test_what_stood_is_written_as_it_is_read(said):
    stood = Stood(ONE, said)

    assert Stood.from_data(stood.to_data()) == stood


def test_the_first_try_is_what_was_known():
    given = Given(TWO, 9.0, tries=(Try(ONE, 4.0), Try(TWO, 9.0)))

    assert (given.first, given.first_seconds) == (ONE, 4.0)
    assert (Given(TWO, 9.0).first, Given(TWO, 9.0).first_seconds) == (TWO, 9.0)


def test_what_was_given_in_time_is_all_of_it():
    given = Given(ONE, certainty=Certainty.LOW)

    assert given.in_time is given


def test_of_what_came_late_that_counts_which_stood_in_time():
    blank = Given(ONE, late=True)
    changed = Given(
        TWO, certainty=Certainty.HIGH, late=True, stood=Stood(ONE, Certainty.LOW)
    )
    tried = Given(THREE, late=True, tries=(Try(ONE), Try(TWO), Try(THREE, late=True)))

    assert blank.in_time.answer.is_blank
    assert (changed.in_time.answer, changed.in_time.certainty) == (ONE, Certainty.LOW)
    assert tried.in_time.answer == TWO
    assert tried.in_time.tries == (Try(ONE), Try(TWO))
    assert not any(each.in_time.late for each in (blank, changed, tried))


def test_where_every_try_was_late_nothing_was_given_in_time():
    given = Given(ONE, late=True, tries=(Try(ONE, late=True),))

    assert given.in_time.answer.is_blank
    assert given.in_time.tries == ()
