import pytest

from kazquiz.ui.widgets.label import Label
from tests.ui.stage import image, line_ends, plain


@pytest.mark.parametrize(
    ("language", "mark"), [("en", "\u200e"), ("kk", "\u200e"), ("ar", "\u200f")]
)
def test_a_text_stands_at_the_edge_of_the_interface(stage, show, language, mark):
    label = show(Label())
    stage.speak(language)

    label.say("42 %")

    assert label.text() == f"{mark}42 %"


def test_nothing_said_is_nothing_shown(show):
    label = show(Label())

    label.say("")

    assert label.text() == ""


def test_markup_is_shown_as_it_is_written(show):
    label = show(Label())

    label.say("<b>x & y</b>")

    assert plain(label.text()) == "<b>x & y</b>"
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance("x & y")


def test_a_long_text_wraps_and_is_then_as_high_as_it_needs(show):
    label = show(Label(wrap=True))

    label.say("a long sentence " * 20)

    assert label.heightForWidth(200) > 3 * label.fontMetrics().height()
    assert label.minimumSizeHint().width() < 200


def test_a_role_changes_the_look_at_once(show):
    label = show(Label("right"))
    before = label.palette().windowText().color()

    label.set_role("wrong")

    assert label.palette().windowText().color() != before


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_every_line_of_a_wrapped_text_begins_at_the_edge(stage, show, language):
    stage.speak(language)
    label = show(Label("muted", wrap=True), 200, 200)

    label.say("متن " * 30)

    ends = line_ends(image(label))
    assert len(ends) > 2
    assert len(set(ends)) == 1
