import pytest

from kazquiz.items.own_fields import (
    LONGEST_NAME,
    OwnField,
    Showing,
    Told,
    is_called,
    named_texts,
    text_in,
    tidy_name,
    told,
)

FIRST, SECOND = OwnField(1, "Mnemonic"), OwnField(2, "Example", Showing.HINT)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("kk", ("kk", "жол")),
        ("kk_Latn", ("kk_Latn", "jol")),
        ("en", ("en", "road")),
        ("fa", ("en", "road")),
    ],
)
def test_a_text_is_shown_in_the_language_or_else_in_english(language, shown):
    assert text_in({"ru": "дорога", "kk": "жол", "en": "road"}, language) == shown


def test_without_english_there_is_what_there_is():
    assert text_in({"ru": "дорога", "ar": "طريق"}, "fa") == ("ar", "طريق")
    assert text_in({"fa": ""}, "fa") is None
    assert text_in({}, "fa") is None


def test_fields_tell_in_their_order_and_only_what_they_have():
    texts = {2: {"en": "b"}, 1: {"en": "a"}, 3: {"en": "of a field that is gone"}}

    assert told([SECOND, FIRST], texts, "kk") == [
        Told(SECOND, "b", "en"),
        Told(FIRST, "a", "en"),
    ]
    assert told([FIRST], {2: {"en": "b"}}, "en") == []
    assert named_texts([FIRST, SECOND], texts) == [
        ("Mnemonic", {"en": "a"}),
        ("Example", {"en": "b"}),
    ]


@pytest.mark.parametrize("typed", ["my example", "MY_EXAMPLE", "My-Example"])
def test_a_name_of_several_words_can_be_typed_as_one(typed):
    assert is_called("My example", typed)
    assert not is_called("My examples", typed)


def test_a_name_is_one_line_and_not_too_long():
    assert tidy_name("  An \n example ") == "An example"
    assert len(tidy_name("a" * 1000)) == LONGEST_NAME
