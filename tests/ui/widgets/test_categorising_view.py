from kazquiz.i18n.formatting import of
from kazquiz.ui.widgets.categorising_view import CategorisingView
from kazquiz.ui.widgets.option_row import OptionState
from tests.ui.groups import CATEGORISING


def test_a_column_takes_as_many_as_one_likes(show):
    view = show(CategorisingView())
    view.show_question(CATEGORISING, of("en"))

    for _part in view.parts:
        view.choose(1)

    assert view.places() == (0, 0, 0)
    assert {target.state for target in view.targets} == {OptionState.OPEN}
    assert [target.text() for target in view.targets] == ["Rivers", "Mountains"]
    assert [part.slot_text for part in view.parts] == ["Rivers"] * 3
