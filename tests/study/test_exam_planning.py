from dataclasses import replace
from datetime import timedelta

import pytest

from kazquiz.scheduling.errors import (
    ExamDayError,
    NoCardsError,
    RetentionOutOfRangeError,
)
from kazquiz.scheduling.exams import KeptExam
from kazquiz.study.exam_planning import (
    exam_shares,
    keep_exam,
    preview_exam,
    remove_exam,
    upcoming_exams,
)
from tests.study.test_planning import DAY, desk, dues, redo, undo

__all__ = ["desk"]


@pytest.fixture
def early(desk):
    """The same desk, four days after the first cards were studied."""
    return replace(desk, days=replace(desk.days, now=desk.days.now - 56 * DAY))


def exam(desk, days=30, retention=0.95, **changes):
    return KeptExam(
        0, "Test", desk.days.today + timedelta(days=days), retention, **changes
    )


def test_a_preview_tells_what_an_exam_means_and_changes_nothing(early):
    before = dues(early)

    shown = preview_exam(early, exam(early, retention=0.97), 10)

    assert shown.planned.share >= 0.97 > shown.usual.share
    assert sum(shown.planned.reviews) > sum(shown.usual.reviews)
    assert len(shown.planned.reviews) == 30
    assert dues(early) == before
    assert upcoming_exams(early) == ()


def test_an_exam_is_kept_with_its_moves_as_one_step(early):
    before = dues(early)
    shown = preview_exam(early, exam(early, days=12), 10)

    keep_exam(early.bank, shown, early.days.now)

    (running,) = upcoming_exams(early)
    assert running.exam.name == "Test"
    assert len(running.items) == 40
    after = dues(early)
    assert undo(early).name == "exam"
    assert upcoming_exams(early) == ()
    assert dues(early) == before
    redo(early)
    assert dues(early) == after


def test_the_pace_of_new_cards_is_told_and_kept(stored, early):
    shown = preview_exam(early, exam(early, days=12), 10)

    assert (shown.new, shown.exam.new_per_day) == (0, 0)


def test_an_exam_can_be_moved_and_forgotten(early):
    keep_exam(early.bank, preview_exam(early, exam(early, days=12), 10), early.days.now)
    (running,) = upcoming_exams(early)
    later = replace(running.exam, day=running.exam.day + 9 * DAY)

    keep_exam(early.bank, preview_exam(early, later, 10), early.days.now)
    (moved,) = upcoming_exams(early)
    assert (moved.exam.id, moved.exam.day) == (running.exam.id, later.day)

    remove_exam(early.bank, running.exam.id, early.days.now)
    assert upcoming_exams(early) == ()
    undo(early)
    assert upcoming_exams(early) == (moved,)


@pytest.mark.parametrize("days", [-1, 0, 731])
def test_a_day_that_cannot_be_planned_for_is_refused(early, days):
    with pytest.raises(ExamDayError):
        preview_exam(early, exam(early, days=days), 10)


@pytest.mark.parametrize("retention", [0.5, 1.0])
def test_an_absurd_wish_is_refused(early, retention):
    with pytest.raises(RetentionOutOfRangeError):
        preview_exam(early, exam(early, retention=retention), 10)


@pytest.mark.parametrize("of_none", [{"topics": (999,)}, {"items": frozenset()}])
def test_an_exam_that_no_card_belongs_to_is_refused(early, of_none):
    with pytest.raises(NoCardsError):
        preview_exam(early, exam(early, **of_none), 10)


def test_an_exam_is_about_the_items_that_a_search_has_found(early):
    chosen = frozenset({1, 2, 3})
    wanted = exam(early, items=chosen, search="is:due")

    keep_exam(early.bank, preview_exam(early, wanted, 10), early.days.now)

    (running,) = upcoming_exams(early)
    assert running.items == chosen
    assert (running.exam.items, running.exam.search) == (chosen, "is:due")


def test_the_share_known_on_the_day_falls_the_later_it_is(early):
    for days in (5, 60):
        keep_exam(
            early.bank,
            preview_exam(early, exam(early, days=days, retention=0.7), 10),
            early.days.now,
        )

    soon, late = (share for _exam, share in exam_shares(early))

    assert 1.0 > soon > late > 0.5
