from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from kazquiz.ui.dialogs.open_place import ask_file


@pytest.mark.parametrize(
    ("chosen", "place"),
    [("", None), ("/home/a/bank.sqlite", Path("/home/a/bank.sqlite"))],
)
def test_asks_for_a_file(qtbot, monkeypatch, tmp_path, chosen, place):
    asked = []

    def get(_parent, *how):
        asked.append(how)
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", get)
    parent = QWidget()
    qtbot.addWidget(parent)

    assert ask_file(parent, "Choose another bank", tmp_path, "sqlite") == place
    assert asked == [("Choose another bank", str(tmp_path), "*.sqlite;;*")]
