"""Messages: what the program tells of by itself, in the language of the moment."""

from datetime import timedelta

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui.widgets.spans import span_text


def time_left(left: timedelta) -> str:
    """Say how much time a quiz has left."""
    if not left:
        return _("Time is up. Go on without the clock, as long as you like.")
    return fill(_("{time} left"), time=span_text(left))


def made_due(changed: int) -> str:
    """Say how many cards were made due."""
    text = ngettext("{count} card is due now.", "{count} cards are due now.", changed)
    return fill(text, count=interface().number(changed))
