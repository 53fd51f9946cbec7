"""What holds of every screen where its text is half as large again."""

from tests.localisation.conftest import cut_texts


def test_criterion_05_no_large_text_is_cut(large_survey):
    assert cut_texts(large_survey) == []
