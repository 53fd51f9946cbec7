"""Faults: what in a search is not understood, where it stands, and why."""

from dataclasses import dataclass
from enum import StrEnum

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface


class FaultKind(StrEnum):
    """What can be wrong with a part of a search."""

    UNKNOWN_FIELD = N_("There is no search field called {part}.")
    UNKNOWN_CHOICE = N_("{field} cannot be {part}. It can be: {choices}.")
    NO_NUMBER = N_("After {field} there must be a number, not {part}.")
    NO_DAY = N_("After {field} there must be a number of days or a day, not {part}.")
    NO_VALUE = N_("Something is missing after {field}.")
    NO_COMPARISON = N_("{field} is a word or a name; write it with a colon: {example}.")
    OPEN_QUOTE = N_("The quotation mark before {part} is not closed.")
    OPEN_BRACKET = N_("A bracket is not closed.")
    STRAY_BRACKET = N_("This bracket closes nothing.")


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a search, from *start* to *end*, that is not understood."""

    start: int
    end: int
    kind: FaultKind
    part: str = ""
    field: str = ""
    choices: tuple[str, ...] = ()

    def sentence(self) -> str:
        """Say what is wrong, in the language in use."""
        facts = {
            "part": self.part,
            "field": self.field,
            "choices": interface().comma.join(self.choices),
            "example": f"{self.field}:{self.part}",
        }
        return fill(_(self.kind.value), **facts)
