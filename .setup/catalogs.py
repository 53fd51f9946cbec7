"""The step of the build that compiles the catalogs and puts them into the wheel."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogs(translations):
    """Write NAME.mo beside every NAME.po below *translations*, and list them."""
    compiled = []
    for po in sorted(translations.glob("*/LC_MESSAGES/*.po")):
        with po.open("rb") as source:
            catalog = read_po(source)
        mo = po.with_suffix(".mo")
        with mo.open("wb") as target:
            write_mo(target, catalog)
        compiled.append(mo)
    return compiled


class CatalogHook(BuildHookInterface):
    def initialize(self, version, build_data):
        root = Path(self.root)
        compiled = compile_catalogs(root / "translations")
        if self.target_name == "wheel" and version != "editable":
            for mo in compiled:
                inside = Path("kazquiz") / mo.relative_to(root)
                build_data["force_include"][str(mo)] = str(inside)
