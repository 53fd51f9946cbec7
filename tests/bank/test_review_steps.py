from kazquiz.bank.review_steps import Step, content_of, step_from
from kazquiz.scheduling.memory import Memory, Rating, State


def test_an_undone_review_is_read_as_it_was_written(now):
    after = Memory(State.REVIEW, None, 3.0, 5.0, now, now, 1, 4)
    step = Step(7, 9, Rating.AGAIN, Memory(), after, also=True)

    content = content_of(step, now, 2.5, [{"table": "card"}])

    assert step_from(content) == step
    assert (content["seconds"], content["also"]) == (2.5, [{"table": "card"}])
