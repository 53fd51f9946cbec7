import pytest

from kazquiz.items.values import TruthValue
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer, Verdict
from kazquiz.quiz.results import Results, TopicScore, guessing_chance, make_results

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
        answers = [ANSWERS[word] for _, word in parts]
        return make_results(paper, drafts, answers, [3.0] * len(parts))

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
        TopicScore("c", 1, 0.0),
        TopicScore("a", 2, 1.0),
        TopicScore("b", 2, 2.0),
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

    results = make_results(paper, [draft(), draft()], [Answer(), Answer()], [0.0, 0.0])

    assert results.by_guessing == 0.25
