"""The rules that a program can check of an item: its texts and its answer.

They hold for the bundled bank as errors and for a person's own items as advice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kazquiz.authoring import lexicon
from kazquiz.authoring.faults import Fault, Rule
from kazquiz.authoring.option_rules import option_faults
from kazquiz.i18n.formatting import is_country, of
from kazquiz.items.draft import MARK, Draft, ItemText, Weight, without_markup
from kazquiz.items.values import CountryValue, NumberValue, TruthValue
from kazquiz.items.wording import wording
from kazquiz.text import loose_words, words

LONGEST_STEM = 30
COPIED_RUN = 8


def faults(draft: Draft, languages: Iterable[str]) -> list[Fault]:
    """List every fault of *draft*, which is to be in all *languages*."""
    texts = {code: without_markup(text) for code, text in draft.texts.items()}
    draft = replace(draft, texts=texts)
    found = [*_own_faults(draft), *_faults_in_each(draft, list(languages))]
    return list(dict.fromkeys(found))


def _own_faults(draft: Draft) -> Iterator[Fault]:
    if not draft.sources or any(source.line < 1 for source in draft.sources):
        yield Fault(Rule.SOURCE_MISSING, draft.uid)
    for value in draft.values():
        if isinstance(value, CountryValue) and not is_country(value.code):
            yield Fault(Rule.VALUE_UNKNOWN, draft.uid, found=value.code)
    yield from option_faults(draft)


def _faults_in_each(draft: Draft, languages: list[str]) -> Iterator[Fault]:
    english = draft.texts.get("en")
    for language in languages:
        text = draft.texts.get(language)
        if text is None:
            yield Fault(Rule.LANGUAGE_MISSING, draft.uid, language)
            continue
        yield from _stem_faults(draft, text, language)
        yield from _statement_faults(draft, text, language)
        yield from _letter_faults(draft, text, language)
        if english is not None and language != "en":
            yield from _translation_faults(draft, text, english, language)


def _stem_faults(draft: Draft, text: ItemText, language: str) -> Iterator[Fault]:
    uid, stem = draft.uid, text.stem
    if not stem.endswith(lexicon.QUESTION_MARKS.get(language, "?")):
        yield Fault(Rule.STEM_NO_QUESTION, uid, language)
    if len(words(stem)) > LONGEST_STEM:
        yield Fault(Rule.STEM_TOO_LONG, uid, language)
    if found := lexicon.negation(stem, language):
        yield Fault(Rule.STEM_NEGATIVE, uid, language, found)
    if isinstance(draft.answer, TruthValue):
        return
    if (key := key_text(draft, language)) and _holds(stem, key, language):
        yield Fault(Rule.STEM_HOLDS_KEY, uid, language, key)
    elif text.marked and _holds(stem, text.marked, language):
        yield Fault(Rule.STEM_HOLDS_KEY, uid, language, text.marked)


def _holds(text: str, key: str, language: str) -> bool:
    """Tell whether *key* stands in *text* as whole words, however it is typed."""
    sought = " ".join(loose_words(key, language))
    within = " ".join(loose_words(text, language))
    at = within.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        if not (_in_word(within[:at][-1:]) or _in_word(within[end : end + 1])):
            return True
        at = within.find(sought, at + 1)
    return False


def _in_word(letter: str) -> bool:
    """Tell whether *letter* is one that words are made of; a pattern takes longer."""
    return letter.isalnum() or letter == "_"


def key_text(draft: Draft, language: str) -> str:
    """Write the answer of *draft* in *language*, a number without its unit."""
    style = of(language)
    if isinstance(draft.answer, NumberValue):
        return style.number(draft.answer.amount)
    return wording(draft.answer, style, draft.names.get(language, {}))


def _statement_faults(draft: Draft, text: ItemText, language: str) -> Iterator[Fault]:
    uid = draft.uid
    before, marked, after = text.parts
    if len(MARK.findall(text.statement)) != 1 or not marked.strip():
        yield Fault(Rule.MARK_NOT_ONCE, uid, language)
        return
    truth = isinstance(draft.answer, TruthValue)
    if not truth and _holds(f"{before} … {after}", marked, language):
        yield Fault(Rule.KEY_TWICE, uid, language, marked)
    for part, written in (("stem", text.stem), ("statement", text.sentence)):
        if not written.strip():
            yield Fault(Rule.TEXT_EMPTY, uid, language, part)
    if draft.weight is Weight.CORE and not text.explanation.strip():
        yield Fault(Rule.TEXT_EMPTY, uid, language, "explanation")


def _texts(draft: Draft, text: ItemText, language: str) -> list[str]:
    names = draft.names.get(language, {})
    return [
        text.stem,
        text.sentence,
        text.explanation,
        text.remark,
        text.caption,
        *(names[value].text for value in draft.named_values() if value in names),
    ]


def _letter_faults(draft: Draft, text: ItemText, language: str) -> Iterator[Fault]:
    for written in _texts(draft, text, language):
        if found := lexicon.foreign_letter(written, language):
            yield Fault(Rule.LETTERS, draft.uid, language, found)
        if found := lexicon.foreign_punctuation(written, language):
            yield Fault(Rule.PUNCTUATION, draft.uid, language, found)


def _translation_faults(
    draft: Draft, text: ItemText, english: ItemText, language: str
) -> Iterator[Fault]:
    for part in ("stem", "statement", "explanation", "remark", "caption"):
        written, source = getattr(text, part), getattr(english, part)
        if bool(written) != bool(source):
            yield Fault(Rule.TEXT_EMPTY, draft.uid, language, part)
        elif written and written == source:
            yield Fault(Rule.UNTRANSLATED, draft.uid, language, part)
    names = draft.names.get(language, {})
    for value in draft.named_values():
        if value not in names:
            yield Fault(Rule.NAME_MISSING, draft.uid, language, value.name)


def copied_runs(
    draft: Draft, language: str, document_words: list[str]
) -> Iterator[Fault]:
    """Yield a fault for each text that repeats eight words of a document in order.

    The *document_words* are as `kazquiz.text.loose_words` gives them.
    Runs that are names and figures of the item for the most part do not count.
    """
    text = draft.texts[language]
    runs = {
        tuple(document_words[start : start + COPIED_RUN])
        for start in range(len(document_words) - COPIED_RUN + 1)
    }
    for written in (text.stem, text.sentence, text.explanation, text.remark):
        own = loose_words(written, language)
        for start in range(len(own) - COPIED_RUN + 1):
            run = tuple(own[start : start + COPIED_RUN])
            if run in runs and not _is_mostly_names(run, draft, language):
                yield Fault(Rule.COPIED, draft.uid, language, " ".join(run))
                break


def _is_mostly_names(run: tuple[str, ...], draft: Draft, language: str) -> bool:
    names = draft.names.get(language, {})
    known = {
        word
        for value in draft.values()
        for word in loose_words(wording(value, of(language), names), language)
    }
    return sum(word in known or word.isdecimal() for word in run) > COPIED_RUN // 2
