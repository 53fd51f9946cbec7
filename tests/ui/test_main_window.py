import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.languages import offered
from kazquiz.ui.main_window import PLACES, SMALLEST, MainWindow
from tests.ui.items import LANGUAGES
from tests.ui.stage import box, cut_off, image, is_mirrored, plain, settle, shown

AUTONYMS = [
    "English",
    "Қазақша",
    "قازاقشا (ەرەجەمەن)",
    "Qazaqşa (latyn, 2021, erejemen)",
    "العربية",
    "فارسی",
    "Русский",
]
CODES = ["en", "kk", "kk_Arab", "kk_Latn", "ar", "fa", "ru"]


@pytest.fixture
def window(show, catalogs):
    made = MainWindow(offered(catalogs))
    for name in (*PLACES, "quiz", "results"):
        made.add_page(name, QLabel(name), lambda: _("Settings"))
    made.show_page("home")
    return show(made, 1024, 700)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("lose", [lambda each: each.setEnabled(False), QWidget.hide])
def test_the_keyboard_stays_on_the_page_when_what_had_it_is_gone(window, lose):
    page = QWidget()
    button = QPushButton("Only one", page)
    window.add_page("settings", page, lambda: "Settings")
    window.show_page("settings")
    settle()
    button.setFocus()

    lose(button)

    assert QApplication.focusWidget() is page


def chosen_place(window):
    return [name for name, each in window.rail_buttons.items() if each.isChecked()]


def test_is_empty_gracefully(show, catalogs, qapp):
    window = show(MainWindow(offered(catalogs)))

    assert window.windowTitle() == "KazQuiz"
    assert not window.messages.isVisible()


@pytest.mark.parametrize("name", PLACES)
def test_the_rail_asks_for_its_place(qtbot, window, name):
    with qtbot.waitSignal(window.page_requested, timeout=0) as told:
        click(qtbot, window.rail_buttons[name])

    assert told.args == [name]


@pytest.mark.parametrize(("place", "name"), list(enumerate(PLACES, start=1)))
def test_each_place_has_a_shortcut(qtbot, window, place, name):
    with qtbot.waitSignal(window.page_requested) as told:
        held = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(window, Qt.Key[f"Key_{place}"], held)

    assert told.args == [name]


@pytest.mark.parametrize(
    ("page", "place"),
    [("home", "home"), ("quiz", "quiz_setup"), ("results", "quiz_setup")],
)
def test_shows_where_one_is(window, page, place):
    window.show_page(page)

    assert chosen_place(window) == [place]
    assert window.current == page
    assert window.stack.currentWidget().text() == page
    assert shown(window.heading) == "Settings"
    assert window.windowTitle() == "Settings · KazQuiz"


def test_a_place_that_is_asked_for_in_vain_is_not_marked(qtbot, window):
    click(qtbot, window.rail_buttons["library"])

    assert chosen_place(window) == ["home"]


def test_a_place_that_is_asked_for_twice_stays_marked(qtbot, window):
    click(qtbot, window.rail_buttons["home"])

    assert chosen_place(window) == ["home"]


def test_the_menu_names_each_language_in_itself(window):
    actions = window.language_menu.actions()

    assert [action.text() for action in actions] == AUTONYMS
    assert [action.data() for action in actions] == CODES
    assert [action.data() for action in actions if action.isChecked()] == ["en"]
    assert window.language_button.text() == "English"


def test_the_menu_asks_for_a_language(qtbot, window):
    with qtbot.waitSignal(window.language_chosen, timeout=0) as told:
        window.language_menu.actions()[CODES.index("fa")].trigger()

    assert told.args == ["fa"]


def test_a_language_that_is_not_spoken_then_is_not_marked(window):
    window.language_menu.actions()[CODES.index("fa")].trigger()

    marked = [each for each in window.language_menu.actions() if each.isChecked()]
    assert [action.data() for action in marked] == ["en"]


def test_a_page_that_takes_the_place_of_another_leaves_nothing_behind(window):
    count = window.stack.count()

    window.add_page("home", QLabel("new"), lambda: "")
    window.show_page("home")

    assert window.stack.count() == count
    assert window.stack.currentWidget().text() == "new"


def test_asks_for_light_or_dark(qtbot, window):
    with qtbot.waitSignal(window.theme_toggled, timeout=0):
        click(qtbot, window.theme_button)


def test_tells_what_has_happened(window):
    window.tell(lambda: "It is kept.")

    assert window.messages.isVisible()
    assert shown(window.messages.message) == "It is kept."


def test_what_was_said_of_a_page_is_over_with_it(window):
    window.tell(lambda: "It is kept.")

    window.show_page("study")

    assert not window.messages.isVisible()


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language(window, stage, language):
    window.tell(lambda: _("Settings"))
    window.rail_buttons["study"].setFocus()
    before = window.rail_buttons["library"].text(), shown(window.messages.message)

    stage.speak(language)

    after = window.rail_buttons["library"].text(), shown(window.messages.message)
    assert not set(before) & set(after)
    assert window.windowTitle() == f"{plain(_('Settings'))} · KazQuiz"
    marked = [each for each in window.language_menu.actions() if each.isChecked()]
    assert [action.data() for action in marked] == [language]
    assert window.language_button.text() == marked[0].text()
    assert window.rail_buttons["study"].hasFocus()
    assert window.theme_button.accessibleName() != "Light or dark"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(window, stage, language):
    window.tell(lambda: _("Settings"), action=lambda: _("Study now"))

    stage.speak(language)

    assert cut_off(window) == []


def test_does_not_get_too_small_to_be_used(window):
    window.resize(100, 100)

    assert window.size() == QSize(SMALLEST)


def test_mirrors(window, stage):
    parts = [window.language_button, window.rail_buttons["home"], window.stack]
    before = [box(each, window) for each in parts]

    stage.speak("ar")

    after = [box(each, window) for each in parts]
    assert is_mirrored(before[1], after[1], window.width())
    assert after[0][1] < window.width() / 2 < before[0][0]
    assert after[2][0] == 0 < before[2][0]


def test_a_switch_and_back_leaves_no_trace(window, stage):
    before = image(window)

    stage.speak("fa")
    stage.speak("en")
    settle()

    assert image(window) == before
