import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.option_row import OptionRow, OptionState
from tests.ui.stage import image, press, settle

LONG = "The Treaty on Friendship, Cooperation and Mutual Assistance of 1992 " * 5
TEXTS = {"en": "Astana", "ar": "أستانا", "kk": "Астана", "empty": ""}


@pytest.fixture
def option(show):
    made = OptionRow()
    window = QWidget()
    window.setLayout(column(made, None))
    show(window, 600, 400)
    made.show_option("1", "Astana", "en")
    return made


def leading_edge_bar(option, *, rtl):
    """Return the colour in the middle of the row's leading edge."""
    pixels = image(option)
    x = pixels.width() - 2 if rtl else 1
    return pixels.pixelColor(x, pixels.height() // 2)


@pytest.mark.parametrize("language", ["en", "fa"], ids=["ltr", "rtl"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("state", OptionState)
@pytest.mark.parametrize("checked", [True, False], ids=["chosen", "open"])
def test_is_painted_in_every_state(option, stage, language, text, state, checked):
    stage.speak(language)
    option.show_option("۱", text, language)
    option.setChecked(checked)

    option.judge(state, "word")

    assert not image(option).isNull()


def test_grows_with_a_long_text(option):
    assert option.height() == theme.TALL_TARGET

    option.show_option("1", LONG, "en")
    settle()

    assert option.height() > 2 * theme.TALL_TARGET
    assert option.height() == option.heightForWidth(option.width())


def test_grows_when_it_gets_less_wide(option):
    option.show_option("1", LONG, "en")
    before = option.height()

    option.window().resize(350, 400)
    settle()

    assert option.height() > before


@pytest.mark.parametrize("language", ["en", "fa"], ids=["ltr", "rtl"])
@pytest.mark.parametrize(
    ("state", "role"), [(OptionState.RIGHT, Role.GOOD), (OptionState.WRONG, Role.AGAIN)]
)
def test_a_verdict_has_a_bar_at_the_leading_edge(option, stage, language, state, role):
    stage.speak(language)

    option.judge(state, "word")

    assert leading_edge_bar(option, rtl=language == "fa") == theme.colour(role)
    assert leading_edge_bar(option, rtl=language != "fa") == theme.colour(role)


def test_mirrors(option, stage):
    option.show_option("", "", "en")
    option.judge(OptionState.RIGHT, "Right")
    before = image(option)

    stage.speak("ar")

    assert image(option) == before.flipped(Qt.Orientation.Horizontal) or (
        image(option).pixelColor(20, 22) == before.pixelColor(before.width() - 21, 22)
    )


def test_a_judged_option_cannot_be_chosen(qtbot, option):
    option.judge(OptionState.DIMMED)

    qtbot.mouseClick(option, Qt.MouseButton.LeftButton)

    assert not option.isChecked()
    assert not option.isEnabled()


def test_tells_its_key_its_text_and_its_verdict(option):
    option.judge(OptionState.WRONG, "Wrong")

    assert option.accessibleName() == "1. Astana"
    assert option.accessibleDescription() == "Wrong"


@pytest.mark.parametrize("way", ["mouse", "space"])
def test_is_chosen_by_a_click_and_by_the_space_bar(qtbot, option, way):
    with qtbot.waitSignal(option.clicked, timeout=0):
        if way == "mouse":
            qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
        else:
            press(option, " ", Qt.Key.Key_Space)

    assert option.isChecked()
