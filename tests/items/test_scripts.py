import pytest

from kazquiz.items.draft import ItemText, Name
from kazquiz.items.scripts import InScripts, Titles, rewritten
from kazquiz.items.values import AnswerType, NamedValue

CITY = NamedValue(AnswerType.PLACE, "Astana")


@pytest.fixture
def texts():
    return InScripts(
        {
            "kk": ItemText("Астана қай жылы?", "Ол [[Астанада]].", caption="{n} жыл"),
            "ru": ItemText("Когда?", "В [[Астане]]."),
        }
    )


def test_kazakh_is_there_in_every_script(texts):
    assert texts["kk_Arab"].stem == "استانا قاي جىلى؟"
    assert texts["kk_Latn"].marked == "Astanada"
    assert texts.get("kk_Latn").caption == "{n} jyl"
    assert "kk_Arab" in texts


def test_only_what_is_stored_is_listed(texts):
    assert list(texts) == ["kk", "ru"]
    assert dict(texts) == texts


@pytest.mark.parametrize("language", ["fa", "ru_Latn", "xx"])
def test_other_languages_are_not_made_up(texts, language):
    assert language not in texts
    assert texts.get(language, "none") == "none"
    with pytest.raises(KeyError):
        texts[language]


def test_without_kazakh_there_is_none_of_its_scripts():
    assert "kk_Arab" not in InScripts({"ru": "Да"})
    assert InScripts({"ru": "Да"}).get("kk_Arab") is None


def test_names_keep_what_they_name():
    names = {CITY: Name("Астана", ("Нұр-Сұлтан",))}

    assert rewritten(names, "kk_Latn") == {CITY: Name("Astana", ("Nūr-Sūltan",))}


def test_what_is_no_text_stays():
    assert rewritten((1, None, "бір"), "kk_Latn") == (1, None, "bır")


def test_a_title_is_in_english_where_its_language_is_missing():
    titles = Titles({"kk": "Бірлік", "en": "Unity", "ru": "Единство"})

    assert titles["kk_Latn"] == "Bırlık"
    assert titles.get("tr") == "Unity"
    assert "tr" in titles
    assert Titles({"ru": "Единство"})["tr"] == "Единство"


def test_nothing_has_no_title():
    assert Titles().get("tr", "slug") == "slug"
    with pytest.raises(KeyError):
        Titles()["tr"]
