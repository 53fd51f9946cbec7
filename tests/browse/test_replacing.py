import pytest

from kazquiz.bank import history, own_fields, search_index
from kazquiz.browse.replacing import (
    Change,
    Part,
    Replacement,
    apply,
    editor,
    is_sound,
    plan,
)
from kazquiz.errors import UnusablePatternError
from tests.banks import query, store


def replaced(text, pattern, by, language="en", **how):
    return editor(Replacement(pattern, by, language, **how))(text)


@pytest.mark.parametrize(
    ("text", "pattern", "by", "language", "expected"),
    [
        ("A Treaty, a treaty.", "treaty", "pact", "en", "A pact, a pact."),
        ("Қазақ ҚАЗАҚ казак", "қазақ", "X", "kk", "X X X"),
        ("كتبَ الكِتابَ", "الكتاب", "X", "ar", "كتبَ X"),
        ("أحمد احمد", "أحمد", "X", "ar", "X X"),
        ("كتاب کتاب", "کتاب", "X", "fa", "X X"),
        ("سال ۱۹۹۲", "1992", "X", "fa", "سال X"),
        ("a.b axb", "a.b", "X", "en", "X axb"),
        ("aaa", "aa", "b", "en", "ba"),
        ("nothing", "zzz", "X", "en", "nothing"),
        ("50% more", "%", " per cent", "en", "50 per cent more"),
    ],
)
def test_finds_across_case_marks_and_variants(text, pattern, by, language, expected):
    assert replaced(text, pattern, by, language) == expected


def test_finds_just_what_is_typed_where_that_is_wished():
    assert replaced("A Treaty, a treaty.", "treaty", "X", loosely=False) == (
        "A Treaty, a X."
    )


def test_a_regular_expression_can_use_its_groups():
    assert replaced("in 1992 and 1994", r"(\d{4})", r"<\1>", regex=True) == (
        "in <1992> and <1994>"
    )


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        ("(", "x"),
        ("a", r"\2"),
        ("(a+)+b", "x"),
        ("[", "x"),
        ("a" * 501, "x"),
        ("a{99999999999}", "x"),
    ],
)
def test_a_pattern_that_is_none_is_told_of(pattern, by):
    with pytest.raises(UnusablePatternError):
        editor(Replacement(pattern, by, "en", regex=True))


@pytest.mark.parametrize(
    ("part", "after", "sound"),
    [
        (Part.STATEMENT, "It is [[there]].", True),
        (Part.STATEMENT, "It is there.", False),
        (Part.STATEMENT, "It is [[there].", False),
        (Part.STATEMENT, "It is [[a]] and [[b]].", False),
        (Part.STATEMENT, "It is [[ ]].", False),
        (Part.STEM, " ", False),
        (Part.REMARK, "", True),
    ],
)
def test_a_change_that_breaks_an_item_is_unsound(part, after, sound):
    assert is_sound(part, "It is [[here]].", after) is sound


def test_shows_what_would_change_and_changes_nothing(filled, bank_file):
    before = query(bank_file, "select * from itemtext")

    planned = plan(filled, [1, 2, 3], Replacement("treaty", "pact", "en"))

    (change,) = planned.changes
    assert planned.items == 1
    assert (change.item_id, change.part) == (3, Part.EXPLANATION)
    assert change.after == "A pact, and a pact again."
    assert query(bank_file, "select * from itemtext") == before


def test_leaves_alone_what_would_break(filled):
    planned = plan(filled, [3], Replacement("[[1992]]", "1992", "en"))

    assert planned.changes == ()
    assert planned.unsound == 1


def test_replaces_so_that_it_is_found_and_undone(filled, bank_file, now):
    planned = plan(filled, [1, 2, 3], Replacement("treaty", "zebra", "en"))

    assert apply(filled, planned, now) == 1

    with filled.read() as session:
        found = search_index.items_with(["zebra"], indexed=True)
        assert list(session.connection().scalars(found)) == [3]
    edited = "select edited, edited_at is not null from item where id = 3"
    assert query(bank_file, edited) == [(1, 1)]
    with filled.write() as session:
        assert history.undo(session, filled.learner_id).name == "replace"
    kept = "select explanation from itemtext where item_id = 3"
    assert query(bank_file, kept) == [("A treaty, and a Treaty again.",)]


def test_what_was_replaced_outlives_an_update(filled, bank_file, drafts, now):
    planned = plan(filled, [3], Replacement("treaty", "zebra", "en"))
    apply(filled, planned, now)

    store(filled, drafts, now, digest="another")

    kept = "select explanation from itemtext where item_id = 3"
    assert query(bank_file, kept) == [("A zebra, and a zebra again.",)]


def test_what_has_changed_meanwhile_is_left_alone(filled, now):
    planned = plan(filled, [3], Replacement("treaty", "zebra", "en"))
    other = plan(filled, [3], Replacement("A treaty", "The treaty", "en"))
    apply(filled, other, now)

    assert apply(filled, planned, now) == 0


def test_replaces_in_fields_of_ones_own_and_takes_it_back(filled, bank_file, now):
    with filled.write() as session:
        memo, other = (own_fields.add_field(session, 1, name, now) for name in "ab")
        own_fields.write_item(session, 1, {memo: {"en": "Bridge", "kk": "bridge"}})
        own_fields.write_item(session, 2, {other: {"en": "bridge"}, memo: {"en": "x"}})
    wanted = Replacement("bridge", "ferry", "en", own=(memo,))

    planned = plan(filled, [1, 2, 3], wanted)

    assert planned.changes == (Change(1, memo, "Bridge", "ferry"),)
    assert apply(filled, planned, now) == 1
    texts = "select text from owntext where item_id = 1 order by language"
    assert query(bank_file, texts) == [("ferry",), ("bridge",)]
    assert query(bank_file, "select edited from item where id = 1") == [(0,)]
    with filled.write() as session:
        assert history.undo(session, filled.learner_id).name == "replace"
    assert query(bank_file, texts) == [("Bridge",), ("bridge",)]


def test_own_text_that_has_changed_meanwhile_is_left_alone(filled, now):
    with filled.write() as session:
        memo = own_fields.add_field(session, 1, "a", now)
        own_fields.write_item(session, 1, {memo: {"en": "bridge"}})
    planned = plan(filled, [1], Replacement("bridge", "ferry", "en", own=(memo,)))
    with filled.write() as session:
        own_fields.write_item(session, 1, {memo: {"en": "a bridge"}})

    assert apply(filled, planned, now) == 0
