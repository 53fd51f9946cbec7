"""A large bank: the bundled items many times over, most of them studied."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import insert
from sqlmodel import select

from kazquiz import paths
from kazquiz.bank import questions
from kazquiz.bank.models import Item
from kazquiz.bank.store import open_bank
from kazquiz.bank.study_models import Card
from kazquiz.interchange.bundled import digest, read_bundle
from kazquiz.scheduling.memory import State

_STUDIED = 0.8
_CHUNK = 5000


def make_large_bank(file: Path, cards: int) -> None:
    """Make a bank of *cards* items in *file*, four in five of them studied."""
    file.parent.mkdir(parents=True, exist_ok=True)
    bundle = read_bundle(paths.resources(), paths.translations())
    # One language keeps the making short; what is timed reads no more than one.
    drafts = [
        replace(
            draft,
            uid=f"{draft.uid}-{turn}",
            # Each turn has lines of its own: the same fact twice would be buried.
            sources=tuple(
                replace(source, line=source.line + 1000 * turn)
                for source in draft.sources
            ),
            texts={"en": draft.texts["en"]},
            names={"en": draft.names.get("en", {})},
        )
        for turn in range(cards // len(bundle.drafts) + 1)
        for draft in bundle.drafts
    ][:cards]
    whole = replace(
        bundle,
        drafts=tuple(drafts),
        digest=digest(paths.resources(), paths.translations()),
    )
    now, rng = datetime.now(UTC), Random(1)
    bank = open_bank(str(file))
    with bank.write() as session:
        questions.store_bundle(session, whole, now)
        ids = list(session.exec(select(Item.id)))
        rows = [
            _card(bank.learner_id, key, now, rng)
            for key in ids
            if rng.random() < _STUDIED
        ]
        for start in range(0, len(rows), _CHUNK):
            session.execute(insert(Card), rows[start : start + _CHUNK])
    bank.close()


def _card(learner: int, item: int, now: datetime, rng: Random) -> dict[str, object]:
    stability = rng.uniform(1, 200)
    last = now - timedelta(days=rng.uniform(0.5, 1.5) * stability)
    return {
        "learner_id": learner,
        "item_id": item,
        "state": State.REVIEW,
        "step": None,
        "stability": stability,
        "difficulty": rng.uniform(2, 9),
        "due": last + timedelta(days=stability),
        "last_review": last,
        "lapses": 0,
        "reviews": rng.randint(3, 8),
        "suspended": False,
        "buried_until": None,
        "flag": 0,
    }
