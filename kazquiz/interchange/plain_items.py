"""Items as plain data: what the command line prints of them as JSON."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from random import Random
from typing import Any

from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft
from kazquiz.items.values import NumberValue, Value, to_data
from kazquiz.items.wording import wording
from kazquiz.quiz.options import Pool, draw_options

_PARTS = ("stem", "statement", "explanation", "remark")


def item_data(
    draft: Draft,
    pool: Pool,
    seed: int,
    *,
    languages: Collection[str] = (),
    own: Collection[tuple[str, Mapping[str, str]]] = (),
) -> dict[str, Any]:
    """Return all that *draft* says, in all languages or in those chosen.

    The options are those of a choice question that is drawn by *seed*. *own* is what
    stands in fields of one's own: the name of each, and its text by language.
    """
    options = draw_options(draft, pool, Random(f"{seed}/{draft.uid}"))
    fields = {
        name: {code: texts[code] for code in languages or texts if code in texts}
        for name, texts in own
    }
    return {
        "uid": draft.uid,
        "topic": draft.topic,
        "weight": str(draft.weight),
        "tags": list(draft.tags),
        "sources": [asdict(source) for source in draft.sources],
        "answer": {"type": str(draft.answer.type), "value": _plain(draft.answer)},
        "texts": {
            language: {part: getattr(draft.texts[language], part) for part in _PARTS}
            | {"options": _options(draft, options, language)}
            for language in languages or draft.texts
            if language in draft.texts
        },
    } | ({"fields": fields} if fields else {})


def _options(
    draft: Draft, options: Collection[Value], language: str
) -> list[dict[str, Any]]:
    names = draft.names.get(language, {})
    return [
        {
            "text": wording(option, of(language), names),
            "is_key": option == draft.answer,
        }
        for option in options
    ]


def _plain(answer: Value) -> object:
    """Return the value without its type; a number keeps what it counts."""
    data = to_data(answer)
    has_unit = isinstance(answer, NumberValue) and answer.unit
    return data if has_unit else data[answer.type]
