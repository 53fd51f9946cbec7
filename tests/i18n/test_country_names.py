import pytest

from kazquiz.i18n.country_names import territories


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("kk", "Әзербайжан"),
        ("kk_Latn", "Äzerbaijan"),
        ("ru", "Азербайджан"),
    ],
)
def test_names_a_country_as_the_press_of_a_language_does(language, name):
    assert territories(language)["AZ"] == name
