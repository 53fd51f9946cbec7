import pytest

from kazquiz.items.option_record import OptionRecord
from kazquiz.quiz.item_statistics import Interval, ItemStatistics
from kazquiz.ui.widgets.item_figures import figure_lines
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain


def lines(draft, language="en", **known):
    usual = {
        "answers": 12,
        "blanks": 1,
        "people": 1,
        "facility": Interval(0.75, 0.47, 0.91),
        "seconds": 14.0,
        "options": {draft.answer: OptionRecord(12, 9)},
    }
    found = figure_lines(ItemStatistics(**(usual | known)), draft, language, "")
    return [plain(line) for line in found]


def test_tells_how_hard_it_is_how_long_it_takes_and_what_is_taken(draft, stage):
    assert lines(draft()) == [
        "75% right in 12 answers; the true share lies between 47% and 91%.",
        "Usual time: 14 seconds",
        "Astana: chosen 9 of 12 times",
    ]


def test_what_too_few_answers_cannot_tell_is_not_told(draft, stage):
    told = lines(draft(), answers=3, facility=None, seconds=None, options={})

    assert told == ["3 answers in all quizzes: not enough yet to say how hard it is."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_options_are_named_in_the_language_of_the_question(draft, stage, language):
    whole = draft()

    told = lines(whole, language)

    assert told[-1].startswith(whole.names[language][whole.answer].text)
