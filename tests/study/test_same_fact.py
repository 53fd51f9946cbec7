from dataclasses import replace

import pytest

from kazquiz.items.draft import Source
from kazquiz.study.same_fact import disagreeing, lines_named


@pytest.fixture
def saying(draft):
    """Make a draft taken from a line, with a remark in one language."""

    def make(line, remark="", language="en", **changes):
        made = draft(sources=(Source("a.txt", line),), **changes)
        texts = {**made.texts}
        texts[language] = replace(texts[language], remark=remark)
        return replace(made, texts=texts)

    return make


@pytest.mark.parametrize(
    ("language", "remark"),
    [
        ("en", "The review (line 18) says so; in 1991 it did not."),
        ("en", "Lines 18 and others of it"),
        ("kk", "Шолудың 18-жолында басқаша."),
        ("ru", "В строке 18 сказано иначе, в 1991 году."),
        ("ar", "في السطر ١٨ قول آخر."),
        ("fa", "در سطر ۱۸ جز این است."),
    ],
)
def test_a_remark_names_a_line_in_any_language(saying, language, remark):
    assert lines_named(saying(3, remark, language)) == {18}


def test_items_disagree_where_one_names_the_line_of_the_other(saying):
    found = disagreeing(
        {1: saying(3, "But line 18 has it."), 2: saying(18), 3: saying(9)}
    )

    assert found == {1: {2}, 2: {1}, 3: set()}


def test_items_of_one_place_disagree(saying):
    assert disagreeing({1: saying(3), 2: saying(3)}) == {1: {2}, 2: {1}}


def test_items_of_different_topics_do_not(saying):
    assert disagreeing({1: saying(3), 2: saying(3, topic="sea")}) == {
        1: set(),
        2: set(),
    }
