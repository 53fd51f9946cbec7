import pytest

from kazquiz.interchange.bundled import read_bundle
from kazquiz.items.tag_names import TAG_NAMES, tag_name
from kazquiz.paths import resources, translations


@pytest.mark.parametrize(
    ("tag", "language", "name"),
    [
        ("sources-disagree", "en", "sources disagree"),
        ("sources-disagree", "fa", "اختلاف منابع"),
        ("outdated", "kk", "ескірген"),
        ("outdated", "kk_Latn", "eskırgen"),
        ("outdated", "tlh", "outdated"),
        ("my own tag", "kk", "my own tag"),
    ],
)
def test_a_tag_is_called_as_the_language_calls_it(tag, language, name):
    assert tag_name(tag, language) == name


def test_every_tag_of_the_bundled_bank_has_a_name():
    drafts = read_bundle(resources(), translations()).drafts
    used = {tag for draft in drafts for tag in draft.tags}

    assert {each for each in used if ":" not in each} <= TAG_NAMES.keys()
