from datetime import timedelta

import pytest

from kazquiz.documents import library
from kazquiz.quiz.blueprint import Form, Mode, TimeUp
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.timekeeper import TimeLog
from kazquiz.ui.printing.report import Report, report_sheet
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain


@pytest.fixture
def report(stage):
    begun = stage.attempt(count=6, seed=2, marking=Marking.NEGATIVE)
    for place in range(4):
        begun.go_to(place, stage.clock.moment())
        stage.answer(begun, right=place > 0)
    begun.disputed = {5}
    return Report(
        begun.results(),
        stage.clock.now,
        timedelta(minutes=8),
        timedelta(minutes=20),
        1.5,
        TimeLog(pauses=1, paused=60),
    )


def lines(stage, report, language):
    sheet, _title = report_sheet(report, language, names=library.names(stage.bank))
    return plain(sheet.document.toPlainText()).splitlines()


def test_tells_the_score_the_time_and_every_question(stage, report):
    told = lines(stage, report, "en")

    assert told[0] == "Results of a quiz"
    assert any("3 of 5 questions right" in line for line in told)
    assert any("of 5 points" in line for line in told)
    expected = "Taken: 8 minutes. Allowed: 30 minutes (extended from 20 minutes)."
    assert expected in told
    assert "1 pause, 1 minute in all; that did not count." in told
    assert sum(line.startswith("Right answer: ") for line in told) == 6
    assert sum(line.startswith("Source: ") for line in told) == 6
    assert sum("Reported as faulty" in line for line in told) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_is_in_every_language(stage, report, language):
    stage.speak(language)

    told = lines(stage, report, language)

    for each in report.results.questions:
        stem = each.draft.texts[language].stem
        sentence = each.draft.texts[language].parts[0]
        assert any(stem in line or sentence in line for line in told)
    assert ("Results of a quiz" in told) is (language == "en")


def report_of(stage, attempt):
    return Report(attempt.results(), stage.clock.now, timedelta(), None, 1.0, TimeLog())


def test_tells_the_score_in_time_and_what_came_late(stage):
    begun = stage.attempt(Form.CHOICE, count=2, minutes=1, time_up=TimeUp.FINISH)
    stage.answer(begun, right=True)
    stage.clock.move(minutes=2)
    begun.go_to(1, stage.clock.moment())
    stage.answer(begun, right=True)

    told = lines(stage, report_of(stage, begun), "en")

    assert "In time: 50%. With overtime: 100%." in told
    assert sum("Answered after the time was up" in line for line in told) == 1


def test_tells_what_was_tried_before(stage):
    begun = stage.attempt(Form.CHOICE, count=1, mode=Mode.PRACTICE, tries=3)
    stage.answer(begun, right=False)
    stage.answer(begun, right=True)

    told = lines(stage, report_of(stage, begun), "en")

    assert "Right at the second try: 67%" in told
    assert sum(line.startswith("Tried before: ") for line in told) == 1
    assert any("tried 3 times" in line for line in told)
    assert not any("In time" in line for line in told)
