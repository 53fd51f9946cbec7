"""What can go wrong in printing that a person can do something about."""

from kazquiz.errors import KazQuizError
from kazquiz.i18n import gettext as _


class NoPrinterError(KazQuizError):
    """The machine has no printer."""

    def sentence(self) -> str:
        return _("KazQuiz cannot find a printer. Connect one, or save as PDF instead.")


class PrintingFailedError(KazQuizError):
    """The *printer* did not take what was to be printed."""

    def sentence(self) -> str:
        return _(
            "The printer {printer} did not take all the pages. Check that it "
            "is on, connected and has paper, then print again, or save as PDF "
            "instead."
        )
