import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from kazquiz.ui.pages.on_printer import put_on_printer
from kazquiz.ui.printing import printer as printers
from kazquiz.ui.printing.errors import NoPrinterError
from kazquiz.ui.printing.sheet import Sheet


@pytest.fixture
def put(stage, qtbot, monkeypatch, tmp_path):
    """Print a sheet on what the dialog answers with; return what is told."""

    def put(answer, place="printed.pdf"):
        def ask(_parent):
            if isinstance(answer, Exception):
                raise answer
            return answer

        if isinstance(answer, QPrinter):
            answer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            answer.setOutputFileName(str(tmp_path / place))
        monkeypatch.setattr(printers, "ask_printer", ask)
        parent = QWidget()
        qtbot.addWidget(parent)
        sheet = Sheet("en")
        sheet.title("Quiz")
        put_on_printer(stage.context, parent, lambda: (sheet, "Quiz"))
        return [words() for words, _action, _act in stage.told]

    return put


def test_what_is_made_goes_to_the_printer(put, tmp_path):
    assert put(QPrinter()) == ["Sent to the printer."]

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_who_would_rather_not_prints_nothing(put, tmp_path):
    assert put(None) == []
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_machine_without_a_printer_is_told(put):
    [told] = put(NoPrinterError())

    assert "cannot find a printer" in told


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(put):
    [told] = put(QPrinter(), "missing/printed.pdf")

    assert "did not take" in told
