from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from kazquiz.ui.dialogs.save_place import ask_place


@pytest.fixture
def answer(monkeypatch):
    asked = []

    def with_(place):
        def get(_parent, title, suggested, kinds):
            asked.append((title, suggested, kinds))
            return place, ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
        return asked

    return with_


@pytest.mark.parametrize(
    ("chosen", "place"),
    [
        ("", None),
        ("/home/a/quiz.pdf", Path("/home/a/quiz.pdf")),
        ("/home/a/quiz", Path("/home/a/quiz.pdf")),
    ],
)
def test_asks_for_a_place(qtbot, answer, chosen, place):
    parent = QWidget()
    qtbot.addWidget(parent)
    asked = answer(chosen)

    assert ask_place(parent, 'Quiz: "first"/second', "pdf") == place
    assert asked[0][1:] == ("Quiz firstsecond.pdf", "*.pdf")
