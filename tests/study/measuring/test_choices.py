from kazquiz.study.measuring.choices import Named, choices


def test_everything_there_is_can_be_chosen(stored):
    found = choices(stored)

    assert [each.name("en") for each in found.documents] == ["Document.Txt"]
    assert len(found.topics) == 1
    assert found.topics[0].key


def test_a_name_that_is_missing_is_what_it_is_known_by():
    named = Named(1, {"en": "Europe"}, "europe")

    assert named.name("en") == "Europe"
    assert named.name("kk") == "europe"


def test_a_kazakh_name_is_told_in_every_script():
    named = Named(1, {"en": "Europe", "kk": "Еуропа"}, "europe")

    assert named.name("kk_Arab") == "ەۋروپا"
    assert named.name("kk_Latn") == "Europa"
