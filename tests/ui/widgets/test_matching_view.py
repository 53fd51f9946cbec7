from kazquiz.i18n.formatting import of
from kazquiz.quiz.partial import UNPLACED
from kazquiz.ui.widgets.matching_view import MatchingView
from tests.ui.groups import MATCHING


def test_a_value_belongs_to_one_caption_alone(show):
    view = show(MatchingView())
    view.show_question(MATCHING, of("en"))

    view.put(0, 2)
    view.put(1, 2)

    assert view.places() == (UNPLACED, 2, UNPLACED)
