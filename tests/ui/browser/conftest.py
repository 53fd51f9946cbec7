import pytest

from kazquiz.browse.finding import Finder
from kazquiz.documents import library
from kazquiz.search.spellings import spellings
from kazquiz.ui.browser.ask_bar import AskBar
from kazquiz.ui.browser.item_model import ItemModel
from kazquiz.ui.browser.looking import Looking
from tests.ui.stage import settle


@pytest.fixture
def finder(stage, catalogs):
    return Finder(stage.bank, spellings(catalogs))


@pytest.fixture
def looking(stage, finder):
    made = Looking(stage.context, finder)
    made.names = library.names(stage.bank)
    return made


@pytest.fixture
def model(looking):
    return ItemModel(looking.rows, looking.style)


@pytest.fixture
def asking(show):
    bar = AskBar()
    show(bar, 600, 80)
    bar.hide()
    settle()
    return bar
