"""Messages: what the program tells of by itself, in the language of the moment."""

from datetime import timedelta

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.ui.widgets.spans import span_text


def run_out() -> str:
    """Say that an exam was submitted because its time was up."""
    return _(
        "The time for your unfinished exam ran out while it was closed. It was "
        "submitted as it stood, with every answer you had given."
    )


def see_results() -> str:
    """Name what leads to the results of a quiz."""
    return _("See the results")


def time_left(left: timedelta) -> str:
    """Say how much time a quiz has left."""
    if not left:
        return _("Time is up. You may finish; what you answer now is marked as late.")
    return fill(_("{time} left"), time=span_text(left))
