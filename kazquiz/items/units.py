"""Units: what a number counts, in the plural forms of every language."""

import tomllib
from functools import lru_cache

from kazquiz import paths
from kazquiz.i18n.catalog import CONTENT, load, plural_index

CONTEXT = "unit"
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}


@lru_cache(maxsize=1)
def known() -> dict[str, tuple[str, str]]:
    """Return the known units with their English singular and plural messages."""
    file = paths.resources() / "bank" / "units.toml"
    with file.open("rb") as source:
        listed = tomllib.load(source)["unit"]
    return {unit["name"]: (unit["one"], unit["other"]) for unit in listed}


def counted(amount: float, written: str, unit: str, language: str) -> str:
    """Write *amount*, already *written* in digits, with its *unit* in *language*.

    A unit nobody has listed, as in an item of the person's own, is put behind as it is.
    """
    forms = known().get(unit)
    if forms is None:
        return f"{written} {unit}".strip()
    try:
        catalog = load(paths.translations(), language, CONTENT)
    except OSError:
        catalog = load(paths.translations(), "en", CONTENT)
    count = plural_index(amount, language)
    message = catalog.npgettext(CONTEXT, *forms, count)
    return message.format(number=written)


def scale(unit: str) -> float:
    """Return what one of *unit* stands for when it is counted in millions or so."""
    return SCALES.get(unit.split(" ", maxsplit=1)[0], 1.0)
