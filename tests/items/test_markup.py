import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.items.markup import Look, Piece, pieces, plain, written

BOLD, RAISED = Look(bold=True), Look(raised=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [Piece("plain")]),
        ("", []),
        ("a <b>bold</b> word", [Piece("a "), Piece("bold", BOLD), Piece(" word")]),
        ("m<sup>2</sup>", [Piece("m"), Piece("2", RAISED)]),
        (
            "<b>a<i>b</i></b>",
            [Piece("a", BOLD), Piece("b", Look(bold=True, italic=True))],
        ),
        ("<sub>a<sup>b", [Piece("a", Look(lowered=True)), Piece("b", RAISED)]),
        ("a</b>b", [Piece("a"), Piece("b")]),
        ("1 < 2 <u>so</u>", [Piece("1 < 2 <u>so</u>")]),
        ("<b>қазақ <i>тілі", [Piece("қазақ ", BOLD), Piece("тілі", Look(True, True))]),
    ],
)
def test_splits_a_text_where_its_look_changes(text, expected):
    assert pieces(text) == expected


def test_plain_text_has_no_tags():
    assert plain("<b>CO<sub>2</sub></b> < 5") == "CO2 < 5"


def test_what_holds_to_the_end_is_closed_when_written():
    assert written(pieces("a <b>bold")) == "a <b>bold</b>"


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="ab< قқ", min_size=1),
            st.sampled_from([Look(), BOLD, RAISED, Look(italic=True, lowered=True)]),
        )
    )
)
def test_what_is_written_is_read_again(drawn):
    parts = [Piece(text, look) for text, look in drawn]
    text = written(parts)

    again = pieces(text)

    assert written(again) == text
    assert "".join(part.text for part in again) == "".join(part.text for part in parts)
