"""How an item has done in all quizzes so far, in sentences."""

from datetime import timedelta

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface, of_content
from kazquiz.items.draft import Draft
from kazquiz.items.wording import wording
from kazquiz.quiz.item_statistics import ItemStatistics
from kazquiz.ui.widgets.spans import span_text


def figure_lines(
    statistics: ItemStatistics, draft: Draft, language: str, digits: str
) -> list[str]:
    """Write what is known of *draft*, and what there are too few answers for."""
    write = interface()
    count = statistics.answers
    lines = []
    if statistics.facility is None:
        text = ngettext(
            "{count} answer in all quizzes: not enough yet to say how hard it is.",
            "{count} answers in all quizzes: not enough yet to say how hard it is.",
            count,
        )
        lines.append(fill(text, count=write.number(count)))
    else:
        found = statistics.facility
        text = ngettext(
            "{share} right in {count} answer; the true share lies between {low} and "
            "{high}.",
            "{share} right in {count} answers; the true share lies between {low} and "
            "{high}.",
            count,
        )
        shares = {
            name: write.percent(getattr(found, name))
            for name in ("share", "low", "high")
        }
        lines.append(fill(text, count=write.number(count), **shares))
    if statistics.seconds is not None:
        span = timedelta(seconds=statistics.seconds)
        lines.append(fill(_("Usual time: {time}"), time=span_text(span)))
    style, names = of_content(language, digits), draft.names.get(language, {})
    for value, record in statistics.options.items():
        text = ngettext(
            "{option}: chosen {taken} of {shown} time",
            "{option}: chosen {taken} of {shown} times",
            record.shown,
        )
        lines.append(
            fill(
                text,
                option=wording(value, style, names),
                taken=write.number(record.taken),
                shown=write.number(record.shown),
            )
        )
    return lines
