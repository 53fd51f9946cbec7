import pytest

from kazquiz.bank import history
from kazquiz.browse import changing
from tests.banks import query, store


def undo(bank):
    with bank.write() as session:
        return history.undo(session, bank.learner_id)


def tags_of(file, item):
    return [
        name
        for (name,) in query(
            file,
            "select name from tag join itemtag on tag.id = tag_id where item_id = ?"
            " order by name",
            item,
        )
    ]


def test_a_tag_is_put_on_those_that_lack_it(filled, bank_file, now):
    assert changing.add_tag(filled, [1, 2, 3], "  a ", now) == 2

    assert tags_of(bank_file, 3) == ["a"]
    assert changing.tags(filled) == ["a", "b"]


def test_a_tag_is_taken_off(filled, bank_file, now):
    assert changing.remove_tag(filled, [1, 2, 3], "b", now) == 2

    assert tags_of(bank_file, 2) == ["a"]
    assert changing.remove_tag(filled, [1], "nonsense", now) == 0


def test_items_are_moved_to_a_topic(filled, facts, now):
    assert changing.set_topic(filled, [1, 2, 3], "world", now) == 2

    assert changing.filter_counts(filled, facts).topics == {"state": 0, "world": 3}


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda bank, now: changing.add_tag(bank, [1], "new", now), "add_tag"),
        (lambda bank, now: changing.remove_tag(bank, [1], "b", now), "remove_tag"),
        (lambda bank, now: changing.set_topic(bank, [1], "world", now), "set_topic"),
    ],
    ids=["add a tag", "remove a tag", "move"],
)
def test_each_change_is_a_step_that_is_undone(filled, bank_file, now, change, name):
    before = query(bank_file, "select topic_id, edited, edited_at from item")

    change(filled, now)
    changed = query(bank_file, "select topic_id, edited, edited_at from item")
    step = undo(filled)

    assert changed != before
    assert (step.name, step.count) == (name, 1)
    assert query(bank_file, "select topic_id, edited, edited_at from item") == before
    assert tags_of(bank_file, 1) == ["b"]


def test_what_a_person_has_changed_outlives_an_update(filled, drafts, draft, now):
    changing.add_tag(filled, [1], "mine", now)

    store(filled, [draft(uid="first", tags=("other",)), *drafts[1:]], now)

    assert "mine" in changing.tags(filled)
    assert "other" not in changing.tags(filled)


def test_nothing_changed_is_no_step(filled, now):
    assert changing.add_tag(filled, [1], "b", now) == 0
    assert undo(filled) is None


def test_counts_what_each_filter_would_leave(filled, facts):
    counts = changing.filter_counts(filled, facts)

    assert counts.topics == {"state": 2, "world": 1}
    assert counts.documents == {"document.txt": 2, "other.txt": 1}
    assert counts.tags == {"a": 1, "b": 2}
    assert counts.weights == {"core": 2, "detail": 1}
    assert counts.types == {"place": 2, "year": 1}
    assert counts.searches["new"] == 3
    assert counts.searches["due"] == 0


def test_a_search_is_kept_renamed_and_forgotten(filled, now):
    changing.save_search(filled, "  Due\n today ", "is:due", now)
    changing.save_search(filled, "Due today", "is:due lapses>1", now)
    (kept,) = changing.saved(filled, "en")
    assert (kept.name, kept.text) == ("Due today", "is:due lapses>1")

    changing.rename_search(filled, kept.search_id, "Hard", now)
    assert [each.name for each in changing.saved(filled, "en")] == ["Hard"]

    changing.remove_search(filled, kept.search_id, now)
    assert changing.saved(filled, "en") == []
    for names in (["Hard"], ["Due today"]):
        undo(filled)
        assert [each.name for each in changing.saved(filled, "en")] == names


def test_saved_searches_stand_in_the_alphabet(filled, now):
    for name in ("яблоко", "әже", "ана"):
        changing.save_search(filled, name, "a", now)

    names = [kept.name for kept in changing.saved(filled, "kk")]

    assert names == ["ана", "әже", "яблоко"]


def test_knows_uids_and_languages(filled):
    assert changing.uids(filled, [3, 1]) == ["first", "third"]
    assert "kk" in changing.languages(filled)
