import pytest

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.meter import Meter
from kazquiz.ui.widgets.topic_bars import Bar, NamedBars, percent_bar
from tests.ui.stage import box, is_mirrored, plain, settle, shown


@pytest.fixture
def bars(show):
    made = NamedBars()
    made.show_bars([percent_bar("Russia", 0.25), percent_bar("China", 0.8, Role.GOOD)])
    return show(made, 500, 200)


def labels(bars):
    return [shown(each) for each in bars.findChildren(Label)]


def test_is_empty_gracefully(show):
    bars = NamedBars()
    bars.show_bars([])

    assert show(bars).findChildren(Meter) == []


def test_shows_each_name_with_its_figure(bars):
    assert labels(bars) == ["Russia", "25%", "China", "80%"]


def test_tells_each_bar_to_who_cannot_see_it(bars):
    told = [plain(meter.accessibleName()) for meter in bars.findChildren(Meter)]

    assert told == ["Russia: 25%", "China: 80%"]


def test_shows_others_in_place_of_what_was_shown(bars):
    bars.show_bars([Bar("Iran", [(0.5, Role.GOOD)], "½", "half")])
    settle()

    assert labels(bars) == ["Iran", "½"]


def test_shows_more_than_before_below_one_another(bars):
    bars.show_bars([percent_bar(name, 0.5) for name in ("Iran", "Oman", "Peru")])
    settle()

    assert labels(bars)[::2] == ["Iran", "Oman", "Peru"]
    tops = [meter.y() for meter in bars.findChildren(Meter)]
    assert tops == sorted(set(tops))


def test_a_bar_without_shares_is_none_until_it_has_some(bars):
    bars.show_bars([Bar("Iran", (), "3", "3")])
    settle()
    assert not bars.findChildren(Meter)[0].isVisible()

    bars.show_bars([percent_bar("Iran", 0.5)])
    settle()
    assert bars.findChildren(Meter)[0].isVisible()


def test_a_long_name_wraps_and_leaves_room_for_the_bar(bars):
    bars.show_bars([percent_bar("Organisation for Security " * 5, 0.5)])
    settle()

    (meter,) = bars.findChildren(Meter)
    assert meter.width() > 80
    assert bars.findChildren(Label)[0].height() > 30


@pytest.mark.parametrize(
    ("language", "figure"), [("ar", "٢٥٪"), ("fa", "۲۵٪"), ("kk", "25\xa0%")]
)
def test_writes_figures_as_the_language_does(stage, language, figure):
    stage.speak(language)

    assert plain(percent_bar("x", 0.25).figure) == figure


def test_mirrors(bars, stage):
    before = [box(each, bars) for each in bars.findChildren(Meter)]

    stage.speak("ar")

    after = [box(each, bars) for each in bars.findChildren(Meter)]
    assert all(map(is_mirrored, before, after, [bars.width()] * 2))


def test_a_name_takes_the_room_of_bars_that_are_not_there(show):
    made = NamedBars()
    name = "a name that is rather long, but not too long for one line of this width"
    made.show_bars([Bar(name, (), "3", "3")])
    show(made, 640, 100)

    label = made.findChildren(Label)[0]
    one_line = label.heightForWidth(10 * label.width())
    assert label.heightForWidth(label.width()) == one_line
