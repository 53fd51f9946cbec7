"""Lots: the number that each item draws by its name, and a share of a bank by them.

A lot follows from the name of an item alone, so that items stand in the same order of
lots in every bank that holds them, whichever came first.
"""

from dataclasses import dataclass
from hashlib import blake2b
from random import Random
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression

# Numbers below 2**63, the most that every database keeps as they are.
_BYTES = 8
# A prime whose square is still such a number, and all the bits below it.
_PRIME = 2**31 - 1


def lot_of(uid: str) -> int:
    """Return the lot of the item with the name *uid*."""
    drawn = blake2b(uid.encode(), digest_size=_BYTES).digest()
    return int.from_bytes(drawn, "big") >> 1


@dataclass(frozen=True, slots=True)
class Share:
    """One item in so many, drawn by their lots: for each seed it is others.

    Every item has the same chance to be in it, whichever others are (Carter and Wegman,
    Universal classes of hash functions, 1979): a lot x stays where (a x + b) mod p is
    small enough, with *factor* a and *offset* b drawn from the seed.
    """

    factor: int
    offset: int
    one_in: int

    @classmethod
    def drawn(cls, seed: str, one_in: int) -> "Share":
        """Draw a share of one item in *one_in*."""
        rng = Random(f"{seed}/share")
        return cls(rng.randrange(1, _PRIME), rng.randrange(_PRIME), one_in)

    def condition(self, lot: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Return what holds of the *lot* of an item in this share."""
        # The low bits are enough to tell lots apart, and their product has room.
        turn = (lot.bitwise_and(_PRIME) * self.factor + self.offset) % _PRIME
        return turn < _PRIME // self.one_in
