import pytest

from kazquiz.documents import library
from kazquiz.errors import FileUnsavedError
from kazquiz.ui.pages.results_files import save_csv, save_pdf


@pytest.fixture
def attempt(stage):
    begun = stage.attempt(count=4)
    stage.answer(begun, right=True)
    begun.submit(stage.clock.moment())
    return begun


def test_results_are_saved_as_a_pdf(stage, attempt, tmp_path):
    place = tmp_path / "results.pdf"

    save_pdf(stage.context, attempt, library.names(stage.bank), place)

    assert place.read_bytes().startswith(b"%PDF")


def test_results_are_saved_as_a_table_in_the_language_of_questions(
    stage, attempt, tmp_path
):
    stage.change(content_language="ar")
    place = tmp_path / "results.csv"

    save_csv(stage.context, attempt.results(), place)

    stem = attempt.drafts[0].texts["ar"].stem
    assert stem in place.read_text("utf-8-sig")


def test_a_place_that_cannot_be_written_is_told(stage, attempt, tmp_path):
    with pytest.raises(FileUnsavedError):
        save_csv(stage.context, attempt.results(), tmp_path / "missing" / "a.csv")
