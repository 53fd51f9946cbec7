"""Advice: what may make an item weaker, beyond the rules that every item keeps.

After Haladyna, Downing and Rodriguez, A Review of Multiple-Choice Item-Writing
Guidelines (2002), as far as a program can see it. What needs a reader is not here:
importance, truth, fairness.
"""

from collections.abc import Iterable, Iterator

from kazquiz.authoring import cue_words
from kazquiz.authoring.faults import Fault, Rule
from kazquiz.authoring.option_advice import option_advice
from kazquiz.items.draft import Draft, ItemText
from kazquiz.items.values import NumberValue
from kazquiz.text import words

FEWEST_WORDS = 6
# In these the verb comes last and much is said by endings: fewer words say as much.
_TERSE = frozenset({"kk", "ar", "fa"})
_FEWEST_TERSE = 3


def advice(draft: Draft, languages: Iterable[str]) -> Iterator[Fault]:
    """Yield what could be better in *draft*, in each of the *languages* it has."""
    for language in languages:
        text = draft.texts.get(language)
        if text is not None:
            yield from _stem_advice(draft, text, language)
    yield from option_advice(draft, languages)


def _stem_advice(draft: Draft, text: ItemText, language: str) -> Iterator[Fault]:
    uid, stem = draft.uid, text.stem
    fewest = _FEWEST_TERSE if language in _TERSE else FEWEST_WORDS
    if len(words(stem)) < fewest:
        yield Fault(Rule.STEM_TOO_SHORT, uid, language)
    if found := cue_words.opening_pronoun(stem, language):
        yield Fault(Rule.STEM_PRONOUN, uid, language, found)
    if found := cue_words.time_word(f"{stem} {text.sentence}", language):
        yield Fault(Rule.TIME_BOUND, uid, language, found)
    if found := cue_words.source_pointer(stem, language):
        yield Fault(Rule.SOURCE_POINTER, uid, language, found)
    if isinstance(draft.answer, NumberValue):
        word = cue_words.number_word(draft.answer.amount, language)
        if word and word in stem.casefold().strip("?؟").split():
            yield Fault(Rule.KEY_IN_WORDS, uid, language, word)
