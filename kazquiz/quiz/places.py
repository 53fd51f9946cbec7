"""Places: the order of a paper, so that the place of a right answer tells nothing."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from kazquiz.items.draft import Draft
from kazquiz.items.values import TruthValue
from kazquiz.quiz.forms import Form
from kazquiz.quiz.grading import truth_of
from kazquiz.quiz.near_values import ORDERED
from kazquiz.quiz.options import turn_of
from kazquiz.quiz.question import Question

# As many right answers as may stand in the same place one after the other.
LONGEST_RUN = 3
Asked = tuple[Question, Draft]


def key_place(question: Question, draft: Draft) -> int | None:
    """Return the place of the right answer, None where it has none to be known by."""
    match question.form:
        case Form.CHOICE | Form.CLOZE_CHOICE:
            return question.options.index(draft.answer)
        case Form.TRUE_FALSE:
            return 0 if truth_of(question, draft) else 1
        case Form.WHICH_DOCUMENT:
            return question.key
    return None


def without_runs(
    asked: Sequence[Asked], rng: Random, *, may_move: bool
) -> list[Question]:
    """Return the questions so that no place is right more than three times in a row.

    Where a fourth would be, options without an order of their own are shuffled so that
    the key stands elsewhere; else a later question comes first, where it *may_move*, or
    one before it.
    """
    waiting, done = list(asked), list[Asked]()
    while waiting:
        found = waiting.pop(0)
        if _makes_run(done, found):
            found = _elsewhere(found, rng)
        if _makes_run(done, found) and may_move:
            turn = next(
                (at for at, other in enumerate(waiting) if not _makes_run(done, other)),
                None,
            )
            if turn is None:
                _put_before(done, found)
                continue
            waiting.insert(0, found)
            found = waiting.pop(turn + 1)
        done.append(found)
    return [question for question, _draft in done]


def _makes_run(done: Sequence[Asked], found: Asked) -> bool:
    return _has_run([*done[-LONGEST_RUN:], found])


def _has_run(asked: Sequence[Asked]) -> bool:
    """Tell whether more than `LONGEST_RUN` of *asked* in a row have the same place."""
    run, before = 0, None
    for question, draft in asked:
        place = key_place(question, draft)
        run = run + 1 if place == before and place is not None else 1
        before = place
        if run > LONGEST_RUN and place is not None:
            return True
    return False


def _elsewhere(asked: Asked, rng: Random) -> Asked:
    """Move the key of a choice to another place, where its options have no order.

    What the item fixes, and what speaks of the other options, stays behind them.
    """
    question, draft = asked
    here = key_place(question, draft)
    options = list(question.options)
    fixed = isinstance(draft.answer, (*ORDERED, TruthValue)) or len(options) < 2
    if question.form is Form.TRUE_FALSE or here is None or fixed:
        return asked
    last = {at for at, each in enumerate(options) if turn_of(each, draft)}
    free = [place for place in range(len(options)) if place not in {here, *last}]
    if here in last or not free:
        return asked
    there = rng.choice(free)
    options[here], options[there] = options[there], options[here]
    return replace(question, options=tuple(options)), draft


def _put_before(done: list[Asked], found: Asked) -> None:
    """Put *found* where it makes no run, as late as can be; at the end if nowhere."""
    for at in range(len(done) - 1, -1, -1):
        around = [*done[max(0, at - LONGEST_RUN) : at], found]
        if not _has_run([*around, *done[at : at + LONGEST_RUN]]):
            done.insert(at, found)
            return
    done.append(found)
