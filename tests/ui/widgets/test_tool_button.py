from PySide6.QtWidgets import QToolButton

from kazquiz.ui.icons import Glyph
from kazquiz.ui.widgets.tool_button import tool


def test_a_tool_is_an_icon():
    made = tool(Glyph.FLAG)

    assert isinstance(made, QToolButton)
    assert not made.icon().isNull()
