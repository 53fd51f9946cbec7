"""What holds of every catalog; each rule tells what stands against it, by message.

Gettext's own tools let most of this pass: an empty plural form is shown in English for
some numbers only, a wrong {name} is found when the program stops at it.
"""

import gettext
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from babel import Locale
from babel.core import UnknownLocaleError
from babel.messages import Catalog
from babel.messages.catalog import Message

# Some languages have another form for whole millions, by a rule gettext cannot express.
NUMBERS = range(201)
_ARABIC_SCRIPT = {"ar", "fa"}
_CYRILLIC = {"kk", "ru"}
_OWN_MARKS = {"?": "؟", ",": "،", ";": "؛"}
_ENDS = "?,;.:!…"
_FOREIGN_LETTERS = {"fa": "[\u064a\u0643\u0649]", "ar": "[\u06cc\u06a9]"}
# Straight quotation marks, three full stops, a hyphen where a dash is due. Languages in
# Arabic and in Cyrillic letters have no apostrophe that looks like one of them.
_TYPEWRITER = re.compile(r"[\"'`]|\.\.\.|(?<=\s)-{1,2}(?=\s)")
# Names that every language writes alike.
_SAME_EVERYWHERE = {"KazQuiz"}
_PLACE = re.compile(r"\{\w*\}")
_TAG = re.compile(r"</?\w[^<>]*>")
_MNEMONIC = re.compile(r"&(?=\w)")
_MARK = re.compile(r"\[\[|\]\]")
_LATIN_IN_CYRILLIC = re.compile(r"\b(?=\w*[\u0400-\u04ff])\w*[A-Za-zƏə]\w*\b")

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")

Rule = Callable[[Catalog, str], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the *rule* has against a catalog: *told* names the message."""

    rule: str
    told: str


def complaints(catalog: Catalog, language: str) -> list[Complaint]:
    """List all that stands against *catalog*, which is in *language*."""
    return [
        Complaint(rule.__name__, told)
        for rule in RULES
        for told in rule(catalog, language)
    ]


def messages(catalog: Catalog) -> list[Message]:
    """List the messages of *catalog*, without its head."""
    return [message for message in catalog if message.id]


def sources(message: Message) -> tuple[str, ...]:
    """Return the English text of *message*, or both of its forms."""
    return tuple(message.id) if not isinstance(message.id, str) else (message.id,)


def forms(message: Message) -> tuple[str, ...]:
    """Return the translation of *message*, or all of its forms."""
    text = message.string
    return tuple(text) if isinstance(text, tuple | list) else (str(text or ""),)


def _form_of(catalog: Catalog) -> Callable[[int], int]:
    parse: Callable[[str], Callable[[int], int]] = getattr(gettext, "c2py")  # noqa: B009
    return parse(catalog.plural_expr)


def _numbers_of_each_form(catalog: Catalog) -> dict[int, list[int]]:
    served: dict[int, list[int]] = {}
    for number in NUMBERS:
        served.setdefault(_form_of(catalog)(number), []).append(number)
    return served


def _words_of(text: str) -> str:
    return _PLACE.sub("", text)


def _second(pair: tuple[str, int]) -> int:
    return pair[1]


def incomplete(catalog: Catalog, _language: str) -> Iterator[str]:
    """Every text is translated, in every form."""
    for message in messages(catalog):
        wanted = catalog.num_plurals if message.pluralizable else 1
        if len(forms(message)) != wanted or not all(forms(message)):
            yield f"untranslated: {message.id}"


def fuzzy(catalog: Catalog, _language: str) -> Iterator[str]:
    """No translation is to be looked at again."""
    yield from (f"fuzzy: {each.id}" for each in messages(catalog) if each.fuzzy)


def obsolete(catalog: Catalog, _language: str) -> Iterator[str]:
    """No translation is of a text that is gone."""
    yield from (f"obsolete: {each}" for each in catalog.obsolete)


def places_differ(catalog: Catalog, _language: str) -> Iterator[str]:
    """A form that serves a single number may say it in words, all others not."""
    served = _numbers_of_each_form(catalog)
    for message in messages(catalog):
        wanted = {place for text in sources(message) for place in _PLACE.findall(text)}
        for index, text in enumerate(forms(message)):
            found = set(_PLACE.findall(text))
            in_words = message.pluralizable and len(served.get(index, ())) == 1
            if text and not (found < wanted and in_words) and found != wanted:
                yield f"places: {message.id} → {text}"


def marks_differ(catalog: Catalog, _language: str) -> Iterator[str]:
    """Tags, mnemonics and the brackets around an answer are those of the source."""
    for message in messages(catalog):
        source = sources(message)[-1]
        for pattern in (_TAG, _MNEMONIC, _MARK):
            wanted = Counter(pattern.findall(source))
            for text in forms(message):
                if text and Counter(pattern.findall(text)) != wanted:
                    yield f"marks: {message.id} → {text}"


def stray_space(catalog: Catalog, _language: str) -> Iterator[str]:
    """No text begins or ends with a space, or has two in a row."""
    for message in messages(catalog):
        for text in (*sources(message), *forms(message)):
            if text != text.strip() or "  " in text:
                yield f"space: {text!r}"


def wrong_plurals(catalog: Catalog, language: str) -> Iterator[str]:
    """Each number takes the form that CLDR says, the forms in CLDR's order."""
    try:
        rule = Locale.parse(language).plural_form
    except (UnknownLocaleError, ValueError):
        return
    pairs = {(rule(number), _form_of(catalog)(number)) for number in NUMBERS}
    order = [_CATEGORIES.index(category) for category, _ in sorted(pairs, key=_second)]
    if len(pairs) != len({category for category, _ in pairs}) or order != sorted(order):
        yield f"not as CLDR: {sorted(pairs)}"
    if len(pairs) != catalog.num_plurals:
        yield f"forms: {catalog.num_plurals}"


def empty_forms(catalog: Catalog, _language: str) -> Iterator[str]:
    """No number is left without a form."""
    chosen = {_form_of(catalog)(number) for number in NUMBERS}
    for message in messages(catalog):
        if message.pluralizable:
            for index in chosen:
                if not dict(enumerate(forms(message))).get(index):
                    yield f"no form {index}: {message.id}"


def wrong_ends(catalog: Catalog, language: str) -> Iterator[str]:
    """A text ends with the mark that its source ends with, in its script."""
    for message in messages(catalog):
        end = sources(message)[-1][-1]
        if end in _ENDS:
            wanted = _OWN_MARKS.get(end, end) if language in _ARABIC_SCRIPT else end
            for text in forms(message):
                if text and not text.endswith(wanted):
                    yield f"ends without {wanted}: {text!r}"


def foreign_marks(catalog: Catalog, language: str) -> Iterator[str]:
    """Arabic and Persian have digits and marks of their own."""
    if language in _ARABIC_SCRIPT:
        for message in messages(catalog):
            for text in forms(message):
                if found := re.search("[0-9?,;]", _words_of(text)):
                    yield f"{found.group()} in: {text}"


def typewriter_marks(catalog: Catalog, language: str) -> Iterator[str]:
    """Quotation marks, dots and dashes are those that are printed."""
    if language in _ARABIC_SCRIPT | _CYRILLIC:
        for message in messages(catalog):
            for text in forms(message):
                if found := _TYPEWRITER.search(_words_of(text)):
                    yield f"{found.group()} in: {text}"


def foreign_letters(catalog: Catalog, language: str) -> Iterator[str]:
    """Arabic has no Persian letters, Persian no Arabic ones."""
    if language in _FOREIGN_LETTERS:
        for message in messages(catalog):
            for text in forms(message):
                if found := re.search(_FOREIGN_LETTERS[language], text):
                    yield f"{found.group()!a} in: {text}"


def lookalikes(catalog: Catalog, language: str) -> Iterator[str]:
    """No Latin letter hides in a Cyrillic word."""
    if language in _CYRILLIC:
        for message in messages(catalog):
            for text in forms(message):
                if found := _LATIN_IN_CYRILLIC.search(_words_of(text)):
                    yield f"Latin letter in {found.group()}: {text}"


def still_english(catalog: Catalog, _language: str) -> Iterator[str]:
    """No translation is the source."""
    for message in messages(catalog):
        for text in forms(message):
            if (
                text in sources(message)
                and text not in _SAME_EVERYWHERE
                and re.search("[A-Za-z]{2}", _words_of(text))
            ):
                yield f"still English: {text}"


RULES: tuple[Rule, ...] = (
    incomplete,
    fuzzy,
    obsolete,
    places_differ,
    marks_differ,
    stray_space,
    wrong_plurals,
    empty_forms,
    wrong_ends,
    foreign_marks,
    typewriter_marks,
    foreign_letters,
    lookalikes,
    still_english,
)
