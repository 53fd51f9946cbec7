from collections import Counter
from random import Random

import pytest

from kazquiz.i18n.formatting import of
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.items.wording import wording
from kazquiz.quiz.near_values import ORDERED, made_up, rank
from kazquiz.quiz.options import draw_options, make_pool, needs_pool, pool_of
from kazquiz.text import loosened

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
# The value of chi squared that chance alone exceeds once in 1,000 draws, 3 degrees.
CRITICAL = 16.27


def chi_squared(counts, places=4):
    expected = sum(counts.values()) / places
    return sum((counts[place] - expected) ** 2 / expected for place in range(places))


def drawn(item, pool=None, seed=1):
    return draw_options(item, pool or {}, Random(seed))


def test_a_seed_gives_the_same_options(draft):
    assert drawn(draft()) == drawn(draft())
    assert len({drawn(draft(), seed=seed) for seed in range(30)}) > 10


def test_truths_stand_in_their_order(draft):
    item = draft(answer=TruthValue(holds=False), distractors=())

    assert drawn(item) == (TruthValue(holds=True), TruthValue(holds=False))
    assert not needs_pool(item)


def test_own_wrong_answers_are_enough_where_there_are_three(draft):
    stranger = pool_of([("state", NamedValue(AnswerType.PLACE, "Aktau"))])

    assert set(drawn(draft(), stranger)) == {draft().answer, *draft().distractors}
    assert not needs_pool(draft())


def test_the_bank_helps_out_where_there_are_fewer(draft):
    item = draft(distractors=draft().distractors[:1])
    others = ["Aktau", "Oral", "Taraz", "Astana", "Almaty"]
    pool = pool_of(("state", NamedValue(AnswerType.PLACE, name)) for name in others)

    for seed in range(30):
        options = drawn(item, pool, seed)
        assert len(set(options)) == 4
        assert item.answer in options
    assert needs_pool(item)


def test_fewer_options_are_offered_where_the_bank_has_no_more(draft):
    item = draft(distractors=draft().distractors[:1])

    assert len(drawn(item)) == 2
    assert drawn(draft(distractors=())) == (draft().answer,)


def test_a_wrong_answer_given_twice_or_equal_to_the_key_is_left_out(draft):
    key, wrong = CountryValue("KZ"), CountryValue("RU")
    item = draft(answer=key, distractors=(wrong, wrong, key))

    assert sorted(drawn(item)) == [key, wrong]


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(YearValue(1995), id="year"),
        pytest.param(DateValue(1992, 5, 25), id="date"),
        pytest.param(DateValue(1992, 1), id="month"),
        pytest.param(NumberValue(15, "states"), id="number"),
        pytest.param(NumberValue(4.4, "million US dollars"), id="fraction"),
    ],
)
def test_ordered_values_stand_in_order_with_the_key_in_every_place(draft, key):
    item = draft(answer=key, distractors=())
    places = Counter()
    for seed in range(800):
        options = drawn(item, seed=seed)
        assert list(options) == sorted(options, key=rank)
        assert len(set(options)) == 4
        places[options.index(key)] += 1

    assert chi_squared(places) < CRITICAL
    assert needs_pool(item)


def test_one_sided_wrong_answers_are_balanced(draft):
    above = tuple(YearValue(year) for year in (1993, 1994, 1995))
    item = draft(answer=YearValue(1992), distractors=above)

    places = {drawn(item, seed=seed).index(item.answer) for seed in range(60)}

    assert places == {0, 1, 2, 3}


def countries(*codes):
    return tuple(map(CountryValue, codes))


def test_every_value_in_doubt_stands_in_half_of_the_lists(draft):
    key = ListValue(countries("KZ", "RU", "IR"))
    item = draft(answer=key, distractors=countries("CN", "UZ", "TR"))

    for seed in range(40):
        options = drawn(item, seed=seed)
        assert len({frozenset(option.members) for option in options}) == 4
        shown = Counter(member for option in options for member in option.members)
        assert sorted(shown.values()) == [2, 2, 2, 2, 4]


def test_one_intruder_makes_as_many_lists_as_there_are_places(draft):
    key = ListValue(countries("KZ", "RU", "IR"))
    item = draft(answer=key, distractors=countries("CN"))

    assert len(drawn(item)) == 4


def test_a_list_is_no_other_for_its_order(draft):
    key = ListValue(countries("KZ", "RU"))
    wrong = ListValue(countries("RU", "KZ"))
    item = draft(answer=key, distractors=(wrong, ListValue(countries("CN", "UZ"))))

    assert set(drawn(item)) == {key, ListValue(countries("CN", "UZ"))}


def test_whole_wrong_lists_stand_beside_the_key_alone(draft):
    """Lists like the key beside them would show which of all is the key."""
    key = ListValue(countries("KZ", "RU"))
    whole = [ListValue(countries(*pair)) for pair in (("CN", "UZ"), ("IR", "TR"))]
    pool = pool_of(("state", value) for value in countries("AM", "AZ", "GE"))

    three = (*whole, ListValue(countries("KG", "TJ")))
    for seed in range(20):
        options = drawn(draft(answer=key, distractors=three), pool, seed)
        assert set(options) == {key, *three}
    assert len(drawn(draft(answer=key, distractors=tuple(whole)), pool)) == 4


def test_intruders_come_from_the_bank_where_none_are_given(draft):
    key = ListValue(countries("KZ", "RU"))
    item = draft(answer=key, distractors=())
    pool = pool_of(("state", value) for value in countries("CN", "UZ", "KZ"))

    options = drawn(item, pool)

    assert len(options) == 4
    assert all(key in options for key in [item.answer])


def test_every_bundled_item_has_sound_options(content):
    pool = make_pool(content)
    for item in content:
        for seed in range(5):
            options = drawn(item, pool, seed)
            is_truth = isinstance(item.answer, TruthValue)
            assert len(options) == (2 if is_truth else 4), item.uid
            assert options.count(item.answer) == 1, item.uid
            if isinstance(item.answer, ORDERED):
                assert list(options) == sorted(options, key=rank)


def test_no_bundled_option_reads_like_another_in_any_language(content):
    pool = make_pool(content)
    for item in content:
        options = drawn(item, pool)
        for language in LANGUAGES:
            names = item.names.get(language, {})
            worded = [
                loosened(wording(option, of(language), names), language)
                for option in options
            ]
            assert len(set(worded)) == len(options), (item.uid, language, worded)


def has_room_on_both_sides(key):
    """Tell whether three values below *key* and above it make sense at all."""
    if not isinstance(key, ORDERED):
        return True
    below = sum(rank(value) < rank(key) for value in made_up(key))
    return below >= 3 and sum(rank(value) > rank(key) for value in made_up(key)) >= 3


def test_the_key_is_in_every_place_alike_over_the_bundled_bank(content):
    pool = make_pool(content)
    all_places, ordered = Counter(), Counter()
    for item in content:
        if isinstance(item.answer, TruthValue) or not has_room_on_both_sides(
            item.answer
        ):
            continue
        for seed in range(16):
            place = drawn(item, pool, f"{seed}/{item.uid}").index(item.answer)
            all_places[place] += 1
            if isinstance(item.answer, ORDERED):
                ordered[place] += 1

    assert chi_squared(all_places) < CRITICAL
    assert chi_squared(ordered) < CRITICAL


@pytest.mark.parametrize("fixes_key", [True, False])
def test_what_the_item_fixes_stands_behind_the_others_in_its_order(draft, fixes_key):
    whole = draft()
    first, second, *_rest = whole.distractors
    fixed = (second, whole.answer) if fixes_key else (second, first)
    item = draft(fixed=fixed)

    for seed in range(30):
        options = draw_options(item, {}, Random(seed))
        behind = [value for value in fixed if value in options]
        assert list(options[-len(behind) :]) == behind
