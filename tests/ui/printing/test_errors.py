import pytest

from kazquiz.ui.printing.errors import NoPrinterError, PrintingFailedError
from tests.ui.stage import plain


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            NoPrinterError(),
            "KazQuiz cannot find a printer. Connect one, or save as PDF instead.",
        ),
        (
            PrintingFailedError(printer="Laser 2"),
            "The printer Laser 2 did not take all the pages. Check that it is on, "
            "connected and has paper, then print again, or save as PDF instead.",
        ),
    ],
)
def test_an_error_says_what_to_do_instead(error, told):
    assert plain(str(error)) == told
