"""Names in a search: which topics, documents and tags are called so."""

from collections.abc import Iterable, Sequence
from typing import Any

from kazquiz.items.tag_names import tag_name
from kazquiz.text import searched, searches


def called(names: Iterable[Any], wanted: str, codes: Sequence[str]) -> list[int]:
    """List the rows among *names* (row, language, name) that are called *wanted*.

    As the name is folded, and either all of it or a part. An empty language folds it
    as every one of *codes* does.
    """
    whole: dict[int, None] = {}
    part: dict[int, None] = {}
    for key, language, name in names:
        for code in [language] if language else codes:
            sought, plain = searches(wanted, code), searched(name, code)
            if plain in sought:
                whole[key] = None
            elif any(each and each in plain for each in sought):
                part[key] = None
    return list(whole or part)


def with_translations(
    tags: Iterable[Any], codes: Sequence[str]
) -> list[tuple[int, str, str]]:
    """Return *tags* (row, name) as they are kept and as each language calls them."""
    return [
        (key, code, name)
        for key, kept in tags
        for code in codes
        for name in {kept, tag_name(kept, code)}
    ]
