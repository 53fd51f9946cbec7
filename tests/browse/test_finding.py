import pytest

from kazquiz.bank import own_fields
from kazquiz.browse.columns import Column, OwnColumn
from kazquiz.browse.finding import Finder, Wish, items_found
from kazquiz.browse.ordering import Titles
from kazquiz.items.values import AnswerType
from kazquiz.progress import Cancelled
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.grading import Answer
from kazquiz.search.faults import FaultKind
from kazquiz.search.spellings import spellings
from tests.banks import store

TITLES = Titles({}, {}, {kind.value: kind.value for kind in AnswerType})


@pytest.fixture
def finder(filled):
    return Finder(filled, spellings())


@pytest.fixture
def wish(facts):
    def make(text="", column=Column.QUESTION, *, descending=False):
        return Wish(text, column, descending, "en", TITLES, facts)

    return make


def test_finds_in_the_order_asked_for(finder, wish):
    assert finder.find(wish()).item_ids == (3, 1, 2)
    assert finder.find(wish("parliament", descending=True)).item_ids == (2, 1)


def test_tells_the_faults_and_finds_the_rest(finder, wish):
    found = finder.find(wish("signed is:tired"))

    assert found.item_ids == (3,)
    assert [fault.kind for fault in found.faults] == [FaultKind.UNKNOWN_CHOICE]


def test_an_order_is_made_anew_once_the_bank_has_changed(
    finder, wish, filled, drafts, draft, now
):
    finder.find(wish())
    store(filled, [*drafts, draft(uid="fourth")], now)

    finder.forget()

    assert finder.find(wish()).item_ids == (3, 1, 2, 4)


def test_a_search_can_be_given_up(finder, wish):
    def report(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        finder.find(wish(), report)


def test_a_quiz_can_be_drawn_from_a_search(filled, facts):
    def resolve(text):
        return items_found(filled, text, facts, spellings())

    paper = draw_paper(filled, Blueprint(count=1, query="signed"), 1, resolve=resolve)

    assert [question.item_id for question in paper] == [3]


def test_reads_the_rows_that_are_shown(finder, facts):
    rows = finder.rows([3, 1], "en", facts)

    assert list(rows) == [3, 1]
    assert rows[3].stem == "After which year was it signed?"


def test_what_was_answered_wrong_in_a_quiz_counts(finder, wish, filled, now):
    blueprint = Blueprint(count=1, only=("first",), forms=(Form.TYPED,), minutes=None)
    attempt = QuizAttempt.begin(filled, blueprint, now, 1)
    attempt.give(Answer(text="nonsense", language="en"), Moment(now, 1.0))
    attempt.submit(Moment(now, 2.0))

    assert finder.find(wish("mistakes>0")).item_ids == (1,)
    assert finder.find(wish(column=Column.MISTAKES, descending=True)).item_ids[0] == 1
    assert finder.find(wish("mistakes>1")).item_ids == ()


def test_knows_the_fields_that_a_person_has_added(filled, finder, wish, facts, now):
    assert finder.find(wish("mnemonic:bridge")).faults
    with filled.write() as session:
        key = own_fields.add_field(session, 1, "Mnemonic", now)
        own_fields.write_item(session, 2, {key: {"en": "A bridge"}})

    found = finder.find(wish("mnemonic:bridge", column=OwnColumn(key)))

    assert found.item_ids == (2,)
    assert not found.faults
    assert items_found(filled, "mnemonic:bridge", facts, spellings()) == {2}
    rows = finder.rows((1, 2), "kk", facts)
    assert rows[2].own == {key: ("en", "A bridge")}
    assert rows[1].own == {}
