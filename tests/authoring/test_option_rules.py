from dataclasses import replace

import pytest

from kazquiz.authoring.faults import Rule
from kazquiz.authoring.option_rules import is_absurd, option_faults
from kazquiz.items.draft import Name
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)


def term(name):
    return NamedValue(AnswerType.TERM, name)


def years(*numbers):
    return tuple(map(YearValue, numbers))


def countries(*codes):
    return tuple(map(CountryValue, codes))


@pytest.fixture
def found(draft):
    """List the rules that options break, and in which language."""

    def look(**changes):
        return [
            (fault.rule, fault.language) for fault in option_faults(draft(**changes))
        ]

    return look


@pytest.fixture
def worded(draft):
    """List the cues of options that are written so in a language."""

    def look(language, key, *others, stem="?"):
        item = draft()
        values = (term("key"), *(term(f"other {n}") for n in range(len(others))))
        named = dict(zip(values, map(Name, (key, *others)), strict=True))
        changed = replace(
            item,
            answer=values[0],
            distractors=values[1:],
            texts={language: replace(item.texts["en"], stem=stem)},
            names={language: named},
        )
        return [(fault.rule, fault.found) for fault in option_faults(changed)]

    return look


def test_sound_options_have_no_fault(found):
    assert found() == []


def test_options_that_the_bank_will_draw_are_not_judged(found):
    assert found(distractors=()) == []


def test_truth_needs_no_options(found):
    assert found(answer=TruthValue(True)) == []


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [(Rule.TOO_FEW_DISTRACTORS, "")]),
        (2, []),
        (10, []),
        (11, [(Rule.TOO_MANY_DISTRACTORS, "")]),
    ],
)
def test_how_many_wrong_options_there_may_be(found, count, expected):
    others = years(*range(1992, 1992 + count))

    assert found(answer=YearValue(1991), distractors=others) == expected


@pytest.mark.parametrize(
    ("answer", "distractors"),
    [
        pytest.param(YearValue(1991), years(1992, 1992), id="two wrong ones"),
        pytest.param(
            ListValue(countries("RU", "IR")),
            (*countries("CN"), *countries("CN")),
            id="beside a list",
        ),
    ],
)
def test_equal_options_are_found_in_every_language(found, answer, distractors):
    rules = found(answer=answer, distractors=distractors)

    assert rules == [
        (Rule.OPTIONS_EQUAL, language) for language in ("en", "kk", "ar", "fa", "ru")
    ]


def test_a_wrong_option_that_is_the_key_is_found(found):
    rules = found(answer=YearValue(1991), distractors=years(1991, 1992))

    assert (Rule.OPTIONS_EQUAL, "") in rules


def test_options_that_differ_by_capitals_or_letters_alone_are_equal(worded):
    assert worded("en", "a treaty", "A Treaty", "a pact")[0][0] is Rule.OPTIONS_EQUAL
    assert worded("kk", "қала", "кала", "ауыл")[0][0] is Rule.OPTIONS_EQUAL


@pytest.mark.parametrize(
    ("key", "others"),
    [
        pytest.param(NumberValue(5), (NumberValue(-5), NumberValue(4)), id="the sign"),
        pytest.param(NumberValue(1.5), (NumberValue(15), NumberValue(2)), id="a point"),
    ],
)
def test_figures_that_differ_by_a_sign_alone_are_not_equal(found, key, others):
    assert Rule.OPTIONS_EQUAL not in [
        rule for rule, _ in found(answer=key, distractors=others)
    ]


@pytest.mark.parametrize(
    ("answer", "distractors"),
    [
        pytest.param(YearValue(1991), (*years(1992), term("a year")), id="types"),
        pytest.param(
            DateValue(1991, 5, 2),
            (DateValue(1991, 6, 3), DateValue(1991, 7)),
            id="precisions",
        ),
        pytest.param(
            NumberValue(5, "percent"),
            (NumberValue(6, "percent"), NumberValue(7)),
            id="units",
        ),
        pytest.param(
            ListValue(countries("RU", "IR")),
            (*countries("CN"), YearValue(1991)),
            id="types beside a list",
        ),
    ],
)
def test_options_of_two_kinds_are_found(found, answer, distractors):
    assert found(answer=answer, distractors=distractors) == [(Rule.OPTIONS_MIXED, "")]


def test_options_of_one_kind_are_allowed(found):
    months = (DateValue(1991, 6), DateValue(1991, 7))

    assert found(answer=DateValue(1991, 5), distractors=months) == []


def test_a_fault_shows_the_value_as_people_write_it(draft):
    item = draft(answer=YearValue(1991), distractors=years(1992, 1800))

    assert [fault.found for fault in option_faults(item)] == ["1800"]


@pytest.mark.parametrize(
    ("key", "other", "expected"),
    [
        (YearValue(1991), YearValue(2006), False),
        (YearValue(1991), YearValue(2007), True),
        (YearValue(1991), DateValue(1970, 1), True),
        (DateValue(1991, 5, 2), DateValue(1976, 1, 1), False),
        (NumberValue(100), NumberValue(300), False),
        (NumberValue(100), NumberValue(301), True),
        (NumberValue(100), NumberValue(33), True),
        (NumberValue(2), NumberValue(8), False),
        (NumberValue(100), NumberValue(-100), True),
        (NumberValue(0), NumberValue(1000), False),
        (term("a"), term("b"), False),
    ],
)
def test_what_is_too_far_from_the_key(key, other, expected):
    assert is_absurd(key, other) is expected


def test_an_absurd_option_is_found(found):
    rules = found(answer=YearValue(1991), distractors=years(1992, 1993, 1850))

    assert rules == [(Rule.DISTRACTOR_ABSURD, "")]


def test_an_option_that_speaks_of_the_others_is_found(worded):
    assert worded("en", "a treaty", "a pact", "none of these") == [
        (Rule.CATCH_ALL_OPTION, "none")
    ]


@pytest.mark.parametrize(
    ("language", "key", "others", "stem"),
    [
        pytest.param(
            "en",
            "a treaty of lasting friendship",
            ("a pact", "a loan", "a visit"),
            "?",
            id="by its length",
        ),
        pytest.param(
            "en",
            "a border treaty",
            ("a trade treaty", "a loan treaty"),
            "What settled the borders?",
            id="by a word of the stem",
        ),
        pytest.param(
            "kk",
            "шекара шарты",
            ("сауда шарты", "несие шарты"),
            "Шекараны не бекітті?",
            id="by an inflected word of the stem",
        ),
        pytest.param(
            "fa",
            "پیمان دوستی",
            ("پیمان صلح", "پیمان وام"),
            "سند دوستی دو کشور چه بود؟",
            id="by a Persian word",
        ),
        pytest.param(
            "en",
            "the Aral bay",
            ("the steppe", "the hills"),
            "?",
            id="by a capital",
        ),
        pytest.param("ru", "Каспий", ("степь", "горы"), "?", id="by a capital in ru"),
        pytest.param("en", "5 seats", ("a seat", "many"), "?", id="by a digit"),
        pytest.param("fa", "۵ کرسی", ("یک کرسی", "چند"), "?", id="by a digit in fa"),
        pytest.param("kk", "ent", ("бірлік", "одақ"), "?", id="by Latin letters"),
        pytest.param("fa", "CIS", ("پیمان", "وام"), "?", id="by Latin letters in fa"),
    ],
)
def test_a_key_that_stands_out_is_found(worded, language, key, others, stem):
    rules = [rule for rule, _ in worded(language, key, *others, stem=stem)]

    assert rules == [Rule.KEY_STANDS_OUT]


@pytest.mark.parametrize(
    ("language", "key", "others", "stem"),
    [
        pytest.param(
            "en", "a wider pact", ("a pact", "a loan"), "?", id="short though longer"
        ),
        pytest.param(
            "en",
            "a treaty of friendship",
            ("a treaty of borders", "a loan"),
            "?",
            id="longer by less than a third",
        ),
        pytest.param(
            "en",
            "a border treaty",
            ("a border pact", "a loan treaty"),
            "What settled the borders?",
            id="another has the word too",
        ),
        pytest.param(
            "en",
            "the Caspian shore",
            ("the Aral shore", "the hills"),
            "?",
            id="another has a capital too",
        ),
        pytest.param("ar", "CIS", ("EU", "اتحاد"), "?", id="another is Latin too"),
        pytest.param("ar", "CIS", ("eu", "اتحاد"), "?", id="a capital in Arabic"),
        pytest.param("en", "shore", ("степь", "горы"), "?", id="Latin in English"),
        pytest.param("kk", "5 орын", ("6 орын", "орын"), "?", id="another digit"),
    ],
)
def test_a_key_that_another_option_resembles_is_allowed(
    worded, language, key, others, stem
):
    assert worded(language, key, *others, stem=stem) == []
