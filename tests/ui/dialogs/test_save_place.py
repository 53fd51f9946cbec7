from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from kazquiz.i18n import fill
from kazquiz.ui.dialogs.save_place import ask_place, file_name


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


def test_a_file_is_called_what_every_system_allows():
    assert file_name(fill("{topic}: 1/2", topic="C++")) == "C++ 12"
