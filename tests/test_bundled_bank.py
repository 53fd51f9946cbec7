"""The bundled bank: sound by every rule, whole, and true to the lines it names.

The documents lie beside the checkout, in ../shared/documents, and not in it; what needs
them is skipped where they are not.
"""

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from kazquiz import paths
from kazquiz.authoring.gap import Gap
from kazquiz.authoring.grammar_cues import cues
from kazquiz.authoring.rules import copied_runs, faults
from kazquiz.i18n.formatting import of
from kazquiz.interchange.bundled import examine
from kazquiz.items.draft import Weight, without_markup
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)
from kazquiz.items.wording import wording
from kazquiz.quiz.near_values import ORDERED, made_up, rank
from kazquiz.quiz.options import OPTIONS, draw_options, make_pool
from kazquiz.text import loosened, western_digits, words
from tests.banks import compiled_catalogs

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
DOCUMENTS = Path(__file__).resolve().parents[2] / "shared" / "documents"
with_documents = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason="the documents are not in ../shared"
)
# Tags of items whose figure or name does not stand on the line as such: the line has
# lost it, or has it wrong.
INFERRED = {"source-incomplete", "source-wrong"}
# Items whose answer is counted on the line, or is what its list leaves out.
COUNTED = {
    "no-relations-americas-count",
    "no-relations-africa-count",
    "no-relations-oceania-count",
    "no-relations-oceania-absent-states",
}
# How the documents write what is called otherwise today, or what they put in words.
SPELLED = {
    "US": ("آمريکا", "АҚШ"),
    "UY": ("أوروغواي",),
    "SZ": ("سوازيلاند",),
    "CN": ("ҚХР",),
    "AT": ("Австрия",),
    "AU": ("Авсралия",),
    "BY": ("روسيا البيضاء",),
    24: ("الأربعة والعشرون",),
    10: ("Он жыл",),
    "Nursultan Nazarbayev": ("نازارباييف", "Қазақстан Президенті"),
    "northern regions": ("مناطق شمالى",),
    "Asia": ("الآسيوية",),
    "China National Petroleum Corporation": ("Қытай ұлттық мұнай-газ",),
    "KazMunayGas": ("كاز-موناي-غاز",),
}
NAMED = {AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION}
_STEM = 4


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    catalogs = compiled_catalogs(tmp_path_factory.mktemp("translations"))
    found, broken = examine(paths.resources(), catalogs)
    assert [str(fault) for fault in broken] == []
    return found


@lru_cache(maxsize=8)
def lines_of(name):
    return (DOCUMENTS / name).read_text("utf-8").split("\n")


def test_every_item_keeps_every_rule(bundle):
    found = [
        f"{fault.uid} [{fault.language}] {fault.rule}: {fault.found}"
        for draft in bundle.drafts
        for fault in faults(draft, LANGUAGES)
    ]

    assert found == []


def test_there_are_enough_items_of_every_kind(bundle):
    by_document = Counter(
        source.document for draft in bundle.drafts for source in set(draft.sources)
    )
    by_topic = Counter(draft.topic for draft in bundle.drafts)

    assert len(bundle.drafts) >= 420
    assert len(by_document) == 5
    assert min(by_document.values()) >= 12
    assert 12 <= len(by_topic) <= 15
    assert min(by_topic.values()) >= 15
    assert {draft.answer.type for draft in bundle.drafts} == set(AnswerType)
    assert {draft.weight for draft in bundle.drafts} == set(Weight)


def test_everything_is_named_in_every_language(bundle):
    for topic in bundle.topics:
        assert set(topic.texts) == set(LANGUAGES)
        assert all(text.name and text.description for text in topic.texts.values())
    for document in bundle.documents:
        assert set(document.texts) == set(LANGUAGES)
        assert all(text.title and text.notes for text in document.texts.values())
        for passage in document.passages:
            assert set(passage.headings) == set(LANGUAGES)


def test_disagreements_name_the_other_side(bundle):
    disagreeing = [each for each in bundle.drafts if "sources-disagree" in each.tags]

    assert len(disagreeing) >= 25
    assert [each.uid for each in disagreeing if not each.texts["en"].remark] == []


def test_what_is_wrong_or_outdated_says_so(bundle):
    doubtful = [
        each for each in bundle.drafts if {"source-wrong", "outdated"} & set(each.tags)
    ]

    assert len(doubtful) >= 25
    assert [each.uid for each in doubtful if not each.texts["en"].remark] == []


def test_figures_and_dates_have_wrong_ones_of_their_own_on_both_sides(bundle):
    """What the program makes up beside a key is close to it, and would show it."""
    lacking = []
    for draft in bundle.drafts:
        key = draft.answer
        if not isinstance(key, ORDERED):
            continue
        for side in (-1, 1):
            room = sum(is_beside(each, key, side) for each in made_up(key))
            own = sum(is_beside(each, key, side) for each in draft.distractors)
            if own < min(OPTIONS - 1, room):
                lacking.append((draft.uid, side))

    assert lacking == []


def is_beside(value, key, side):
    return (rank(value) - rank(key)) * side > 0


@with_documents
def test_every_line_exists_and_is_not_empty(bundle):
    missing = [
        (draft.uid, source)
        for draft in bundle.drafts
        for source in draft.sources
        if source.line > len(lines_of(source.document))
        or not lines_of(source.document)[source.line - 1].strip()
    ]

    assert missing == []


@with_documents
def test_no_sentence_of_a_document_is_repeated(bundle):
    languages = {each.name: each.language for each in bundle.documents}
    copied = []
    for name, language in languages.items():
        told = [loosened(word, language) for word in words("\n".join(lines_of(name)))]
        for draft in bundle.drafts:
            if name in {source.document for source in draft.sources}:
                copied += [
                    (draft.uid, fault.found)
                    for fault in copied_runs(draft, language, told)
                ]

    assert copied == []


@with_documents
def test_every_answer_stands_on_its_line(bundle):
    """Dates, years, numbers, countries and names are found on a line that is named."""
    languages = {each.name: each.language for each in bundle.documents}
    missing = []
    for draft in bundle.drafts:
        if INFERRED & set(draft.tags) or draft.uid in COUNTED:
            continue
        told = [
            (languages[source.document], lines_of(source.document)[source.line - 1])
            for source in draft.sources
        ]
        members = (
            draft.answer.members
            if isinstance(draft.answer, ListValue)
            else (draft.answer,)
        )
        missing += [
            (draft.uid, str(member))
            for member in members
            if not any(
                stands_in(member, draft, line, language) for language, line in told
            )
        ]

    assert missing == []


def stands_in(value, draft, line, language):
    """Tell whether *line* tells of *value*, in whatever digits and inflection."""
    figures = western_digits(line)
    known = getattr(value, "code", getattr(value, "name", getattr(value, "amount", "")))
    if any(spelled in line for spelled in SPELLED.get(known, ())):
        return True
    match value:
        case DateValue(year, _month, day):
            return all(has_figure(figures, part) for part in (year, day) if part)
        case YearValue(year):
            return has_figure(figures, year)
        case NumberValue(amount, _unit):
            return has_amount(figures, amount)
    return any(
        shares_a_stem(name, line, language) for name in names(value, draft, language)
    )


def names(value, draft, language):
    """List what *value* may be called on a line in *language*; "" is anything."""
    if isinstance(value, CountryValue):
        return [of(language).country(value.code)]
    if isinstance(value, NamedValue) and value.kind in NAMED:
        name = draft.names[language][value]
        return [name.text, *name.aliases]
    return [""]


def has_figure(figures, wanted):
    return re.search(rf"(?<!\d){wanted}(?!\d)", figures) is not None


def has_amount(figures, amount):
    plain = figures + re.sub(r"(?<=\d)[,.  ](?=\d{3}(?!\d))", "", figures)
    written = {f"{amount:g}", f"{amount:g}".replace(".", ","), f"{amount:.2f}"}
    written |= {f"{int(amount)}"} if amount == int(amount) else set()
    return any(has_figure(plain, re.escape(each)) for each in written)


def shares_a_stem(name, line, language):
    """Tell whether the longest word of *name* begins some word of *line*."""
    told = loosened(line, language)
    longest = max(words(loosened(name, language)), key=len, default="")
    return longest[:_STEM] in told


@pytest.mark.parametrize("seed", range(3))
def test_no_options_that_are_drawn_give_the_key_away_by_grammar(bundle, seed):
    """Every item as a gap to be filled by choosing, in every language."""
    pool, every = make_pool(bundle.drafts), {}
    for draft in bundle.drafts:
        for language, names in draft.names.items():
            every.setdefault(language, {}).update(names)
    found = []
    for draft in bundle.drafts:
        if isinstance(draft.answer, TruthValue):
            continue
        options = draw_options(draft, pool, Random(f"{seed}/{draft.uid}"))
        for language in LANGUAGES:
            names = every[language] | dict(draft.names.get(language, {}))
            key, *others = (
                wording(value, of(language), names)
                for value in sorted(options, key=lambda each: each != draft.answer)
            )
            parts = without_markup(draft.texts[language]).parts
            for _sure, cue in cues(Gap(*parts, key, others), language):
                found.append((draft.uid, language, cue, key, others))

    assert found == []
