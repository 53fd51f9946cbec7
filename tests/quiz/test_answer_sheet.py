from kazquiz.quiz.answer_sheet import AnswerSheet
from kazquiz.quiz.given import Stood
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty
from kazquiz.quiz.tries import Try


def test_what_is_written_down_is_what_comes_back(now):
    sheet = AnswerSheet()
    sheet.spend(3, 4.0)
    response = sheet.response(1, 3, now)
    response.answer = Answer(option=2).to_data()
    response.certainty = Certainty.MIDDLE
    response.flagged = response.late = True

    again = AnswerSheet()
    again.take_over(3, response)

    given = again.given(3)
    assert given.answer == Answer(option=2)
    assert given.certainty is Certainty.MIDDLE
    assert given.seconds == 4.0
    assert given.late
    assert again.flags == {3}
    assert again.seen == {3}


def test_a_later_response_takes_the_place_of_an_earlier_one(now):
    sheet = AnswerSheet()
    first = sheet.response(1, 0, now)
    first.answer, first.certainty = Answer(option=1).to_data(), Certainty.HIGH
    first.flagged = first.late = True
    sheet.take_over(0, first)
    cleared = sheet.response(1, 0, now)
    cleared.answer, cleared.certainty = {}, None
    cleared.flagged = cleared.late = False

    sheet.take_over(0, cleared)

    assert sheet.answers == sheet.certainties == {}
    assert sheet.flags == sheet.late == set()


def test_time_that_is_not_written_down_is_told(now):
    sheet = AnswerSheet()
    sheet.spend(0, 5.0)
    assert sheet.unkept() == [0]
    sheet.take_over(0, sheet.response(1, 0, now))
    assert sheet.unkept() == []

    sheet.spend(0, 1.0)

    assert sheet.unkept() == [0]


def test_of_a_question_never_seen_nothing_is_given():
    given = AnswerSheet().given(9, disputed=True)

    assert given.answer.is_blank
    assert given.disputed
    assert (given.seconds, given.certainty, given.late) == (0.0, None, False)


def test_tries_and_what_stood_in_time_come_back(now):
    sheet = AnswerSheet()
    for option, seconds in ((0, 3.0), (1, 2.0)):
        sheet.spend(0, seconds)
        response = sheet.response(1, 0, now)
        response.answer = Answer(option=option).to_data()
        sheet.add_try(response)
        sheet.take_over(0, response)

    assert sheet.given(0).tries == (
        Try(Answer(option=0), 3.0),
        Try(Answer(option=1), 5.0),
    )
    sheet.take_over(0, sheet.response(1, 0, now))
    assert len(sheet.given(0).tries) == 2


def give_late(sheet, now, answer):
    response = sheet.response(1, 0, now)
    response.answer = answer.to_data()
    sheet.make_late(0, response)
    sheet.take_over(0, response)
    return sheet.given(0)


def test_what_stood_in_time_outlives_every_late_change(now):
    sheet = AnswerSheet()
    response = sheet.response(1, 0, now)
    response.answer, response.certainty = Answer(option=1).to_data(), Certainty.LOW
    sheet.take_over(0, response)

    for late in (Answer(option=2), Answer(), Answer(option=3)):
        given = give_late(sheet, now, late)

        assert given.late
        assert given.stood == Stood(Answer(option=1), Certainty.LOW)


def test_what_was_blank_in_time_has_nothing_that_stood(now):
    sheet = AnswerSheet()

    assert give_late(sheet, now, Answer(option=2)).late
    assert not give_late(sheet, now, Answer()).late
    assert give_late(sheet, now, Answer(option=1)).stood is None
