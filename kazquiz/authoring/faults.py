"""Faults: what a rule finds in an item, as a sentence for whoever writes it."""

from dataclasses import dataclass
from enum import StrEnum

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _


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
    Rule.LETTERS: N_("A letter or digit is not one of this language: {found}."),
    Rule.PUNCTUATION: N_("The punctuation is not this language's: {found}."),
    Rule.COPIED: N_("It repeats the document word for word: {found}."),
    Rule.VALUE_UNKNOWN: N_("There is no such country: {found}."),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of one rule, in an item and perhaps one of its languages."""

    rule: Rule
    uid: str
    language: str = ""
    found: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong, in the language of the interface."""
        return fill(_(_SENTENCES[self.rule]), found=self.found)
