import pytest

from kazquiz.progress import Cancelled, Progress, silent


def work(steps: int, report: Progress) -> int:
    for step in range(steps):
        report(step + 1, steps)
    return steps


def test_nobody_need_listen():
    assert work(3, silent) == 3


def test_who_listens_can_stop_the_work():
    seen = []

    def stop_at_two(done, total):
        seen.append((done, total))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        work(5, stop_at_two)
    assert seen == [(1, 5), (2, 5)]
