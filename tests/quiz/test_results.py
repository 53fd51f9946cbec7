import pytest

from kazquiz.items.draft import Source
from kazquiz.items.values import TruthValue
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.given import Given, Stood
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.marking import Certainty, Marking
from kazquiz.quiz.question import Part
from kazquiz.quiz.results import (
    Calibration,
    PartScore,
    Results,
    guessing_chance,
    make_results,
)
from kazquiz.quiz.tries import Try

ANSWERS = {"right": Answer(option=0), "wrong": Answer(option=1), "blank": Answer()}


@pytest.fixture
def play(draft):
    """Mark a paper told in words: ``right, blank, wrong``, each with its topic."""

    def marked(script):
        parts = [part.split() for part in script.split(",")]
        drafts = [
            draft(uid=str(place), topic=topic) for place, (topic, _) in enumerate(parts)
        ]
        paper = [
            Question(place, Form.CHOICE, (item.answer, *item.distractors))
            for place, item in enumerate(drafts)
        ]
        given = [Given(ANSWERS[word], seconds=3.0) for _, word in parts]
        return make_results(paper, drafts, given)

    return marked


@pytest.mark.parametrize(
    ("script", "share"),
    [
        ("a right", 1.0),
        ("a right, a blank, a wrong", 1 / 3),
        ("a right, b right, b wrong, a right", 0.75),
        ("a blank, a blank", 0.0),
    ],
)
def test_the_share_of_right_answers(play, script, share):
    results = play(script)

    assert results.share == pytest.approx(share)
    assert results.marks == pytest.approx(share * len(results.questions))


def test_an_empty_paper_is_worth_nothing():
    assert Results(()).share == Results(()).by_guessing == 0.0


def test_the_weakest_topic_comes_first(play):
    results = play("b right, a right, a wrong, c blank, b right")

    assert results.by_topic == (
        PartScore("c", 1, 0.0),
        PartScore("a", 2, 1.0),
        PartScore("b", 2, 2.0),
    )
    assert [score.share for score in results.by_topic] == [0.0, 0.5, 1.0]


def test_what_is_missed_is_wrong_or_blank(play):
    missed = play("a right, a wrong, b blank").missed

    assert [(each.position, each.outcome.verdict) for each in missed] == [
        (1, Verdict.WRONG),
        (2, Verdict.BLANK),
    ]


@pytest.mark.parametrize(
    ("question", "chance"),
    [
        (Question(1, Form.CHOICE, (TruthValue(holds=True),) * 4), 0.25),
        (Question(1, Form.CHOICE, (TruthValue(holds=True),) * 2), 0.5),
        (Question(1, Form.TRUE_FALSE), 0.5),
        (Question(1, Form.TYPED), 0.0),
        (Question(1, Form.CLOZE), 0.0),
        (Question(1, Form.CHOICE), 0.0),
    ],
)
def test_what_guessing_alone_would_get(question, chance):
    assert guessing_chance(question) == chance


def test_guessing_is_averaged_over_the_paper(draft):
    paper = [Question(1, Form.TRUE_FALSE), Question(2, Form.TYPED)]

    results = make_results(paper, [draft(), draft()], [Given(), Given()])

    assert results.by_guessing == 0.25


@pytest.fixture
def mark(draft):
    """Mark choices of four, each told as an answer and how certain it is."""

    def marked(marking, *told):
        item = draft()
        question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
        given = [Given(ANSWERS[word], certainty=said) for word, said in told]
        count = len(told)
        return make_results([question] * count, [item] * count, given, marking)

    return marked


def test_who_guesses_four_times_of_four_comes_to_nothing_with_negative_marks(mark):
    results = mark(
        Marking.NEGATIVE, ("right", None), *[("wrong", None)] * 3, ("blank", None)
    )

    assert results.points == pytest.approx(0)
    assert results.by_guessing == pytest.approx(0)
    assert results.marks == 1


def test_more_wrong_than_guessing_takes_the_points_but_not_the_share_below_zero(mark):
    results = mark(Marking.NEGATIVE, *[("wrong", None)] * 3)

    assert results.points == pytest.approx(-1)
    assert results.share == 0


def test_certainty_is_worth_what_it_was_said_to_be(mark):
    results = mark(
        Marking.CERTAINTY,
        ("right", Certainty.HIGH),
        ("right", Certainty.LOW),
        ("wrong", Certainty.MIDDLE),
        ("blank", Certainty.HIGH),
    )

    assert [each.points for each in results.questions] == [3, 1, -2, 0]
    assert results.most_points == 12
    assert results.share == pytest.approx(2 / 12)
    assert results.by_guessing == pytest.approx(0.25 / 3)


def test_calibration_counts_what_was_answered_by_the_certainty_that_was_said(mark):
    results = mark(
        Marking.PLAIN,
        ("right", Certainty.HIGH),
        ("wrong", Certainty.HIGH),
        ("right", Certainty.LOW),
        ("right", None),
        ("blank", Certainty.LOW),
    )

    assert results.calibration == (
        Calibration(Certainty.LOW, 1, 1),
        Calibration(Certainty.HIGH, 2, 1),
    )
    assert results.calibration[1].share == 0.5


def test_what_is_disputed_counts_for_nothing(draft):
    item = draft()
    question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    given = [
        Given(ANSWERS["right"]),
        Given(ANSWERS["wrong"], disputed=True),
        Given(ANSWERS["blank"], disputed=True),
    ]

    results = make_results([question] * 3, [item] * 3, given)

    assert results.share == 1
    assert results.missed == ()
    assert results.by_form == (PartScore("choice", 1, 1.0),)
    assert results.by_document == (PartScore("document.txt", 1, 1.0),)


def test_where_all_is_disputed_nothing_is_to_be_had(mark, draft):
    item = draft()
    question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    results = make_results([question], [item], [Given(disputed=True)])

    assert results.share == results.by_guessing == 0


def of_two(draft, known):
    """Return the result of a matching of two items, as far as they are *known*."""
    one = draft(uid="one", topic="a", sources=(Source("x.txt", 9), Source("b.txt", 2)))
    two = draft(uid="two", topic="b", sources=(Source("b.txt", 1), Source("x.txt", 9)))
    parts = tuple(Part(row, "", {}, one.answer, row - 1) for row in (1, 2))
    question = Question(1, Form.MATCHING, parts=parts)
    every = {1: one, 2: two}
    return make_results(
        [question],
        [one],
        [Given(Answer(places=(0, 0)))],
        parts={row: every[row] for row in known},
    )


def test_a_question_of_several_items_has_the_sources_and_topics_of_all(draft):
    results = of_two(draft, (1, 2))

    assert results.questions[0].sources == (
        Source("b.txt", 1),
        Source("b.txt", 2),
        Source("x.txt", 9),
    )
    assert {score.name for score in results.by_topic} == {"a", "b"}
    assert {score.name for score in results.by_document} == {"b.txt", "x.txt"}


def test_where_an_item_is_lost_the_first_stands_for_all(draft):
    result = of_two(draft, (1,)).questions[0]

    assert result.parts == ()
    assert result.sources == (Source("x.txt", 9), Source("b.txt", 2))


def test_of_several_items_only_those_not_known_are_missed(draft):
    uids = ("one", "two", "three")
    parts = tuple(
        Part(row, uid, {}, draft().answer, row) for row, uid in enumerate(uids)
    )
    paper = [Question(0, Form.MATCHING, parts=parts), Question(7, Form.TYPED)]
    drafts = [draft(uid="one"), draft(uid="seven")]
    given = [Given(Answer(places=(0, 2, 1))), Given()]

    results = make_results(paper, drafts, given)

    assert results.missed_uids == ("two", "three", "seven")


def test_right_at_the_second_try_is_worth_less_and_was_still_missed(draft):
    item = draft(uid="asked")
    question = Question(1, Form.CHOICE, (item.answer, *item.distractors))
    tries = (Try(ANSWERS["wrong"]), Try(ANSWERS["right"]))
    given = Given(ANSWERS["right"], tries=tries)

    results = make_results([question], [item], [given], tries=3)

    assert results.share == pytest.approx(2 / 3)
    assert results.questions[0].outcome.verdict is Verdict.RIGHT
    assert results.missed_uids == ("asked",)
    assert results.by_guessing == pytest.approx(1 / 4 * 2)


def test_late_answers_count_with_overtime_and_not_in_time(draft):
    item = draft()
    paper = [Question(1, Form.CHOICE, (item.answer, *item.distractors))] * 4
    given = [
        Given(ANSWERS["right"]),
        Given(ANSWERS["right"], late=True),
        Given(ANSWERS["wrong"], late=True, stood=Stood(ANSWERS["right"])),
        Given(ANSWERS["wrong"]),
    ]

    results = make_results(paper, [item] * 4, given, Marking.NEGATIVE)

    assert results.share == pytest.approx((2 - 2 / 3) / 4)
    assert results.share_in_time == pytest.approx((2 - 1 / 3) / 4)
    assert results.late_share_in_time == results.share_in_time
    assert make_results(paper[:1], [item], given[:1]).late_share_in_time is None
