import pytest

from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.editor_tools import EditorTools
from kazquiz.ui.widgets.rich_field import RichField
from tests.ui.stage import has_colour, plain


@pytest.fixture
def tools(show):
    return show(EditorTools(), 700, 100)


def test_looks_act_on_the_field_that_was_typed_in_last(tools, show):
    first, second = show(RichField(), 300, 90), show(RichField(), 300, 90)
    tools.watch([first, second])
    for field in (first, second):
        field.show_markup("text", "en")
    second.activateWindow()
    second.setFocus()
    second.selectAll()

    tools.look_buttons["italic"].click()

    assert (first.markup(), second.markup()) == ("text", "<i>text</i>")


def test_keys_are_told(tools):
    assert plain(tools.look_buttons["bold"].toolTip()) == "Bold (Ctrl+B)"
    assert plain(tools.answer_button.toolTip()) == "Mark the answer (F8)"


def test_only_what_can_be_done_is_offered(tools):
    tools.show_state(can_store=True, is_changed=False, can_set_back=False)
    assert not tools.store_button.isEnabled()
    assert not tools.discard_button.isVisible()

    tools.show_state(can_store=True, is_changed=True, can_set_back=True)

    assert tools.store_button.isEnabled()
    assert tools.discard_button.isVisible()
    assert tools.set_back_button.isVisible()


def test_the_preview_button_shows_whether_the_preview_is_on(tools):
    assert not has_colour(tools.preview_button, Role.TINT)

    tools.preview_button.setChecked(True)

    assert has_colour(tools.preview_button, Role.TINT)
