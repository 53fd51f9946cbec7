import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QFrame, QPushButton, QStyle, QStyleOptionButton

from kazquiz import paths
from kazquiz.ui import theme
from kazquiz.ui.theme import DARK, LIGHT, Role, Text
from kazquiz.ui.widgets.layout import row

STYLES = paths.resources() / "styles"
THEMES = {"light": LIGHT, "dark": DARK}
RATINGS = (Role.AGAIN, Role.HARD, Role.GOOD, Role.EASY)
# Each text with what it is written on.
PAIRS = [
    *(
        (role, ground)
        for role in (Role.TEXT, Role.MUTED)
        for ground in (Role.WINDOW, Role.SURFACE, Role.RAISED, Role.TINT)
    ),
    *((role, Role.SURFACE) for role in RATINGS),
    *((role, Role.WINDOW) for role in (Role.GOOD, Role.AGAIN)),
    *((Role.ACCENT, ground) for ground in (Role.WINDOW, Role.SURFACE, Role.TINT)),
    (Role.ON_ACCENT, Role.ACCENT),
    (Role.TEXT, Role.HIGHLIGHT),
    (Role.SURFACE, Role.AGAIN),
    (Role.WINDOW, Role.TEXT),
    (Role.TEXT, Role.LINE),  # a button while it is held down
]
# Edges, bars, lines and icons that mean something, with what they stand on.
SHAPES = [
    *(
        (role, ground)
        for role in (*RATINGS, Role.ACCENT, Role.MUTED, Role.TEXT)
        for ground in (Role.WINDOW, Role.SURFACE, Role.RAISED)
    ),
    # The focus: of a usual control, of one that is chosen, of the first one, and in
    # the bar of messages.
    (Role.ACCENT, Role.TINT),
    (Role.TEXT, Role.TINT),
    (Role.WINDOW, Role.TEXT),
]


def luminance(code):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor(code).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def put(qapp):
    """Put a theme into use, and the usual one back afterwards."""

    def into_use(*, dark=False, text_size=100):
        theme.apply(qapp, STYLES, dark=dark, text_size=text_size)

    yield into_use
    into_use()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_stands_out_from_what_it_is_written_on(name, text, ground):
    colours = THEMES[name]

    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_a_shape_that_means_something_can_be_seen(name, shape, ground):
    colours = THEMES[name]

    assert contrast(colours[shape], colours[ground]) >= 3


def rules():
    """Return the style sheet's rules: what each is for, and what it sets to a role."""
    sheet = re.sub(
        r"/\*.*?\*/",
        "",
        (STYLES / "kazquiz.qss").read_text("utf-8"),
        flags=re.DOTALL,
    )
    named = r"(?<![-\w])([-\w]+):[^;@]*@([a-z-]+)"
    return {
        selector.strip(): {
            name: Role(role)
            for name, role in re.findall(named, body)
            if role in set(Role)
        }
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    }


@pytest.mark.parametrize("name", THEMES)
def test_every_rule_of_the_style_sheet_can_be_read(name):
    """What cannot be pressed may be pale: WCAG asks nothing of it."""
    colours = THEMES[name]
    found = {
        selector: (roles["color"], roles["background"])
        for selector, roles in rules().items()
        if {"color", "background"} <= roles.keys() and ":disabled" not in selector
    }

    assert len(found) >= 4
    assert {
        selector
        for selector, (text, ground) in found.items()
        if contrast(colours[text], colours[ground]) < 4.5
    } == set()


def test_every_control_has_a_style_of_its_own_where_it_has_the_focus():
    focused = {selector for selector in rules() if ":focus" in selector}

    for control in ("QPushButton", "QToolButton", "QLineEdit", "QComboBox"):
        assert any(control in selector for selector in focused), control


BUTTONS = {
    "usual": {},
    "primary": {"role": "primary"},
    "link": {"role": "quiet"},
    "toggle": {"role": "quiet", "kind": "toggle"},
    "segment": {"role": "segment"},
    "letter": {"role": "letter"},
    "day": {"role": "day"},
    "example": {"role": "example"},
}


@pytest.fixture(params=[*BUTTONS, "message"])
def button(request, show):
    """A button of each look, beside another one that has the focus."""
    words = {"letter": "Ң", "day": "28"}
    made = QPushButton(words.get(request.param, "Back to the list"))
    for name, value in BUTTONS.get(request.param, {}).items():
        made.setProperty(name, value)
    holder = QFrame()
    if request.param == "message":
        holder.setProperty("role", "message")
    holder.setLayout(row(QPushButton("Other"), made))
    show(holder, 500, 100)
    assert not made.hasFocus()
    return made


def size(button):
    """Return how large the style would have *button*, which keeps what it once was."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())
    kind = QStyle.ContentsType.CT_PushButton
    return button.style().sizeFromContents(kind, option, words, button), words


def test_nothing_moves_where_the_focus_comes(button):
    before = size(button)

    button.setFocus()

    assert button.hasFocus()
    assert size(button) == before


def test_the_ring_of_the_focus_keeps_clear_of_the_words(button):
    button.setFocus()

    whole, words = size(button)
    ring = 2
    assert (whole.width() - words.width()) / 2 - ring >= theme.SPACE_1


def test_white_and_black_have_the_largest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_each_role_has_a_colour(name):
    assert set(THEMES[name]) == set(Role)


@pytest.mark.parametrize("dark", [False, True])
def test_no_name_is_left_in_the_style_sheet(qapp, put, dark):
    put(dark=dark)

    assert not re.search(r"@[a-z]", qapp.styleSheet())


def test_each_name_in_the_style_sheet_is_a_role_or_a_size():
    sheet = (STYLES / "kazquiz.qss").read_text("utf-8")
    names = {*Role, *(f"size-{size}" for size in Text), "size"}

    found = set(re.findall(r"@([a-z]+(?:-[a-z]+)*)(?=[;\s])", sheet))

    assert found - {"are"} <= names


def test_no_style_says_left_or_right():
    sheet = (STYLES / "kazquiz.qss").read_text("utf-8")

    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)

    assert not re.search(
        r"(padding|margin|border|text-align)[-:]\s*(left|right)", rules
    )


def test_the_theme_in_use_is_known(put):
    put(dark=True)
    assert theme.is_dark()

    put(dark=False)

    assert not theme.is_dark()


def test_the_palette_has_the_colours_of_the_theme(qapp, put):
    put(dark=True)

    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(DARK[Role.WINDOW])
    assert palette.color(QPalette.ColorRole.Text) == QColor(DARK[Role.TEXT])


@pytest.mark.parametrize("size", Text)
def test_text_grows_as_the_person_wishes(put, size):
    put(text_size=200)
    double = theme.pixels(size)
    put(text_size=100)

    assert double == 2 * theme.pixels(size)


def test_arabic_script_is_a_little_larger(qapp):
    assert theme.pixels(Text.READING, arabic=True) > theme.pixels(Text.READING)


def test_sizes_keep_their_order():
    assert [theme.pixels(size) for size in Text] == sorted(map(theme.pixels, Text))


def test_a_font_is_found_for_the_families_that_are_wished(qapp):
    font = theme.font(Text.BODY, bold=True)

    assert QFontInfo(font).family()
    assert font.weight() == 600
    assert font.pixelSize() == theme.pixels(Text.BODY)


@pytest.mark.parametrize(
    ("choice", "system", "dark"),
    [
        ("light", Qt.ColorScheme.Dark, False),
        ("dark", Qt.ColorScheme.Light, True),
        ("system", Qt.ColorScheme.Dark, True),
        ("system", Qt.ColorScheme.Light, False),
        ("system", Qt.ColorScheme.Unknown, False),
    ],
)
def test_the_system_decides_only_where_it_is_asked(choice, system, dark):
    class Hints:
        def colorScheme(self):
            return system

    class App:
        def styleHints(self):
            return Hints()

    assert theme.wants_dark(App(), choice) is dark
