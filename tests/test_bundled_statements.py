"""The statements of the bundled bank: each makes sense where nothing stands before it.

They are read one after the other in the study notes, but asked one by one as gaps.
"""

import re

import pytest

from kazquiz import paths
from kazquiz.interchange.bundled import read_bundle
from tests.banks import compiled_catalogs

# What points back to a sentence before, at the beginning of this one.
POINTING_BACK = {
    "en": r"(He|She|They|This|That|These|Those|Such|Beside it|Besides it|By then)\b",
    "kk": r"(Бұл|Ол|Олар|Оның|Олардың|Онымен|Сол|Осы|Мұндай)\b",
    "ar": r"(هذا|هذه|هؤلاء|تلك|ذلك|إلى جانبها|وبمساعدتهم)\b",
    "fa": r"(او|آن|آنان|آن‌ها|این (?!نظر که|ژنرال)|در کنار آن)\b",
    "ru": r"(Он|Она|Оно|Они|Это|Этот|Эта|Эти|Тот|Те|Такой|При их)\b",
}
# What does so anywhere in it.
WITHIN = {"en": r"\b(this|these) \w+|\bthe two\b|\bthat year\b|\bthe same account\b"}


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    catalogs = compiled_catalogs(tmp_path_factory.mktemp("translations"))
    return read_bundle(paths.resources(), catalogs)


@pytest.mark.parametrize("language", POINTING_BACK)
def test_no_statement_points_back_to_another(bundle, language):
    begins = re.compile(POINTING_BACK[language])
    within = re.compile(WITHIN.get(language, r"(?!)"))
    statements = [(each.uid, each.texts[language].sentence) for each in bundle.drafts]

    found = [
        (uid, sentence)
        for uid, sentence in statements
        if begins.match(sentence) or within.search(sentence)
    ]

    assert found == []
