"""What tests of everything above the bank share: bundles, banks, real content."""

import importlib.util
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kazquiz.bank import questions
from kazquiz.bank.store import open_bank
from kazquiz.items.bundle import (
    Bundle,
    Document,
    DocumentText,
    Passage,
    Topic,
    TopicText,
)
from kazquiz.items.draft import Source

ROOT = Path(__file__).resolve().parent.parent


def topic(slug):
    return Topic(slug, {"en": TopicText(slug.title(), f"About {slug}")})


def document(name, *passages):
    texts = {"en": DocumentText(name.title(), "Notes"), "kk": DocumentText("Құжат", "")}
    return Document(name, "en", texts, tuple(passages))


def passage(line, heading):
    return Passage(line, {"en": heading})


def bundle_of(drafts, *, documents=None, digest="digest"):
    """Return a bundle of *drafts* with the topics and documents that they name."""
    drafts = tuple(drafts)
    slugs = dict.fromkeys(draft.topic for draft in drafts)
    names = dict.fromkeys(
        source.document for draft in drafts for source in draft.sources
    )
    return Bundle(
        tuple(map(topic, slugs)),
        tuple(documents or map(document, names)),
        drafts,
        digest,
    )


def store(bank, drafts, now, **changes):
    with bank.write() as session:
        questions.store_bundle(session, bundle_of(drafts, **changes), now)
    return bank


def bank_at(place):
    return closing(open_bank(str(place)))


def numbered(draft, count, **changes):
    """Return *count* drafts like *draft* that differ in their uids and lines."""
    made = draft(**changes)
    document = made.sources[0].document
    return [
        replace(made, uid=f"item-{place}", sources=(Source(document, place + 1),))
        for place in range(count)
    ]


def query(file, statement, *values):
    """Ask the file of a bank itself, not by way of the program."""
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute(statement, values).fetchall()
        connection.commit()
    return found


def run_python(code, *arguments, **environment):
    """Run *code* in a process of its own, which it may end as it likes."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def compiled_catalogs(target):
    """Compile the catalogs below *target*, as a build does."""
    spec = importlib.util.spec_from_file_location(
        "compiling", ROOT / ".setup/compiling.py"
    )
    compiling = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(compiling)
    compiling.compile_catalogs(ROOT / "translations", target)
    return target


def resources_copy(target):
    """Copy the bundled bank to *target*, where a test can break it."""
    shutil.copytree(ROOT / "resources" / "bank", target / "bank")
    return target
