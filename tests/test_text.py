import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.text import (
    Likeness,
    compare,
    folded,
    loose_words,
    loosened,
    normalised,
    searched,
    searches,
    western_digits,
    words,
)

LANGUAGES = ("en", "kk", "ar", "fa", "ru", "kk_Arab", "kk_Latn")
TYPING, SPELLING, DIFFERENT = (
    Likeness.TYPING,
    Likeness.SPELLING,
    Likeness.DIFFERENT,
)


@pytest.mark.parametrize(
    ("language", "typed", "expected", "likeness"),
    [
        pytest.param("ar", "كِتَابٌ", "كتاب", TYPING, id="ar vowel marks"),
        pytest.param("ar", "كـــتاب", "كتاب", TYPING, id="ar tatweel"),
        pytest.param("ar", "ﻛﺘﺎﺏ", "كتاب", TYPING, id="ar presentation forms"),
        pytest.param("ar", "أحمد", "احمد", SPELLING, id="ar hamza left out"),
        pytest.param("ar", "مدرسة", "مدرسه", SPELLING, id="ar ta marbuta"),
        pytest.param("ar", "على", "علي", SPELLING, id="ar alif maqsura"),
        pytest.param("ar", "١٢٫٥", "12.5", TYPING, id="ar digits"),
        pytest.param("ar", "\u200fكتاب", "كتاب", TYPING, id="ar direction mark"),
        pytest.param("ar", "کتاب", "كتاب", SPELLING, id="ar Persian kaf"),
        pytest.param("ar", "قلب", "كلب", DIFFERENT, id="ar heart and dog"),
        pytest.param("fa", "كتاب", "کتاب", TYPING, id="fa Arabic kaf"),
        pytest.param("fa", "علي", "علی", TYPING, id="fa Arabic ya"),
        pytest.param("fa", "می‌روم", "می روم", TYPING, id="fa half space as space"),
        pytest.param("fa", "می‌روم", "میروم", SPELLING, id="fa half space left out"),
        pytest.param("fa", "۱۲", "١٢", TYPING, id="fa Arabic digits"),
        pytest.param("fa", "۱۲٬۳۴۵", "12345", TYPING, id="fa grouping"),
        pytest.param("fa", "خانهٔ من", "خانۀ من", TYPING, id="fa two ways of ezafe"),
        pytest.param("fa", "آب", "اب", SPELLING, id="fa madda left out"),
        pytest.param("fa", "پدر", "بدر", DIFFERENT, id="fa another letter"),
        pytest.param("kk", "қаза\u049b", "ҚАЗАҚ", TYPING, id="kk capitals"),
        pytest.param("kk", "əке", "әке", TYPING, id="kk Latin schwa"),
        pytest.param("kk", "iнi", "іні", TYPING, id="kk Latin i"),
        pytest.param("kk", "ауa", "ауа", TYPING, id="kk Latin a"),
        pytest.param("kk", "казак", "қазақ", SPELLING, id="kk Russian letters"),
        pytest.param("kk", "улкен", "үлкен", SPELLING, id="kk Russian u"),
        pytest.param("kk", "бір", "бар", DIFFERENT, id="kk another word"),
        pytest.param("kk", "той", "тои", DIFFERENT, id="kk short i is a letter"),
        pytest.param("kk", "қой", "кой", SPELLING, id="kk Russian k"),
        pytest.param("kk", "ұн", "үн", SPELLING, id="kk two u"),
        pytest.param("kk", "Ан", "Ән", SPELLING, id="kk Russian a"),
        pytest.param("ru", "ещё", "еще", SPELLING, id="ru yo"),
        pytest.param("ru", "мoлoко", "молоко", TYPING, id="ru Latin o"),
        pytest.param("ru", "«Да!»", "да", TYPING, id="ru quotes and capital"),
        pytest.param("en", "don’t", "don't", TYPING, id="en apostrophe"),
        pytest.param("en", "co\u00adoperate", "cooperate", TYPING, id="en soft hyphen"),
        pytest.param("en", "naïve", "naive", DIFFERENT, id="en diaeresis"),
        pytest.param("en", "ﬁne", "fine", TYPING, id="en ligature"),
        pytest.param("en", "½", "1/2", DIFFERENT, id="en a half"),
        pytest.param("en", "x²", "x2", DIFFERENT, id="en a square"),
        pytest.param("tr", "I", "ı", TYPING, id="tr a capital without a dot"),
        pytest.param("tr", "i", "ı", DIFFERENT, id="tr two letters i"),
        pytest.param("kk_Latn", "QAZAQ TILI", "qazaq tılı", TYPING, id="kk_Latn"),
        pytest.param("kk_Latn", "kazak", "qazaq", DIFFERENT, id="kk_Latn k and q"),
        pytest.param("kk_Latn", "tili", "tılı", SPELLING, id="kk_Latn bare letters"),
        pytest.param("kk_Arab", "ٴتىلى", "ءتىلى", TYPING, id="kk_Arab high hamza"),
        pytest.param("kk_Arab", "تىلى", "ءتىلى", SPELLING, id="kk_Arab no hamza"),
        pytest.param("kk_Arab", "قازاقستان", "وزبەكستان", DIFFERENT, id="kk_Arab"),
    ],
)
def test_how_like_two_texts_are(language, typed, expected, likeness):
    assert compare(typed, expected, language) is likeness
    assert compare(expected, typed, language) is likeness


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_normalised_as_all_others_are(language, text):
    # What cannot be seen is taken out, and keeps the text from being plain.
    assert normalised(text, language) == normalised(f"{text}\u200b", language)


@given(st.text())
def test_only_the_digits_of_a_text_become_western(text):
    assert western_digits(text) == "".join(
        str(unicodedata.decimal(letter, letter)) for letter in text
    )


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text())
def test_a_text_is_the_same_as_itself(language, text):
    assert compare(text, text, language) is Likeness.SAME


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text())
def test_normalising_twice_changes_no_more_than_once(language, text):
    once = normalised(text, language)

    assert compare(once, text, language) <= TYPING


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "\u200f", "9" * 5000, "...", "\ud83d", "«»", "\u0301"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_too_strange(language, text):
    for function in (normalised, loosened, folded, loose_words):
        function(text, language)


def test_the_digits_of_every_script_become_western():
    assert western_digits("٤٢ ۴۲ ४२ ４２ x²") == "42 42 42 42 x²"


@pytest.mark.parametrize(
    ("language", "stored", "sought"),
    [
        pytest.param("en", "Nur-Sultan (Astana)", "nur sultan astana", id="en signs"),
        pytest.param("kk", "Қазақстанның ұлты", "казакстан", id="kk the beginning"),
        pytest.param("kk", "«Бірлік»", "бирлик", id="kk Russian letters"),
        pytest.param("ar", "الأُمَم", "الامم", id="ar hamza and marks"),
        pytest.param("ar", "١٩٩٢", "1992", id="ar digits"),
        pytest.param("fa", "می‌روم", "میروم", id="fa half space left out"),
        pytest.param("fa", "سلام، دنیا", "سلام دنیا", id="fa a comma between"),
        pytest.param("fa", "سند «راه روشن» است", "راه روشن است", id="fa quotes"),
        pytest.param("ru", "Алматинский ещё", "еще", id="ru yo"),
    ],
)
def test_search_finds_what_is_typed_another_way(language, stored, sought):
    assert folded(sought, language) in folded(stored, language)


@pytest.mark.parametrize(
    ("language", "stored", "typed"),
    [
        pytest.param("kk", "Қазақстанның ұлты", "qazaqstannyñ ūlty", id="Latin"),
        pytest.param("kk", "Қазақстанның ұлты", "قازاقستان", id="Arabic"),
        pytest.param("kk", "Иран Ислам Республикасы", "İran islam", id="capital İ"),
        pytest.param("kk", "«Қазақстан — Қытай»", "Qazaqstan Qytai", id="signs"),
        pytest.param("kk", "Qazaqşa söz", "қазақша сөз", id="stored in Latin"),
        pytest.param("kk_Arab", "ءتىل مەن ءدىن", "тіл мен дін", id="stored in Arabic"),
        pytest.param("kk", "ءتِىل", "тіл", id="with vowel marks"),
        pytest.param("ru", "Ещё ёлка", "еще елка", id="no Kazakh"),
    ],
)
def test_an_index_is_searched_in_every_script_of_a_language(language, stored, typed):
    kept = searched(stored, language)

    assert any(form in kept for form in searches(typed, language))


def test_search_text_has_no_punctuation_and_no_gaps():
    assert folded("  Russia — China; (2001)…", "en") == "russia china 2001"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Kazakhstan's well-known treaty", 3, id="joined by signs"),
        pytest.param("می‌روم به خانه", 3, id="a half space joins"),
        pytest.param("كِتَابٌ جَدِيدٌ", 2, id="vowel marks do not part"),
        pytest.param("خانهٔ من", 2, id="a hamza above does not part"),
        pytest.param("... — !", 0, id="signs are no words"),
    ],
)
def test_how_many_words_a_text_has(text, count):
    assert len(words(text)) == count


def test_persian_words_stay_apart_when_loosened():
    assert loose_words("آب و می‌روم", "fa") == ["اب", "و", "میروم"]


def test_a_word_that_loosens_to_nothing_is_left_out():
    assert loose_words("ماء ء", "ar") == ["ما"]
