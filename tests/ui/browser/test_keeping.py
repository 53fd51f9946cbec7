import pytest
from PySide6.QtWidgets import QWidget

from kazquiz.browse import changing
from kazquiz.ui.browser.keeping import Keeping
from tests.ui.stage import plain


@pytest.fixture
def keeping(stage, asking, show):
    parent = show(QWidget(), 100, 100)
    return Keeping(stage.context, stage.context.tell, asking, parent)


def names(stage):
    return [kept.name for kept in changing.saved(stage.bank, "en")]


def test_a_search_is_saved_under_a_name(qtbot, keeping, asking, stage):
    keeping.save(" is:due ")
    assert asking.field.currentText() == "is:due"
    asking.field.setEditText("Today")

    with qtbot.waitSignal(keeping.done, timeout=0):
        asking.button.click()

    (kept,) = changing.saved(stage.bank, "en")
    assert (kept.name, kept.text) == ("Today", "is:due")
    assert plain(stage.told[-1][0]()) == "Today is saved."


def test_it_is_renamed_and_removed_and_brought_back(keeping, asking, stage):
    changing.save_search(stage.bank, "Today", "is:due", stage.clock.now)
    (kept,) = changing.saved(stage.bank, "en")
    keeping.rename(kept)
    asking.field.setEditText("Now")
    asking.button.click()
    assert names(stage) == ["Now"]

    keeping.remove(kept)
    assert names(stage) == []
    stage.told[-1][2]()
    assert names(stage) == ["Now"]
