"""Words about an exam that is planned for: its cards, its load, how one stands."""

from datetime import date

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.study.exam_planning import ExamPreview
from kazquiz.study.plan import RunningExam


def days_left_text(exam: RunningExam, today: date) -> str:
    """Say in how many days *exam* is, and on which."""
    left = (exam.exam.day - today).days
    words = ngettext("In {count} day, {day}.", "In {count} days, {day}.", left)
    return fill(
        words, count=interface().number(left), day=interface().day(exam.exam.day)
    )


def scope_text(exam: RunningExam) -> str:
    """Say how many cards *exam* is about, and by which search they were found."""
    count = ngettext("{count} card", "{count} cards", len(exam.items))
    told = fill(count, count=interface().number(len(exam.items)))
    if not exam.exam.search:
        return f"{told}."
    # i18n: cards of an exam, and the search that brought them: 20 cards, found by …
    found = _("{cards}, found by {search}.")
    return fill(found, cards=told, search=exam.exam.search)


def exam_text(exam: RunningExam, share: float) -> str:
    """Say which *share* of its items would be known as it is, and what is new."""
    write = interface()
    known = fill(
        _(
            "{share} of it would be known then without another review; your aim is "
            "{wish}."
        ),
        share=write.percent(share),
        wish=write.percent(exam.exam.retention),
    )
    if not exam.new:
        return known
    new = ngettext(
        "{count} card is still new, {pace} to be started a day.",
        "{count} cards are still new, {pace} to be started a day.",
        exam.new,
    )
    told = fill(new, count=write.number(exam.new), pace=write.number(exam.pace))
    return f"{known} {told}"


def meaning_text(planned: ExamPreview) -> str:
    """Say what planning for an exam brings, and what it costs a day."""
    write = interface()
    usual, wished = planned.usual, planned.planned
    cards = ngettext(
        "This covers {count} card: {usual} of them would be known on the day as it is,"
        " {planned} with this plan.",
        "This covers {count} cards: {usual} of them would be known on the day as it "
        "is, {planned} with this plan.",
        wished.cards,
    )
    parts = [
        fill(
            cards,
            count=write.number(wished.cards),
            usual=write.percent(usual.share),
            planned=write.percent(wished.share),
        )
    ]
    if planned.new:
        pace = ngettext(
            "{pace} new card is started each day.",
            "{pace} new cards are started each day.",
            planned.exam.new_per_day,
        )
        parts.append(fill(pace, pace=write.number(planned.exam.new_per_day)))
    length = max(1, len(wished.reviews))
    load = _("It takes {planned} reviews a day on average instead of {usual}.")
    parts.append(
        fill(
            load,
            planned=write.number(round(sum(wished.reviews) / length)),
            usual=write.number(round(sum(usual.reviews) / length)),
        )
    )
    return " ".join(parts)
