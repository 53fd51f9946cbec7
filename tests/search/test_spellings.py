from dataclasses import replace

import pytest

from kazquiz.search.parsing import parse
from kazquiz.search.query import CHOSEN, Being, Field, Named, Rated, Some, Words
from kazquiz.search.spellings import spellings
from kazquiz.text import folded

LANGUAGES = ("en", "kk", "ar", "fa", "ru")


@pytest.fixture(scope="module")
def known(compiled):
    return spellings(compiled)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("күй:кезекте", Being(Field.IS, "due")),
        ("КҮЙ:КЕЗЕКТЕ", Being(Field.IS, "due")),
        ("куй:кезекте", Being(Field.IS, "due")),
        ("حالة:مستحقة", Being(Field.IS, "due")),
        ("وضعیت:سررسید", Being(Field.IS, "due")),
        ("состояние:пора", Being(Field.IS, "due")),
        ("тема:Россия", Named(Field.TOPIC, "Россия")),
        ("оценка:٣:снова", Rated(3, 1)),
        ("وضعیت:حذف‌شده", Being(Field.IS, "retired")),
        ("а или б", Some((Words("а"), Words("б")))),
    ],
)
def test_every_language_is_understood_at_any_time(known, text, meant):
    search = parse(text, known)

    assert search.faults == ()
    assert search.query == meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_for_a_person_is_understood_again(known, language):
    for field in CHOSEN:
        for what in known.written["en"][field]:
            text = (
                f"{known.write_field(field, language)}:"
                f"{known.write_choice(field, what, language)}"
            )
            assert parse(text, known).query == Being(field, what)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_language_are_single_and_differ(known, language):
    for group in known.written[language].values():
        words = [folded(word, language) for word in group.values()]
        assert len(set(words)) == len(words)
        assert not any(" " in word for word in group.values())


def test_a_fault_names_the_field_as_typed_and_choices_in_the_language_in_use(known):
    (fault,) = parse("is:nonsense", known, "ru").faults

    assert "is" in fault.sentence().split()[0]
    assert "состояние" not in fault.sentence()
    assert "пора" in fault.sentence()


def test_a_field_of_ones_own_is_known_by_its_name_but_not_over_the_programs(known):
    own = replace(known, own=("Mnemonic", "My example", "Note"))

    assert own.field("mnemonic") is Field.OWN
    assert own.own_name("MNEMONIC") == "Mnemonic"
    assert own.own_name("my_example") == "My example"
    assert own.field("note") is Field.NOTE
    assert own.own_name("note") == ""
    assert known.field("mnemonic") is None
    assert known.field("өріс") is Field.OWN
    assert own.own_name("өріс") == ""
