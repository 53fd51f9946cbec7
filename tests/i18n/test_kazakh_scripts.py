import re

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.i18n.kazakh_scripts import SCRIPTS, in_script
from tests.banks import ROOT

KEPT = re.compile(r"\{\w*\}|<[^<>]*>|%\(\w+\)s|\[\[|\]\]|&|[A-Za-z]+")
CYRILLIC = re.compile("[\u0400-\u04ff]")


@pytest.mark.parametrize(
    ("cyrillic", "arabic", "latin"),
    [
        pytest.param("Қазақ тілі", "قازاق ءتىلى", "Qazaq tılı", id="hamza"),
        pytest.param("Қазақстан", "قازاقستان", "Qazaqstan", id="hard"),
        pytest.param("үлкен", "ۇلكەن", "ülken", id="soft without hamza"),
        pytest.param("Өзбекстан", "وزبەكستان", "Özbekstan", id="soft capital"),
        pytest.param("Азия", "ازيا", "Azia", id="one i before ya"),
        pytest.param("Иә", "ءيا", "İä", id="a capital with a dot"),
        pytest.param("ІНІ", "ءىنى", "INI", id="capitals"),
        pytest.param("мәселе?", "ماسەلە؟", "mäsele?", id="a question mark"),
        pytest.param("бір, екі; үш", "ءبىر، ەكى؛ ءۇش", "bır, ekı; üş", id="signs"),
        pytest.param("12,5 пайыз", "12,5 پايىز", "12,5 paiyz", id="a fraction"),
        pytest.param("БҰҰ", "ب\u00a0ۇ\u00a0ۇ", "BŪŪ", id="an abbreviation"),
        pytest.param("б. з. д.", "ب.\u00a0ز.\u00a0د.", "b. z. d.", id="full stops"),
        pytest.param("бар. А бар.", "بار. ا بار.", "bar. A bar.", id="a sentence"),
        pytest.param("интернетте", "ينتەرنەتتە", "internette", id="an exception"),
        pytest.param("{n} карта", "{n} كارتا", "{n} karta", id="a placeholder"),
        pytest.param("{атау} иә", "{атау} ءيا", "{атау} iä", id="a Cyrillic one"),
        pytest.param("<b>Қате</b>", "<b>قاتە</b>", "<b>Qate</b>", id="a tag"),
        pytest.param("[[Астанада]]", "[[استانادا]]", "[[Astanada]]", id="a mark"),
        pytest.param("KazQuiz: ашу", "KazQuiz: اشۋ", "KazQuiz: aşu", id="a name"),
    ],
)
def test_a_text_is_written_in_each_script(cyrillic, arabic, latin):
    assert in_script(cyrillic, "kk_Arab") == arabic
    assert in_script(cyrillic, "kk_Latn") == latin


@pytest.mark.parametrize(
    ("cyrillic", "arabic"),
    [
        ("Бейжіңге", "بەيجيڭگە"),
        ("Шанхайда", "شاڭحايدا"),
        ("Цзян Цзэминьнің", "جياڭ زىميننىڭ"),
        ("Дэн Сяопин", "دىڭ شياۋپيڭ"),
        ("Ху Цзиньтао", "حۋ جينتاۋ"),
        ("Си Цзиньпин", "شي جينپيڭ"),
    ],
)
def test_names_of_china_are_written_as_kazakhs_there_write_them(cyrillic, arabic):
    assert in_script(cyrillic, "kk_Arab") == arabic


def test_a_line_ends_within_no_abbreviation_of_the_texts_that_we_have():
    within = re.compile(r"(?<!\w)[\u0621-\u06d5]( [\u0621-\u06d5](?!\w)){2}")

    written = [in_script(text, "kk_Arab") for text in kazakh_texts()]

    assert sum("\u00a0" in text for text in written) > 20
    assert [text for text in written if within.search(text)] == []


def test_the_sample_of_the_alphabet_of_2021():
    cyrillic = (
        "Бұрыңғы өткен заманда, бір данышпан кісі, Бағдат шаһарының бір үлкен "
        "қазысының үйіне келіп қоныпты. Қазыменен сөйлесіп, қазыны сөзге жеңе беріпті."
    )

    assert in_script(cyrillic, "kk_Latn") == (
        "Būryñğy ötken zamanda, bır danyşpan kısı, Bağdat şaharynyñ bır ülken "
        "qazysynyñ üiıne kelıp qonypty. Qazymenen söilesıp, qazyny sözge jeñe berıptı."
    )


@pytest.mark.parametrize("language", ["kk", "en", "ru", "fa"])
def test_other_languages_stay_as_they_are(language):
    assert in_script("Қазақ {n}?", language) == "Қазақ {n}?"


def word_pairs():
    """Yield the words of CLDR's Kazakh in Cyrillic and in Arabic letters."""
    cyrillic, arabic = Locale.parse("kk"), Locale.parse("kk_Arab")
    tables = [
        (getattr(cyrillic, what), getattr(arabic, what))
        for what in ("languages", "territories", "scripts", "variants")
    ]
    tables += [
        tuple(
            getattr(each, names)["stand-alone"]["wide"] for each in (cyrillic, arabic)
        )
        for names in ("months", "days")
    ]
    for ours, theirs in tables:
        for key in ours:
            if key not in theirs or CYRILLIC.search(theirs[key]):
                continue
            one, two = (
                plain_words(in_script(ours[key], "kk_Arab")),
                plain_words(theirs[key]),
            )
            if len(one) == len(two):
                yield from zip(one, two, strict=True)


def plain_words(text):
    return re.sub(r"[\u200c\u200e\u200f\s\-–()،]+", " ", text).strip().split()


def test_nine_words_of_ten_are_those_of_cldr():
    pairs = list(word_pairs())

    same = sum(one == two for one, two in pairs)

    assert len(pairs) > 1500
    assert same / len(pairs) >= 0.9


def kazakh_texts():
    for name in ("kazquiz", "bank"):
        file = ROOT / "translations" / "kk" / "LC_MESSAGES" / f"{name}.po"
        with file.open("rb") as source:
            for message in read_po(source):
                strings = message.string
                yield from strings if isinstance(strings, list | tuple) else [strings]


@pytest.mark.parametrize("language", SCRIPTS)
def test_everything_but_words_survives_in_every_text_that_we_have(language):
    for text in kazakh_texts():
        written = in_script(text, language)
        left = written if language == "kk_Arab" else ""

        assert re.findall(r"\{\w*\}|\[\[|\]\]", written) == re.findall(
            r"\{\w*\}|\[\[|\]\]", text
        )
        assert not CYRILLIC.search(written), text
        assert KEPT.findall(left) == (KEPT.findall(text) if left else [])


@pytest.mark.parametrize("language", SCRIPTS)
@given(text=st.text())
def test_no_text_is_too_strange(language, text):
    written = in_script(text, language)

    assert re.findall(r"\{[^{}]*\}", text) == re.findall(r"\{[^{}]*\}", written)
