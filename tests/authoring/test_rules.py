from dataclasses import replace

import pytest

from kazquiz.authoring.faults import Rule
from kazquiz.authoring.rules import copied_runs, faults, key_text
from kazquiz.items.draft import Name, Source, Weight
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.text import loose_words

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
ASTANA = NamedValue(AnswerType.PLACE, "Astana")
# These are tried in test_option_rules.
OF_OPTIONS = {
    Rule.TOO_FEW_DISTRACTORS,
    Rule.TOO_MANY_DISTRACTORS,
    Rule.OPTIONS_EQUAL,
    Rule.OPTIONS_MIXED,
    Rule.KEY_STANDS_OUT,
    Rule.DISTRACTOR_ABSURD,
    Rule.CATCH_ALL_OPTION,
}
# These are tried in test_advice, test_option_advice and test_checking.
OF_ADVICE = {
    Rule.STEM_TOO_SHORT,
    Rule.STEM_PRONOUN,
    Rule.TIME_BOUND,
    Rule.SOURCE_POINTER,
    Rule.KEY_IN_WORDS,
    Rule.DISTRACTOR_IS_KEY,
    Rule.DISTRACTOR_IN_STATEMENT,
    Rule.DISTRACTOR_DEAD,
    Rule.KEY_TOO_SHORT,
    Rule.KEYS_LONGEST,
    Rule.OPTIONS_SCRIPT,
    Rule.OPTIONS_ENDING,
    Rule.KEY_PREFIX,
    Rule.GRAMMAR_CUE,
    Rule.AGREEMENT_CUE,
    Rule.ABSOLUTE_WORDS,
    Rule.DOUBLE_NEGATIVE,
    Rule.OPTIONS_OVERLAP,
    Rule.RANGES_OVERLAP,
    Rule.OPTION_INSIDE,
    Rule.NUMBER_IMPLAUSIBLE,
}
BREACHES = [
    (Rule.STEM_NO_QUESTION, "en", {"stem": "Where it sits."}),
    (Rule.STEM_NO_QUESTION, "fa", {"stem": "پارلمان کجاست?"}),
    (Rule.STEM_TOO_LONG, "en", {"stem": "word " * 30 + "word?"}),
    (Rule.STEM_HOLDS_KEY, "en", {"stem": "Does it sit in Astana, or where?"}),
    (Rule.STEM_HOLDS_KEY, "ru", {"stem": "Что заседает в Астане?"}),
    (Rule.STEM_HOLDS_KEY, "kk", {"stem": "Астанада не бар?"}),
    (Rule.STEM_HOLDS_KEY, "fa", {"stem": "در آستانه چه چیزی هست؟"}),
    (Rule.STEM_HOLDS_KEY, "ar", {"stem": "ماذا يقع في استانا؟"}),
    (Rule.STEM_NEGATIVE, "en", {"stem": "Where does it not sit?"}),
    (Rule.MARK_NOT_ONCE, "en", {"statement": "It sits in Astana."}),
    (Rule.MARK_NOT_ONCE, "en", {"statement": "It [[sits]] in [[Astana]]."}),
    (Rule.MARK_NOT_ONCE, "kk", {"statement": "Ол [[ ]] қалада."}),
    (Rule.KEY_TWICE, "en", {"statement": "In [[Astana]], yes, Astana."}),
    (Rule.KEY_TWICE, "fa", {"statement": "در [[آستانه]] و آستانه است."}),
    (Rule.TEXT_EMPTY, "kk", {"explanation": ""}),
    (Rule.TEXT_EMPTY, "ru", {"remark": "Устарело."}),
    (Rule.TEXT_EMPTY, "ar", {"stem": ""}),
    (Rule.UNTRANSLATED, "ru", {"explanation": "The government moved there in 1997."}),
    (Rule.LETTERS, "ar", {"explanation": "عام 1997."}),
    (Rule.LETTERS, "kk", {"explanation": "Үкімeт көшті."}),
    (Rule.PUNCTUATION, "ru", {"explanation": 'Город "нов".'}),
    (Rule.PUNCTUATION, "en", {"remark": "A space , too many."}),
]


def broken(item, languages=LANGUAGES):
    return {(fault.rule, fault.language) for fault in faults(item, languages)}


def test_a_sound_draft_has_no_fault(draft):
    assert faults(draft(), LANGUAGES) == []


@pytest.mark.parametrize(("rule", "language", "parts"), BREACHES)
def test_a_breach_is_found_in_its_language(with_text, rule, language, parts):
    assert (rule, language) in broken(with_text(language, **parts))


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", {"stem": "word " * 29 + "word?"}, id="thirty words"),
        pytest.param("en", {"stem": "Where does it NOT sit?"}, id="a stressed not"),
        pytest.param("en", {"statement": "[[Astana]] is it."}, id="marked at first"),
    ],
)
def test_what_only_looks_like_a_breach_is_allowed(with_text, language, parts):
    assert broken(with_text(language, **parts)) == set()


def test_a_part_of_a_longer_word_is_not_the_key(with_text):
    item = with_text("en", stem="Is it near Astanaville?")

    assert (Rule.STEM_HOLDS_KEY, "en") not in broken(item)


def test_every_rule_is_broken_here_or_beside():
    here = {rule for rule, _, _ in BREACHES}
    named = {
        Rule.LANGUAGE_MISSING,
        Rule.SOURCE_MISSING,
        Rule.NAME_MISSING,
        Rule.COPIED,
        Rule.VALUE_UNKNOWN,
    }

    assert here | named | OF_OPTIONS | OF_ADVICE == set(Rule)


def test_a_missing_language_is_found(draft):
    assert broken(draft(), [*LANGUAGES, "tr"]) == {(Rule.LANGUAGE_MISSING, "tr")}


def test_only_the_languages_asked_for_are_looked_at(draft, with_text):
    item = with_text("kk", stem="жоқ")

    assert broken(item, ["en", "ru"]) == set()


@pytest.mark.parametrize("sources", [(), (Source("document.txt", 0),)])
def test_a_missing_source_is_found(draft, sources):
    assert broken(draft(sources=sources)) == {(Rule.SOURCE_MISSING, "")}


@pytest.mark.parametrize(
    ("code", "expected"), [("ZZ", True), ("EU", True), ("KZ", False)]
)
def test_an_unknown_country_is_found(draft, code, expected):
    item = draft(answer=CountryValue(code), distractors=())

    assert ((Rule.VALUE_UNKNOWN, "") in broken(item)) is expected


def test_a_missing_name_is_found(draft):
    names = dict(draft().names)
    names["ar"] = {
        value: name for value, name in names["ar"].items() if value != ASTANA
    }

    assert (Rule.NAME_MISSING, "ar") in broken(draft(names=names))


def test_the_letters_of_a_name_are_looked_at(draft):
    names = dict(draft().names)
    names["fa"] = {**names["fa"], ASTANA: Name("آستانه 1")}

    assert (Rule.LETTERS, "fa") in broken(draft(names=names))


def test_a_detail_needs_no_explanation(draft):
    texts = {
        code: replace(text, explanation="") for code, text in draft().texts.items()
    }

    assert broken(draft(texts=texts, weight=Weight.DETAIL)) == set()
    assert broken(draft(texts=texts)) == {
        (Rule.TEXT_EMPTY, language) for language in LANGUAGES
    }


def test_a_fault_is_told_once(with_text):
    found = faults(with_text("kk", explanation=""), LANGUAGES)

    assert len(found) == len(set(found)) == 1


def test_truth_may_be_in_the_stem(draft):
    texts = {
        "en": replace(
            draft().texts["en"],
            stem="Is it true that it sits in Astana?",
            statement="It is [[true]] that it sits in Astana, true to the plan.",
        )
    }
    item = draft(answer=TruthValue(True), distractors=(), texts=texts)

    assert broken(item, ["en"]) == set()


@pytest.mark.parametrize(
    ("answer", "stem"),
    [
        pytest.param(YearValue(1997), "What came in 1997?", id="a year"),
        pytest.param(
            DateValue(1997, 12, 10), "What came on 10 December 1997?", id="day"
        ),
        pytest.param(NumberValue(40, "percent"), "What are 40 of 100?", id="a number"),
        pytest.param(CountryValue("KZ"), "What is in Kazakhstan?", id="a country"),
    ],
)
def test_a_typed_key_in_the_stem_is_found(draft, answer, stem):
    texts = {"en": replace(draft().texts["en"], stem=stem)}
    item = draft(answer=answer, distractors=(), texts=texts)

    assert broken(item, ["en"]) == {(Rule.STEM_HOLDS_KEY, "en")}


def test_the_text_of_a_key_has_no_unit(draft):
    item = draft(answer=NumberValue(2500, "percent"))

    assert key_text(item, "en") == "2,500"
    assert key_text(item, "fa") == "۲٬۵۰۰"


def copied(item, language, document):
    found = copied_runs(item, language, loose_words(document, language))
    return [fault.rule for fault in found]


@pytest.mark.parametrize(
    ("language", "explanation", "document", "expected"),
    [
        pytest.param(
            "en",
            "They agreed to build a railway from coast to coast.",
            "In May they AGREED to build, a railway from coast to sea.",
            [Rule.COPIED],
            id="eight words, whatever the case and commas",
        ),
        pytest.param(
            "en",
            "They agreed to build a railway from sea to coast.",
            "they agreed to build a railway from coast to sea",
            [],
            id="seven words",
        ),
        pytest.param(
            "fa",
            "آنها می‌خواهند راه‌آهنی از این دریا تا آن دریا بسازند.",
            "آنها ميخواهند راه‌آهنی از اين دريا تا آن دریا بسازند",
            [Rule.COPIED],
            id="in Persian, with Arabic letters",
        ),
        pytest.param(
            "ar",
            "اتفق الطرفان على بناء سكة حديد من البحر إلى البحر.",
            "اتّفَقَ الطرفان على بناء سكة حديد من البحر الى البحر",
            [Rule.COPIED],
            id="in Arabic, with vowel marks",
        ),
        pytest.param("en", "Short.", "Short.", [], id="a short text"),
    ],
)
def test_words_taken_from_the_document(
    with_text, language, explanation, document, expected
):
    item = with_text(language, explanation=explanation)

    assert copied(item, language, document) == expected


def test_a_run_of_names_and_figures_is_no_copy(with_text):
    listed = "in 1991 and 1997 Astana, Almaty, Shymkent, Karaganda grew"
    item = with_text("en", explanation=f"{listed}.")

    assert copied(item, "en", listed) == []
