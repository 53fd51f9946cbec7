import pytest
from sqlalchemy import delete, text, update
from sqlmodel import col

from kazquiz.bank import history, search_index
from kazquiz.bank.models import Item, ItemText
from kazquiz.bank.steps import Watch
from kazquiz.text import searched, searches


def found(bank, words, *, indexed=True, language="en"):
    with bank.read() as session:
        statement = search_index.items_with(
            [searched(words, language)], indexed=indexed
        )
        return sorted(set(session.connection().scalars(statement)))


def agrees(bank):
    """Let SQLite compare the index with the texts it was made of."""
    with bank.write() as session:
        session.connection().execute(
            text(
                "INSERT INTO searchindex (searchindex, rank)"
                " VALUES ('integrity-check', 1)"
            )
        )
    return True


def change(session, **values):
    session.connection().execute(
        update(ItemText)
        .where(col(ItemText.item_id) == 1, col(ItemText.language) == "en")
        .values(**values)
    )


def test_a_new_bank_has_an_index(stored):
    with stored.read() as session:
        assert search_index.is_there(session)
        assert set(search_index.languages(session)) == {"en", "kk", "ar", "fa", "ru"}

    assert found(stored, "parliament") == [1, 2, 3]
    assert agrees(stored)


@pytest.mark.parametrize("indexed", [True, False], ids=["index", "texts"])
@pytest.mark.parametrize("words", ["lia", "of", "a", "parliament of kazakhstan"])
def test_words_of_any_length_are_found_with_and_without_it(stored, words, indexed):
    assert found(stored, words, indexed=indexed) == [1, 2, 3]


def test_a_sign_of_the_database_is_just_a_letter(stored):
    assert found(stored, "_") == []
    with stored.write() as session:
        change(session, folded="under_score")

    assert found(stored, "_") == [1]


def test_the_index_keeps_step_with_a_changed_text(stored):
    with stored.write() as session:
        change(session, folded="otters")

    assert found(stored, "otters") == [1]
    assert found(stored, "parliament") == [2, 3]
    assert agrees(stored)


def test_the_index_keeps_step_with_undo(stored, now):
    watches = [Watch(ItemText, "item_id", [1])]
    with (
        stored.write() as session,
        history.step(session, 1, "mark", at=now, watches=watches),
    ):
        change(session, folded="otters")
    with stored.write() as session:
        history.undo(session, 1)

    assert found(stored, "otters") == []
    assert found(stored, "parliament") == [1, 2, 3]
    assert agrees(stored)


def test_the_index_forgets_a_deleted_item(stored):
    with stored.write() as session:
        session.connection().execute(delete(Item).where(col(Item.id) == 2))

    assert found(stored, "parliament") == [1, 3]
    assert agrees(stored)


def test_a_language_that_comes_later_is_searched_too(stored):
    with stored.write() as session:
        change(session, language="tr", folded="parlamento")

    assert found(stored, "parlamento") == [1]


def test_a_word_is_looked_for_as_each_language_folds_it():
    assert search_index.spellings("ёлка", ["ru", "en"]) == ["елка", "ёлка"]
    forms = search_index.spellings("Қазақ", ["kk", "ru"])
    assert forms == ["қазақ", *searches("Qazaq", "kk")]
    assert search_index.spellings("?!", ["kk", "ru"]) == []
    assert search_index.items_with([], indexed=True) is None
