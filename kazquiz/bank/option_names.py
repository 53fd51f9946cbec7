"""Option names: what values are called, whichever item offers them."""

import json
from collections.abc import Collection

from sqlalchemy import select as select_columns
from sqlmodel import col

from kazquiz.bank.models import Option, OptionText
from kazquiz.bank.plain_data import decoded, written
from kazquiz.bank.store import Session
from kazquiz.items.draft import Name
from kazquiz.items.values import NamedValue, from_data, to_data


def option_names(
    session: Session, values: Collection[NamedValue]
) -> dict[str, dict[NamedValue, Name]]:
    """Return what *values* are called, by language; lists are not looked into."""
    if not values:
        return {}
    texts = {json.dumps(to_data(value)) for value in values}
    statement = (
        select_columns(
            col(OptionText.language),
            written(col(Option.value)),
            written(col(OptionText.names)),
        )
        .join(Option, col(Option.id) == col(OptionText.option_id))
        .where(written(col(Option.value)).in_(sorted(texts)))
        .order_by(col(Option.id))
    )
    rows = session.connection().execute(statement).all()
    found: dict[str, dict[NamedValue, Name]] = {}
    offered = decoded([row[1] for row in rows])
    names = decoded([row[2] for row in rows])
    for row, data, ways in zip(rows, offered, names, strict=True):
        value = from_data(data)
        if isinstance(value, NamedValue) and ways and ways[0]:
            name, *aliases = ways[0]
            known = found.setdefault(row[0], {})
            known.setdefault(value, Name(name, tuple(aliases)))
    return found
