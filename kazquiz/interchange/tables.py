"""Tables of a bank's TOML files: reading them field by field, naming every fault."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kazquiz.errors import BundleError


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a table: its type, and whether it may be left out."""

    type: type
    optional: bool = False


class Table:
    """One table of a file, which knows how to name itself in an error.

    A class because each error has to say in which file and item it was found.
    """

    def __init__(self, file: str, name: str, content: Mapping[str, Any]) -> None:
        self.file = file
        self.name = name
        self._content = content

    def refuse(self, reason: str) -> BundleError:
        """Return the error that this table has a fault for *reason*."""
        return BundleError(self.file, self.name, reason)

    def inner(self, raw: object) -> "Table":
        """Return a table that stands inside this one.

        Raises:
            BundleError: where *raw* is none.
        """
        if not isinstance(raw, dict):
            raise self.refuse(f"{raw!r} cannot stand here")
        return Table(self.file, self.name, raw)

    def checked(self, fields: Mapping[str, Field]) -> dict[str, Any]:
        """Return the content by field, with an empty value for what is left out.

        Raises:
            BundleError: for an unknown, missing or wrongly typed field.
        """
        for name in self._content:
            if name not in fields:
                raise self.refuse(f"there is no field «{name}»")
        return {name: self._value(name, field) for name, field in fields.items()}

    def _value(self, name: str, field: Field) -> object:
        if name not in self._content:
            if field.optional:
                return field.type()
            raise self.refuse(f"the field «{name}» is missing")
        value = self._content[name]
        if not isinstance(value, field.type) or (
            isinstance(value, bool) and field.type is not bool
        ):
            raise self.refuse(f"the field «{name}» holds {value!r}")
        return value


def tables(file: Path, kind: str, name_field: str) -> list[Table]:
    """List the tables ``[[kind]]`` of *file*, named by one of their fields.

    Raises:
        BundleError: where the file is no TOML or holds anything else.
    """
    content = _parsed(file, name_field)
    for found in content:
        if found != kind:
            raise BundleError(file.name, found, f"only [[{kind}]] can stand here")
    listed = content.get(kind, [])
    if not isinstance(listed, list) or not all(
        isinstance(each, dict) for each in listed
    ):
        raise BundleError(file.name, kind, f"[[{kind}]] was meant, in double brackets")
    return [
        Table(file.name, str(each.get(name_field, f"no. {place}")), each)
        for place, each in enumerate(listed, start=1)
    ]


def _parsed(file: Path, name_field: str) -> dict[str, Any]:
    text = ""
    try:
        text = file.read_text("utf-8")
        return tomllib.loads(text)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BundleError(file.name, file.stem, reason) from error
    except ValueError as error:
        name = _name_before(text, str(error), name_field) or file.stem
        raise BundleError(file.name, name, str(error)) from error


def _name_before(text: str, complaint: str, name_field: str) -> str:
    """Return the name of the table in which TOML's *complaint* about *text* arises."""
    line = re.search(r"at line (\d+)", complaint)
    # Without a line it is found at the end of the file.
    before = text.splitlines()[: int(line.group(1)) if line else None]
    named = re.compile(rf"""{name_field}\s*=\s*["']([^"']+)["']""")
    names = [found.group(1) for each in before if (found := named.match(each))]
    return names[-1] if names else ""
