"""Compiling: from the catalogs people edit to those the program reads."""

import os
from datetime import UTC, datetime
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

# Babel writes a date into every catalog; with this one, equal sources compile equally.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def compile_catalogs(translations):
    """Bring NAME.mo beside every NAME.po below *translations* up to date, list them."""
    return [_compile(po) for po in sorted(translations.glob("*/LC_MESSAGES/*.po"))]


def _compile(po):
    with po.open("rb") as source:
        catalog = read_po(source, abort_invalid=True)
    catalog.creation_date = _NO_DATE
    compiled = BytesIO()
    write_mo(compiled, catalog)
    mo = po.with_suffix(".mo")
    if mo.exists() and mo.read_bytes() == compiled.getvalue():
        mo.touch()
    else:
        # In one step, for a program or test that reads it meanwhile.
        half = mo.with_suffix(f".{os.getpid()}")
        half.write_bytes(compiled.getvalue())
        half.replace(mo)
    return mo
