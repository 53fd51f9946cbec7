"""The step of the build that compiles the catalogs and puts them into the wheel."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from compiling import compile_catalogs


class CatalogHook(BuildHookInterface):
    def initialize(self, version, build_data):
        root = Path(self.root)
        if self.target_name != "wheel":
            return
        compiled = compile_catalogs(root / "translations")
        if version != "editable":
            for mo in compiled:
                inside = Path("kazquiz") / mo.relative_to(root)
                build_data["force_include"][str(mo)] = str(inside)
