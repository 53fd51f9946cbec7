import pytest

from kazquiz.i18n.formatting import of
from kazquiz.items.draft import ItemText
from kazquiz.items.scripts import InScripts
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    YearValue,
)
from kazquiz.items.wording import wording
from kazquiz.quiz.blueprint import Form
from kazquiz.quiz.forms import possible_forms
from kazquiz.quiz.typed_grading import grade_typed, nearest_spelling
from kazquiz.text import Likeness

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
DATE = DateValue(1992, 5, 25)


def is_right(draft, typed, language="en"):
    return grade_typed(draft, typed, language) is not Likeness.DIFFERENT


def of_value(draft, value, statement="It is [[so]]."):
    texts = {code: ItemText("?", statement) for code in LANGUAGES}
    return draft(answer=value, distractors=(), names={}, texts=texts)


@pytest.mark.parametrize(
    ("value", "typed", "language"),
    [
        pytest.param(DATE, "25 May 1992", "en", id="written out"),
        pytest.param(DATE, "25.05.1992", "en", id="in figures"),
        pytest.param(DATE, "1992-05-25", "ru", id="by the standard"),
        pytest.param(DATE, "۲۵ مه ۱۹۹۲", "fa", id="Persian"),
        pytest.param(DATE, "٢٥ مايو ١٩٩٢", "ar", id="Arabic"),
        pytest.param(DATE, "25 мамыр 1992", "kk", id="Kazakh"),
        pytest.param(DATE, "25 мая 1992 г.", "ru", id="Russian"),
        pytest.param(DATE, "25 May 1992", "fa", id="another language"),
        pytest.param(DateValue(1994, 3), "March 1994", "en", id="a month"),
        pytest.param(YearValue(1991), "1991", "en", id="a year"),
        pytest.param(YearValue(1991), "۱۹۹۱", "fa", id="a Persian year"),
        pytest.param(NumberValue(1320), "1,320", "en", id="grouped"),
        pytest.param(NumberValue(1320), "1 320", "kk", id="grouped by a space"),
        pytest.param(NumberValue(2.7), "2,7", "ru", id="a decimal comma"),
        pytest.param(NumberValue(2.7), "٢٫٧", "ar", id="an Arabic comma"),
        pytest.param(
            NumberValue(3, "million US dollars"), "3000000", "en", id="written in full"
        ),
        pytest.param(NumberValue(3, "million US dollars"), "3", "en", id="in millions"),
        pytest.param(CountryValue("KZ"), "Kazakhstan", "en", id="a country"),
        pytest.param(CountryValue("KZ"), "قزاقستان", "fa", id="in Persian"),
        pytest.param(CountryValue("US"), "USA", "kk", id="by its letters"),
        pytest.param(CountryValue("KG"), "Қырғызстан", "kk", id="as people say"),
    ],
)
def test_figures_and_countries_are_compared_by_value(draft, value, typed, language):
    assert is_right(of_value(draft, value), typed, language)


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        pytest.param(DATE, "26 May 1992", id="another day"),
        pytest.param(DATE, "May 1992", id="less than was asked"),
        pytest.param(DateValue(1994, 3), "April 1994", id="another month"),
        pytest.param(YearValue(1991), "1992", id="another year"),
        pytest.param(YearValue(1991), "1991 or 1992", id="two years"),
        pytest.param(NumberValue(1320), "1321", id="another number"),
        pytest.param(NumberValue(3, "million US dollars"), "3000", id="in thousands"),
        pytest.param(CountryValue("KZ"), "Kyrgyzstan", id="another country"),
        pytest.param(CountryValue("KZ"), "Kazakhstan or Russia", id="two countries"),
    ],
)
def test_another_value_is_wrong(draft, value, typed):
    assert not is_right(of_value(draft, value), typed)


@pytest.mark.parametrize(
    ("typed", "language", "likeness"),
    [
        pytest.param("Astana", "en", Likeness.SAME, id="the same"),
        pytest.param("  astana. ", "en", Likeness.TYPING, id="typed carelessly"),
        pytest.param("Астанада", "kk", Likeness.SAME, id="as the statement has it"),
        pytest.param("استانا", "ar", Likeness.SPELLING, id="spelled otherwise"),
        pytest.param("Астана", "en", Likeness.SAME, id="in another language"),
        pytest.param("Almaty", "en", Likeness.DIFFERENT, id="another city"),
        pytest.param("", "en", Likeness.DIFFERENT, id="nothing"),
        pytest.param("x" * 100_000, "en", Likeness.DIFFERENT, id="a whole book"),
    ],
)
def test_names_are_compared_in_three_grades(draft, typed, language, likeness):
    sound = draft()
    stored = draft(texts=InScripts(sound.texts), names=InScripts(sound.names))

    assert grade_typed(stored, typed, language) is likeness


def test_an_item_without_names_is_still_graded(draft):
    item = draft(names={}, texts={})

    assert grade_typed(item, "astana", "kk") is Likeness.TYPING


def typed_items(content):
    return [
        item
        for item in content
        if Form.TYPED in possible_forms(item.answer.type, words_of(item.answer))
    ]


def words_of(value):
    return len(value.name.split()) if isinstance(value, NamedValue) else 1


def test_every_bundled_answer_counts_right_as_it_is_worded(content):
    missed = [
        (item.uid, language, typed)
        for item in typed_items(content)
        for language in item.texts
        for typed in worded(item, language)
        if not is_right(item, typed, language)
    ]

    assert missed == []


def worded(item, language):
    """Yield all that should be accepted: the wording, the marked form, the aliases."""
    names = item.names.get(language, {})
    yield wording(item.answer, of(language), names)
    yield item.texts[language].marked
    if item.answer in names:
        yield from names[item.answer].aliases


def test_no_bundled_distractor_counts_right(content):
    taken = [
        (item.uid, language, typed)
        for item in typed_items(content)
        for language in item.texts
        for value in item.distractors
        if not isinstance(value, ListValue)
        and is_right(
            item,
            typed := wording(value, of(language), item.names.get(language, {})),
            language,
        )
    ]

    assert taken == []


def test_every_type_that_is_typed_is_among_the_bundled_answers(content):
    found = {item.answer.type for item in typed_items(content)}

    assert found == set(AnswerType) - {AnswerType.TRUTH, AnswerType.LIST}


@pytest.mark.parametrize("language", ["kk", "kk_Arab", "kk_Latn", "en", "fa"])
@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("Астана", True),
        ("Astana", True),
        ("استانادا", True),
        ("Astanada", True),
        ("الماتى", False),
        ("Алматы", False),
    ],
)
def test_kazakh_may_be_typed_in_any_of_its_scripts(draft, language, typed, is_right):
    sound = draft()
    stored = draft(texts=InScripts(sound.texts), names=InScripts(sound.names))

    found = grade_typed(stored, typed, language)

    assert (found is not Likeness.DIFFERENT) is is_right


@pytest.mark.parametrize(
    ("typed", "language", "nearest"),
    [
        ("Astna", "en", ("en", "Astana")),
        ("", "en", ("en", "Astana")),
        ("Астананда", "kk", ("kk", "Астанада")),
        ("Астан", "kk", ("kk", "Астана")),
        ("أستنا", "ar", ("ar", "أستانا")),
    ],
)
def test_finds_the_spelling_that_was_most_likely_meant(draft, typed, language, nearest):
    assert nearest_spelling(draft(), typed, language) == nearest


def test_an_accepted_spelling_is_nearest_to_itself(content):
    for draft in content[:40]:
        text = draft.texts["ru"].marked
        if text:
            _tongue, expected = nearest_spelling(draft, text, "ru")
            assert grade_typed(draft, expected, "ru") is not Likeness.DIFFERENT
