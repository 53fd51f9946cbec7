"""Ten thousand papers drawn at random from the bundled bank, with no rule broken.

    python -m tests.benchmarks.papers [--papers 10000] [--bank FILE]

Every question can be answered, none gives another away, no place is right more than
three times in a row, and the places of the key are even (chi-squared, p > 0.001).
Prints what was drawn, and exits with 1 where a rule is broken. *FILE* is another bank
to draw from, such as a large one, of which a share is looked at.
"""

import argparse
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import perf_counter

from kazquiz.bank import drafts
from kazquiz.bank.store import Bank, open_bank
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.items.draft import Draft
from kazquiz.items.values import TruthValue
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.drawing import draw_paper
from kazquiz.quiz.kinship import Trace, trace, trace_of_caption
from kazquiz.quiz.near_values import ORDERED
from kazquiz.quiz.places import LONGEST_RUN, key_place
from kazquiz.quiz.question import Question

_MOST = 20
# What chance alone exceeds once in a thousand, with three degrees of freedom.
_CRITICAL = 16.27
_OPTIONS = 4


def random_blueprint(rng: Random) -> Blueprint:
    """Return a blueprint of some length in some forms."""
    forms = rng.sample(list(Form), rng.randint(3, len(Form)))
    return Blueprint(count=rng.randint(1, _MOST), forms=(Form.CHOICE, *forms))


def broken_rules(
    paper: list[Question], items: dict[int, Draft], traces: dict[int, Trace]
) -> list[str]:
    """List what is wrong with a *paper*."""
    ids = [item_id for question in paper for item_id in question.item_ids]
    found = [] if len(set(ids)) == len(ids) else ["an item is asked twice"]
    in_order = {
        item_id
        for question in paper
        if question.form is Form.ORDERING
        for item_id in question.item_ids
    }

    def shown_of(item_id: int) -> Trace:
        if item_id in in_order:
            return trace_of_caption(items[item_id])
        return traces[item_id]

    for place, one in enumerate(ids):
        kin = [other for other in ids[:place] if shown_of(one).is_kin(shown_of(other))]
        found += [f"{items[one].uid} is kin of {items[other].uid}" for other in kin]
    run, before = 0, None
    for question in paper:
        item = items[question.item_id]
        if question.form is Form.CHOICE and question.options.count(item.answer) != 1:
            found.append(f"{item.uid} has no key, or several")
        key = key_place(question, item)
        run = run + 1 if key is not None and key == before else 1
        before = key
        if run > LONGEST_RUN:
            found.append(f"place {key} is right {run} times in a row")
    return found


def check_papers(bank: Bank, count: int) -> tuple[list[str], Counter[int], float]:
    """Draw *count* papers; return what is broken, the key's places, and the seconds."""
    items, traces = dict[int, Draft](), dict[int, Trace]()
    rng, places, broken = Random(1), Counter[int](), list[str]()
    begun = perf_counter()
    for seed in range(count):
        paper = draw_paper(bank, random_blueprint(rng), seed)
        asked = {key for question in paper for key in question.item_ids}
        with bank.read() as session:
            items |= drafts.read_drafts(session, sorted(asked - items.keys()))
        traces |= {key: trace(items[key]) for key in asked - traces.keys()}
        broken += [f"{seed}: {each}" for each in broken_rules(paper, items, traces)]
        for question in paper:
            answer = items[question.item_id].answer
            free = not isinstance(answer, (*ORDERED, TruthValue))
            if question.form is Form.CHOICE and free:
                places[question.options.index(answer)] += 1
    return broken, places, perf_counter() - begun


def chi_squared(places: Counter[int]) -> float:
    expected = sum(places.values()) / _OPTIONS
    return sum((places[at] - expected) ** 2 / expected for at in range(_OPTIONS))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.papers")
    parser.add_argument("--papers", type=int, default=10_000)
    parser.add_argument("--bank", metavar="FILE", default="")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bank = open_bank(chosen.bank or str(Path(folder) / "bank.sqlite"))
        if not chosen.bank:
            bring_up_to_date(bank, datetime.now(UTC))
        broken, places, seconds = check_papers(bank, chosen.papers)
        bank.close()
    uneven = chi_squared(places)
    print(f"{chosen.papers} papers in {seconds:.1f} s, {len(broken)} rules broken")
    print(f"places of the key {dict(sorted(places.items()))}, chi-squared {uneven:.1f}")
    for line in broken[:20]:
        print(line)
    return 1 if broken or uneven > _CRITICAL else 0


if __name__ == "__main__":
    sys.exit(main())
