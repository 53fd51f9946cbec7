import pytest
from PySide6.QtWidgets import QWidget

from kazquiz.app import papers
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.versions import PaperOrder
from kazquiz.ui.dialogs.paper import PaperDialog, Wishes
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain


@pytest.fixture
def ask(stage, qtbot, monkeypatch):
    """Ask for a paper, and answer the questions that this brings."""

    def ask(wishes, place, **blueprint):
        parent = QWidget()
        qtbot.addWidget(parent)
        monkeypatch.setattr(PaperDialog, "ask", lambda *_: wishes)
        monkeypatch.setattr(papers, "ask_place", lambda *_: place)
        wanted = Blueprint(**({"count": 4} | blueprint))
        papers.ask_for_paper(stage.context, LANGUAGES, wanted, parent)
        return [plain(words()) for words, _action, _act in stage.told]

    return ask


def test_a_paper_is_printed_where_it_is_wanted(ask, tmp_path):
    place = tmp_path / "paper.pdf"

    told = ask(Wishes("ar", 2), place)

    assert place.read_bytes().startswith(b"%PDF")
    assert told == [f"Saved: {place}"]


@pytest.mark.parametrize("wishes", [None, Wishes("kk", 1)])
def test_who_would_rather_not_prints_nothing(ask, wishes):
    assert ask(wishes, None) == []


def test_what_goes_wrong_is_told(ask, tmp_path):
    told = ask(Wishes("en", 1), tmp_path / "missing" / "paper.pdf")

    assert "could not be written" in told[0]


def test_a_printer_takes_it_instead_of_a_file(ask, monkeypatch, tmp_path):
    place, sent = tmp_path / "never.pdf", []
    monkeypatch.setattr(
        papers, "put_on_printer", lambda _context, _parent, make: sent.append(make())
    )

    assert ask(Wishes("ar", 2, prints=True), place) == []

    [(sheet, title)] = sent
    assert sheet.language == "ar"
    assert title.startswith("الاختبار")
    assert not place.exists()


def test_too_few_items_are_told(ask, tmp_path):
    told = ask(Wishes("en", 1), tmp_path / "paper.pdf", count=99)

    assert "cannot be drawn" in told[0]


def test_a_command_prints_without_a_window(stage, tmp_path):
    place = tmp_path / "paper.pdf"

    papers.print_paper(stage.bank, PaperOrder(Blueprint(count=4), "fa", 1, 7), place)

    assert place.read_bytes().startswith(b"%PDF")
