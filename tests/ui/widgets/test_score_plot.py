import pytest

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.score_plot import Dot, ScorePlot
from tests.ui.stage import has_colour, image, settle

DOTS = [Dot(0.2, "1 March"), Dot(0.9, "2 March"), Dot(0.5, "3 March")]


@pytest.fixture
def plot(show):
    made = ScorePlot()
    made.show_dots(DOTS, "Scores: 20%, 90%, 50%")
    return show(made, 600, 180)


def test_a_higher_score_stands_higher_and_a_later_one_further_on(plot):
    first, second, third = plot.places()

    assert second.y() < third.y() < first.y()
    assert first.x() < second.x() < third.x()
    assert has_colour(plot, Role.ACCENT)


def test_mirrors(plot, stage):
    before = [place.x() for place in plot.places()]

    stage.speak("ar")

    after = [plot.width() - place.x() for place in plot.places()]
    assert after == pytest.approx(before, abs=20)


def test_is_read_out_as_a_table(plot):
    assert plot.accessibleName() == "Scores: 20%, 90%, 50%"


@pytest.mark.parametrize("dots", [[], DOTS[:1]], ids=["none", "one"])
def test_few_dots_are_shown_too(plot, dots):
    plot.show_dots(dots, "")
    settle()

    assert len(plot.places()) == len(dots)


@pytest.mark.parametrize("share", [-0.5, 1.5])
def test_no_dot_leaves_the_plot(plot, share):
    plot.show_dots([Dot(share, "")], "")

    assert 0 < plot.places()[0].y() < plot.height()


def test_figures_are_in_the_digits_of_the_language(plot, stage):
    before = image(plot)

    stage.speak("fa")

    assert image(plot) != before


def test_a_day_that_all_dots_share_is_written_once_in_the_middle(plot):
    def inked():
        picture = image(plot)
        bottom = range(picture.height() - 8, picture.height())
        columns = range(picture.width())
        ground = picture.pixel(picture.width() - 1, 0)
        return [
            x for x in columns if any(picture.pixel(x, y) != ground for y in bottom)
        ]

    plot.show_dots([Dot(0.2, "1 March"), Dot(0.9, "1 March")], "")
    once = inked()
    plot.show_dots([Dot(0.2, "1 March"), Dot(0.9, "2 March")], "")
    twice = inked()

    assert 200 < once[0] < once[-1] < 450
    assert twice[0] < 200
    assert twice[-1] > 450
