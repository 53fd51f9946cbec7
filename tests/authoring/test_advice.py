from dataclasses import replace

import pytest

from kazquiz.authoring.advice import advice
from kazquiz.authoring.faults import Rule
from kazquiz.items.values import NumberValue

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
BREACHES = [
    (Rule.STEM_TOO_SHORT, "en", {"stem": "Where does it sit?"}),
    (Rule.STEM_TOO_SHORT, "ru", {"stem": "Где заседает парламент?"}),
    (Rule.STEM_TOO_SHORT, "kk", {"stem": "Қай қалада?"}),
    (Rule.STEM_PRONOUN, "en", {"stem": "It sits in which city of the country?"}),
    (Rule.STEM_PRONOUN, "kk", {"stem": "Ол қай қалада отырады?"}),
    (Rule.STEM_PRONOUN, "ar", {"stem": "هو يقع في أي مدينة؟"}),
    (Rule.STEM_PRONOUN, "fa", {"stem": "او در کدام شهر است؟"}),
    (Rule.STEM_PRONOUN, "ru", {"stem": "Он заседает в каком из этих городов?"}),
    (Rule.TIME_BOUND, "en", {"stem": "In which city does it sit now?"}),
    (Rule.TIME_BOUND, "kk", {"statement": "Ол қазір [[Астанада]]."}),
    (Rule.TIME_BOUND, "ar", {"statement": "يقع اليوم في [[أستانا]]."}),
    (Rule.TIME_BOUND, "fa", {"statement": "اکنون در [[آستانه]] است."}),
    (Rule.TIME_BOUND, "ru", {"statement": "Сейчас он в [[Астане]]."}),
    (Rule.SOURCE_POINTER, "en", {"stem": "In which city does this text place it?"}),
    (Rule.SOURCE_POINTER, "kk", {"stem": "Осы мәтінде қай қала аталған?"}),
    (Rule.SOURCE_POINTER, "ar", {"stem": "أي مدينة يذكر هذا النص؟"}),
    (Rule.SOURCE_POINTER, "fa", {"stem": "این متن از کدام شهر می‌گوید؟"}),
    (Rule.SOURCE_POINTER, "ru", {"stem": "Какой город по словам автора главный?"}),
]


def broken(item):
    return {(fault.rule, fault.language) for fault in advice(item, LANGUAGES)}


def test_a_sound_draft_needs_no_advice(draft):
    assert broken(draft()) == set()


@pytest.mark.parametrize(("rule", "language", "parts"), BREACHES)
def test_what_weakens_a_question_is_found(with_text, rule, language, parts):
    assert (rule, language) in broken(with_text(language, **parts))


@pytest.mark.parametrize(
    ("rule", "language", "parts"),
    [
        (Rule.STEM_TOO_SHORT, "en", {"stem": "In which city does it sit?"}),
        (Rule.STEM_TOO_SHORT, "ar", {"stem": "في أي مدينة؟"}),
        (Rule.STEM_PRONOUN, "en", {"stem": "Item by item, what did it choose?"}),
        (Rule.TIME_BOUND, "en", {"statement": "As of 2014 it now sits in [[Astana]]."}),
        (Rule.TIME_BOUND, "en", {"stem": "What is known of the place where it sits?"}),
        (Rule.SOURCE_POINTER, "en", {"stem": "Which texts did the authors sign then?"}),
        (Rule.SOURCE_POINTER, "ru", {"stem": "Какой авторитетный город выше других?"}),
    ],
)
def test_what_only_looks_so_is_passed_over(with_text, rule, language, parts):
    assert (rule, language) not in broken(with_text(language, **parts))


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Which five states of the region signed it?", True),
        ("How many states of the region signed it?", False),
    ],
)
def test_a_number_told_in_words_is_found(with_text, stem, found):
    item = replace(
        with_text("en", stem=stem),
        answer=NumberValue(5, "states"),
        distractors=(),
        names={},
    )

    assert ((Rule.KEY_IN_WORDS, "en") in broken(item)) is found


def test_a_language_that_the_item_lacks_is_not_looked_at(draft):
    item = draft()
    english = replace(item, texts={"en": item.texts["en"]})

    assert list(advice(english, LANGUAGES)) == []
