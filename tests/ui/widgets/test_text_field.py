import pytest

from kazquiz.ui.widgets.text_field import TextField


@pytest.fixture
def field(show):
    return show(TextField(), 400, 60)


@pytest.mark.parametrize("text", ["", "2,7", "Astana", "أستانا"])
def test_a_text_begins_at_the_leading_edge(field, stage, text):
    field.setText(text)
    field.setCursorPosition(0)
    places = {}
    for language in ("en", "ar"):
        stage.speak(language)
        used = field.fontMetrics().horizontalAdvance(text)
        field.setCursorPosition(0)
        first = field.cursorRect().center().x()
        field.setCursorPosition(len(text))
        last = field.cursorRect().center().x()
        places[language] = (min(first, last), max(first, last))
        assert max(first, last) - min(first, last) == pytest.approx(used, abs=4)

    assert places["en"][0] < 30
    assert places["ar"][1] > 370
