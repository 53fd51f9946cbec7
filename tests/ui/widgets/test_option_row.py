import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.option_row import OptionRow, OptionState
from tests.ui.stage import image, line_ends, press, settle

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


def edge_bar(option, *, rtl):
    """Return the colour of the bar at the left, or at the right, edge of the row."""
    pixels = image(option)
    x = pixels.width() - theme.EDGE_BAR if rtl else theme.EDGE_BAR - 1
    return pixels.pixelColor(x, pixels.height() // 2)


def mark_pixels(option, *, rtl):
    """Count the pixels of the verdict's mark at the left, or the right, edge."""
    pixels = image(option)
    colour = theme.colour(Role.GOOD)
    start = pixels.width() - 40 if rtl else 10
    return sum(
        pixels.pixelColor(x, y) == colour
        for x in range(start, start + 30)
        for y in range(5, pixels.height() - 5)
    )


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
    before = option.height()
    assert theme.TALL_TARGET <= before < 1.2 * theme.TALL_TARGET

    option.show_option("1", LONG, "en")
    settle()

    assert option.height() > 2 * before
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

    assert edge_bar(option, rtl=language == "fa") == theme.colour(role)
    assert edge_bar(option, rtl=language != "fa") != theme.colour(role)


def test_the_mark_of_the_verdict_mirrors(option, stage):
    option.show_option("", "", "en")
    option.judge(OptionState.RIGHT, "Right")
    assert mark_pixels(option, rtl=True) > 5 > mark_pixels(option, rtl=False)

    stage.speak("ar")

    assert mark_pixels(option, rtl=False) > 5 > mark_pixels(option, rtl=True)


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


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_every_line_of_a_wrapped_text_begins_at_the_edge(option, stage, language):
    stage.speak(language)
    option.show_option("1", "متن " * 60, language)
    option.resize(option.width(), option.heightForWidth(option.width()))

    picture = image(option)
    beside_badge = picture.width() - 2 * theme.SPACE_3 - theme.SPACE_5
    text = picture.copy(8, 8, beside_badge - 8, picture.height() - 16)

    ends = line_ends(text)
    assert len(ends) > 1
    assert len(set(ends)) == 1
