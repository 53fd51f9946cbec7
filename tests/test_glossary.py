"""The bank calls each thing by the one name that the glossary gives it."""

import tomllib
from collections import Counter

import pytest
from babel.messages.pofile import read_po

from kazquiz import paths
from kazquiz.i18n.formatting import of
from kazquiz.interchange.item_tables import distractor
from kazquiz.items.values import CountryValue, ListValue, NamedValue, from_data

LANGUAGES = ("kk", "ar", "fa", "ru")
KEYS = {"en", *LANGUAGES, "abbreviation", "forbidden"}
NAMES = ("person", "place", "organisation")
ENGLISH_ARTICLES = ("the ", "a ", "an ")
ARABIC_ARTICLE = "ال"


def glossary():
    file = paths.translations() / "glossary.toml"
    return tomllib.loads(file.read_text("utf-8"))["term"]


def catalog(language):
    file = paths.translations() / language / "LC_MESSAGES" / "bank.po"
    with file.open("rb") as source:
        return [message for message in read_po(source) if message.id]


def items():
    for file in sorted((paths.resources() / "bank").glob("*.toml")):
        yield from tomllib.loads(file.read_text("utf-8")).get("item", [])


def singles(item):
    """Return every value that an item names, its distractors included."""
    answer = from_data(item["answer"])
    values = [answer, *(distractor(raw, answer) for raw in item.get("distractors", []))]
    return {
        single
        for value in values
        for single in (value.members if isinstance(value, ListValue) else [value])
    }


def in_english(name):
    """Take the article off, and the capital that a beginning may have."""
    folded = name.casefold()
    for article in ENGLISH_ARTICLES:
        folded = folded.removeprefix(article)
    return folded


def in_language(name, language):
    """Make names equal that differ in case or, in Arabic, in the article alone."""
    words = name.casefold().split()
    if language == "ar":
        words = [word.removeprefix(ARABIC_ARTICLE) for word in words]
    return words


def forms(message):
    written = message.string
    return written if isinstance(written, tuple | list) else (written,)


def otherwise_named(terms, messages, language):
    """Yield each name of *messages* that is not translated as *terms* say."""
    known = {in_english(term["en"]): term[language] for term in terms}
    for message in messages:
        context = message.context or ""
        if context not in NAMES and not context.endswith("/option"):
            continue
        expected = known.get(in_english(message.id))
        if expected is None:
            continue
        if in_language(message.string, language) != in_language(expected, language):
            yield f"{context}: {message.string}, not {expected}"


def texts(messages, language):
    """Yield the context and every text of *messages* in *language*."""
    for message in messages:
        if language == "en":
            source = message.id
            written = source if isinstance(source, tuple | list) else (source,)
        else:
            written = forms(message)
        for text in written:
            yield message.context, text


def forbidden_spellings(terms, messages, language):
    """Yield each text of *messages* with a spelling that *terms* forbid."""
    spellings = [
        spelling
        for term in terms
        for spelling in term.get("forbidden", {}).get(language, [])
    ]
    for context, text in texts(messages, language):
        for spelling in spellings:
            if spelling in text:
                yield f"{context}: {spelling}"


def recurring_names(bank):
    """List the persons, places and organisations that two items or more name."""
    uses = Counter(
        value.name
        for item in bank
        for value in singles(item)
        if isinstance(value, NamedValue) and value.kind in NAMES
    )
    return sorted(name for name, count in uses.items() if count > 1)


def test_each_term_has_a_name_in_every_language_and_no_other_field():
    for term in glossary():
        assert term.keys() <= KEYS, term
        assert all(term[language].strip() for language in ("en", *LANGUAGES)), term


def test_no_term_stands_twice():
    counts = Counter(in_english(term["en"]) for term in glossary())

    assert [term for term, count in counts.items() if count > 1] == []


def test_no_term_is_forbidden_by_the_glossary_itself():
    terms = glossary()
    for language in ("en", *LANGUAGES):
        right = [term[language] for term in terms]
        right += [
            term["abbreviation"][language]
            for term in terms
            if language in term.get("abbreviation", {})
        ]
        wrong = [
            spelling
            for term in terms
            for spelling in term.get("forbidden", {}).get(language, [])
        ]
        assert not [(bad, good) for bad in wrong for good in right if bad in good]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_translated_as_the_glossary_says(language):
    found = otherwise_named(glossary(), catalog(language), language)

    assert list(found) == []


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_text_has_a_forbidden_spelling(language):
    messages = catalog(LANGUAGES[0] if language == "en" else language)

    assert list(forbidden_spellings(glossary(), messages, language)) == []


def test_every_recurring_name_is_in_the_glossary():
    known = {in_english(term["en"]) for term in glossary()}
    names = recurring_names(items())

    assert names
    assert [name for name in names if in_english(name) not in known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_called_what_the_program_prints(language):
    codes = {
        value.code
        for item in items()
        for value in singles(item)
        if isinstance(value, CountryValue)
    }
    printed = {of("en").country(code): of(language).country(code) for code in codes}
    terms = [term for term in glossary() if term["en"] in printed]

    assert terms
    assert {term["en"]: term[language] for term in terms} == {
        term["en"]: printed[term["en"]] for term in terms
    }


TERM = {
    "en": "customs union",
    "kk": "кеден одағы",
    "ar": "اتحاد جمركي",
    "fa": "اتحادیهٔ گمرکی",
    "ru": "таможенный союз",
    "forbidden": {"kk": ["кедендік одақ"], "en": ["custom union"]},
}


class Message:
    def __init__(self, context, source, written):
        self.context, self.id, self.string = context, source, written


@pytest.mark.parametrize(
    ("language", "written", "faults"),
    [
        ("kk", "кеден одағы", 0),
        ("kk", "Кеден одағы", 0),
        ("kk", "кеден бірлестігі", 1),
        ("ar", "الاتحاد الجمركي", 0),
        ("ar", "الوحدة الجمركية", 1),
    ],
)
def test_another_name_is_found(language, written, faults):
    messages = [Message("uid/option", "a customs union", written)]

    assert len(list(otherwise_named([TERM], messages, language))) == faults


def test_only_names_are_compared():
    messages = [Message("uid/stem", "customs union", "басқаша")]

    assert list(otherwise_named([TERM], messages, "kk")) == []


def test_a_forbidden_spelling_is_found_in_every_form():
    source = ("custom union", "unions")
    messages = [Message("unit", source, ("бір", "кедендік одақтар"))]

    assert len(list(forbidden_spellings([TERM], messages, "kk"))) == 1
    assert len(list(forbidden_spellings([TERM], messages, "en"))) == 1


def test_a_recurring_name_is_counted_by_item():
    twice = {"answer": {"place": "Osh"}, "distractors": ["Oral", "Osh", "Omsk"]}
    other = {"answer": {"list": [{"place": "Oral"}, {"place": "Taraz"}]}}

    assert recurring_names([twice, other]) == ["Oral"]
