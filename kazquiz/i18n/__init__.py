"""Languages: the catalog in use, and everything that depends on the language."""

from kazquiz.i18n.catalog import (
    N_,
    fill,
    gettext,
    ngettext,
    npgettext,
    pgettext,
    use,
)

__all__ = ["N_", "fill", "gettext", "ngettext", "npgettext", "pgettext", "use"]
