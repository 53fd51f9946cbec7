"""Linting: every rule over a thousand items in every language."""

from dataclasses import replace

from kazquiz import paths
from kazquiz.authoring.checking import check_items
from kazquiz.interchange.bundled import languages, read_bundle
from tests.benchmarks.table import Bar, Row
from tests.benchmarks.timing import median, timed

_ITEMS = 1000


def measure() -> list[Row]:
    """Measure the rules over the bundled items, some of them several times."""
    drafts = read_bundle(paths.resources(), paths.translations()).drafts
    turns = range(_ITEMS // len(drafts) + 1)
    items = [
        replace(draft, uid=f"{draft.uid}-{turn}") for turn in turns for draft in drafts
    ][:_ITEMS]
    spoken = languages(paths.translations())
    took = timed(lambda: list(check_items(items, spoken)), 3)
    what = f"check {_ITEMS} items in {len(spoken)} languages"
    return [Row(what, median(took), bar=Bar(1000, "ms"))]
