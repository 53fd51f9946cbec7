"""Every page by keyboard and by ear: what has a key has a name, a role, and is seen."""

import shutil
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QScrollArea

from kazquiz import paths
from kazquiz.app.start import make_application
from kazquiz.bank.store import open_bank
from kazquiz.settings import Settings
from kazquiz.ui import theme
from kazquiz.ui.key_list import KEYS
from kazquiz.ui.pages.page import Page
from kazquiz.ui.widgets.rich_field import ANSWER_KEY, LOOK_KEYS
from tests.localisation.screens import cut
from tests.pictures import LANGUAGES, Studio, settle, studied_bank
from tests.ui.stage import plain

SIZE = (860, 600)
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}
# Their parts stand in columns, each of which is gone through whole.
IN_COLUMNS = {"quiz", "editor", "scheduling"}


@pytest.fixture(scope="module")
def kept_bank(tmp_path_factory):
    place = tmp_path_factory.mktemp("kept") / "bank.sqlite"
    studied_bank(place).close()
    return place


@pytest.fixture
def make_studio(kept_bank, tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))
    bank = open_bank(str(shutil.copy(kept_bank, tmp_path / "bank.sqlite")))
    made = []

    def make(language="en", **settings):
        studio = Studio(make_application(), bank, SIZE, language)
        studio.program.change_settings(
            Settings(language=language, theme="light", **settings)
        )
        made.append(studio)
        settle()
        return studio

    yield make
    for studio in made:
        pages = studio.program.pages
        if "quiz" in pages:
            pages["quiz"].sit_nothing()
        if "study" in pages:
            pages["study"].leave()
        studio.program.window.close()
        studio.program.window.deleteLater()
        settle()
        # Without a window there is little to draw anew.
        studio.program._speech.switch.speak("en")
        styles = paths.resources() / "styles"
        theme.apply(make_application(), styles, dark=False, text_size=100)
    bank.close()
    settle()


def states_of(studio):
    return [
        (page, state, bring_about)
        for page, states in studio.states().items()
        for state, bring_about in states.items()
    ]


def stops(window):
    """List where the tab key stops, in its order, from the page's first on."""
    found = []
    page = window.stack.currentWidget()
    window.focusNextChild()
    while (each := window.focusWidget()) is not None and each not in found:
        found.append(each)
        window.focusNextChild()
    inside = [page.isAncestorOf(each) for each in found]
    first = next((n for n, is_in in enumerate(inside) if is_in > inside[n - 1]), 0)
    return found[first:] + found[:first]


def called(widget):
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"


def gathered(studio, fault_of):
    """Return the faults of every state of every page, by page."""
    found = {}
    for page, state, bring_about in states_of(studio):
        bring_about()
        settle()
        if faults := fault_of(studio.program.window):
            found[page, state] = faults
        studio.program.window.messages.hide()
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
def test_whatever_takes_the_focus_says_what_it_is(make_studio, language):
    def nameless(window):
        faults = []
        for each in stops(window):
            told = QAccessible.queryAccessibleInterface(each)
            name = plain(told.text(QAccessible.Text.Name)).strip()
            if not name or told.role() in NO_ROLES:
                faults.append(f"{called(each)} {told.role()}")
        return faults

    assert gathered(make_studio(language), nameless) == {}


def test_the_focus_is_always_seen(make_studio):
    tried = set()

    def unseen(window):
        faults = []
        for each in stops(window):
            kind = (type(each), each.property("role"), each.objectName())
            # A page takes the focus to hear its keys; nothing in it is pressed.
            if kind in tried or isinstance(each, Page):
                continue
            tried.add(kind)
            if window.focusWidget() is not None:
                window.focusWidget().clearFocus()
            settle()
            without = each.grab().toImage()
            each.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            if each.grab().toImage() == without:
                faults.append(called(each))
        return faults

    assert gathered(make_studio(), unseen) == {}
    assert len(tried) > 20


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_tab_key_goes_the_way_of_reading(make_studio, language):
    """Down each scrolled part, and along each line from its leading edge."""

    def lines(window):
        rtl = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        faults, page = [], window.stack.currentWidget()
        inside = [each for each in stops(window) if page.isAncestorOf(each)]
        for before, after in pairwise(inside):
            if scrolled(before) is not scrolled(after):
                continue
            one, other = (box(each, window) for each in (before, after))
            along = one.left() < other.left() if rtl else one.left() > other.left()
            if abs(one.center().y() - other.center().y()) < 8 and along:
                faults.append((called(before), called(after)))
            if other.bottom() <= one.top() and not columns(one, other):
                faults.append((called(before), called(after)))
        return faults

    found = gathered(make_studio(language), lines)

    assert {key: each for key, each in found.items() if key[0] not in IN_COLUMNS} == {}


def scrolled(widget):
    """Return the scrolled part that *widget* is in, None where it is in none."""
    each = widget.parentWidget()
    while each is not None and not isinstance(each, QScrollArea):
        each = each.parentWidget()
    return each


def box(widget, window):
    rect = widget.rect()
    rect.moveTopLeft(widget.mapTo(window, rect.topLeft()))
    return rect


def columns(one, other):
    """Tell whether two boxes stand in columns beside one another."""
    return one.right() <= other.left() or other.right() <= one.left()


@pytest.mark.parametrize("size", [80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_of_every_size_has_room(make_studio, language, size):
    studio = make_studio(language, text_size=size)

    assert gathered(studio, cut) == {}


def keys_answered_to(window):
    """List the keys that something in *window* answers to wherever the focus is."""
    found = [each.key() for each in window.findChildren(QShortcut)]
    for action in window.findChildren(QAction):
        found += action.shortcuts()
    found += [each.shortcut() for each in window.findChildren(QAbstractButton)]
    return {each.toString() for each in found if not each.isEmpty()}


def test_the_list_of_keys_names_every_key_there_is(make_studio):
    studio = make_studio()
    for states in studio.states().values():
        next(iter(states.values()))()
    answered = keys_answered_to(studio.program.window)
    looks = {*LOOK_KEYS.values(), ANSWER_KEY}

    listed = {
        QKeySequence(press).toString()
        for section in KEYS.values()
        for key in section.keys
        for press in key.presses
    }

    assert len(answered) > 30
    assert {QKeySequence(key).toString() for key in looks} <= listed
    assert answered - listed == set()


def test_the_list_of_keys_is_one_key_away_and_leads_back(make_studio, qtbot):
    program = make_studio().program
    program.show_page("library")

    program.window.keys_action.trigger()
    assert program.window.current == "keys"

    program.window.keys_action.trigger()
    assert program.window.current == "library"

    program.window.keys_button.click()
    program.pages["keys"].back_button.click()
    assert program.window.current == "library"
