from dataclasses import replace

import pytest

from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    TruthValue,
    YearValue,
)
from kazquiz.quiz.material import Event, pairs, timeline


def captioned(draft, uid, answer, caption="the first summit"):
    whole = draft(answer=answer, distractors=(), names={})
    texts = {code: replace(text, caption=caption) for code, text in whole.texts.items()}
    return replace(whole, uid=uid, texts=texts)


def test_events_stand_in_the_order_of_time(draft):
    drafts = [
        captioned(draft, "month", DateValue(1992, 5)),
        captioned(draft, "year", YearValue(1991)),
        captioned(draft, "day", DateValue(1992, 1, 3)),
    ]

    assert [event.draft.uid for event in timeline(drafts)] == ["year", "day", "month"]


def test_what_has_no_caption_or_no_date_is_no_event(draft):
    drafts = [
        captioned(draft, "bare", YearValue(1991), caption=""),
        captioned(draft, "country", CountryValue("RU")),
    ]

    assert timeline(drafts) == []


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        (DateValue(1992, 1, 3), DateValue(1992, 1, 4), True),
        (DateValue(1992, 1, 3), DateValue(1992, 1), False),
        (YearValue(1992), DateValue(1992, 5), False),
        (YearValue(1991), DateValue(1992, 5), True),
        (DateValue(1992, 4), DateValue(1992, 5), True),
    ],
    ids=["days", "day-in-month", "month-in-year", "year", "months"],
)
def test_an_event_is_before_another_only_where_that_is_sure(
    draft, first, second, before
):
    one = Event(first, captioned(draft, "one", first))
    other = Event(second, captioned(draft, "other", second))

    assert one.is_before(other) is before


def test_pairs_are_gathered_by_the_type_of_their_value(draft):
    drafts = [
        captioned(draft, "host", CountryValue("KZ")),
        captioned(draft, "founded", YearValue(1996)),
        captioned(draft, "true", TruthValue(True)),
        captioned(draft, "bare", CountryValue("RU"), caption=""),
    ]

    found = pairs(drafts)

    assert set(found) == {AnswerType.COUNTRY, AnswerType.YEAR}
    assert [pair.draft.uid for pair in found[AnswerType.COUNTRY]] == ["host"]
