import pytest

from kazquiz.study.leeches import is_leech


@pytest.mark.parametrize(
    ("after", "leeches"),
    [
        pytest.param(8, [8, 12, 16, 20], id="usual"),
        pytest.param(5, [5, 8, 11, 14, 17, 20], id="the half is rounded up"),
        pytest.param(1, list(range(1, 21)), id="at once and always"),
        pytest.param(0, [], id="never"),
    ],
)
def test_a_card_is_a_leech_at_so_many_lapses_and_every_half(after, leeches):
    assert [lapses for lapses in range(21) if is_leech(lapses, after)] == leeches
