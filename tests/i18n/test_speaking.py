import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from kazquiz.i18n import gettext
from kazquiz.i18n.catalog import language_in_use
from kazquiz.i18n.formatting import Habits, interface
from kazquiz.i18n.speaking import speak, speaking


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "fa" / "LC_MESSAGES"
    place.mkdir(parents=True)
    catalog = Catalog(locale="fa")
    catalog.add("Study", "مطالعه")
    with (place / "kazquiz.mo").open("wb") as file:
        write_mo(file, catalog)
    return tmp_path


def test_texts_and_figures_change_together(folder):
    speak(folder, "fa")

    assert gettext("Study") == "مطالعه"
    assert interface().number(12) == "۱۲"
    assert language_in_use() == "fa"


def test_the_digits_may_be_chosen(folder):
    speak(folder, "fa", Habits(digits="latn"))

    assert interface().number(12) == "12"


def test_a_language_that_cannot_be_read_changes_nothing(folder):
    speak(folder, "fa")

    with pytest.raises(OSError, match="kk"):
        speak(folder, "kk")
    assert (gettext("Study"), interface().language) == ("مطالعه", "fa")


def test_another_language_is_spoken_only_inside(compiled):
    speak(compiled, "ru")

    with speaking(compiled, "fa"):
        assert language_in_use() == "fa"
        assert interface().language == "fa"

    assert language_in_use() == interface().language == "ru"


def test_what_was_spoken_is_spoken_again_after_a_fault(compiled):
    with pytest.raises(ZeroDivisionError), speaking(compiled, "ar"):
        raise ZeroDivisionError

    assert language_in_use() == interface().language == "en"
