"""Spans of time, in words."""

from datetime import timedelta
from decimal import Decimal

from kazquiz.i18n import fill, ngettext, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.clock import extended


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


def length_text(span: timedelta) -> str:
    """Write a duration that may be long, in the largest whole unit that fits twice."""
    hours = round(abs(span).total_seconds() / 3600)
    if hours < 2:
        return span_text(abs(span))
    days = round(hours / 24)
    if days < 2:
        text = ngettext("{count} hour", "{count} hours", hours)
        return text.format(count=interface().number(hours))
    text = ngettext("{count} day", "{count} days", days)
    return text.format(count=interface().number(days))


def factor_text(factor: str) -> str:
    """Write how much longer quizzes last: a decimal number, or ``none``."""
    if factor == "none":
        return _("No limit")
    if factor == "1":
        # i18n: no extra time
        return pgettext("extra time", "None")
    # i18n: so many times as long
    return fill(_("× {factor}"), factor=interface().number(Decimal(factor)))


def allowance_text(usual: timedelta | None, factor: float) -> str:
    """Write how long a quiz lasts, and what others have where that is different."""
    whole = extended(usual, factor)
    if usual is None:
        return _("No limit")
    if whole is None:
        return fill(_("No limit (instead of {usual})"), usual=span_text(usual))
    if whole == usual:
        return span_text(usual)
    return fill(
        _("{time} (extended from {usual})"),
        time=span_text(whole),
        usual=span_text(usual),
    )
