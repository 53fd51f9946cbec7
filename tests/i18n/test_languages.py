import pytest

from kazquiz.i18n.formatting import Format
from kazquiz.i18n.languages import autonym, locale_name, offered, system_language


def give_catalog(folder, code):
    place = folder / code / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "kazquiz.mo").touch()


def test_english_is_offered_without_any_catalog(tmp_path):
    assert [each.code for each in offered(tmp_path)] == ["en"]


def test_languages_with_a_catalog_are_offered_by_their_own_names(tmp_path):
    for code in ("ru", "fa", "kk", "ar"):
        give_catalog(tmp_path, code)

    assert [each.autonym for each in offered(tmp_path)] == [
        "English",
        "Қазақша",
        "العربية",
        "فارسی",
        "Русский",
    ]


def test_a_language_that_somebody_adds_comes_last_by_its_own_name(tmp_path):
    give_catalog(tmp_path, "tr")
    give_catalog(tmp_path, "kk")

    assert [each.autonym for each in offered(tmp_path)][1:] == ["Қазақша", "Türkçe"]


@pytest.mark.parametrize("code", ["xx", "no-such", ".cache", "a b"])
def test_a_stray_folder_is_no_reason_to_stop(code, tmp_path):
    give_catalog(tmp_path, code)

    assert offered(tmp_path)[-1].autonym == code


def test_a_folder_without_a_catalog_is_not_offered(tmp_path):
    (tmp_path / "kk" / "LC_MESSAGES").mkdir(parents=True)

    assert [each.code for each in offered(tmp_path)] == ["en"]


def test_autonyms_are_in_the_script_of_the_language():
    assert [autonym(code) for code in ("kk", "ar", "uz")] == [
        "Қазақша",
        "العربية",
        "o‘zbek",
    ]


def test_our_languages_have_a_region():
    assert locale_name("fa") == "fa_IR"
    assert locale_name("tr") == "tr"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        pytest.param({"LANG": "kk_KZ.UTF-8"}, "kk", id="one"),
        pytest.param({"LANG": "fa"}, "fa", id="without region"),
        pytest.param({"LANG": "ru-RU"}, "ru", id="with a hyphen"),
        pytest.param({"LANG": "kk@cyrillic"}, "kk", id="with a variant"),
        pytest.param({"LANGUAGE": "de:ar:en", "LANG": "ru_RU"}, "ar", id="a list"),
        pytest.param({"LC_ALL": "fa_IR", "LANG": "ru_RU"}, "fa", id="the stronger"),
        pytest.param({"LANG": "de_DE.UTF-8"}, "en", id="none of ours"),
        pytest.param({"LANG": "C"}, "en", id="the C locale"),
        pytest.param({"LANG": "kk_CN.UTF-8"}, "kk_Arab", id="Kazakh in China"),
        pytest.param({}, "en", id="nothing"),
        pytest.param({"LANG": ":.@-_"}, "en", id="nonsense"),
    ],
)
def test_the_language_of_the_system(environment, expected, monkeypatch):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    available = ["en", "kk", "kk_Arab", "kk_Latn", "ar", "fa", "ru"]
    assert system_language(available) == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ar_MA.UTF-8"}, "ar_MA"),
        ({"LANG": "ar_SA", "LC_TIME": "ar_AE.UTF-8"}, "ar_AE"),
        ({"LANG": "ar"}, "ar_EG"),
        ({"LANG": "ar_XX"}, "ar_EG"),
        ({"LANG": "kk_KZ.UTF-8"}, "ar_EG"),
        ({}, "ar_EG"),
    ],
)
def test_arabic_is_that_of_the_country_one_lives_in(environment, expected, monkeypatch):
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert locale_name("ar") == expected


def test_moroccans_write_western_digits_and_begin_the_week_on_monday(monkeypatch):
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LC_TIME", "ar_MA.UTF-8")

    style = Format("ar")

    assert (style.digits, style.first_weekday) == ("latn", 0)
    assert Format("ar", "arab").digits == "arab"
