from gettext import GNUTranslations, NullTranslations
from io import BytesIO

import pytest
from babel import Locale
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from hypothesis import example, given
from hypothesis import strategies as st

from kazquiz import i18n
from kazquiz.i18n import N_, fill, gettext, ngettext, npgettext, pgettext
from kazquiz.i18n.catalog import language_in_use, load, plural_index

HEADERS = {
    "en": "nplurals=2; plural=(n != 1);",
    "kk": "nplurals=2; plural=(n != 1);",
    "fa": "nplurals=2; plural=(n > 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
    "(n%100<10 || n%100>=20) ? 1 : 2);",
}


def compiled(language, *messages):
    catalog = Catalog(locale=language)
    for message in messages:
        catalog.add(**message)
    stream = BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


KAZAKH = compiled(
    "kk",
    {"id": "Study", "string": "Оқу"},
    {"id": "Review", "context": "verb", "string": "Қайталау"},
    {"id": ("{n} card", "{n} cards"), "string": ("{n} карта", "{n} карта!")},
    {
        "id": ("{n} item", "{n} items"),
        "context": "due",
        "string": ("{n} мәселе", "{n} мәселе!"),
    },
)


@pytest.fixture
def kazakh():
    i18n.use(GNUTranslations(BytesIO(KAZAKH)), "kk")


def test_what_has_no_catalog_stays_english():
    assert gettext("Study") == "Study"
    assert pgettext("verb", "Review") == "Review"
    assert [ngettext("card", "cards", n) for n in (0, 1, 2)] == [
        "cards",
        "card",
        "cards",
    ]


def test_texts_are_in_the_language_in_use(kazakh):
    assert gettext("Study") == "Оқу"
    assert pgettext("verb", "Review") == "Қайталау"
    assert ngettext("{n} card", "{n} cards", 1) == "{n} карта"
    assert ngettext("{n} card", "{n} cards", 2) == "{n} карта!"
    assert npgettext("due", "{n} item", "{n} items", 1) == "{n} мәселе"
    assert npgettext("due", "{n} item", "{n} items", 5) == "{n} мәселе!"
    assert language_in_use() == "kk"


def test_a_context_keeps_texts_apart(kazakh):
    assert gettext("Review") == "Review"
    assert pgettext("noun", "Review") == "Review"


def test_a_function_imported_before_a_change_of_language_follows_it(kazakh):
    before = gettext("Study")
    i18n.use(NullTranslations(), "en")

    assert (before, gettext("Study")) == ("Оқу", "Study")


def test_marking_changes_nothing(kazakh):
    assert N_("Study") == "Study"


def test_a_catalog_is_read_from_its_folder(tmp_path):
    place = tmp_path / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "kazquiz.mo").write_bytes(KAZAKH)

    assert load(tmp_path, "kk").gettext("Study") == "Оқу"


def test_english_needs_no_catalog(tmp_path):
    assert load(tmp_path, "en").gettext("Study") == "Study"


def test_a_missing_catalog_is_told(tmp_path):
    with pytest.raises(OSError, match="kk"):
        load(tmp_path, "kk")


@given(cut=st.integers(0, len(KAZAKH) - 1), byte=st.binary(max_size=3))
@example(cut=0, byte=b"")
@example(cut=3, byte=b"")
def test_a_damaged_catalog_is_told_or_read_but_nothing_else(
    cut, byte, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("damaged")
    place = folder / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    damaged = KAZAKH[:cut] + byte
    (place / "kazquiz.mo").write_bytes(damaged)

    try:
        load(folder, "kk").gettext("Study")
    except OSError:
        return
    assert len(damaged) > 20


@pytest.mark.parametrize("header", ["plural", "nplurals=2; plural=(n", "nplurals=2;"])
def test_a_broken_plural_header_is_told(header, tmp_path):
    place = tmp_path / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    broken = KAZAKH.replace(b"nplurals=2; plural=(n != 1);", header.encode().ljust(28))
    (place / "kazquiz.mo").write_bytes(broken)

    with pytest.raises(OSError, match=r"kazquiz\.mo is no catalog"):
        load(tmp_path, "kk")


@pytest.mark.parametrize("language", HEADERS)
@pytest.mark.parametrize("count", [0.5, 1.5, 2.5, 12.25, 100.1, -0.5])
def test_a_fraction_takes_the_form_that_cldr_says(language, count):
    from gettext import c2py

    form_of = c2py(HEADERS[language].split("plural=")[1].rstrip(";"))
    forms = {}
    rule = Locale.parse(language).plural_form
    for whole in range(201):
        forms.setdefault(rule(whole), form_of(whole))
    # Russian has no whole number of the form that fractions take: it is that of two.
    expected = forms["few"] if language == "ru" else forms[rule(abs(count))]

    assert form_of(plural_index(count, language)) == expected


@pytest.mark.parametrize("count", [0, 1, 2, 11, 100, 5.0])
def test_a_whole_number_is_itself(count):
    assert plural_index(count) == count


def test_a_negative_number_takes_the_form_of_its_size():
    assert plural_index(-1) == 1


def test_a_fraction_takes_the_form_of_the_language_in_use():
    i18n.use(NullTranslations(), "ru")

    assert plural_index(1.5) == 2
    assert plural_index(1.5, "en") == 100


def test_inserted_texts_are_isolated_and_numbers_are_not():
    assert fill("{who} has {n}", who="Ali", n=3) == "\u2068Ali\u2069 has 3"


def test_an_inserted_text_may_hold_braces_and_be_named_anything():
    assert fill("{template}", template="{x}") == "\u2068{x}\u2069"


@pytest.mark.parametrize(
    "broken", ["{m} карта", "{n карта", "n} карта", "{n} {other}", "{0}", "{n.x} карта"]
)
def test_a_broken_message_is_lost_alone(broken, tmp_path, caplog):
    place = tmp_path / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    catalog = Catalog(locale="kk")
    catalog.add("{n} card is due", broken)
    catalog.add("Study", "Оқу")
    with (place / "kazquiz.mo").open("wb") as file:
        write_mo(file, catalog)

    read = load(tmp_path, "kk")

    assert read.gettext("{n} card is due") == "{n} card is due"
    assert read.gettext("Study") == "Оқу"
    assert "{n} card is due" in caplog.text


@pytest.mark.parametrize("form", [0, 1])
def test_a_broken_form_is_lost_alone(form, tmp_path, caplog):
    place = tmp_path / "kk" / "LC_MESSAGES"
    place.mkdir(parents=True)
    forms = ["{n} карта", "{n} карталар"]
    forms[form] = "{x}"
    catalog = Catalog(locale="kk")
    catalog.add(("{n} card", "{n} cards"), tuple(forms))
    with (place / "kazquiz.mo").open("wb") as file:
        write_mo(file, catalog)

    read = load(tmp_path, "kk")

    said = [read.ngettext("{n} card", "{n} cards", count) for count in (1, 5)]
    assert said[form] in {"{n} card", "{n} cards"}
    assert said[1 - form] == ["{n} карта", "{n} карталар"][1 - form]
