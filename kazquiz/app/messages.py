"""Messages: what the program tells of by itself, in the language of the moment."""

from datetime import timedelta

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.ui.widgets.spans import span_text


def time_left(left: timedelta) -> str:
    """Say how much time a quiz has left."""
    if not left:
        return _("Time is up. Go on without the clock, as long as you like.")
    return fill(_("{time} left"), time=span_text(left))
