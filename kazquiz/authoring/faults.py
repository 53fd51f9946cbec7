"""Faults: what a rule finds in an item, as a sentence for whoever writes it."""

from dataclasses import dataclass
from enum import StrEnum

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _


class Level(StrEnum):
    """How much a breach matters: the item is wrong, is weaker, or may be weaker."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Rule(StrEnum):
    """The rules, by the name that `kazquiz check` prints."""

    LANGUAGE_MISSING = "language-missing"
    SOURCE_MISSING = "source-missing"
    STEM_NO_QUESTION = "stem-no-question"
    STEM_TOO_LONG = "stem-too-long"
    STEM_HOLDS_KEY = "stem-holds-key"
    STEM_NEGATIVE = "stem-negative"
    MARK_NOT_ONCE = "mark-not-once"
    KEY_TWICE = "key-twice"
    TEXT_EMPTY = "text-empty"
    UNTRANSLATED = "untranslated"
    NAME_MISSING = "name-missing"
    TOO_FEW_DISTRACTORS = "too-few-distractors"
    TOO_MANY_DISTRACTORS = "too-many-distractors"
    OPTIONS_EQUAL = "options-equal"
    OPTIONS_MIXED = "options-mixed"
    KEY_STANDS_OUT = "key-stands-out"
    DISTRACTOR_ABSURD = "distractor-absurd"
    CATCH_ALL_OPTION = "catch-all-option"
    LETTERS = "letters"
    PUNCTUATION = "punctuation"
    COPIED = "copied"
    VALUE_UNKNOWN = "value-unknown"
    DISTRACTOR_IS_KEY = "distractor-is-key"
    DISTRACTOR_IN_STATEMENT = "distractor-in-statement"
    DISTRACTOR_DEAD = "distractor-dead"
    KEY_TOO_SHORT = "key-too-short"
    KEYS_LONGEST = "keys-longest"
    OPTIONS_SCRIPT = "options-script"
    OPTIONS_ENDING = "options-ending"
    KEY_PREFIX = "key-prefix"
    GRAMMAR_CUE = "grammar-cue"
    AGREEMENT_CUE = "agreement-cue"
    KEY_IN_WORDS = "key-in-words"
    ABSOLUTE_WORDS = "absolute-words"
    DOUBLE_NEGATIVE = "double-negative"
    OPTIONS_OVERLAP = "options-overlap"
    RANGES_OVERLAP = "ranges-overlap"
    OPTION_INSIDE = "option-inside"
    NUMBER_IMPLAUSIBLE = "number-implausible"
    STEM_TOO_SHORT = "stem-too-short"
    STEM_PRONOUN = "stem-pronoun"
    TIME_BOUND = "time-bound"
    SOURCE_POINTER = "source-pointer"


_SENTENCES = {
    Rule.LANGUAGE_MISSING: N_("It has no text in this language."),
    Rule.SOURCE_MISSING: N_("It names no document and line that it is taken from."),
    Rule.STEM_NO_QUESTION: N_("The question does not end with a question mark."),
    Rule.STEM_TOO_LONG: N_("The question has more than 30 words."),
    Rule.STEM_HOLDS_KEY: N_("The question gives its answer away: {found}."),
    Rule.STEM_NEGATIVE: N_("The question is negative, and {found} is not stressed."),
    Rule.MARK_NOT_ONCE: N_("The answer is not marked exactly once in the statement."),
    Rule.KEY_TWICE: N_("The statement holds its answer a second time: {found}."),
    Rule.TEXT_EMPTY: N_("A text that it needs is empty: {found}."),
    Rule.UNTRANSLATED: N_("A text is still in English: {found}."),
    Rule.NAME_MISSING: N_("A value has no name in this language: {found}."),
    Rule.TOO_FEW_DISTRACTORS: N_("It has fewer than two wrong options."),
    Rule.TOO_MANY_DISTRACTORS: N_("It has more than ten wrong options."),
    Rule.OPTIONS_EQUAL: N_("Two options are equal: {found}."),
    Rule.OPTIONS_MIXED: N_("The options are not of one kind: {found}."),
    Rule.KEY_STANDS_OUT: N_("The right option stands out: {found}."),
    Rule.DISTRACTOR_ABSURD: N_("A wrong option is too far from the key: {found}."),
    Rule.CATCH_ALL_OPTION: N_("An option speaks of the others: {found}."),
    Rule.LETTERS: N_("A letter or digit does not belong to this language: {found}."),
    Rule.PUNCTUATION: N_("The punctuation does not belong to this language: {found}."),
    Rule.COPIED: N_("It repeats the document word for word: {found}."),
    Rule.VALUE_UNKNOWN: N_("There is no such country: {found}."),
    Rule.DISTRACTOR_IS_KEY: N_("A wrong option is another name of the key: {found}."),
    Rule.DISTRACTOR_IN_STATEMENT: N_("The statement names a wrong option: {found}."),
    Rule.DISTRACTOR_DEAD: N_("Nobody chooses this wrong option: {found}."),
    Rule.KEY_TOO_SHORT: N_("The right option is much shorter: {found}."),
    Rule.KEYS_LONGEST: N_("The right option is too often the longest: {found}."),
    Rule.OPTIONS_SCRIPT: N_("Options differ in script or digits: {found}."),
    Rule.OPTIONS_ENDING: N_("Options end differently: {found}."),
    Rule.KEY_PREFIX: N_("Only the right option begins like this: {found}."),
    Rule.GRAMMAR_CUE: N_("Only the right option fits its neighbour: {found}."),
    Rule.AGREEMENT_CUE: N_("Only the right option seems to agree with: {found}."),
    Rule.KEY_IN_WORDS: N_("The question says its number in words: {found}."),
    Rule.ABSOLUTE_WORDS: N_("Only wrong options use such a word: {found}."),
    Rule.DOUBLE_NEGATIVE: N_("The question and an option are negative: {found}."),
    Rule.OPTIONS_OVERLAP: N_("A wrong option rounds to the right one: {found}."),
    Rule.RANGES_OVERLAP: N_("A number may lie in two of the ranges: {found}."),
    Rule.OPTION_INSIDE: N_("One option holds another: {found}."),
    Rule.NUMBER_IMPLAUSIBLE: N_("A wrong number is hardly believable: {found}."),
    Rule.STEM_TOO_SHORT: N_("The question has fewer than six words."),
    Rule.STEM_PRONOUN: N_("It is not clear whom the question means: {found}."),
    Rule.TIME_BOUND: N_("This will go out of date, and no date is given: {found}."),
    Rule.SOURCE_POINTER: N_("It cannot be understood without its source: {found}."),
}

_LEVELS = {
    Rule.TOO_FEW_DISTRACTORS: Level.WARNING,
    Rule.TOO_MANY_DISTRACTORS: Level.WARNING,
    Rule.STEM_TOO_LONG: Level.WARNING,
    Rule.STEM_NEGATIVE: Level.WARNING,
    Rule.KEY_STANDS_OUT: Level.WARNING,
    Rule.DISTRACTOR_ABSURD: Level.WARNING,
    Rule.CATCH_ALL_OPTION: Level.WARNING,
    Rule.DISTRACTOR_DEAD: Level.WARNING,
    Rule.KEY_TOO_SHORT: Level.WARNING,
    Rule.KEYS_LONGEST: Level.WARNING,
    Rule.OPTIONS_SCRIPT: Level.WARNING,
    Rule.OPTIONS_ENDING: Level.WARNING,
    Rule.KEY_PREFIX: Level.WARNING,
    Rule.AGREEMENT_CUE: Level.WARNING,
    Rule.DOUBLE_NEGATIVE: Level.WARNING,
    # "Vice-president" holds "president", and neither is the other.
    Rule.OPTION_INSIDE: Level.WARNING,
    Rule.NUMBER_IMPLAUSIBLE: Level.WARNING,
    Rule.STEM_TOO_SHORT: Level.WARNING,
    Rule.STEM_PRONOUN: Level.WARNING,
    Rule.SOURCE_POINTER: Level.WARNING,
    Rule.ABSOLUTE_WORDS: Level.HINT,
    Rule.TIME_BOUND: Level.HINT,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of one rule, in an item and perhaps one of its languages."""

    rule: Rule
    uid: str
    language: str = ""
    found: str = ""

    @property
    def level(self) -> Level:
        """How much it matters."""
        return _LEVELS.get(self.rule, Level.ERROR)

    @property
    def sentence(self) -> str:
        """What is wrong, in the language of the interface."""
        return fill(_(_SENTENCES[self.rule]), found=self.found)
