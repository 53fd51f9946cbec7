from dataclasses import replace

import pytest

from kazquiz.authoring.faults import Rule
from kazquiz.authoring.option_advice import option_advice
from kazquiz.items.draft import Name
from kazquiz.items.values import (
    AnswerType,
    DateValue,
    NamedValue,
    NumberValue,
    TruthValue,
)


def term(name):
    return NamedValue(AnswerType.TERM, name)


@pytest.fixture
def item(draft):
    """Make an item of terms in one language, and of nothing else."""

    def make(key, *others, language="en", aliases=(), **parts):
        whole = draft()
        text = replace(whole.texts[language], **parts)
        values = [term(name) for name in (key, *others)]
        names = {value: Name(value.name) for value in values}
        names[values[0]] = Name(key, tuple(aliases))
        return replace(
            whole,
            answer=values[0],
            distractors=tuple(values[1:]),
            texts={language: text},
            names={language: names},
        )

    return make


def broken(item):
    return {fault.rule for fault in option_advice(item, list(item.texts))}


SOUND = ("free trade", "open borders", "joint army")
AFTER_AN = {"statement": "They signed an [[alliance]]."}
PLAIN = {"statement": "The states agreed on [[so]] and went home."}


def test_sound_options_need_no_advice(item):
    assert broken(item(*SOUND, **PLAIN)) == set()


@pytest.mark.parametrize(
    ("rule", "options", "parts"),
    [
        (Rule.DISTRACTOR_IS_KEY, SOUND, {"aliases": ["Open borders"]}),
        (
            Rule.DISTRACTOR_IN_STATEMENT,
            SOUND,
            {"statement": "Beside open borders they wanted [[so]]."},
        ),
        (Rule.KEY_TOO_SHORT, ("peace", "a customs union", "a common market"), PLAIN),
        (Rule.OPTIONS_ENDING, ("free trade.", *SOUND[1:]), PLAIN),
        (Rule.ABSOLUTE_WORDS, ("free trade", "only arms", "joint army"), PLAIN),
        (Rule.OPTION_INSIDE, ("trade", "free trade", "arms"), PLAIN),
        (
            Rule.GRAMMAR_CUE,
            ("alliance", "pact", "treaty"),
            {"statement": "An [[so]]."},
        ),
        (
            Rule.AGREEMENT_CUE,
            ("open borders", "free trade", "joint army"),
            {"statement": "There [[so]] are wanted."},
        ),
        (
            Rule.DOUBLE_NEGATIVE,
            ("no arms", *SOUND[1:]),
            {**PLAIN, "stem": "What did the states NOT agree on there?"},
        ),
    ],
)
def test_what_weakens_options_is_found(item, rule, options, parts):
    assert rule in broken(item(*options, **parts))


@pytest.mark.parametrize(
    ("rule", "options", "parts"),
    [
        (Rule.DISTRACTOR_IS_KEY, SOUND, {"aliases": ["Open trade"]}),
        (Rule.DISTRACTOR_IN_STATEMENT, SOUND, {"statement": "Bordering on [[so]]."}),
        (Rule.KEY_TOO_SHORT, ("peace", "a union", "a market"), PLAIN),
        (Rule.OPTIONS_ENDING, tuple(f"{each}." for each in SOUND), PLAIN),
        (Rule.ABSOLUTE_WORDS, ("all trade", "only arms", "joint army"), PLAIN),
        (Rule.OPTION_INSIDE, ("trade", "traders", "arms"), PLAIN),
        (
            Rule.GRAMMAR_CUE,
            ("alliance", "order", "treaty"),
            {"statement": "An [[so]]."},
        ),
        (
            Rule.DOUBLE_NEGATIVE,
            ("no arms", *SOUND[1:]),
            {**PLAIN, "stem": "What did the states agree on there?"},
        ),
    ],
)
def test_what_only_looks_so_is_passed_over(item, rule, options, parts):
    assert rule not in broken(item(*options, **parts))


@pytest.mark.parametrize(
    ("options", "rule", "found"),
    [
        (("الأمن", "سلام دائم", "نمو"), Rule.KEY_PREFIX, True),
        (("الأمن", "السلام", "نمو"), Rule.KEY_PREFIX, False),
        (("سلام", "NATO", "نمو"), Rule.OPTIONS_SCRIPT, True),
        (("سلام", "أمن", "نمو"), Rule.OPTIONS_SCRIPT, False),
    ],
)
def test_arabic_options_are_of_one_form(item, options, rule, found):
    made = item(*options, language="ar", statement="اتفقوا على [[هذا]].")

    assert (rule in broken(made)) is found


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("қаз", "Ресей", "сауда"), True),
        (("қаз", "сөз", "сауда"), False),
        (("сауда", "Ресей", "қаз"), False),
    ],
)
def test_the_kazakh_word_for_with_fits_more_than_the_key(item, options, found):
    made = item(*options, language="kk", statement="Ел [[сол]] бен одақтасты.")

    assert (Rule.GRAMMAR_CUE in broken(made)) is found


def of_number(draft, key, other, unit="states"):
    return draft(
        answer=NumberValue(key, unit), distractors=(NumberValue(other, unit),), names={}
    )


@pytest.mark.parametrize(
    ("key", "other", "found"),
    [
        (1500, 1490, True),
        (1500, 1400, False),
        (2.7, 2.71, True),
        (2.7, 2.8, False),
        (2, 1.5, False),
        (38, 39, False),
    ],
)
def test_a_number_that_rounds_to_the_key_is_found(draft, key, other, found):
    assert (Rule.OPTIONS_OVERLAP in broken(of_number(draft, key, other))) is found


@pytest.mark.parametrize(
    ("key", "other", "unit", "found"),
    [
        (100, 39, "states", True),
        (100, 41, "states", False),
        (100, 260, "states", True),
        (100, 240, "states", False),
        (1, 5, "states", False),
        (90, 110, "percent", True),
        (90, 100, "percent", False),
    ],
)
def test_a_number_that_nobody_would_believe_is_found(draft, key, other, unit, found):
    made = of_number(draft, key, other, unit)

    assert (Rule.NUMBER_IMPLAUSIBLE in broken(made)) is found


@pytest.mark.parametrize(
    "changes",
    [
        {"answer": TruthValue(holds=True)},
        {"distractors": ()},
        {"answer": DateValue(1992, 1), "distractors": (DateValue(1993, 1),)},
    ],
)
def test_options_without_words_of_their_own_need_no_advice(draft, changes):
    assert list(option_advice(draft(**changes), ["en"])) == []


def test_ranges_that_overlap_are_found(item):
    assert Rule.RANGES_OVERLAP in broken(item("5–9 %", "8–12 %", "20–30 %", **PLAIN))
    assert Rule.RANGES_OVERLAP not in broken(item("5–9 %", "10–12 %", **PLAIN))
