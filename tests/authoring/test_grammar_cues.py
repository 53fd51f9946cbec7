"""Cues of grammar in English and Persian, and which language looks for what."""

import pytest

from kazquiz.authoring.gap import Gap
from kazquiz.authoring.grammar_cues import agreement_cue, cues, spelling_cue


def gap(before, after, key, *others):
    return Gap(before, key, after, key, others)


@pytest.mark.parametrize(
    ("before", "key", "others", "found"),
    [
        ("It became an ", "open society", ("secular state", "regional power"), "an"),
        ("It became a ", "regional power", ("open society", "equal state"), "a"),
        ("It joined a ", "union", ("alliance", "axis"), "a"),
        ("It is a ", "European power", ("Asian power", "open society"), "a"),
        ("It was an ", "honest broker", ("neutral state", "republic"), "an"),
        ("He was an ", "MP", ("minister", "judge"), "an"),
        ("It became an ", "open society", ("equal partner", "state"), ""),
        ("It became an ", "honest broker", ("hour", "state"), ""),
        ("It became the ", "open society", ("secular state", "state"), ""),
    ],
)
def test_the_english_article_goes_by_the_sound(before, key, others, found):
    assert spelling_cue(gap(before, " today.", key, *others), "en") == found


@pytest.mark.parametrize(
    ("after", "key", "others", "found"),
    [
        (" are welcome.", "human rights", ("free trade", "rule of law"), "are"),
        (" is welcome.", "free trade", ("human rights", "open borders"), "is"),
        (" have grown.", "ties with China", ("trade in oil", "stress"), "have"),
        (" are welcome.", "human rights", ("borders of states", "trade"), ""),
        (" are welcome.", "human rights", ("United States", "Free Trade"), ""),
        (" is welcome.", "economics", ("politics", "news"), ""),
        (" grew.", "human rights", ("free trade", "rule of law"), ""),
    ],
)
def test_an_english_verb_agrees_in_number(after, key, others, found):
    assert agreement_cue(gap("There ", after, key, *others), "en") == found


@pytest.mark.parametrize(
    ("after", "key", "others", "found"),
    [
        ("\u0654 قزاقستان", "جامعه", ("کشور", "دولت"), "\u0654"),
        ("\u200cای باز", "جامعه", ("کشور", "دولت"), "ای"),
        ("یی بزرگ", "نیرو", ("کشور", "دولت"), "یی"),
        ("\u0654 قزاقستان", "جامعه", ("توسعه", "دولت"), ""),
        (" قزاقستان", "جامعه", ("کشور", "دولت"), ""),
    ],
)
def test_a_persian_ending_goes_by_the_last_letter(after, key, others, found):
    assert spelling_cue(gap("این ", after, key, *others), "fa") == found


@pytest.mark.parametrize(
    ("before", "after", "key", "others", "found"),
    [
        ("", " بودند.", "کشورهای مسلمان", ("سازمان ملل", "جهان عرب"), "بودند"),
        ("", " می‌کوشند.", "همسایگان", ("روسیه", "سازمان ملل"), "می‌کوشند"),
        ("با یک ", " کار کرد", "کشور", ("همسایگان", "شرکت‌ها"), "یک"),
        ("", " بودند.", "کشورهای مسلمان", ("همسایگان", "جهان عرب"), ""),
        ("", " بود.", "کشورهای مسلمان", ("سازمان ملل", "جهان عرب"), ""),
        ("با ", " کار کرد", "کشور", ("همسایگان", "شرکت‌ها"), ""),
    ],
)
def test_persian_number_beside_the_gap(before, after, key, others, found):
    assert agreement_cue(gap(before, after, key, *others), "fa") == found


def test_what_is_certain_comes_before_what_only_seems_so():
    both = gap("It is an ", " is welcome.", "equal share", "free lands", "new borders")

    assert list(cues(both, "en")) == [(True, "an"), (False, "is")]


def test_a_language_without_rules_has_no_cues():
    assert list(cues(gap("an ", " is", "apple", "pear", "plums"), "de")) == []


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
@pytest.mark.parametrize("key", ["", "5", "%", "ООН", "NATO", "«»", "ь"])
def test_whatever_stands_there_is_borne(language, key):
    for before, after in (("", ""), ("an ", " is"), ("о ", "-ға"), ("كان ", " мен")):
        assert isinstance(list(cues(gap(before, after, key, key), language)), list)
