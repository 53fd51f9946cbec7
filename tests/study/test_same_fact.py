import pytest

from kazquiz.study.same_fact import Disputed, disagreeing, lines_named

REVIEW, ESSAY = 1, 2


def item(line, remark="", topic=1, document=REVIEW):
    return Disputed(topic, ((document, line),), (remark,))


@pytest.mark.parametrize(
    "remark",
    [
        "The review (line 18) says so; in 1991 it did not.",
        "Lines 18 and others of it",
        "Шолудың 18-жолында басқаша.",
        "В строке 18 сказано иначе, в 1991 году.",
        "في السطر ١٨ قول آخر.",
        "در سطر ۱۸ جز این است.",
    ],
)
def test_a_remark_names_a_line_in_any_language(remark):
    assert lines_named(["", remark]) == {18}


def test_items_disagree_where_one_names_the_line_of_the_other():
    found = disagreeing({1: item(3, "But line 18 has it."), 2: item(18), 3: item(9)})

    assert found == {1: {2}, 2: {1}, 3: set()}


def test_items_of_one_place_disagree_but_not_of_two_documents():
    found = disagreeing({1: item(3), 2: item(3), 3: item(3, document=ESSAY)})

    assert found == {1: {2}, 2: {1}, 3: set()}


def test_items_of_different_topics_do_not():
    found = disagreeing({1: item(3, "See line 18."), 2: item(18, topic=2)})

    assert found == {1: set(), 2: set()}
