"""How far the catalogs of each language are: what is missing, what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import error as StructError  # noqa: N812  (a class in small letters)

from babel.messages import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import PoFileError, read_po

from kazquiz.i18n.catalog import CONTENT, INTERFACE, fill, gettext
from kazquiz.i18n.catalog_rules import Complaint, complaints, forms, messages
from kazquiz.i18n.formatting import interface
from kazquiz.i18n.languages import is_written_by_hand

_UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Report:
    """One catalog: how many texts there are, which are missing, what is wrong."""

    language: str
    catalog: str
    total: int
    missing: tuple[str, ...]
    complaints: tuple[Complaint, ...]

    @property
    def translated(self) -> int:
        """How many texts are translated."""
        return self.total - len(self.missing)


def report(folder: Path, language: str = "") -> list[Report]:
    """Examine the catalogs below *folder*, of every language or of the one named.

    Those that people edit are read, and where there are none, as in an installed
    program, the compiled ones. What there is to translate is what the template has,
    else what any language has.
    """
    found = {
        place.parent.parent.name
        for place in folder.glob("*/LC_MESSAGES/*.[pm]o")
        if is_written_by_hand(place.parent.parent.name)
    }
    reports = []
    for name in (INTERFACE, CONTENT):
        read = {code: _read(folder, code, name) for code in sorted(found)}
        wanted = _wanted(folder, name, [each for each in read.values() if each])
        reports += [
            _report(code, name, catalog, wanted)
            for code, catalog in read.items()
            if language in {"", code}
        ]
    return reports


def told(reports: list[Report]) -> Iterator[str]:
    """Yield the lines that tell *reports* to a person."""
    write = interface().number
    for each in reports:
        done = fill(
            gettext("{done} of {total} texts are translated"),
            done=write(each.translated),
            total=write(each.total),
        )
        yield f"{each.language} {each.catalog}: {done}"
        yield from (f"  - {text}" for text in each.missing)
        for complaint in each.complaints:
            yield f"  ! {complaint.rule}: {complaint.told}"


def _read(folder: Path, language: str, name: str) -> Catalog | None:
    """Read one catalog, None where it is missing or no catalog."""
    place = folder / language / "LC_MESSAGES" / name
    try:
        if place.with_suffix(".po").exists():
            with place.with_suffix(".po").open("rb") as source:
                return read_po(source, abort_invalid=True)
        with place.with_suffix(".mo").open("rb") as compiled:
            return read_mo(compiled)
    # Whatever a broken file makes of the readers.
    except (OSError, PoFileError, ValueError, LookupError, TypeError, StructError):
        return None


def _wanted(folder: Path, name: str, catalogs: list[Catalog]) -> set[str]:
    template = folder / f"{name}.pot"
    if template.exists():
        with template.open("rb") as source:
            catalogs = [read_po(source)]
    return {_key(message) for each in catalogs for message in messages(each)}


def _key(message: object) -> str:
    context, text = getattr(message, "context", None), getattr(message, "id", "")
    if isinstance(context, bytes):
        # As Babel reads it from a compiled catalog.
        context = context.decode()
    first = text if isinstance(text, str) else text[0]
    return f"{context}: {first}" if context else first


def _report(
    language: str, name: str, catalog: Catalog | None, wanted: set[str]
) -> Report:
    if catalog is None:
        fault = Complaint(_UNREADABLE, f"{language}/LC_MESSAGES/{name}")
        return Report(language, name, len(wanted), tuple(sorted(wanted)), (fault,))
    there = {
        _key(message)
        for message in messages(catalog)
        if all(forms(message)) and not message.fuzzy
    }
    missing = tuple(sorted(wanted - there))
    found = tuple(
        each for each in complaints(catalog, language) if each.rule != "incomplete"
    )
    return Report(language, name, len(wanted), missing, found)
