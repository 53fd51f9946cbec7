from dataclasses import replace
from pathlib import Path

import pytest

from kazquiz.search.faults import FaultKind
from kazquiz.search.parsing import parse
from kazquiz.search.query import (
    Being,
    Comparison,
    Every,
    Everything,
    Field,
    Measured,
    Named,
    Not,
    Rated,
    Some,
    Within,
    Words,
)
from kazquiz.search.spellings import spellings

ENGLISH = spellings(Path("nowhere"))
A, B, C = Words("a"), Words("b"), Words("c")
DUE = Being(Field.IS, "due")


def understood(text):
    return parse(text, ENGLISH)


def query(text):
    search = understood(text)
    assert search.faults == ()
    return search.query


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Everything()),
        ("  ", Everything()),
        ("()", Everything()),
        ("- ?!", Everything()),
        ("a", A),
        ("a b", Every((A, B))),
        ('"a b"', Words("a b")),
        ("«a b» c", Every((Words("a b"), C))),
        ("“a b”", Words("a b")),
        ("a or b", Some((A, B))),
        ("a b OR c", Some((Every((A, B)), C))),
        ("a (b or c)", Every((A, Some((B, C))))),
        ("-a", Not(A)),
        ("−a", Not(A)),
        ("--a", Not(Not(A))),
        ('-"a b"', Not(Words("a b"))),
        ("-(a or b) c", Every((Not(Some((A, B))), C))),
        ("or", Words("or")),
        ("a or", Every((A, Words("or")))),
        ("or a", Every((Words("or"), A))),
        ("foreign-policy", Words("foreign-policy")),
        ("12:05", Words("12:05")),
    ],
)
def test_words_and_how_they_are_joined(text, meant):
    assert query(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("is:due", DUE),
        ("IS:Due", DUE),
        ("-is:due", Not(DUE)),
        ("topic:russia", Named(Field.TOPIC, "russia")),
        ('topic:"foreign policy"', Named(Field.TOPIC, "foreign policy")),
        ("tag:«a b»", Named(Field.TAG, "a b")),
        ("type:date", Being(Field.TYPE, "date")),
        ("weight:core", Being(Field.WEIGHT, "core")),
        ("lang:kk", Named(Field.LANGUAGE, "kk")),
        ("question:treaty", Within(Field.QUESTION, "treaty")),
        ('answer:"two years"', Within(Field.ANSWER, "two years")),
        ("-note:bridge", Not(Within(Field.NOTE, "bridge"))),
        ("statement:a", Within(Field.STATEMENT, "a")),
        ("explanation:a", Within(Field.EXPLANATION, "a")),
        ("remark:a", Within(Field.REMARK, "a")),
        ("flag:1", Measured(Field.FLAG, Comparison.EQUAL, 1)),
        ("lapses>4", Measured(Field.LAPSES, Comparison.MORE, 4)),
        ("due<3", Measured(Field.DUE, Comparison.LESS, 3)),
        ("due<=3", Measured(Field.DUE, Comparison.AT_MOST, 3)),
        ("due≥3", Measured(Field.DUE, Comparison.AT_LEAST, 3)),
        ("stability=7.5", Measured(Field.STABILITY, Comparison.EQUAL, 7.5)),
        ("r<0.8", Measured(Field.RETRIEVABILITY, Comparison.LESS, 0.8)),
        ("r<80%", Measured(Field.RETRIEVABILITY, Comparison.LESS, 0.8)),
        ("r<80", Measured(Field.RETRIEVABILITY, Comparison.LESS, 0.8)),
        ("r<٠٫٨", Measured(Field.RETRIEVABILITY, Comparison.LESS, 0.8)),
        ("r<۸۰٪", Measured(Field.RETRIEVABILITY, Comparison.LESS, 0.8)),
        ("reviews>١٠", Measured(Field.REVIEWS, Comparison.MORE, 10)),
        ("added:7", Measured(Field.ADDED, Comparison.AT_MOST, 7)),
        ("edited:۷", Measured(Field.EDITED, Comparison.AT_MOST, 7)),
        ("mistakes>2", Measured(Field.MISTAKES, Comparison.MORE, 2)),
        ("rated:3", Rated(3)),
        ("rated:3:1", Rated(3, 1)),
        ("rated:۳:again", Rated(3, 1)),
        ("\u200fis:due\u200e", DUE),
    ],
)
def test_fields_in_any_digits(text, meant):
    assert query(text) == meant


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("a colour:red b", FaultKind.UNKNOWN_FIELD, "colour:red"),
        ("a is:tired b", FaultKind.UNKNOWN_CHOICE, "is:tired"),
        ("a rated:3:well b", FaultKind.UNKNOWN_CHOICE, "rated:3:well"),
        ("a lapses>few b", FaultKind.NO_NUMBER, "lapses>few"),
        ("a lapses>1.2.3 b", FaultKind.NO_NUMBER, "lapses>1.2.3"),
        ("a topic: b", FaultKind.NO_VALUE, "topic:"),
        ('a topic:"" b', FaultKind.NO_VALUE, 'topic:""'),
        ("a question:… b", FaultKind.NO_VALUE, "question:…"),
        ("a answer>3 b", FaultKind.NO_COMPARISON, "answer>3"),
        ("a topic<3 b", FaultKind.NO_COMPARISON, "topic<3"),
        ("a added<3 b", FaultKind.NO_COMPARISON, "added<3"),
        ("a ) b", FaultKind.STRAY_BRACKET, ")"),
        ("a (b", FaultKind.OPEN_BRACKET, "("),
        ('a "b', FaultKind.OPEN_QUOTE, '"b'),
    ],
)
def test_a_fault_stands_in_its_place_and_the_rest_is_searched(text, kind, place):
    search = understood(text)

    (fault,) = search.faults
    assert fault.kind is kind
    assert text[fault.start : fault.end] == place
    assert search.query == Every((A, B))


def test_a_fault_turned_round_asks_for_nothing():
    assert understood("-is:tired").query == Everything()


def test_a_search_deep_in_brackets_is_understood():
    assert query("(" * 100 + "a" + ")" * 100) == A


def test_nothing_that_is_typed_breaks_it(rng):
    letters = 'ab "«»()-:<>=or is:due ۱٢3%٫\u200f'
    for _turn in range(2000):
        text = "".join(rng.choices(letters, k=rng.randrange(12)))
        for fault in understood(text).faults:
            assert 0 <= fault.start < fault.end <= len(text)
            assert fault.sentence()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mnemonic:a", Within(Field.OWN, "a", "Mnemonic")),
        ('my-example:"a b"', Within(Field.OWN, "a b", "My example")),
        ("-field:a", Not(Within(Field.OWN, "a"))),
    ],
)
def test_fields_of_ones_own_are_searched_by_their_names(text, meant):
    known = replace(spellings(), own=("Mnemonic", "My example"))

    assert parse(text, known).query == meant


def test_a_field_of_ones_own_wants_a_word_as_others_do():
    known = replace(spellings(), own=("Mnemonic",))
    kinds = [
        [fault.kind for fault in parse(text, known).faults]
        for text in ("mnemonic:", "mnemonic>3", "mnemonics:a")
    ]

    assert kinds == [
        [FaultKind.NO_VALUE],
        [FaultKind.NO_COMPARISON],
        [FaultKind.UNKNOWN_FIELD],
    ]
