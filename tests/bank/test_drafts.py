from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as some

from kazquiz.bank import drafts
from kazquiz.items.draft import Draft, ItemText, Name, Source, Weight
from kazquiz.items.values import (
    NAMED_TYPES,
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from tests.banks import store

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
WORDS = some.text(
    some.characters(exclude_categories=("Cs",), exclude_characters="\0"),
    min_size=1,
    max_size=12,
)
NAMED = sorted(NAMED_TYPES)
SINGLE = {
    AnswerType.DATE: some.builds(
        DateValue,
        some.integers(1, 2999),
        some.integers(1, 12),
        some.none() | some.integers(1, 28),
    ),
    AnswerType.YEAR: some.builds(YearValue, some.integers(1, 2999)),
    AnswerType.NUMBER: some.builds(
        NumberValue,
        some.integers(-(10**12), 10**12)
        | some.floats(-1e9, 1e9).map(lambda x: x + 0.0),
        some.sampled_from(["", "states", "million US dollars"]),
    ),
    AnswerType.COUNTRY: some.builds(
        CountryValue, some.sampled_from(["KZ", "RU", "CN", "IR"])
    ),
    AnswerType.TRUTH: some.builds(TruthValue, some.booleans()),
    **{
        kind: some.builds(
            NamedValue, some.just(kind), WORDS.map(str.strip).filter(bool)
        )
        for kind in NAMED
    },
}
LISTED = [kind for kind in SINGLE if kind is not AnswerType.TRUTH]


@some.composite
def answers(draw, kind):
    """Draw an answer of *kind* and wrong ones beside it."""
    if kind is not AnswerType.LIST:
        wrong = (
            []
            if kind is AnswerType.TRUTH
            else draw(some.lists(SINGLE[kind], max_size=4))
        )
        return draw(SINGLE[kind]), tuple(wrong)
    member = SINGLE[draw(some.sampled_from(LISTED))]
    lists = some.lists(member, min_size=2, max_size=4).map(tuple).map(ListValue)
    return draw(lists), tuple(draw(some.lists(lists | member, max_size=4)))


@some.composite
def items(draw, kind):
    answer, wrong = draw(answers(kind))
    texts = some.builds(ItemText, WORDS, WORDS, some.just("") | WORDS, some.just(""))
    languages = draw(some.sets(some.sampled_from(LANGUAGES), min_size=1))
    item = Draft(
        uid="item",
        topic=draw(some.sampled_from(["a", "b"])),
        weight=draw(some.sampled_from(Weight)),
        sources=tuple(
            sorted(
                draw(
                    some.sets(
                        some.builds(Source, some.just("x.txt"), some.integers(1, 999)),
                        max_size=3,
                    )
                )
            )
        ),
        answer=answer,
        texts={language: draw(texts) for language in languages},
        tags=tuple(sorted(draw(some.sets(WORDS, max_size=3)))),
        distractors=wrong,
    )
    names = some.builds(Name, WORDS, some.lists(WORDS, max_size=2).map(tuple))
    named = {
        language: {
            value: draw(names)
            for value in item.named_values()
            if draw(some.integers(0, 4))
        }
        for language in languages
    }
    return replace(item, names={code: each for code, each in named.items() if each})


def test_a_draft_of_every_type_comes_back_as_it_was(bank, now):
    """Each takes the place of the last, so updating is tried as well."""
    for kind in AnswerType:

        @settings(max_examples=20, deadline=None)
        @given(items(kind))
        def comes_back(item):
            store(bank, [item], now)
            with bank.read() as session:
                assert drafts.read_drafts(session, [1])[1] == item

        comes_back()


def test_a_list_with_a_nameless_member_comes_back(bank, draft, now):
    first, second = (NamedValue(AnswerType.PLACE, name) for name in ("A", "B"))
    item = draft(
        answer=ListValue((first, second)),
        distractors=(),
        names={"en": {first: Name("A"), second: Name("B")}, "kk": {second: Name("Б")}},
    )

    store(bank, [item], now)

    with bank.read() as session:
        assert drafts.read_drafts(session, [1])[1] == item


def test_drafts_come_in_the_order_asked_for(stored):
    with stored.read() as session:
        found = drafts.read_drafts(session, [3, 1])

    assert [(key, each.uid) for key, each in found.items()] == [
        (3, "third"),
        (1, "first"),
    ]


def test_what_there_is_not_is_left_out(stored):
    with stored.read() as session:
        assert drafts.read_drafts(session, [99]) == {}
        assert drafts.read_drafts(session, []) == {}


def test_many_drafts_are_read_in_parts(stored, monkeypatch):
    monkeypatch.setattr(drafts, "_BATCH", 2)

    with stored.read() as session:
        assert list(drafts.read_drafts(session, [1, 2, 3])) == [1, 2, 3]


def test_what_is_fixed_comes_back_in_its_order(bank, draft, now):
    item = draft()
    item = draft(fixed=(item.distractors[1], item.answer))
    store(bank, [item], now)

    with bank.read() as session:
        [found] = drafts.read_drafts(session, drafts.live_ids(session)).values()

    assert found.fixed == item.fixed
