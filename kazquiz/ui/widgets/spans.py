"""Spans of time, in words."""

from datetime import timedelta

from kazquiz.i18n import ngettext
from kazquiz.i18n.formatting import interface


def span_text(span: timedelta) -> str:
    """Write a duration in words: whole minutes from one minute on, else seconds."""
    seconds = round(span.total_seconds())
    write = interface().number
    if seconds >= 60:
        minutes = round(seconds / 60)
        text = ngettext("{count} minute", "{count} minutes", minutes)
        return text.format(count=write(minutes))
    text = ngettext("{count} second", "{count} seconds", seconds)
    return text.format(count=write(seconds))
