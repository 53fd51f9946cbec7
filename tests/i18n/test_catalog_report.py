import shutil

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from kazquiz.i18n.catalog_report import report, told
from tests.banks import ROOT

TEXTS = {"Study": "Оқу", "Quiz": "Тест", "Library {n}": "Кітапхана {n}"}


def catalog(texts, language="kk"):
    made = Catalog(locale=language)
    for source, text in texts.items():
        made.add(source, text)
    return made


def keep(folder, language, texts, *, compiled=False):
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    write, name = (write_mo, "kazquiz.mo") if compiled else (write_po, "kazquiz.po")
    with (place / name).open("wb") as file:
        write(file, catalog(texts, language))


def interface(folder, language=""):
    return {
        each.language: each
        for each in report(folder, language)
        if each.catalog == "kazquiz"
    }


@pytest.fixture
def folder(tmp_path):
    with (tmp_path / "kazquiz.pot").open("wb") as file:
        write_po(file, catalog(dict.fromkeys(TEXTS, "")))
    return tmp_path


def test_a_whole_catalog_misses_nothing(folder):
    keep(folder, "kk", TEXTS)

    found = interface(folder)["kk"]

    assert (found.translated, found.total) == (3, 3)
    assert found.missing == found.complaints == ()


def test_what_is_not_translated_is_listed(folder):
    keep(folder, "kk", {"Study": "Оқу", "Quiz": ""})

    found = interface(folder)["kk"]

    assert found.missing == ("Library {n}", "Quiz")
    assert found.translated == 1


def test_what_is_wrong_is_listed(folder):
    keep(folder, "kk", TEXTS | {"Library {n}": "Кітапхана {m}"})

    (complaint,) = interface(folder)["kk"].complaints

    assert complaint.rule == "places_differ"


def test_compiled_catalogs_are_compared_with_each_other(tmp_path):
    keep(tmp_path, "kk", TEXTS, compiled=True)
    keep(tmp_path, "ru", {"Study": "Учить"}, compiled=True)

    found = interface(tmp_path)

    assert found["kk"].missing == ()
    assert found["ru"].missing == ("Library {n}", "Quiz")


@pytest.mark.parametrize(
    "content", [b"", b"no catalog", b"\xde\x12\x04\x95" + b"\0" * 9]
)
@pytest.mark.parametrize("name", ["kazquiz.po", "kazquiz.mo"])
def test_a_broken_catalog_is_told(folder, content, name):
    place = folder / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / name).write_bytes(content)

    found = interface(folder)["kk"]

    assert found.missing == tuple(sorted(TEXTS))


def test_a_report_is_told_in_lines(folder):
    keep(folder, "kk", {"Study": "Оқу", "Library {n}": "Кітапхана"})

    assert list(told(report(folder, "kk")))[:3] == [
        "kk kazquiz: \u20682\u2069 of \u20683\u2069 texts are translated",
        "  - Quiz",
        "  ! places_differ: places: Library {n} → Кітапхана",
    ]


def test_what_is_made_by_rule_is_not_examined(folder):
    keep(folder, "kk_Latn", TEXTS, compiled=True)

    assert report(folder) == []


def test_our_own_catalogs_are_whole(tmp_path):
    shutil.copytree(ROOT / "translations", tmp_path / "translations")

    for each in report(tmp_path / "translations"):
        assert (each.language, each.missing, each.complaints) == (each.language, (), ())


def test_one_language_may_be_asked_for(folder):
    keep(folder, "kk", TEXTS)
    keep(folder, "ru", TEXTS)

    assert set(interface(folder, "ru")) == {"ru"}


def test_a_compiled_catalog_names_the_place_of_a_text_as_the_other_does(tmp_path):
    place = tmp_path / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    catalog = Catalog("kk")
    catalog.add("May", "мамыр", context="month")
    with (place / "kazquiz.mo").open("wb") as compiled:
        write_mo(compiled, catalog)
    keep(tmp_path, "ru", {"Study": "Учить"})

    assert interface(tmp_path)["ru"].missing == ("month: May",)
