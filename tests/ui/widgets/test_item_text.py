from dataclasses import replace

import pytest

from kazquiz.items.draft import Source
from kazquiz.items.values import TruthValue
from kazquiz.ui.widgets.item_text import (
    AnswerText,
    cloze_runs,
    sources_text,
    statement_runs,
)
from tests.ui.items import LANGUAGES, draft_called
from tests.ui.stage import cut_off, plain, shown

TITLES = {"first.txt": {"en": "First paper", "ar": "الأولى"}}
WITH_REMARK = draft_called("currency-year")
WITHOUT = draft_called("capital-place")


@pytest.fixture
def answer(show):
    return show(AnswerText())


def show_item(answer, draft, language="en", digits=""):
    answer.show_item(draft, language, digits=digits, titles=TITLES)


def test_is_empty_gracefully(answer, stage):
    stage.speak("kk")

    assert answer.statement.text() == ""


def test_shows_the_statement_the_explanation_and_the_source(answer):
    show_item(answer, WITHOUT)

    assert answer.statement.text() == "It sits in Astana."
    assert answer.explanation.text() == "It moved there in 1997."
    assert plain(answer.source.text()) == "Source: First paper, line 1"
    assert not answer.remark_card.isVisible()


@pytest.mark.parametrize(
    ("holds", "language", "told"),
    [(True, "en", "True"), (False, "en", "False"), (True, "kk", "Иә")],
)
def test_what_is_true_or_false_says_first_which_it_is(
    answer, stage, holds, language, told
):
    stage.speak(language)
    show_item(answer, replace(WITHOUT, answer=TruthValue(holds)), language)

    first, second = answer.statement.text().split("\n")
    assert first == told
    assert second == WITHOUT.texts[language].sentence


def test_shows_a_remark_as_a_note(answer):
    show_item(answer, WITH_REMARK)

    assert answer.remark_card.isVisible()
    assert shown(answer.remark_title) == "Note"
    assert answer.remark.text() == "Another document says 1994."


def test_a_note_of_one_item_is_gone_with_the_next(answer):
    show_item(answer, WITH_REMARK)

    show_item(answer, WITHOUT)

    assert not answer.remark_card.isVisible()


def test_an_item_without_explanation_leaves_no_gap(answer):
    text = replace(WITHOUT.texts["en"], explanation="")

    show_item(answer, replace(WITHOUT, texts={"en": text}))

    assert not answer.explanation.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_the_answer_in_every_language(language):
    runs = statement_runs(WITHOUT.texts[language], language, "")

    assert [run.text for run in runs if run.answer] == [WITHOUT.texts[language].marked]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hides_the_answer_of_a_cloze_in_every_language(language):
    text = WITHOUT.texts[language]

    runs = cloze_runs(text, language, "")

    assert text.marked not in "".join(run.text for run in runs)
    assert [run.gap for run in runs] == [False, True, False]


def test_digits_are_those_chosen(answer):
    show_item(answer, draft_called("school-year"), "fa", "latn")

    assert "1934" in answer.statement.text()


def test_the_source_follows_the_language_of_the_interface(answer, stage):
    show_item(answer, WITHOUT)

    stage.speak("ar")

    assert "الأولى" in plain(answer.source.text())
    assert "١" in plain(answer.source.text())
    assert answer.statement.text() == "It sits in Astana."


def test_several_sources_are_listed(stage):
    draft = replace(WITHOUT, sources=(Source("first.txt", 1), Source("other.txt", 9)))

    text = plain(sources_text(draft, TITLES, "en"))

    assert text == "First paper, line 1 and other.txt, line 9"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off(answer, stage, language):
    stage.speak(language)

    show_item(answer, WITH_REMARK, language)

    assert cut_off(answer) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [("fa", "۲۵ آذر ۱۳۷۰ (۱۶ دسامبر ۱۹۹۱)"), ("kk", None)],
)
def test_a_day_is_told_in_the_calendar_of_the_language_too(answer, language, told):
    show_item(answer, draft_called("independence-day"), language)

    assert answer.day.isVisible() is (told is not None)
    assert answer.day.text() == (told or "")


def test_a_month_is_told_once(answer):
    show_item(answer, draft_called("treaty-month"), "fa")

    assert not answer.day.isVisible()
