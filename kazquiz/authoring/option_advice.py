"""Advice on options: cues of length, form, grammar and likelihood."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from kazquiz.authoring import cue_words
from kazquiz.authoring.faults import Fault, Rule
from kazquiz.authoring.gap import Gap
from kazquiz.authoring.grammar_cues import cues
from kazquiz.authoring.number_ranges import overlapping
from kazquiz.i18n.formatting import interface, of
from kazquiz.items.draft import Draft
from kazquiz.items.values import NamedValue, NumberValue, TruthValue
from kazquiz.items.wording import wording
from kazquiz.text import folded

SHORTER_THAN_OTHERS = 0.7
# Below this many letters a key is short by a word or two, and no cue.
_SHORT = 12
_NEAREST, _FARTHEST = 0.4, 2.5
# What is further off than this share says something else, however it is rounded.
_CLOSE = 0.1
# Small counts have few neighbours: 1, 2 and 5 tempt beside 3 or 1 alike.
_FEW = 6
_PERCENT = "percent"
_ARTICLE = "ال"
_ENDINGS = ".!?…؟۔;؛"
_WORTH_A_LOOK = 4


@dataclass(frozen=True, slots=True)
class _Options:
    """The options of an item in one language, and their folded forms."""

    key: str
    others: Sequence[str]
    language: str

    def fold(self, text: str) -> str:
        return f" {folded(text, self.language)} "


def option_advice(draft: Draft, languages: Iterable[str]) -> Iterator[Fault]:
    """Yield what could be better in the options that *draft* names itself."""
    if isinstance(draft.answer, TruthValue) or not draft.distractors:
        return
    yield from _number_advice(draft)
    if not isinstance(draft.answer, NamedValue):
        return
    for language in languages:
        if language not in draft.texts:
            continue
        names, style = draft.names.get(language, {}), of(language)
        options = _Options(
            wording(draft.answer, style, names),
            [wording(value, style, names) for value in draft.distractors],
            language,
        )
        for rule, found in _worded_advice(draft, options):
            yield Fault(rule, draft.uid, language, found)


def _number_advice(draft: Draft) -> Iterator[Fault]:
    key = draft.answer
    if not isinstance(key, NumberValue):
        return
    for value in draft.distractors:
        if not isinstance(value, NumberValue) or value.unit != key.unit:
            continue
        shown = wording(value, interface(), {})
        close = abs(value.amount - key.amount) < _CLOSE * abs(key.amount)
        rounds = _rounded(value.amount, key.amount) == key.amount
        if value != key and close and rounds:
            yield Fault(Rule.OPTIONS_OVERLAP, draft.uid, found=shown)
        if _is_implausible(key, value):
            yield Fault(Rule.NUMBER_IMPLAUSIBLE, draft.uid, found=shown)


def _rounded(amount: float, key: float) -> float:
    """Round *amount* to the figures that *key* has, where it has fewer."""
    figures = str(abs(int(key)))
    if key != int(key):
        return round(amount, len(str(key).partition(".")[2]))
    zeros = len(figures) - len(figures.rstrip("0"))
    # A round key of one figure has neighbours in the next: 500 beside 510.
    finer = 1 if 0 < zeros == len(figures) - 1 else 0
    return float(round(amount, finer - zeros))


def _is_implausible(key: NumberValue, value: NumberValue) -> bool:
    if key.unit == _PERCENT and not 0 <= value.amount <= 100:
        return True
    if not key.amount or abs(value.amount - key.amount) <= _FEW:
        return False
    return not _NEAREST <= value.amount / key.amount <= _FARTHEST


def _worded_advice(draft: Draft, options: _Options) -> Iterator[tuple[Rule, str]]:
    yield from _name_advice(draft, options)
    yield from _form_advice(options)
    yield from _grammar_advice(draft, options)
    yield from _word_advice(draft, options)


def _name_advice(draft: Draft, options: _Options) -> Iterator[tuple[Rule, str]]:
    """Yield what names give away or leave in doubt.

    One option inside another is an error where the longer one is true whenever the
    shorter is, which a program cannot see: "vice-president" holds "president" and is
    another person. So it is a warning, to be looked at.
    """
    language = options.language
    key = draft.answer
    names = draft.names.get(language, {})
    known = names[key].aliases if isinstance(key, NamedValue) and key in names else ()
    aliases = {options.fold(alias) for alias in known}
    before, _marked, after = draft.texts[language].parts
    statement = options.fold(f"{before} … {after}")
    folds = [options.fold(text) for text in options.others]
    for text, fold in zip(options.others, folds, strict=True):
        if fold in aliases:
            yield Rule.DISTRACTOR_IS_KEY, text
        if len(fold) > _WORTH_A_LOOK and fold in statement:
            yield Rule.DISTRACTOR_IN_STATEMENT, text
    if found := overlapping([options.key, *options.others]):
        yield Rule.RANGES_OVERLAP, found
    for inner, outer in permutations([options.fold(options.key), *folds], 2):
        if inner != outer and inner in outer:
            yield Rule.OPTION_INSIDE, outer.strip()
            break


def _form_advice(options: _Options) -> Iterator[tuple[Rule, str]]:
    key, others = options.key, options.others
    shortest = min(map(len, others))
    if shortest > _SHORT and len(key) < SHORTER_THAN_OTHERS * shortest:
        yield Rule.KEY_TOO_SHORT, f"{len(key)} < {shortest}"
    every = [key, *others]
    if len({text[-1:] in _ENDINGS for text in every}) > 1:
        yield Rule.OPTIONS_ENDING, key
    if len({_script(text) for text in every} - {""}) > 1:
        yield Rule.OPTIONS_SCRIPT, key
    if options.language == "ar":
        articles = [text.startswith(_ARTICLE) for text in others]
        if key.startswith(_ARTICLE) and not any(articles):
            yield Rule.KEY_PREFIX, _ARTICLE


def _script(text: str) -> str:
    """Return the script of most letters of *text*, empty where it has none."""
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(letter < "\u0250" for letter in letters)
    if not letters:
        return ""
    return "latin" if 2 * latin > len(letters) else "other"


def _grammar_advice(draft: Draft, options: _Options) -> Iterator[tuple[Rule, str]]:
    parts = draft.texts[options.language].parts
    gap = Gap(*parts, options.key, options.others)
    for is_certain, found in cues(gap, options.language):
        yield Rule.GRAMMAR_CUE if is_certain else Rule.AGREEMENT_CUE, found


def _word_advice(draft: Draft, options: _Options) -> Iterator[tuple[Rule, str]]:
    language = options.language
    found = [cue_words.absolute_word(text, language) for text in options.others]
    if any(found) and not cue_words.absolute_word(options.key, language):
        yield Rule.ABSOLUTE_WORDS, next(filter(None, found))
    stem = draft.texts[language].stem
    if cue_words.negative_word(stem, language):
        for text in [options.key, *options.others]:
            if denied := cue_words.negative_word(text, language):
                yield Rule.DOUBLE_NEGATIVE, denied
                return
