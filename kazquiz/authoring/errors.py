"""What can be wrong with a field of one's own.

OwnFieldError
├── NamelessFieldError   it has no name
└── SameFieldNameError   another has that name
"""

from kazquiz.errors import KazQuizError
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate


class OwnFieldError(KazQuizError):
    """A field that cannot be called so."""


class NamelessFieldError(OwnFieldError):
    """A field without a name."""

    def sentence(self) -> str:
        """Return what to do about it."""
        return _("The field has no name. Type one, such as “Mnemonic”.")


class SameFieldNameError(OwnFieldError):
    """A name that another field has already."""

    def __init__(self, name: str) -> None:
        super().__init__(name=isolate(name))

    def sentence(self) -> str:
        """Return what to do about it."""
        return _("There is a field called {name} already. Choose another name.")
