import pytest

from kazquiz.browse.columns import Column
from kazquiz.ui.browser.search_runner import SearchRunner


@pytest.fixture
def runner(finder, qapp):
    made = SearchRunner(finder)
    yield made
    made.stop()
    made.pool.shutdown(wait=True)


def wish(looking, text):
    return looking.wish(text, Column.QUESTION, descending=False)


def test_tells_what_was_found(qtbot, runner, looking):
    with qtbot.waitSignal(runner.found) as told:
        runner.ask(wish(looking, "parliament"), at_once=True)

    assert told.args[0].item_ids == (1,)
    assert not runner.is_busy()


def test_only_the_newest_search_counts(qtbot, runner, looking):
    found = []
    runner.found.connect(lambda each: found.append(each.text))

    for text in ("p", "pa", "parliament"):
        runner.ask(wish(looking, text))
    qtbot.waitUntil(lambda: not runner.is_busy())
    runner.ask(wish(looking, "parliament"), at_once=True)
    runner._begin()
    runner.ask(wish(looking, "city"), at_once=True)
    qtbot.waitUntil(lambda: not runner.is_busy())

    assert found == ["parliament", "city"]


def test_what_goes_wrong_is_told(qtbot, runner, looking, monkeypatch, finder):
    fault = OSError("gone")

    def fail(_wish, _report):
        raise fault

    monkeypatch.setattr(finder, "find", fail)

    with qtbot.waitSignal(runner.failed) as told:
        runner.ask(wish(looking, "a"), at_once=True)

    assert told.args == [fault]
