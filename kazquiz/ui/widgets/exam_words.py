"""Words about an exam that is planned for: when it is, and how one stands."""

from datetime import date

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.plan import RunningExam


def days_left_text(exam: RunningExam, today: date) -> str:
    """Say in how many days *exam* is, and on which."""
    left = (exam.exam.day - today).days
    words = ngettext("In {count} day, {day}.", "In {count} days, {day}.", left)
    return fill(
        words, count=interface().number(left), day=interface().day(exam.exam.day)
    )


def exam_text(exam: RunningExam, share: float) -> str:
    """Say which *share* of its items would be known as it is, and what is new."""
    write = interface()
    known = fill(
        _(
            "{share} of it would be known then without another review; {wish} is "
            "wanted."
        ),
        share=write.percent(share),
        wish=write.percent(exam.exam.retention),
    )
    if not exam.new:
        return known
    new = ngettext(
        "{count} card is still new, {pace} to be begun a day.",
        "{count} cards are still new, {pace} to be begun a day.",
        exam.new,
    )
    told = fill(new, count=write.number(exam.new), pace=write.number(exam.pace))
    return f"{known} {told}"
