import re

import pytest

from kazquiz.bank.steps import RowStep
from kazquiz.ui.step_names import NAMES, redo_text, step_name, undo_text
from tests.banks import ROOT
from tests.ui.items import LANGUAGES


def names_in_sources():
    """List the names under which the sources keep steps."""
    found = set()
    for file in (ROOT / "kazquiz").rglob("*.py"):
        found |= set(re.findall(r'history\.step\([^)]*?"([\w-]+)"', file.read_text()))
    return found


def test_every_step_that_is_kept_has_a_name():
    assert names_in_sources() <= NAMES.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_step_is_named_in_every_language(switch, language, name):
    switch.speak(language)

    told = step_name(RowStep(name, 1))

    assert told
    assert told in undo_text(RowStep(name, 1))
    assert told in redo_text(RowStep(name, 1))


def test_without_a_step_it_says_so():
    assert undo_text(None) == "Nothing to undo"
    assert redo_text(None) == "Nothing to redo"
