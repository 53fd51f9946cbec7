import pytest

from kazquiz.authoring.gap import Gap


def gap(before="", after="", marked="key", key="key", others=("other",)):
    return Gap(before, marked, after, key, others)


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("It is An ", "an"),
        ("made with “", "with"),
        ("с «", "с"),
        ("At last, ", ""),
        ("and so — ", ""),
        ("half-", ""),
        ("", ""),
    ],
)
def test_the_word_before_a_gap(before, word):
    assert gap(before=before).word_before == word


@pytest.mark.parametrize(
    ("after", "word"),
    [
        (" Has won.", "has"),
        ("» стала, наконец", "стала"),
        (", which", ""),
        (".", ""),
        ("ға барды", ""),
        ("", ""),
    ],
)
def test_the_word_after_a_gap(after, word):
    assert gap(after=after).word_after == word


@pytest.mark.parametrize(
    ("after", "suffix"),
    [
        ("-Ға барды", "ға"),
        ("»-ға барды", "ға"),
        ("да.", "да"),
        ("\u200cای بود", "ای"),
        ("\u0654 قزاقستان", "\u0654"),
        (" барды", ""),
        (".", ""),
    ],
)
def test_what_is_joined_to_a_gap(after, suffix):
    assert gap(after=after).suffix == suffix


def test_a_clause_begins_after_a_mark():
    assert gap(before="Стала ").begins_clause
    assert gap(before="Известно, стала ").begins_clause
    assert not gap(before="Столицей стала ").begins_clause
    assert not gap(before="").begins_clause


def test_only_what_all_others_surely_do_not_fit_is_a_cue():
    known = {"key": True, "other": False, "dark": None}

    def only(key, *others):
        return gap(key=key, others=others).only_key(known.__getitem__)

    assert only("key", "other", "other")
    assert not only("key", "other", "key")
    assert not only("key", "other", "dark")
    assert not only("dark", "other")
    assert not only("other", "other")
