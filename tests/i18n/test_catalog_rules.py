from babel.messages import Catalog

from kazquiz.i18n.catalog_rules import RULES, Complaint, complaints, forms, sources


def catalog_of(*entries):
    made = Catalog(locale="kk")
    for source, text in entries:
        made.add(source, text)
    return made


def test_a_complaint_names_its_rule_and_its_message():
    found = complaints(catalog_of(("Study {what}", "Оқу")), "kk")

    assert found == [Complaint("places_differ", "places: Study {what} → Оқу")]


def test_a_sound_catalog_is_complained_of_by_none():
    assert complaints(catalog_of(("Study", "Оқу")), "kk") == []


def test_a_language_that_cldr_does_not_know_has_its_own_plurals():
    assert complaints(catalog_of(("Study", "Оқу")), "no-such") == []


def test_every_rule_says_what_it_is_for():
    assert all(rule.__doc__ for rule in RULES)


def test_plurals_are_seen_in_all_their_forms():
    (message,) = [each for each in catalog_of((("a", "b"), ("в", "г"))) if each.id]

    assert (sources(message), forms(message)) == (("a", "b"), ("в", "г"))
