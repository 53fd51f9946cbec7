import pytest
from PySide6.QtCore import Qt

from kazquiz.ui.key_list import KEYS
from kazquiz.ui.pages.keys_page import KeysPage
from tests.ui.stage import press, settle, shown, type_text


@pytest.fixture
def page(show, stage):
    made = KeysPage(lambda: made.place)
    made.place = "study"
    show(made, 740, 560)
    made.refresh()
    settle()
    return made


def headings(page):
    return [shown(heading) for _, heading, _, _ in page.cards if heading.isVisible()]


def test_the_keys_of_the_page_one_comes_from_stand_first(page):
    assert headings(page)[:2] == ["Study", "On every page"]

    page.place = "statistics"
    page.refresh()

    assert headings(page)[0] == "Statistics"
    assert len(headings(page)) == len(KEYS)


def test_typing_searches_at_once(page):
    type_text(page.search, "rating")

    assert headings(page) == ["Study"]
    visible = [row for *_, rows in page.cards for row in rows if row.isVisible()]
    assert [shown(row.what) for row in visible] == ["Take back the last rating"]
    assert not page.nothing.isVisible()


def test_says_when_there_is_no_such_key(page):
    type_text(page.search, "xyzzy")

    assert headings(page) == []
    assert page.nothing.isVisible()


def test_what_was_searched_for_is_gone_when_one_comes_back(page):
    type_text(page.search, "xyzzy")

    page.refresh()

    assert page.search.text() == ""
    assert headings(page)


@pytest.mark.parametrize("way", ["key", "button"])
def test_goes_back(page, qtbot, way):
    with qtbot.waitSignal(page.closed):
        if way == "key":
            press(page.search, "", Qt.Key.Key_Escape)
        else:
            page.back_button.click()


def test_the_search_goes_on_in_another_language(page, stage):
    type_text(page.search, "PgDn")

    stage.speak("fa")

    assert headings(page) == ["در همهٔ صفحه‌ها"]
