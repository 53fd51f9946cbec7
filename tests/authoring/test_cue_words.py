import pytest

from kazquiz.authoring.cue_words import (
    absolute_word,
    negative_word,
    number_word,
    opening_pronoun,
    source_pointer,
    time_word,
)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "always neutral", "always"),
        ("kk", "әрдайым бейтарап", "әрдайым"),
        ("ar", "محايد دائما", "دائما"),
        ("fa", "همیشه بی‌طرف", "همیشه"),
        ("ru", "Всегда нейтральный", "Всегда"),
        ("en", "hallways", ""),
        ("xx", "always", ""),
    ],
)
def test_absolute_words_are_found(language, text, found):
    assert absolute_word(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "non-aligned", "non-"),
        ("kk", "мүше емес", "емес"),
        ("ar", "غير منحاز", "غير"),
        ("fa", "غیرمتعهد", "غیر"),
        ("ru", "не член", "не"),
        ("en", "notable", ""),
        ("ru", "небо", ""),
    ],
)
def test_negations_are_found(language, text, found):
    assert negative_word(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "They agreed?", "They"),
        ("en", "What did they?", ""),
        ("ru", "Они?", "Они"),
    ],
)
def test_only_an_opening_pronoun_is_unclear(language, text, found):
    assert opening_pronoun(text, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is now large.", "now"),
        ("In the last ten years it grew.", "In the last ten years"),
        ("It is known.", ""),
        ("It was now, in 1992, large.", ""),
    ],
)
def test_the_present_is_found_where_no_year_stands_by_it(text, found):
    assert time_word(text, "en") == found


def test_what_points_at_a_source_is_found():
    assert source_pointer("What does the author say?", "en") == "the author"
    assert source_pointer("Кто автор?", "ru") == "автор"
    assert source_pointer("Кто авторитет?", "ru") == ""


@pytest.mark.parametrize(
    ("amount", "language", "word"),
    [
        (5, "en", "five"),
        (2, "ru", "два"),
        (1, "en", ""),
        (2.5, "en", ""),
        (99, "kk", ""),
    ],
)
def test_small_numbers_have_words(amount, language, word):
    assert number_word(amount, language) == word
