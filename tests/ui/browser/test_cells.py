from dataclasses import replace
from datetime import timedelta

import pytest

from kazquiz.bank.item_rows import CardRow
from kazquiz.browse.columns import Column, OwnColumn
from kazquiz.scheduling.memory import State
from kazquiz.ui.browser.cells import cell_text, retrievability
from tests.ui.stage import plain


@pytest.fixture
def row(looking):
    return looking.rows([1])[1]


@pytest.fixture
def studied(row, clock):
    card = CardRow(
        state=State.REVIEW,
        due=clock.now + timedelta(days=3),
        stability=5.0,
        difficulty=6.25,
        last_review=clock.now - timedelta(days=5),
        reviews=1200,
        lapses=2,
        flag=1,
    )
    return replace(row, card=card, mistakes=3, added_at=clock.now)


def written(row, looking):
    return {
        column.value: plain(cell_text(row, column, looking.style()))
        for column in Column
    }


def test_writes_every_column(studied, looking):
    cells = written(studied, looking)

    assert cells["question"] == "In which city does the parliament sit?"
    assert (cells["answer"], cells["topic"]) == ("Astana", "The state")
    assert (cells["document"], cells["type"]) == ("First paper", "Place")
    assert (cells["state"], cells["flag"]) == ("In review", "Red")
    assert (cells["due"], cells["interval"]) == ("5 March 2026", "8 days")
    assert (cells["stability"], cells["difficulty"]) == ("5 days", "6.2")
    assert (cells["retrievability"], cells["reviews"]) == ("90%", "1,200")
    assert (cells["lapses"], cells["mistakes"]) == ("2", "3")
    assert cells["added"] == "2 March 2026"


def test_a_new_item_leaves_its_memory_open(row, looking):
    cells = written(row, looking)

    for column in ("due", "stability", "difficulty", "retrievability", "interval"):
        assert cells[column] == ""
    assert (cells["state"], cells["flag"], cells["reviews"]) == ("New", "", "0")
    assert retrievability(row, looking.facts()) is None


def test_is_written_in_the_language_and_digits_in_use(studied, looking, stage):
    stage.change(content_language="fa", digits="arabext")
    stage.speak("fa", "arabext")
    row = replace(looking.rows([1])[1], card=studied.card)

    cells = written(row, looking)

    assert cells["question"] == "پارلمان در کدام شهر است؟"
    assert (cells["answer"], cells["topic"]) == ("آستانه", "دولت")
    assert cells["reviews"] == "۱٬۲۰۰"


def test_tags_are_called_as_the_language_calls_them(row, looking, stage):
    stage.speak("ru")

    told = cell_text(
        replace(row, tags=("mine", "outdated")), Column.TAGS, looking.style()
    )

    assert told == "mine, устарело"


def test_a_field_of_ones_own_is_written_without_looks(row, looking):
    own = replace(row, own={3: ("fa", "یک <b>پل</b> در 1992")})

    text = plain(cell_text(own, OwnColumn(3), looking.style()))

    assert text == "یک پل در ۱۹۹۲"
    assert cell_text(own, OwnColumn(4), looking.style()) == ""
