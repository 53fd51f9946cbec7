import pytest
from PySide6.QtWidgets import QWidget

from kazquiz.documents import library
from kazquiz.ui.browser.item_actions import WORDS, ItemActions, days_in
from tests.banks import query
from tests.ui.stage import plain


@pytest.fixture
def chosen():
    return [1, 2]


@pytest.fixture
def actions(stage, asking, chosen, show):
    parent = show(QWidget(), 100, 100)
    made = ItemActions(
        stage.context,
        stage.context.tell,
        asking=asking,
        chosen=lambda: list(chosen),
        parent=parent,
    )
    made.topics = library.names(stage.bank).topics
    made.retranslate()
    return made


def cards(file, columns):
    return query(file, f"select {columns} from card where item_id in (1, 2)")


def told(stage):
    return plain(stage.told[-1][0]())


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("suspend", "suspended", 1),
        ("bury", "buried_until is not null", 1),
        ("mark", "marked", 1),
    ],
)
def test_acts_on_all_that_is_chosen_and_offers_to_undo(
    qtbot, actions, stage, bank_file, name, column, value
):
    with qtbot.waitSignal(actions.done, timeout=0):
        actions.act(name)

    assert cards(bank_file, column) == [(value,), (value,)]
    assert told(stage) == "2 items changed."
    _words, action, undo = stage.told[-1]
    assert action() == "Undo"
    undo()
    assert all(not each for (each,) in cards(bank_file, column))


@pytest.mark.parametrize(
    ("first", "then"),
    [("suspend", "unsuspend"), ("bury", "unbury"), ("mark", "unmark")],
)
def test_what_was_done_is_done_backwards(actions, bank_file, first, then):
    actions.act(first)

    actions.act(then)

    columns = "suspended or marked or coalesce(buried_until, 0)"
    assert cards(bank_file, columns) == [(0,), (0,)]


def test_a_flag_is_put_on_and_taken_off(actions, bank_file):
    actions.flags.actions()[3].trigger()
    assert cards(bank_file, "flag") == [(3,), (3,)]

    actions.set_flag(0)
    assert cards(bank_file, "flag") == [(0,), (0,)]


def test_items_are_deleted_and_brought_back(actions, bank_file):
    retired = "select count(*) from item where retired_at is not null"
    actions.act("delete")
    assert query(bank_file, retired) == [(2,)]

    actions.act("restore")
    assert query(bank_file, retired) == [(0,)]


def test_a_tag_is_asked_for(actions, asking, bank_file, stage):
    actions.act("add_tag")
    asking.field.setEditText("hard ones")
    asking.button.click()

    tags = "select count(*) from itemtag join tag on tag.id = tag_id where name = ?"
    assert query(bank_file, tags, "hard ones") == [(2,)]

    actions.act("remove_tag")
    asking.field.setCurrentText("hard ones")
    asking.button.click()
    assert query(bank_file, tags, "hard ones") == [(0,)]


def test_a_topic_is_chosen_by_its_name(actions, asking, bank_file):
    actions.act("topic")
    asking.field.setCurrentText("The people")

    asking.button.click()

    topics = "select slug from topic join item on topic.id = topic_id where item.id < 3"
    assert set(query(bank_file, topics)) == {("people",)}


def test_a_due_date_is_set_in_any_digits(actions, asking, bank_file, stage):
    actions.act("due")
    asking.field.setEditText("۳")
    asking.button.click()
    assert all(due.startswith("2026-03-05") for (due,) in cards(bank_file, "due"))

    actions.act("due")
    asking.field.setEditText("soon")
    asking.button.click()
    assert told(stage).startswith("Type a number of days")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("3", (3, 3)),
        (" 3-7 ", (3, 7)),
        ("٧–٣", (3, 7)),
        ("0", (0, 0)),
        ("99999", None),
        ("", None),
        ("-3", None),
    ],
)
def test_reads_days(typed, days):
    assert days_in(typed) == days


def test_nothing_changed_is_told_as_such(actions, stage):
    actions.act("unsuspend")

    assert told(stage) == "Nothing had to be changed."


def test_with_nothing_chosen_there_is_little_to_do(actions, chosen, stage):
    chosen.clear()
    actions.menu.aboutToShow.emit()

    able = {name for name, each in actions.actions.items() if each.isEnabled()}
    assert able == {"replace", "duplicates"}
    actions.act("suspend")
    assert stage.told == []


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_every_action_has_a_word_of_its_own(actions, stage, language):
    stage.speak(language)
    actions.retranslate()

    words = [each.text() for each in actions.actions.values()]
    assert len(set(words)) == len(WORDS)
    assert not set(words) & set(WORDS.values())
