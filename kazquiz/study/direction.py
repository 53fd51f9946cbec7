"""Direction: from the question to the answer, or from the answer to its fact."""

from kazquiz.items.draft import ItemText
from kazquiz.items.values import CountryValue, ListValue, NamedValue, Value

FORWARD, REVERSE, MIXED = "forward", "reverse", "mixed"


def can_be_reversed(answer: Value, text: ItemText) -> bool:
    """Tell whether the fact can be asked for by its answer.

    It can where the answer has a name, or the item a caption that the answer calls to
    mind; a bare number, date or truth could be the answer to anything.
    """
    members = answer.members if isinstance(answer, ListValue) else (answer,)
    named = all(isinstance(each, NamedValue | CountryValue) for each in members)
    return named or bool(text.caption and text.marked)


def is_reversed(chosen: str, answer: Value, text: ItemText, reviews: int) -> bool:
    """Tell whether a card is asked the other way round, after so many *reviews*.

    Mixed, it begins with the question and then turns each time.
    """
    if chosen == FORWARD or not can_be_reversed(answer, text):
        return False
    return chosen == REVERSE or reviews % 2 == 1
