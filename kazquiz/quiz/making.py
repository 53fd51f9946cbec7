"""Making: the question that one item is in one form."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from random import Random

from kazquiz.items.draft import Draft
from kazquiz.items.values import AnswerType, NamedValue, TruthValue, Value
from kazquiz.quiz.forms import DISAGREEING, TYPED_FORMS, Form, possible_forms
from kazquiz.quiz.options import Pool, draw_members, draw_options
from kazquiz.quiz.question import Question, Target, Words
from kazquiz.text import loose_words

# What an item may bear to say how far off a number may be: tolerance-5 is 5 %.
_TOLERANCE = re.compile(r"tolerance-(\d{1,2})")
_DOCUMENTS = 4
_CLUE_LETTERS = 5
Titles = Mapping[str, Words]


def make_question(
    item_id: int,
    draft: Draft,
    form: Form,
    *,
    pool: Pool,
    rng: Random,
    barred: Collection[Value] = (),
) -> Question:
    """Make the question that *draft* is in one *form*; nothing *barred* is offered."""
    uid = draft.uid
    if form in TYPED_FORMS:
        return Question(item_id, form, uid=uid)
    if form is Form.SEVERAL:
        return Question(item_id, form, draw_members(draft, pool, rng, barred), uid=uid)
    options = draw_options(draft, pool, rng, barred=barred)
    if form is not Form.TRUE_FALSE or draft.answer.type is AnswerType.TRUTH:
        return Question(item_id, form, options, uid=uid)
    wrong = [option for option in options if option != draft.answer]
    holds = rng.random() < 0.5 or not wrong
    claim = draft.answer if holds else rng.choice(wrong)
    return Question(item_id, form, claim=claim, uid=uid)


def tolerance_of(draft: Draft, usual: float) -> float:
    """Return how far off a typed number may be: as the item says, else as *usual*."""
    own = [_TOLERANCE.fullmatch(tag) for tag in draft.tags]
    return max([usual, *(int(found[1]) / 100 for found in own if found)])


def forms_of(draft: Draft, forms: Sequence[Form], titles: Titles) -> list[Form]:
    """List those of the *forms* that *draft* can be asked in by itself."""
    answer = draft.answer
    words = len(answer.name.split()) if isinstance(answer, NamedValue) else 1
    possible = possible_forms(answer.type, words)
    return [
        form
        for form in forms
        if form in possible
        or (form is Form.WHICH_DOCUMENT and can_ask_document(draft, titles))
    ]


def can_ask_document(draft: Draft, titles: Titles) -> bool:
    """Tell whether *draft* may be asked which document says so.

    Documents must disagree about it, just one of them say it, and its statement not
    name that one in any language.
    """
    documents = {source.document for source in draft.sources}
    if DISAGREEING not in draft.tags or len(documents) != 1 or len(titles) < 2:
        return False
    if isinstance(draft.answer, TruthValue):
        return False
    [document] = documents
    return document in titles and not any(
        is_named(document, titles, text.sentence, language)
        for language, text in draft.texts.items()
    )


def is_named(name: str, titles: Titles, text: str, language: str) -> bool:
    """Tell whether *text* has a word that only the title of *name* has."""
    own = _clues(titles[name].get(language, ""), language)
    others = (words for other, words in titles.items() if other != name)
    shared = (_clues(words.get(language, ""), language) for words in others)
    return bool(own.difference(*shared) & _clues(text, language))


@lru_cache(maxsize=8192)
def _clues(text: str, language: str) -> frozenset[str]:
    """Return the beginnings of the longer words of *text*, which endings leave."""
    return frozenset(
        word[:_CLUE_LETTERS]
        for word in loose_words(text, language)
        if len(word) >= _CLUE_LETTERS
    )


def ask_document(item_id: int, draft: Draft, titles: Titles, rng: Random) -> Question:
    """Make the question which document says what *draft* states.

    The documents stand in their own order, which is that of *titles*.
    """
    right = draft.sources[0].document
    others = [name for name in titles if name != right]
    chosen = {right, *rng.sample(others, min(_DOCUMENTS - 1, len(others)))}
    shown = [name for name in titles if name in chosen]
    return Question(
        item_id,
        Form.WHICH_DOCUMENT,
        uid=draft.uid,
        targets=tuple(Target(titles[name]) for name in shown),
        key=shown.index(right),
    )
