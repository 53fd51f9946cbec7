import inspect
import re
from datetime import UTC, datetime
from gettext import NullTranslations

import pytest

from kazquiz import errors, i18n
from kazquiz.errors import (
    BankDamagedError,
    BankError,
    BankLockedError,
    BankTooNewError,
    BankUnreachableError,
    BankUnwritableError,
    BundleError,
    CatalogError,
    ClockSetBackError,
    DiskFullError,
    FileUnsavedError,
    KazQuizError,
    MissingFontError,
    NoDisplayError,
    NoTimeError,
    SettingsUnsavedError,
    UnfitBlueprintError,
    UnknownLanguageError,
    UnusablePatternError,
)

EACH = [
    BankTooNewError("/home/a/bank.sqlite"),
    BankLockedError("/home/a/bank.sqlite"),
    BankDamagedError("/home/a/bank.sqlite"),
    BankUnwritableError("/home/a/bank.sqlite"),
    BankUnreachableError("/home/a/bank.sqlite"),
    DiskFullError("/home/a/bank.sqlite"),
    CatalogError("kk"),
    CatalogError("kk", kept=True),
    MissingFontError("Persian", in_use=False),
    UnknownLanguageError("xx", ["en", "kk"]),
    BundleError("russia.toml", "russia-1992", "no source"),
    SettingsUnsavedError("/home/a/settings.json"),
    FileUnsavedError("/home/a/plot.png"),
    NoTimeError(),
    UnfitBlueprintError(50, 12),
    UnusablePatternError("(a+)+"),
    ClockSetBackError(
        datetime(2026, 1, 1, 8, tzinfo=UTC), datetime(2026, 2, 1, 9, tzinfo=UTC)
    ),
    NoDisplayError(),
]
each_error = pytest.mark.parametrize("error", EACH, ids=lambda e: type(e).__name__)


def classes():
    return {
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, KazQuizError)
    }


def test_every_error_is_tried_here():
    assert {type(error) for error in EACH} == classes() - {KazQuizError, BankError}


def test_the_tree_in_the_docstring_is_the_tree():
    drawn = re.findall(r"^[ │├└─]*(\w+Error)\b", errors.__doc__, re.MULTILINE)

    assert set(drawn) == {kind.__name__ for kind in classes()}
    assert len(drawn) == len(set(drawn))


@each_error
def test_an_error_is_a_whole_sentence_with_its_facts(error):
    sentence = str(error)

    assert sentence.endswith(".")
    assert not re.search(r"[{}]", sentence)
    for fact in error.facts.values():
        assert str(fact) in sentence


@each_error
def test_an_error_tells_in_the_language_of_when_it_is_shown(error):
    class Shouting(NullTranslations):
        def gettext(self, message):
            return re.sub(
                r"\{\w+\}|[^{]+",
                lambda part: part[0] if part[0][0] == "{" else part[0].upper(),
                message,
            )

        def ngettext(self, one, other, count):
            return self.gettext(one if count == 1 else other)

    before = str(error)
    i18n.use(Shouting(), "xx")
    after = str(error)

    assert after != before
    assert after.casefold() == before.casefold()


def test_what_is_inserted_is_isolated_from_the_sentence():
    assert "\u2068/home/a/bank.sqlite\u2069" in str(EACH[0])


def test_the_languages_offered_are_listed():
    assert "en and kk" in str(UnknownLanguageError("xx", ["en", "kk"]))


def test_the_root_has_no_sentence():
    with pytest.raises(AssertionError):
        str(KazQuizError())
