from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kazquiz.app import bank_choice


@pytest.mark.parametrize("form", ["{}/bank.sqlite", "sqlite:///{}/bank.sqlite"])
def test_a_file_lies_in_a_folder(tmp_path, form):
    assert bank_choice.folder_of(form.format(tmp_path)) == tmp_path


@pytest.mark.parametrize(
    "place",
    [
        "postgresql://here/bank",
        "sqlite://",
        "nothing://of the kind",
        "/no/such/folder/bank.sqlite",
        "no\0name/bank.sqlite",
    ],
)
def test_what_lies_in_no_folder_has_none_to_show(place):
    assert bank_choice.folder_of(place) is None
    assert not bank_choice.show_folder(place)


@pytest.mark.parametrize("chosen", ["", "/home/a/other.sqlite"])
def test_another_bank_is_looked_for_where_this_one_lies(
    qtbot, monkeypatch, tmp_path, chosen
):
    asked = []

    def get(_parent, title, folder, kinds):
        asked.append(folder)
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", get)
    parent = QWidget()
    qtbot.addWidget(parent)

    assert bank_choice.choose(parent, str(tmp_path / "bank.sqlite")) == chosen
    assert bank_choice.choose(parent, "postgresql://here/bank") == chosen
    assert asked == [str(tmp_path), str(Path.home())]


def test_the_system_shows_the_folder(monkeypatch, tmp_path):
    shown = []

    def open_url(url):
        shown.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    assert bank_choice.show_folder(str(tmp_path / "bank.sqlite"))
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_says_which_bank_and_which_folder(tmp_path):
    place = str(tmp_path / "bank.sqlite")

    assert place in bank_choice.told(place)
    assert str(tmp_path) in bank_choice.told_hidden(place)
    assert "bank.sqlite" not in bank_choice.told_hidden(place)
