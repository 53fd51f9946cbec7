"""The workflow of the catalogs: from the sources to what the program reads.

    extract   collect the texts of the sources into translations/*.pot
    update    extract, and bring every catalog of every language up to date
    compile   write what the program reads
    tidy      forget the translations of texts that are gone (behind #~)
    check     tell which template or catalog is not as update leaves it, or not complete
    add CODE  begin the catalogs of a language

What is extracted, and how, stands in pyproject.toml under [tool.babel].
"""

import argparse
import sys
import tomllib
from collections import Counter
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import PoFileError, normalize, read_po, write_po
from babel.plural import PluralRule, to_gettext
from compiling import SCRIPTS, compile_catalogs

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
WIDTH = 88
# In this order; Babel's other headers are dates and versions that change by themselves.
HEADERS = (
    "Project-Id-Version",
    "PO-Revision-Date",
    "Last-Translator",
    "Language",
    "Language-Team",
    "Plural-Forms",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
)
PLACEHOLDERS = ("YEAR-MO-DA", "FULL NAME", "<LL@li.org>")
# Numbers that show every plural form that matters: some languages have another for
# whole millions, by a rule that gettext cannot express.
NUMBERS = range(201)
CATEGORIES = ("zero", "one", "two", "few", "many", "other")


def mappings():
    """Return what pyproject.toml says of each catalog, by the catalog's name."""
    with (ROOT / "pyproject.toml").open("rb") as source:
        listed = tomllib.load(source)["tool"]["babel"]["mappings"]
    return {mapping["catalog"]: mapping for mapping in listed}


def languages():
    """List the languages that people translate into; what is made by rule is none."""
    found = sorted(place.parent.name for place in TRANSLATIONS.glob("*/LC_MESSAGES"))
    return [language for language in found if language not in SCRIPTS]


def catalog_file(language, name):
    return TRANSLATIONS / language / "LC_MESSAGES" / f"{name}.po"


def template(mapping):
    """Collect the texts of the sources, by file and in the order they stand there."""
    catalog = Catalog(header_comment=f"# {mapping['about']}", fuzzy=False)
    found = extract_from_dir(
        ROOT,
        [(mapping["pattern"], mapping["method"])],
        keywords=parse_keywords(mapping["keywords"]),
        comment_tags=mapping["add_comments"],
        strip_comment_tags=True,
    )
    for file, _, text, comments, context in sorted(found, key=lambda each: each[0]):
        catalog.add(
            text, locations=[(file, 0)], auto_comments=comments, context=context
        )
    return catalog


def written(catalog):
    """Return the text of *catalog*, the same each time for the same messages."""
    for message in catalog:
        # «5 % of» looks like an old placeholder; this program has only {named} ones.
        message.flags.discard("python-format")
    body = BytesIO()
    write_po(body, catalog, width=WIDTH, omit_header=True, include_lineno=False)
    text = f"{_head(catalog)}\n{body.getvalue().decode()}"
    return text.rstrip("\n") + "\n"


def _head(catalog):
    headers = dict(catalog.mime_headers) | {"Project-Id-Version": "KazQuiz"}
    lines = [
        f"{name}: {headers[name]}\n"
        for name in HEADERS
        if name in headers and not any(each in headers[name] for each in PLACEHOLDERS)
    ]
    text = normalize("".join(lines), width=WIDTH)
    return f'{catalog.header_comment}\nmsgid ""\nmsgstr {text}\n'


def updated(language, name, source):
    """Return the catalog *name* of *language*, brought up to date with *source*."""
    file = catalog_file(language, name)
    catalog = read(file) if file.exists() else begun(language, source)
    _revive(catalog, source)
    if name == "bank":
        _keep_by_context(catalog, source)
    catalog.update(source, no_fuzzy_matching=name == "bank")
    for key, old in list(catalog.obsolete.items()):
        if not any(_forms(old)):
            del catalog.obsolete[key]
    return catalog


def read(file):
    with file.open("rb") as source:
        return read_po(source, abort_invalid=True)


def begun(language, source):
    """Begin a catalog of *language*, with the plural forms of its others or of CLDR."""
    catalog = Catalog(language, header_comment=source.header_comment, fuzzy=False)
    others = sorted(catalog_file(language, "*").parent.glob("*.po"))
    forms = read(others[0]).plural_forms if others else plural_forms(language)
    catalog.mime_headers = [("Plural-Forms", forms)]
    return catalog


def plural_forms(language):
    """Return the plural header of *language* by CLDR: Babel's own has mistakes.

    Only the forms that whole numbers take: gettext counts no others.
    """
    rule = Locale.parse(language).plural_form
    used = [each for each in CATEGORIES if each in set(map(rule, NUMBERS))]
    return to_gettext(PluralRule({tag: rule.rules[tag] for tag in used[:-1]}))


def _revive(catalog, source):
    """Take back what was translated before, now that *source* has it again."""
    for key, old in list(catalog.obsolete.items()):
        if source.get(old.id, old.context) and not catalog.get(old.id, old.context):
            del catalog.obsolete[key]
            catalog.add(old.id, old.string, context=old.context)


def _keep_by_context(catalog, source):
    """Keep, marked fuzzy, the translation of a text that was changed in its place."""
    gone, new = _not_in(source, catalog), _not_in(catalog, source)
    for context in gone.keys() & new.keys():
        old, text = gone[context], new[context].id
        if old.string and isinstance(old.id, str) and isinstance(text, str):
            catalog.delete(old.id, context)
            catalog.add(text, old.string, flags=["fuzzy"], context=context)


def _not_in(other, catalog):
    """Return what *catalog* has and *other* has not, where a context has one such."""
    missing = [
        each
        for each in catalog
        if each.context and not other.get(each.id, each.context)
    ]
    times = Counter(each.context for each in missing)
    return {each.context: each for each in missing if times[each.context] == 1}


def save(file, text):
    """Write *text*, and say so, where *file* does not hold it already."""
    if not file.exists() or file.read_text("utf-8") != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
        print(f"wrote {_short(file)}")


def _short(file):
    return file.relative_to(ROOT).as_posix()


def extract():
    for name, mapping in mappings().items():
        save(TRANSLATIONS / f"{name}.pot", written(template(mapping)))
    return 0


def update():
    extract()
    for name in mappings():
        source = read(TRANSLATIONS / f"{name}.pot")
        for language in languages():
            catalog = updated(language, name, source)
            save(catalog_file(language, name), written(catalog))
    return 0


def tidy():
    for file in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/*.po")):
        catalog = read(file)
        catalog.obsolete.clear()
        save(file, written(catalog))
    return 0


def compile_all():
    count = len(compile_catalogs(TRANSLATIONS))
    print(f"{count} catalogs are compiled")
    return 0


def check():
    faults = [fault for name in mappings() for fault in _faults(name)]
    for fault in faults:
        print(fault)
    print(f"faults in the catalogs: {len(faults)}")
    return 1 if faults else 0


def _faults(name):
    file = TRANSLATIONS / f"{name}.pot"
    if not _holds(file, written(template(mappings()[name]))):
        yield f"{_short(file)} is not what the sources say: {_remedy()}"
        return
    for language in languages():
        file = catalog_file(language, name)
        catalog = updated(language, name, read(TRANSLATIONS / f"{name}.pot"))
        if not _holds(file, written(catalog)):
            yield f"{_short(file)} is not up to date: {_remedy()}"
        for count, what in _unfinished(catalog):
            if count:
                yield f"{_short(file)}: {count} {what}"


def _remedy():
    return "run python .setup/translate.py update"


def _holds(file, text):
    return file.exists() and file.read_text("utf-8") == text


def _unfinished(catalog):
    listed = [message for message in catalog if message.id]
    yield sum(not all(_forms(message)) for message in listed), "untranslated"
    yield sum(message.fuzzy for message in listed), "to be looked at again (fuzzy)"
    yield len(catalog.obsolete), "of texts that are gone (behind #~; tidy forgets them)"


def _forms(message):
    return message.string if message.pluralizable else [message.string]


def add(language):
    """Begin every catalog of *language*."""
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        print(f"{language} is no language code, such as kk or kk_Arab", file=sys.stderr)
        return 1
    catalog_file(language, "*").parent.mkdir(parents=True, exist_ok=True)
    return update()


def main(words=None):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    steps = {
        "extract": extract,
        "update": update,
        "tidy": tidy,
        "compile": compile_all,
        "check": check,
    }
    commands = parser.add_subparsers(dest="command", required=True)
    for step in steps:
        commands.add_parser(step)
    commands.add_parser("add").add_argument("language", metavar="CODE")
    chosen = parser.parse_args(words)
    try:
        if chosen.command == "add":
            return add(chosen.language)
        return steps[chosen.command]()
    except PoFileError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    # The sources are read where they are, installed or not.
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
