from threading import Event, get_ident

import pytest
import shiboken6

from kazquiz.progress import Cancelled
from kazquiz.ui.tasks import Task, bank_pool


@pytest.fixture
def pool():
    made = bank_pool()
    yield made
    made.shutdown()


@pytest.fixture
def heard():
    """What a task has told, and in which thread."""
    return []


def listen(task, heard):
    for name in ("progressed", "succeeded", "failed"):
        getattr(task, name).connect(
            lambda *facts, name=name: heard.append((name, facts, get_ident()))
        )
    return task


def test_succeeds_with_what_the_work_returned(qtbot, pool, heard):
    task = listen(Task(lambda report: 42), heard)

    with qtbot.waitSignal(task.succeeded) as told:
        task.start(pool)

    assert told.args == [42]
    assert [name for name, _facts, _thread in heard] == ["succeeded"]


def test_works_in_a_thread_of_its_own_and_tells_in_the_windows(qtbot, pool, heard):
    worked = []
    task = listen(Task(lambda report: worked.append(get_ident())), heard)

    with qtbot.waitSignal(task.succeeded):
        task.start(pool)

    assert worked != [get_ident()]
    assert {thread for _name, _facts, thread in heard} == {get_ident()}


def test_tells_how_far_the_work_is_before_its_end(qtbot, pool, heard):
    def job(report):
        for done in range(3):
            report(done, 3)

    task = listen(Task(job), heard)

    with qtbot.waitSignal(task.succeeded):
        task.start(pool)

    assert [facts for name, facts, _ in heard if name == "progressed"] == [
        (0, 3),
        (1, 3),
        (2, 3),
    ]
    assert heard[-1][0] == "succeeded"


def test_fails_with_the_error_of_the_work(qtbot, pool, heard):
    def job(report):
        raise ValueError("broken")

    task = listen(Task(job), heard)

    with qtbot.waitSignal(task.failed) as told:
        task.start(pool)

    assert isinstance(told.args[0], ValueError)
    assert told.args[0].__traceback__ is not None
    assert [name for name, _facts, _thread in heard] == ["failed"]


def test_cancelled_work_stops_at_its_next_report_and_tells_nothing(qtbot, pool, heard):
    begun, go_on, ended = Event(), Event(), []

    def job(report):
        begun.set()
        go_on.wait(5)
        try:
            report(1, 2)
        except Cancelled:
            ended.append("cancelled")
            raise
        ended.append("went on")

    task = listen(Task(job), heard)
    task.start(pool)
    qtbot.waitUntil(begun.is_set)

    task.cancel()
    go_on.set()
    pool.shutdown()
    qtbot.wait(1)

    assert ended == ["cancelled"]
    assert heard == []


def test_the_bank_has_one_writer_at_a_time(qtbot):
    pool = bank_pool()
    running, most = [], []

    def job(report):
        running.append(1)
        most.append(len(running))
        running.pop()

    tasks = [Task(job) for _ in range(5)]
    for task in tasks:
        task.start(pool)
    pool.shutdown()

    assert most == [1] * 5


def test_no_runnable_of_a_task_is_left_behind(pool):
    """A wrapper that outlives its object stands for the next one at that address."""
    tasks = [Task(lambda report: None) for _place in range(10)]
    for task in tasks:
        task.start(pool)
    pool.shutdown()

    left = {type(each).__name__ for each in shiboken6.getAllValidWrappers()}
    assert "QRunnable" not in left
