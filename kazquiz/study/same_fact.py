"""Same fact: which items disagree with one another, as their remarks refer to it."""

import re
from collections.abc import Mapping

from kazquiz.items.draft import Draft
from kazquiz.text import western_digits

DISAGREEING = "sources-disagree"
# How a remark names a line of a document, in each language of the bank.
_LINE = re.compile(
    r"(?:\blines?|\bстрок\w*|\bстр\.|(?:ال)?سطر)\s*(\d+)|(\d+)-(?:жол|сыр|стр)",
    re.IGNORECASE,
)


def lines_named(draft: Draft) -> set[int]:
    """Return the lines that the remarks of *draft* name, in any of its languages."""
    return {
        int(first or second)
        for text in draft.texts.values()
        for first, second in _LINE.findall(western_digits(text.remark))
    }


def disagreeing(drafts: Mapping[int, Draft]) -> dict[int, frozenset[int]]:
    """Return, of each of the disagreeing *drafts*, those that it is at odds with.

    Two of one topic are, where they are taken from the same place, or where the remark
    of one names a line of the other.
    """
    named = {key: lines_named(draft) for key, draft in drafts.items()}
    return {
        key: frozenset(
            other
            for other, against in drafts.items()
            if other != key
            and against.topic == draft.topic
            and (
                set(draft.sources) & set(against.sources)
                or named[key] & {source.line for source in against.sources}
                or named[other] & {source.line for source in draft.sources}
            )
        )
        for key, draft in drafts.items()
    }
