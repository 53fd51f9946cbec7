"""Every catalog is whole and sound, and says what the source says."""

import re

import pytest
from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po

from kazquiz import paths
from kazquiz.i18n.catalog_rules import (
    RULES,
    empty_forms,
    foreign_letters,
    foreign_marks,
    fuzzy,
    incomplete,
    lookalikes,
    marks_differ,
    messages,
    obsolete,
    places_differ,
    still_english,
    stray_space,
    typewriter_marks,
    wrong_ends,
    wrong_plurals,
)
from kazquiz.interchange.extraction import extract_bank

DOMAINS = ("kazquiz", "bank")
LANGUAGES = ("ar", "fa", "kk", "ru")
HEADERS = {
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    ),
    "fa": "nplurals=2; plural=(n > 1);",
    "kk": "nplurals=2; plural=(n != 1);",
}


def catalog_files():
    return sorted(paths.translations().glob("*/LC_MESSAGES/*.po"))


def name_of(file):
    return f"{file.parent.parent.name}/{file.stem}"


def read(file):
    with file.open("rb") as source:
        return read_po(source)


@pytest.fixture(scope="module")
def catalogs():
    return {file: read(file) for file in catalog_files()}


@pytest.mark.parametrize("check", RULES, ids=lambda check: check.__name__)
@pytest.mark.parametrize("file", catalog_files(), ids=name_of)
def test_a_catalog_is_sound(catalogs, file, check):
    complaints = list(check(catalogs[file], file.parent.parent.name))

    assert complaints == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_language_has_its_catalogs(domain):
    having = {
        file.parent.parent.name for file in catalog_files() if file.stem == domain
    }

    assert having >= set(LANGUAGES)


@pytest.mark.parametrize("file", catalog_files(), ids=name_of)
def test_a_catalog_has_the_messages_of_its_template(catalogs, file):
    template = read(paths.translations() / f"{file.stem}.pot")

    assert names(catalogs[file]) == names(template)


def names(catalog):
    return {(message.context, message.id) for message in messages(catalog)}


def extracted(domain):
    if domain == "bank":
        method, files = extract_bank, (paths.resources() / "bank").glob("*.toml")
    else:
        method, files = "python", paths._PACKAGE.rglob("*.py")
    return {
        (context, tuple(text) if isinstance(text, tuple | list) else text)
        for file in files
        for _, text, _, context in extract_from_file(
            method, str(file), keywords=DEFAULT_KEYWORDS
        )
    }


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_template_has_the_messages_of_the_sources(domain):
    file = paths.translations() / f"{domain}.pot"
    if not file.exists():
        pytest.skip(f"{file.name} is not extracted yet")

    assert names(read(file)) == extracted(domain)


def made(language, *entries, header=""):
    """Make a catalog of (id, string) pairs, in the form that files have."""
    catalog = Catalog(locale=language)
    if header or language in HEADERS:
        catalog._num_plurals, catalog._plural_expr = re.fullmatch(
            r"nplurals=(\d); plural=(.+);", header or HEADERS[language]
        ).groups()
        catalog._num_plurals = int(catalog._num_plurals)
    for number, (source, text) in enumerate(entries):
        catalog.add(source, text, context=str(number))
    return catalog


CARDS = ("{n} card", "{n} cards")
SOUND = {
    "ar": [
        ("Study?", "الدراسة؟"),
        (CARDS, ("لا بطاقات", "بطاقة", "بطاقتان", "{n} بطاقات", "{n} بطاقة", "{n} بط")),
    ],
    "fa": [("First;", "نخست؛"), (CARDS, ("{n} کارت", "{n} کارت"))],
    "kk": [("Study {what}.", "{what} оқу."), (CARDS, ("бір карта", "{n} карта"))],
    "ru": [("Study", "Учить"), (CARDS, ("{n} карта", "{n} карты", "{n} карт"))],
}


@pytest.mark.parametrize("check", RULES, ids=lambda check: check.__name__)
@pytest.mark.parametrize("language", SOUND)
def test_a_check_lets_a_sound_catalog_pass(language, check):
    assert list(check(made(language, *SOUND[language]), language)) == []


@pytest.mark.parametrize(
    ("check", "language", "entry"),
    [
        (incomplete, "kk", ("Study", "")),
        (incomplete, "kk", (CARDS, ("{n} карта", ""))),
        (incomplete, "ru", (CARDS, ("{n} карта", "{n} карты"))),
        (places_differ, "kk", ("{a} and {b}", "{a}")),
        (places_differ, "kk", ("{a}", "{a} {b}")),
        (places_differ, "kk", (CARDS, ("{n} карта", "карта"))),
        (places_differ, "ru", (CARDS, ("одна карта", "{n} карты", "{n} карт"))),
        (places_differ, "fa", (CARDS, ("یک کارت", "{n} کارت"))),
        (marks_differ, "kk", ("<b>Study</b>", "<b>Оқу<b>")),
        (marks_differ, "kk", ("&Study", "Оқу")),
        (marks_differ, "kk", ("In [[May]]", "Мамырда")),
        (stray_space, "kk", ("Study", "Оқу ")),
        (stray_space, "kk", ("Study", "Оқу\n")),
        (stray_space, "kk", ("Study ", "Оқу")),
        (empty_forms, "ar", (CARDS, ("ا", "ب", "ت", "ث", "", "ج"))),
        (wrong_ends, "ar", ("Study?", "الدراسة?")),
        (wrong_ends, "fa", ("Study;", "خواندن;")),
        (wrong_ends, "kk", ("Study.", "Оқу")),
        (typewriter_marks, "ru", ("The “key”", 'Это "ключ"')),
        (typewriter_marks, "kk", ("Wait…", "Күтіңіз...")),
        (typewriter_marks, "kk", ("A card: new", "Карточка - жаңа")),
        (foreign_marks, "fa", ("30 days", "30 روز")),
        (foreign_marks, "ar", ("A, b", "ا, ب")),
        (foreign_letters, "fa", ("Kazakhstan's", "قزاقستاني")),
        (foreign_letters, "fa", ("Book", "كتاب")),
        (foreign_letters, "ar", ("Book", "کتاب")),
        (lookalikes, "kk", ("Study", "Oқу")),
        (lookalikes, "ru", ("Study", "Учитe")),
        (still_english, "ru", ("Study", "Study")),
    ],
)
def test_a_check_finds_its_fault(check, language, entry):
    assert list(check(made(language, entry), language))


def test_a_fuzzy_message_is_found():
    catalog = made("kk")
    catalog.add("Study", "Оқу", flags=["fuzzy"])

    assert list(fuzzy(catalog, "kk"))


def test_an_obsolete_message_is_found():
    catalog = made("kk", ("Study", "Оқу"))
    catalog.update(Catalog())

    assert list(obsolete(catalog, "kk"))


@pytest.mark.parametrize(
    ("language", "header"),
    [
        pytest.param("ar", "nplurals=2; plural=(n != 1);", id="too few forms"),
        pytest.param(
            "ar",
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && "
            "n%100<=10 ? 3 : n%100>=0 && n%100<=2 ? 4 : 5);",
            id="what Babel writes",
        ),
        pytest.param("fa", "nplurals=1; plural=0;", id="one form"),
        pytest.param("ru", "nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);", id="naive"),
    ],
)
def test_a_wrong_plural_header_is_found(language, header):
    assert list(wrong_plurals(made(language, header=header), language))
