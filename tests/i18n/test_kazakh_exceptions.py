import re

import pytest

from kazquiz.i18n.kazakh_exceptions import ARABIC, LATIN
from kazquiz.i18n.kazakh_scripts import in_script

CYRILLIC = re.compile("[\u0400-\u04ff]")


@pytest.mark.parametrize("table", [ARABIC, LATIN])
def test_an_exception_is_a_word_in_small_letters_or_in_capitals(table):
    """Or a name: what begins with a capital is met in that form alone."""
    assert all(
        word in {word.lower(), word.upper(), word.capitalize()} for word in table
    )
    assert not any(CYRILLIC.search(written) for written in table.values())


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        (language, word.rstrip("-"), written)
        for language, table in (("kk_Arab", ARABIC), ("kk_Latn", LATIN))
        for word, written in table.items()
    ],
)
def test_an_exception_is_kept(language, word, expected):
    assert in_script(word, language) == expected.replace(" ", "\u00a0")


def test_an_ending_goes_on_by_rule():
    assert in_script("интернеттің", "kk_Arab").startswith("ينتەرنەت")
    assert in_script("интернеттің", "kk_Latn") == "internettıñ"


def test_an_abbreviation_that_is_also_a_word_is_told_by_its_capitals():
    assert in_script("БАҚ, бақ", "kk_Arab") == "ب\u00a0ا\u00a0ق، باق"


@pytest.mark.parametrize("ending", ["", "і", "дің", "лік"])
def test_a_loan_takes_no_hamza_whatever_its_ending(ending):
    assert in_script(f"министр{ending}", "kk_Arab").startswith("مينيستر")


def test_a_name_is_told_from_a_word_by_its_capital():
    assert in_script("Си, си", "kk_Arab") == "شي، سي"
