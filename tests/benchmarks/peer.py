"""Anki beside us: its figures for the same bank, in the same run, where it is at hand.

It is run by an interpreter of its own (`--anki PYTHON`, of an environment with the
packages anki and aqt), so that nothing of it comes among ours.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.timing import BY_CPU

_HERE = Path(__file__).parent


class Peer:
    """Anki, or nobody: then there are no figures.

    A class because the collections that were made are kept for what is measured next.
    """

    def __init__(self, python: str, place: Path) -> None:
        self._python = python
        self._place = place
        self._made: dict[Path, Path] = {}

    def figures(self, deed: str, bank: Path) -> Any:
        """Return how often *deed* took how long on a collection of what *bank* holds.

        None where Anki is not at hand.
        """
        if not self._python:
            return None
        clock = ["--cpu"] if BY_CPU else []
        told = self._run("anki_backend", deed, str(self._collection(bank)), *clock)
        return json.loads(told)

    def window(self, bank: Path, repeats: int) -> dict[str, list[float]]:
        """Return the starts, ratings and memories of its window; empty without it."""
        if not self._python:
            return {}
        return dict(
            json.loads(
                self._run(
                    "anki_window",
                    str(self._collection(bank)),
                    str(self._place / "window"),
                    *("--repeats", str(repeats)),
                )
            )
        )

    def _collection(self, bank: Path) -> Path:
        bank = bank.resolve()
        if bank not in self._made:
            self._place.mkdir(parents=True, exist_ok=True)
            made = self._place / f"{len(self._made)}.anki2"
            self._run("anki_backend", "make", str(bank), str(made))
            self._made[bank] = made
        return self._made[bank]

    def _run(self, script: str, *words: str) -> str:
        done = subprocess.run(
            [self._python, "-P", str(_HERE / f"{script}.py"), *words],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.stderr.write(done.stderr)
            raise SystemExit(f"Anki could not do {words[0]}")
        return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""
