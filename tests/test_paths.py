from pathlib import Path

import pytest

from kazquiz import paths


def test_a_chosen_folder_holds_all_that_is_the_persons(monkeypatch, tmp_path):
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))

    assert paths.data_folder() == tmp_path
    assert paths.bank_file() == tmp_path / "bank.sqlite"
    assert paths.settings_file() == tmp_path / "settings.json"
    assert paths.log_file() == tmp_path / "kazquiz.log"


def test_without_a_choice_the_system_says_where(monkeypatch):
    monkeypatch.delenv("KAZQUIZ_DATA")

    places = [paths.bank_file(), paths.settings_file(), paths.log_file()]

    assert all(place.is_absolute() and "kazquiz" in place.parts for place in places)


def test_an_empty_choice_is_none(monkeypatch):
    monkeypatch.setenv("KAZQUIZ_DATA", "")

    assert paths.data_folder() != Path()


@pytest.mark.parametrize("name", ["resources", "translations"])
def test_what_is_shipped_lies_in_the_package_or_beside_it(name, monkeypatch, tmp_path):
    package = tmp_path / "kazquiz"
    monkeypatch.setattr(paths, "_PACKAGE", package)
    beside = getattr(paths, name)()
    (package / name).mkdir(parents=True)

    inside = getattr(paths, name)()

    assert beside == tmp_path / name
    assert inside == package / name


def test_the_checkout_has_its_resources():
    assert (paths.resources() / "bank" / "units.toml").is_file()
