"""Compiling: from the catalogs people edit to those the program reads."""

import os
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from kazquiz.i18n.kazakh_scripts import CYRILLIC, SCRIPTS, in_script

# Babel writes a date into every catalog; with this one, equal sources compile equally.
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def compile_catalogs(translations, target=None):
    """Bring NAME.mo beside every NAME.po below *translations* up to date, list them.

    Kazakh is compiled in its other scripts as well, by rule. Another *target* folder
    may be named.
    """
    compiled = []
    for po in sorted(translations.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as source:
            catalog = read_po(source, abort_invalid=True)
        place = (target or translations) / po.relative_to(translations)
        compiled.append(_write(catalog, place.with_suffix(".mo")))
        if po.parent.parent.name == CYRILLIC:
            for language in SCRIPTS:
                mo = place.parent.parent.parent / language / "LC_MESSAGES" / po.name
                written = rewritten(catalog, language)
                compiled.append(_write(written, mo.with_suffix(".mo")))
    return compiled


def rewritten(catalog, language):
    """Return the Kazakh *catalog* in the script of *language*, its plurals the same."""
    made = Catalog(CYRILLIC, fuzzy=False)
    made.mime_headers = [
        (name, language if name == "Language" else text)
        for name, text in catalog.mime_headers
    ]
    for message in catalog:
        if message.id and not message.fuzzy:
            forms = (
                tuple(in_script(form, language) for form in message.string)
                if message.pluralizable
                else in_script(message.string or "", language)
            )
            made.add(message.id, forms, context=message.context)
    return made


def _write(catalog, mo):
    catalog.creation_date = _NO_DATE
    compiled = BytesIO()
    write_mo(compiled, catalog)
    if mo.exists() and mo.read_bytes() == compiled.getvalue():
        mo.touch()
    else:
        mo.parent.mkdir(parents=True, exist_ok=True)
        # In one step, for a program or test that reads it meanwhile.
        half = mo.with_suffix(f".{os.getpid()}")
        half.write_bytes(compiled.getvalue())
        half.replace(mo)
    return mo
