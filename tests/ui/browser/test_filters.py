from dataclasses import replace

import pytest

from kazquiz.bank.counts import Counts
from kazquiz.bank.saved_searches import Kept
from kazquiz.search.parsing import parse
from kazquiz.search.spellings import spellings
from kazquiz.ui.browser.filters import SECTIONS, Offer, filters_of, joined

OFFER = Offer(
    Counts(
        topics={"b": 3, "a": 0},
        documents={"x.txt": 1},
        tags={'quo"ted tag': 2},
        weights={"core": 4},
        types={"year": 2},
        flags={1: 5},
        searches={"due": 7, "mistakes": 1, "overdue": 2},
    ),
    (Kept(1, "Mine", "is:due"),),
    {"a": {"en": "Zebra", "ru": "Азбука"}, "b": {"en": "Apple", "ru": "Яблоко"}},
    {"x.txt": {"en": "A paper"}},
)


def named(section):
    return {each.name: (each.search, each.count) for each in filters_of(section, OFFER)}


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_filter_is_a_search_that_is_understood(
    stage, catalogs, language, section
):
    stage.speak(language)
    filters = filters_of(section, OFFER)

    assert filters
    for each in filters:
        assert parse(each.search, spellings(catalogs)).faults == ()


def test_counts_stand_beside_their_names():
    assert named("state")["Due today"] == ("is:due", 7)
    assert named("state")["Mistakes in quizzes"] == ("mistakes>0", 1)
    assert named("due")["Overdue"] == ("due<0", 2)
    assert named("flag") == {"Red": ("flag:1", 5)}
    assert named("type") == {"Year": ("type:year", 2)}
    assert named("document") == {"A paper": ('document:"A paper"', 1)}
    assert named("tag") == {'quo"ted tag': ('tag:"quo ted tag"', 2)}
    assert named("saved") == {"Mine": ("is:due", None)}


def test_tags_of_the_bundled_bank_have_names(stage):
    counts = replace(OFFER.counts, tags={"outdated": 3})

    stage.speak("kk")

    (tag,) = filters_of("tag", replace(OFFER, counts=counts))
    assert (tag.name, tag.count) == ("ескірген", 3)


def test_topics_stand_in_the_alphabet_of_the_language(stage):
    assert list(named("topic")) == ["Apple", "Zebra"]

    stage.speak("ru")

    assert named("topic") == {
        "Азбука": ("тема:Азбука", 0),
        "Яблоко": ("тема:Яблоко", 3),
    }


@pytest.mark.parametrize(
    ("search", "how", "expected"),
    [
        ("a", "", "t"),
        ("a", "and", "a t"),
        ("a t", "and", "a t"),
        ("a", "or", "a or t"),
        ("a", "not", "a -t"),
        ("", "and", "t"),
        ("", "or", "t"),
        ("", "not", "-t"),
    ],
)
def test_a_filter_is_put_into_the_line(search, how, expected):
    assert joined(search, "t", how) == expected
