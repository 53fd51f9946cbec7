import pytest

from kazquiz.errors import FileUnsavedError
from kazquiz.interchange.files import write_whole


def test_a_file_is_written_in_place_of_the_one_there_was(tmp_path):
    place = tmp_path / "results.csv"
    write_whole(place, b"first")

    write_whole(place, b"second")

    assert place.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [place]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path):
    place = tmp_path / "missing" / "results.csv"

    with pytest.raises(FileUnsavedError) as told:
        write_whole(place, b"words")

    assert "could not be written" in str(told.value)


def test_what_was_there_stays_when_writing_fails(tmp_path, monkeypatch):
    place = tmp_path / "results.csv"
    place.write_bytes(b"first")
    monkeypatch.setattr("os.fsync", lambda _file: (_ for _ in ()).throw(OSError))

    with pytest.raises(FileUnsavedError):
        write_whole(place, b"second")

    assert place.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [place]


def test_a_folder_in_the_way_is_told(tmp_path):
    place = tmp_path / "folder"
    place.mkdir()
    (place / "inside").write_text("kept", "utf-8")

    with pytest.raises(FileUnsavedError):
        write_whole(place, b"words")

    assert (place / "inside").exists()
