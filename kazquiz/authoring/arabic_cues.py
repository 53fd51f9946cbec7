"""Arabic cues: verbs, pronouns and demonstratives beside a gap that have a gender.

Only words whose partner must be the gap are looked at: those of being and becoming
at the head of a clause, pointing words before the gap, pronouns and relatives after
it, and adjectives after a gap that a preposition governs. The verb of any other kind
may well agree with something else.
"""

import re

from kazquiz.authoring.gap import Gap

_MASCULINE_BEFORE = {"هذا", "ذلك", "بهذا", "لهذا", "وهذا"}
_FEMININE_BEFORE = {"هذه", "تلك", "بهذه", "لهذه", "وهذه"}
_MASCULINE_BEING = {"كان", "وكان", "أصبح", "وأصبح", "صار", "ليس", "يكون", "يصبح"}
_FEMININE_BEING = {"كانت", "وكانت", "أصبحت", "وأصبحت", "صارت", "ليست", "تكون", "تصبح"}
_MASCULINE_AFTER = {"هو", "الذي", "كان", "أصبح", "ليس"}
_FEMININE_AFTER = {"هي", "التي", "كانت", "أصبحت", "ليست"}
_GOVERNING = {"في", "على", "إلى", "من", "عن", "مع", "بين", "حول", "بشأن", "منذ", "لدى"}
_NISBA = re.compile(r"ال\w{3,}ي")
_FEMININE_ADJECTIVE = re.compile(r"ال\w{3,}ة")
_ENDS_FEMININE = re.compile(r"(ة|اء|ى|ات)$")
# Plurals of things count as feminine, and most of them do not show it.
_BROKEN_PLURAL = re.compile(
    r"(ال)?(دول|بلدان|مصالح|قضايا|شؤون|حدود|موارد|مبادئ|روابط|أسس|سبل|قيم|شعوب|علوم"
    r"|مدن|سلع|جبال|حقول|موانئ|مشاريع|برامج|خطط|أ\w{2}ا\w|أ\w{2}\wة)"
)
_MASCULINE_COUNTRIES = frozenset(
    {"العراق", "لبنان", "الأردن", "المغرب", "السودان", "الصومال", "اليمن"}
)


def arabic_agreement(gap: Gap) -> str:
    """Return a word beside *gap* whose gender the key alone has."""
    before, after = gap.word_before, gap.word_after
    is_being = before in _MASCULINE_BEING | _FEMININE_BEING and gap.begins_clause
    if before in _MASCULINE_BEFORE or (is_being and before in _MASCULINE_BEING):
        return before if gap.only_key(_is_masculine) else ""
    if before in _FEMININE_BEFORE or (is_being and before in _FEMININE_BEING):
        return before if gap.only_key(_is_feminine) else ""
    if after in _MASCULINE_AFTER:
        return after if gap.only_key(_is_masculine) else ""
    if after in _FEMININE_AFTER:
        return after if gap.only_key(_is_feminine) else ""
    if before in _GOVERNING:
        return _adjective_cue(gap, after)
    return ""


def _adjective_cue(gap: Gap, word: str) -> str:
    """Find an adjective after the gap; an indefinite gap has none with the article."""
    if not gap.key.startswith("ال"):
        return ""
    if _FEMININE_ADJECTIVE.fullmatch(word):
        return word if gap.only_key(_is_feminine) else ""
    if _NISBA.fullmatch(word):
        return word if gap.only_key(_is_masculine) else ""
    return ""


def _is_feminine(text: str) -> bool | None:
    """Tell the gender of *text* by its chief word; that of bare names is not told."""
    chief = (text.split() or [""])[0].strip("«»")
    if chief in _MASCULINE_COUNTRIES:
        return False
    if _ENDS_FEMININE.search(chief) or _BROKEN_PLURAL.fullmatch(chief):
        return True
    # Without the article a single word may be the name of a country or of a person.
    return False if chief.startswith("ال") or " " in text else None


def _is_masculine(text: str) -> bool | None:
    feminine = _is_feminine(text)
    return None if feminine is None else not feminine
