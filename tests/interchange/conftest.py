import pytest

from kazquiz import paths
from tests.banks import resources_copy


@pytest.fixture
def bundled(tmp_path, compiled, monkeypatch):
    """Put a copy of the bundled bank in the place of it, and return its folder."""
    folder = resources_copy(tmp_path / "resources")
    monkeypatch.setattr(paths, "resources", lambda: folder)
    monkeypatch.setattr(paths, "translations", lambda: compiled)
    return folder / "bank"


TOPICS = """
[[topic]]
slug = "state"
name = "State"
description = "The state"
"""
DOCUMENTS = """
[[document]]
file = "a.txt"
language = "en"
title = "A document"
notes = ""

[[document.passage]]
line = 1
heading = "Beginning"
"""
ITEM = """
[[item]]
uid = "capital"
weight = "core"
sources = [{ document = "a.txt", line = 3 }]
answer = { place = "Astana" }
distractors = ["Almaty", "Oral", "Taraz"]
stem = "Which city is the capital?"
statement = "The capital is [[Astana]]."
"""


@pytest.fixture
def small(tmp_path):
    """Make a bank of one item in English, with some of its files replaced."""

    def make(**files):
        folder = tmp_path / "small"
        (folder / "bank").mkdir(parents=True, exist_ok=True)
        usual = {
            "topics": TOPICS,
            "documents": DOCUMENTS,
            "names": "",
            "state": ITEM,
        }
        for name, content in (usual | files).items():
            if content is not None:
                (folder / "bank" / f"{name}.toml").write_text(content, "utf-8")
        return folder

    return make


@pytest.fixture
def item():
    """Return the TOML of the one item, with words of it exchanged."""

    def make(old="", new=""):
        assert old in ITEM
        return ITEM.replace(old, new)

    return make
