"""Leeches: cards that are forgotten again and again, and cost more than they give."""


def is_leech(lapses: int, after: int) -> bool:
    """Tell whether the lapse that is number *lapses* makes a card a leech.

    It does when it is number *after*, and then at every half of that, rounded up, as
    in Anki; never where *after* is 0.
    """
    if after <= 0 or lapses < after:
        return False
    return (lapses - after) % ((after + 1) // 2) == 0
