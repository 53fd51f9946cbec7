"""Every check of the sources, one after another, the tests last.

All run, even where one fails; the exit code is 1 then. Words behind the command are
passed to pytest.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAYERS = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
)
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "layers": ["-c", LAYERS],
    "catalogs": [".setup/translate.py", "check"],
}
TESTS = ["-m", "pytest", "--numprocesses=auto", "--dist=loadfile"]
# As they are collected: those of the whole program, which take long, are not the last.
TESTS += ["--no-loadscope-reorder"]


def passes(name, words):
    """Announce the check *name*, run it and tell whether all is well."""
    print(f"\n=== {name}", flush=True)
    begun = time.monotonic()
    code = subprocess.run([sys.executable, *words], cwd=ROOT, check=False).returncode
    verdict = "FAILED" if code else "passed"
    print(f"=== {name} {verdict} in {time.monotonic() - begun:.1f} s", flush=True)
    return code == 0


def main(words):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    verdicts = {name: passes(name, command) for name, command in CHECKS.items()}
    told = ", ".join(
        f"{name} {'passed' if well else 'FAILED'}" for name, well in verdicts.items()
    )
    # Pytest's own summary closes the output, so this one stands before it.
    print(f"\n=== {told}; last come the tests", flush=True)
    tests = subprocess.run([sys.executable, *TESTS, *words], cwd=ROOT, check=False)
    return 1 if tests.returncode or not all(verdicts.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
