import pytest
from hypothesis import given
from hypothesis import strategies as some

from kazquiz.browse.columns import Column
from kazquiz.ui.browser.column_widths import Width, share, width_of

QUESTION, ANSWER, TOPIC = Width(300, 200), Width(150, 100), Width(140, 100)
DUE = Width(120, 120)
ALL = [QUESTION, ANSWER, TOPIC, DUE]


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (710, [300, 150, 140, 120]),
        (800, [390, 150, 140, 120]),
        (615, [250, 125, 120, 120]),
        (520, [200, 100, 100, 120]),
        # What has no room left stands whole beyond the edge.
        (519, [263, 131, 125, 120]),
        (250, [250, 150, 140, 120]),
        (199, [300, 150, 140, 120]),
    ],
    ids=[
        "as wide as usual",
        "the widest takes what is left",
        "each gives of what it can spare",
        "each is as narrow as may be",
        "the last is beyond the edge",
        "one has room",
        "none has room",
    ],
)
def test_shares_the_room(room, expected):
    shared = share(room, ALL)

    assert shared == expected


bending = some.builds(
    lambda least, more: Width(least + more, least),
    some.integers(20, 300),
    some.integers(1, 300),
)


@given(some.integers(300, 2000), some.lists(bending, min_size=1, max_size=8))
def test_no_edge_cuts_a_column_and_none_is_too_narrow(room, columns):
    shared = share(room, columns)

    assert room in {sum(shared[: place + 1]) for place in range(len(shared))}
    for width, column in zip(shared, columns, strict=True):
        assert width >= column.least


def test_a_long_heading_has_room():
    assert width_of(Column.TOPIC, 500, whole=False) == Width(500, 500)


def test_what_is_seen_whole_gives_nothing_up():
    due = width_of(Column.DUE, 30, whole=True)

    assert due.least == due.usual
