import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.study.difference import (
    Kind,
    Piece,
    differences,
    joined,
    letters,
)

SAME, EXTRA, MISSING = Kind.SAME, Kind.EXTRA, Kind.MISSING
JOINER = "\N{ZERO WIDTH JOINER}"
WORDS = st.text("abcdeәқңابپتсу ", max_size=12)


def told(typed, expected, language="en"):
    """Write the difference as text: same, -extra-, +missing+."""
    signs = {SAME: "", EXTRA: "-", MISSING: "+"}
    return "".join(
        f"{signs[piece.kind]}{piece.text}{signs[piece.kind]}"
        for piece in differences(typed, expected, language)
    )


@pytest.mark.parametrize(
    ("typed", "expected", "language", "shown"),
    [
        ("Astana", "Astana", "en", "Astana"),
        ("astana", "Astana", "en", "Astana"),
        ("Astna", "Astana", "en", "Ast+a+na"),
        ("Asstana", "Astana", "en", "As-s-tana"),
        ("Almaty", "Astana", "en", "A-lma-+s+t-y-+ana+"),
        ("", "Abai", "en", "+Abai+"),
        ("Abai", "", "en", "-Abai-"),
        ("Казакстан", "Қазақстан", "kk", "-К-+Қ+аза-к-+қ+стан"),
        ("كتب", "كتاب", "ar", "كت+ا+ب"),
        ("مدرسه", "مَدْرَسَة", "ar", "مَدْرَسَ-ه-+ة+"),
        ("1992", "۱۹۹۲", "fa", "۱۹۹۲"),
        ("e\u0301cole", "école", "en", "école"),
        ("1 000 km", "1\u00a0000 km", "en", "1\u00a0000 km"),
        ("ب ۇ ۇ", "ب\u00a0ۇ\u00a0ۇ", "kk_Arab", "ب\u00a0ۇ\u00a0ۇ"),
    ],
)
def test_shows_what_is_too_much_and_what_is_missing(typed, expected, language, shown):
    assert told(typed, expected, language) == shown


def without(pieces, kind):
    return "".join(piece.text for piece in pieces if piece.kind is not kind)


@given(WORDS, WORDS)
def test_the_expected_text_is_what_is_left_without_the_extra(typed, expected):
    pieces = differences(typed, expected, "en")

    assert without(pieces, EXTRA) == expected
    assert len(without(pieces, MISSING)) == len(typed)


@given(WORDS)
def test_a_text_does_not_differ_from_itself(text):
    assert [piece.kind for piece in differences(text, text, "ar")] == [SAME] * bool(
        text
    )


@given(WORDS, WORDS)
def test_it_is_the_same_either_way_round(one, other):
    there = differences(one, other, "en")
    back = differences(other, one, "en")

    assert len(without(there, EXTRA)) == len(without(back, MISSING))
    same = [sum(len(p.text) for p in each if p.kind is SAME) for each in (there, back)]
    assert same[0] == same[1]


@given(WORDS, WORDS)
def test_neighbours_are_of_different_kinds(typed, expected):
    kinds = [piece.kind for piece in differences(typed, expected, "en")]

    assert all(a is not b for a, b in pairwise(kinds))


def test_marks_stay_with_their_letter():
    assert letters("مَدْ") == ["مَ", "دْ"]
    assert "".join(letters("e\u0301x")) == unicodedata.normalize("NFC", "e\u0301x")


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        pytest.param(["كت", "اب"], ["كت" + JOINER, JOINER + "اب"], id="joins on"),
        pytest.param(["كتا", "ب"], ["كتا", "ب"], id="after a letter that ends"),
        pytest.param(["كَ", "ت"], ["كَ" + JOINER, JOINER + "ت"], id="over its mark"),
        pytest.param(["ат", "а"], ["ат", "а"], id="another script"),
        pytest.param(["كت", " "], ["كت", " "], id="a space"),
        pytest.param(["كۇ", "ز"], ["كۇ", "ز"], id="after a Kazakh vowel"),
        pytest.param(["سە", "ن"], ["سە", "ن"], id="after the Kazakh e"),
        pytest.param(["ۋ", "ا"], ["ۋ", "ا"], id="after the Kazakh v"),
        pytest.param(
            ["ڭ", "ىز"], ["ڭ" + JOINER, JOINER + "ىز"], id="a Kazakh letter joins on"
        ),
    ],
)
def test_arabic_letters_keep_their_shape_where_they_are_cut_apart(texts, shown):
    assert joined([Piece(SAME, text) for text in texts]) == shown


def test_kazakh_in_arabic_letters_is_compared_letter_by_letter():
    pieces = differences("استانا قالاسى", "ءاستانا قالاس", "kk_Arab")

    assert pieces == [
        Piece(MISSING, "ء"),
        Piece(SAME, "استانا قالاس"),
        Piece(EXTRA, "ى"),
    ]


def test_what_is_pasted_without_end_is_not_compared_whole():
    pieces = differences("x" * 5000, "Astana", "en")

    assert len(without(pieces, MISSING)) == 500
