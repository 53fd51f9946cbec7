import pytest

from kazquiz.authoring.number_ranges import number_range, overlapping


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10–20 per cent", 10, 20),
        ("2.5 - 4", 2.5, 4),
        ("۱۰–۲۰ درصد", 10, 20),
        ("٢٫٥–٤", 2.5, 4),
        ("от 5 — 7", 5, 7),
    ],
)
def test_ranges_are_read_in_the_digits_of_any_script(text, low, high):
    found = number_range(text)

    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["20–10", "1991–1995", "10", "two to three", "1–2–3"])
def test_what_is_no_range_is_none(text):
    assert number_range(text) is None


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("1–5", "6–10", "11–20"), ""),
        (("1–5", "5–10", "11–20"), "1–5 / 5–10"),
        (("1–50 %", "6–10 %", "70–80 %"), "1–50 % / 6–10 %"),
        (("1–5 tonnes", "3–4 litres"), ""),
        (("1991–1995", "1994–1999"), ""),
        (("one", "two"), ""),
    ],
)
def test_ranges_that_share_a_number_are_found(texts, found):
    assert overlapping(texts) == found
