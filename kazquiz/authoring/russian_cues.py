"""Russian cues: prepositions with a vowel, and what agrees in gender or number.

The gender of an option is read off its first word, which is its chief noun or an
adjective with that gender; a word that ends as both, a name in capitals and a foreign
one tell nothing. Words beside the gap count only where the gap must be their partner:
an adjective before it, a verb after a subject, a participle or a verb of being before
one.
"""

import re
from enum import Enum

from kazquiz.authoring.gap import Gap


class Kind(Enum):
    """The gender of a word, or that it is a plural."""

    HE = "masculine"
    SHE = "feminine"
    IT = "neuter"
    THEY = "plural"


_VOWELS, _CONSONANTS = "аеёиоуыэюя", "бвгджзйклмнпрстфхцчшщ"
_HE_IT = frozenset({Kind.HE, Kind.IT})
# Of adjectives by what they end in; only suffixes that nouns do not have are trusted.
_ADJECTIVE = re.compile(
    r"\w*(?:ск|цк|нн|льн|вн|чн|рн|шн|дн|жн|тн|зн|ов|ев|ш|щ|ч)"
    r"(ая|яя|ую|юю|ое|ее|ый|ий|ого|его|ому|ему|ые|ие|ых|их|ыми|ими)"
)
_HARD_FEMININE = re.compile(r"\w*(?:ск|цк|нн|льн|вн|чн|рн|шн|дн|жн|тн|зн)ой")
_ENDINGS = {
    frozenset({Kind.SHE}): "ая яя ую юю",
    frozenset({Kind.IT}): "ое ее",
    frozenset({Kind.HE}): "ый ий",
    _HE_IT: "ого его ому ему",
    frozenset({Kind.THEY}): "ые ие ых их ыми ими",
}
_KINDS = {end: kinds for kinds, ends in _ENDINGS.items() for end in ends.split()}
# These end like adjectives and are pronouns, adverbs or nouns.
_NO_ADJECTIVE = frozenset(
    {"всего", "чего", "ничего", "сегодня", "его", "общее", "прочее", "будущее"}
    | {"будущего", "настоящее", "настоящего", "позднее", "ранее", "больше", "лучше"}
)
_PAST = re.compile(r"\w*[аияеыуё]л(а|о|и)?(?:ся|сь)?")
_NO_VERB = re.compile(
    r"(канал|материал|капитал|потенциал|филиал|портал|сигнал|журнал|идеал|интервал"
    r"|начал[оа]|правил[оа]|могил|скал|шкал|цели|недели|модели|сил[аы]?$|дел[оа]|тел[оа]"
    r"|урал|провал|отдел|предел|раздел|уровел|соглас)\w*"
)
_PRESENT = re.compile(r"\w{2,}(?:(ет|ёт|ит)|(ют|ут|ят|ат))(?:ся)?")
_BEING = re.compile(
    r"(?:стал|был|появил|возник|состоял|прош[её]л|прошл|произош[её]л|произошл|начал"
    r"|открыл|родил|прибыл|приехал|сложил)(а|о|и)?(?:ся|сь)?"
)
_PARTICIPLE = re.compile(
    r"(?:назван|подписан|создан|принят|заключ[её]н|достигнут|основан|признан|избран"
    r"|назначен|утвержд[её]н|открыт|построен|выбран|объявлен|провозглаш[её]н|предложен"
    r"|выдвинут|образован|учрежд[её]н|указан|упомянут|отмечен|выделен|закрепл[её]н)"
    r"(а|о|ы)?"
)
_BY_VOWEL = {None: Kind.HE, "": Kind.HE, "а": Kind.SHE, "о": Kind.IT}
# What an option begins with, by itself: соглашение is no adjective, внутренние is one.
_NEUTER_IE = re.compile(r"\w*(?:[аеёияоы]н|[втлрсд])ие")
_PLAIN_ADJECTIVE = re.compile(r"\w{2,}(ая|яя|ое|ее|ый|ий|ые|ие)")
_SHORT = 3
_PREPOSITIONS = frozenset({"из", "от", "для", "без", "при", "про", "над", "под", "до"})


def russian_spelling(gap: Gap) -> str:
    """Return a preposition before *gap* that no other option could follow."""
    word = gap.word_before
    if word not in {"о", "об", "во", "со"}:
        return ""
    return word if gap.only_key(lambda text: _takes(text, word)) else ""


def _takes(text: str, preposition: str) -> bool | None:
    first = re.match(r"[«„\"(]*([а-яё])([а-яё])", text.lower())
    if first is None or re.match(r"\W*[А-ЯЁ]{2}", text):
        # One letter, a digit, or a name that is read letter by letter.
        return None
    one, two = first.groups()
    if preposition in {"о", "об"}:
        return (one in "аиоуэ") is (preposition == "об")
    clash = {"во": "вф", "со": "сзшжщ"}[preposition]
    return one in clash and two in _CONSONANTS


def russian_agreement(gap: Gap) -> str:
    """Return a word beside *gap* whose gender or number the key alone has."""
    before = gap.word_before
    if (wanted := _of_adjective(before)) and _is_partner(gap, wanted):
        return before
    if not gap.is_nominative:
        return ""
    for word, wanted in (
        (before, _of_being(before)),
        (gap.word_after, _of_verb(gap.word_after)),
    ):
        if wanted and _is_partner(gap, wanted):
            return word
    return ""


def _is_partner(gap: Gap, wanted: frozenset[Kind]) -> bool:
    def fits(text: str) -> bool | None:
        kind = kind_of(text)
        return None if kind is None else kind in wanted

    return gap.only_key(fits)


def _of_adjective(word: str) -> frozenset[Kind]:
    if word in _NO_ADJECTIVE:
        return frozenset()
    if _HARD_FEMININE.fullmatch(word):
        return frozenset({Kind.SHE})
    found = _ADJECTIVE.fullmatch(word)
    return _KINDS[found[1]] if found else frozenset()


def _of_being(word: str) -> frozenset[Kind]:
    found = _BEING.fullmatch(word) or _PARTICIPLE.fullmatch(word)
    return frozenset({_BY_VOWEL.get(found[1], Kind.THEY)}) if found else frozenset()


def _of_verb(word: str) -> frozenset[Kind]:
    """Return what a verb after its subject asks of it."""
    if len(word) > _SHORT and not _NO_VERB.match(word):
        if found := _PAST.fullmatch(word):
            return frozenset({_BY_VOWEL.get(found[1], Kind.THEY)})
        if found := _PRESENT.fullmatch(word):
            plural = found[2] is not None
            several = frozenset({Kind.THEY})
            return several if plural else frozenset(Kind) - several
    return frozenset()


def kind_of(text: str) -> Kind | None:
    """Return the gender of *text* or that it is a plural, None where it does not show.

    The first word tells; an adverb before an adjective is passed over.
    """
    words = re.findall(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*", text)
    if not words or not text.lstrip("«„(").startswith(words[0]):
        return None
    if words[0].endswith("о") and _PLAIN_ADJECTIVE.fullmatch(" ".join(words[1:2])):
        words = words[1:]
    first, word = words[0], words[0].lower()
    if "-" in word or word in _PREPOSITIONS or re.match(r"[А-ЯЁ]{2}", first):
        return None
    if _NEUTER_IE.fullmatch(word):
        return Kind.IT
    if found := _PLAIN_ADJECTIVE.fullmatch(word):
        return next(iter(_KINDS[found[1]]))
    return _of_noun(word, is_name=first[0].isupper())


def _of_noun(word: str, *, is_name: bool) -> Kind | None:
    last = word[-1]
    if last in "ыи":
        return None if is_name else Kind.THEY
    if last == "ь":
        if word.endswith("ость"):
            return Kind.SHE
        return Kind.HE if word.endswith("тель") else None
    if last in "ая":
        return Kind.IT if word.endswith("мя") else Kind.SHE
    if last in "оеё":
        return Kind.IT
    return Kind.HE if last in _CONSONANTS else None
