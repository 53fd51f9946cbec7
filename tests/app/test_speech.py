import pytest

from kazquiz.app.speech import Speech
from kazquiz.errors import CatalogError, MissingFontError, UnknownLanguageError
from kazquiz.i18n.catalog import language_in_use
from kazquiz.i18n.formatting import interface
from kazquiz.settings import Settings
from kazquiz.ui import fonts


@pytest.fixture
def told():
    return []


@pytest.fixture
def make(qapp, told):
    made = []

    def speech(wished=""):
        made.append(Speech(qapp, wished, told.append))
        return made[-1]

    yield speech
    for each in made:
        each.switch._words.speak("en")


def kinds(told):
    return [type(error) for error in told]


def test_the_language_chosen_is_spoken(make, told):
    settings = make().begin(Settings(language="fa", digits="latn"))

    assert (language_in_use(), interface().number(5)) == ("fa", "5")
    assert (settings.language, told) == ("fa", [])


def test_what_is_asked_for_goes_before_what_is_chosen(make):
    settings = make("xb").begin(Settings(language="fa"))

    assert language_in_use() == settings.language == "xb"


def test_a_language_that_there_is_not_is_told(make, told):
    settings = make("qq").begin(Settings(language="ru"))

    assert kinds(told) == [UnknownLanguageError]
    assert (language_in_use(), settings.language) == ("ru", "ru")


def test_pseudo_languages_are_in_no_list_unless_asked_for(make):
    assert "xx" not in make().codes
    assert make("xx").codes[-1] == "xx"


def test_a_change_that_fails_leaves_the_language(make, told, monkeypatch, tmp_path):
    speech = make()
    before = speech.begin(Settings(language="ru"))
    monkeypatch.setattr(speech.switch, "_translations", tmp_path)

    after = speech.change(before, Settings(language="kk", theme="dark"))

    assert (after.language, after.theme) == ("ru", "dark")
    assert kinds(told) == [CatalogError]
    assert "остается прежним" in str(told[0])


def test_a_catalog_that_cannot_be_read_gives_way_to_english(
    make, told, monkeypatch, tmp_path
):
    speech = make()
    monkeypatch.setattr(speech.switch, "_translations", tmp_path)

    speech.begin(Settings(language="kk"))

    assert language_in_use() == "en"
    assert [str(each) for each in told] == [
        "The texts in the language \u2068kk\u2069 cannot be read, so English is shown. "
        "Reinstall KazQuiz to repair them."
    ]


def test_a_calendar_is_followed_at_once(make):
    speech = make()
    before = speech.begin(Settings(language="en"))

    speech.change(before, Settings(language="en", calendar="jalali"))

    assert interface().calendar == "jalali"


def test_letters_that_cannot_be_drawn_are_told(make, told, monkeypatch):
    speech = make()
    before = speech.begin(Settings(language="en"))
    monkeypatch.setattr(fonts, "_is_drawn", lambda letter, _font: letter.isascii())

    speech.change(before, Settings(language="en", content_language="kk"))

    assert kinds(told) == [MissingFontError]
    assert "Kazakh" in str(told[0])
