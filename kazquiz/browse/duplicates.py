"""Duplicates: items that ask the same, and items that ask almost the same.

The same are those whose folded question and whose answer agree. Almost the same are
those whose questions share most of their trigrams; candidates are found by their rarest
words, as in prefix filtering (Bayardo, Ma, Srikant 2007), so that 100,000 items take
seconds and not hours.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from kazquiz.bank import item_rows
from kazquiz.bank.store import Bank
from kazquiz.items.scripts import stored_language
from kazquiz.progress import Progress, silent
from kazquiz.text import folded, loosened
from kazquiz.text import words as plain_words

# How much of their trigrams two questions share that are shown as alike.
ALIKE = 0.7
# Questions of no more words than this may have just two in common.
_FEW = 3
# By every two of so many of its rarest words a question is looked up.
_LOOKED_UP = 5
# Two words that more questions than this have in common tell nothing.
_COMMON = 100
_PORTION = 2000


@dataclass(frozen=True, slots=True)
class Group:
    """Items that are alike; *likeness* is 1 where they are the same."""

    item_ids: tuple[int, ...]
    likeness: float


def find_duplicates(
    bank: Bank, language: str, among: Iterable[int], report: Progress = silent
) -> list[Group]:
    """List the groups of like items *among* some, the likest and largest first."""
    wanted = set(among)
    language = stored_language(language)
    with bank.read() as session:
        stems = [row for row in item_rows.stems(session, language) if row[0] in wanted]
        answers = {key: json.dumps(data) for key, data in item_rows.answers(session)}
    total = 2 * len(stems)
    same: dict[tuple[str, str], list[int]] = defaultdict(list)
    questions: dict[int, str] = {}
    for number, (key, stem) in enumerate(stems):
        if number % _PORTION == 0:
            report(number, total)
        plain = folded(stem, language)
        group = same[plain, answers.get(key, "")]
        if not group:
            questions[key] = stem
        group.append(key)
    exact = [Group(tuple(keys), 1.0) for keys in same.values() if len(keys) > 1]
    near = near_groups(questions, language, report, total)
    groups = [group for group in exact if len(group.item_ids) > 1] + near
    return sorted(
        groups, key=lambda each: (-each.likeness, -len(each.item_ids), each.item_ids)
    )


def near_groups(
    questions: dict[int, str],
    language: str,
    report: Progress = silent,
    total: int = 0,
) -> list[Group]:
    """Group *questions* that are almost the same, each by its row."""
    whole = max(total, len(questions))
    loose: dict[str, str] = {}
    words: dict[int, tuple[str, ...]] = {}
    for number, (key, stem) in enumerate(questions.items()):
        if number % _PORTION == 0:
            report(whole // 2, whole)
        own = plain_words(stem)
        for word in own:
            if word not in loose:
                loose[word] = loosened(word, language)
        words[key] = tuple(dict.fromkeys(filter(None, map(loose.__getitem__, own))))

    @lru_cache(maxsize=10_000)
    def trigrams(key: int) -> frozenset[str]:
        return trigrams_of(" ".join(words[key]))

    pairs = []
    for one, other in _candidates(words, report, whole):
        likeness = jaccard(trigrams(one), trigrams(other))
        if likeness >= ALIKE:
            pairs.append((likeness, one, other))
    return _joined(pairs)


def trigrams_of(text: str) -> frozenset[str]:
    """Return the groups of three letters that stand together in *text*."""
    padded = f" {text} "
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return what two sets share, as a part of all that they hold."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _candidates(
    words: Mapping[int, Sequence[str]], report: Progress, total: int
) -> Iterator[tuple[int, int]]:
    """Yield pairs of questions that share three of their rarest words."""
    counted = Counter(word for own in words.values() for word in own)
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (key, own) in enumerate(words.items()):
        if number % _PORTION == 0:
            report(total // 2 + number // 2, total)
        rare = sorted(own, key=lambda word: (counted[word], word))[:_LOOKED_UP]
        hits: list[int] = []
        for two in combinations(rare, 2) if len(rare) > 1 else [tuple(rare)]:
            alike = seen[two]
            if len(alike) < _COMMON:
                hits += alike
                alike.append(key)
        # Three words in common are three times two.
        needed = 3 if len(rare) > _FEW else 1
        for other, count in Counter(hits).items():
            if count >= needed:
                yield other, key


def _joined(pairs: list[tuple[float, int, int]]) -> list[Group]:
    """Hold together what is alike by way of others; a group is as like as its least."""
    leaders: dict[int, int] = {}

    def leader(key: int) -> int:
        while leaders.setdefault(key, key) != key:
            key = leaders[key]
        return key

    for _likeness, one, other in pairs:
        leaders[leader(one)] = leader(other)
    members: dict[int, list[int]] = defaultdict(list)
    for key in leaders:
        members[leader(key)].append(key)
    least: dict[int, float] = {}
    for likeness, one, _other in pairs:
        least[leader(one)] = min(likeness, least.get(leader(one), 1.0))
    # What differs in its answer only, or in its signs, is alike and not the same.
    return [
        Group(tuple(sorted(keys)), min(least[head], 0.999))
        for head, keys in members.items()
    ]
