"""What tests of every layer share: time, chance, a sound item, a clean language."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import replace
from datetime import UTC, datetime
from gettext import NullTranslations
from random import Random

import pytest

from kazquiz import i18n
from kazquiz.bank.store import open_bank
from kazquiz.i18n import formatting
from kazquiz.items.draft import Draft, ItemText, Name, Source, Weight
from kazquiz.items.values import AnswerType, NamedValue
from tests.banks import compiled_catalogs, store

_CITIES = {
    "Astana": {"kk": "Астана", "ar": "أستانا", "fa": "آستانه", "ru": "Астана"},
    "Almaty": {"kk": "Алматы", "ar": "ألماتي", "fa": "آلماتی", "ru": "Алматы"},
    "Shymkent": {"kk": "Шымкент", "ar": "شيمكنت", "fa": "شیمکنت", "ru": "Шымкент"},
    "Karaganda": {
        "kk": "Қарағанды",
        "ar": "كاراغندا",
        "fa": "قره‌غندی",
        "ru": "Караганда",
    },
}
_TEXTS = {
    "en": ItemText(
        stem="In which city does the parliament of Kazakhstan sit?",
        statement="The parliament of Kazakhstan sits in [[Astana]].",
        explanation="The government moved there in 1997.",
    ),
    "kk": ItemText(
        stem="Қазақстан парламенті қай қалада орналасқан?",
        statement="Қазақстан парламенті [[Астанада]] орналасқан.",
        explanation="Үкімет онда 1997 жылы көшті.",
    ),
    "ar": ItemText(
        stem="في أي مدينة يقع برلمان كازاخستان؟",
        statement="يقع برلمان كازاخستان في [[أستانا]].",
        explanation="انتقلت الحكومة إليها عام ١٩٩٧.",
    ),
    "fa": ItemText(
        stem="پارلمان قزاقستان در کدام شهر است؟",
        statement="پارلمان قزاقستان در [[آستانه]] است.",
        explanation="دولت در سال ۱۹۹۷ به آنجا رفت.",
    ),
    "ru": ItemText(
        stem="В каком городе заседает парламент Казахстана?",
        statement="Парламент Казахстана заседает в [[Астане]].",
        explanation="Правительство переехало туда в 1997 году.",
    ),
}


def _city(name):
    return NamedValue(AnswerType.PLACE, name)


SOUND = Draft(
    uid="parliament-city",
    topic="state",
    weight=Weight.CORE,
    sources=(Source("document.txt", 7),),
    answer=_city("Astana"),
    texts=_TEXTS,
    tags=("capital",),
    distractors=tuple(map(_city, ("Almaty", "Shymkent", "Karaganda"))),
    names={
        language: {
            _city(city): Name(names.get(language, city))
            for city, names in _CITIES.items()
        }
        for language in _TEXTS
    },
)


@pytest.fixture(autouse=True)
def clean_state(monkeypatch, tmp_path):
    """Speak English, and keep what a person has in a folder of the test's own."""
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))
    _speak_english()
    yield
    _speak_english()


def _speak_english():
    i18n.use(NullTranslations(), "en")
    formatting.use(formatting.of("en"))


@pytest.fixture
def now():
    return datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def rng():
    return Random(1)


@pytest.fixture
def draft():
    """Make a sound draft in five languages, with the fields named changed."""

    def make(**changes):
        return replace(SOUND, **changes)

    return make


@pytest.fixture
def bank_file(tmp_path):
    return tmp_path / "bank.sqlite"


@pytest.fixture
def bank(bank_file):
    opened = open_bank(str(bank_file), patience=0.05)
    yield opened
    opened.close()


@pytest.fixture
def stored(bank, draft, now):
    """Return a bank with three items."""
    drafts = [
        draft(uid=uid, sources=(Source("document.txt", line),))
        for line, uid in enumerate(("first", "second", "third"), start=7)
    ]
    return store(bank, drafts, now)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    return compiled_catalogs(tmp_path_factory.mktemp("translations"))
