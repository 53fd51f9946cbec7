from dataclasses import replace

import pytest

from kazquiz.items.bundle import draft_digest
from kazquiz.items.draft import ItemText, Name, Source, Weight
from kazquiz.items.values import AnswerType, NamedValue, NumberValue, YearValue

ASTANA = NamedValue(AnswerType.PLACE, "Astana")


def test_equal_drafts_have_equal_digests(draft):
    item = draft()
    reordered = draft(texts=dict(reversed(item.texts.items())))

    assert draft_digest(item) == draft_digest(draft()) == draft_digest(reordered)


@pytest.mark.parametrize(
    "changes",
    [
        {"topic": "other"},
        {"weight": Weight.DETAIL},
        {"sources": (Source("document.txt", 8),)},
        {"answer": YearValue(1997)},
        {"answer": NamedValue(AnswerType.TERM, "Astana")},
        {"distractors": ()},
        {"tags": ()},
        {"texts": {"en": ItemText("Where?", "In [[Astana]].")}},
        {"names": {}},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_whatever_changes_changes_the_digest(draft, changes):
    assert draft_digest(draft(**changes)) != draft_digest(draft())


@pytest.mark.parametrize("part", ["stem", "statement", "explanation", "remark"])
def test_each_text_in_each_language_counts(draft, part):
    texts = dict(draft().texts)
    texts["fa"] = replace(texts["fa"], **{part: "…"})

    assert draft_digest(draft(texts=texts)) != draft_digest(draft())


def test_what_else_is_accepted_counts(draft):
    names = dict(draft().names)
    names["en"] = {**names["en"], ASTANA: Name("Astana", ("Nur-Sultan",))}

    assert draft_digest(draft(names=names)) != draft_digest(draft())


def test_a_whole_number_is_the_same_with_a_point(draft):
    whole, pointed = NumberValue(5), NumberValue(5.0)

    assert draft_digest(draft(answer=whole)) == draft_digest(draft(answer=pointed))


def test_what_is_fixed_makes_another_digest_and_nothing_fixed_none(draft):
    item = draft()

    assert draft_digest(draft(fixed=(item.answer,))) != draft_digest(item)
    assert draft_digest(draft(fixed=())) == draft_digest(item)
