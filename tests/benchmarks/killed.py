"""Kills quizzes at random moments, and looks whether anything is lost.

    python -m tests.benchmarks.killed [--times 100] [--seed 1]

Each time a process of its own sits a quiz as fast as it can, with a clock that runs
fifty times as fast as ours, and is ended by SIGKILL at a random moment. Then the
attempt is opened again: every answer that was acknowledged must be in it, the paper
must be the very same, and the time used may be wrong by five seconds at most.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kazquiz.bank.store import Bank, open_bank
from kazquiz.interchange.transfer import bring_up_to_date
from kazquiz.quiz.attempt import Moment, QuizAttempt
from kazquiz.quiz.blueprint import Blueprint, Form
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.marking import Certainty

_BEGIN = datetime(2026, 3, 2, 10, tzinfo=UTC)
_SPEED = 50
_QUESTIONS = 25
_KEPT_EVERY = 5.0
_LONGEST = 0.45


@dataclass(frozen=True, slots=True)
class Kill:
    """One killing: what was acknowledged before it, and what has come back."""

    acknowledged: int
    lost: list[str]
    seconds_off: float


def _sit(place: Path, seed: int, told: int) -> None:
    """Sit a quiz for ever, and tell what is kept as soon as it is."""
    chance = random.Random(seed)
    bank = open_bank(str(place))
    wanted = Blueprint(count=_QUESTIONS, minutes=600, forms=(Form.CHOICE,))
    attempt = QuizAttempt.begin(bank, wanted, _BEGIN, seed)
    start = time.monotonic()

    def moment() -> Moment:
        passed = (time.monotonic() - start) * _SPEED
        return Moment(_BEGIN + timedelta(seconds=passed), passed)

    def tell(**facts: object) -> None:
        os.write(told, json.dumps(facts).encode() + b"\n")

    tell(paper=[question.to_data() for question in attempt.paper], start=start)
    attempt.run(moment())
    kept = 0.0
    while True:
        now = moment()
        attempt.tick(now)
        if now.boot - kept >= _KEPT_EVERY:
            attempt.keep_time(now)
            kept = now.boot
        tell(**_step(attempt, moment(), chance))


def _step(
    attempt: QuizAttempt, moment: Moment, chance: random.Random
) -> dict[str, object]:
    """Answer, flag or go elsewhere, and return what was done."""
    kind = chance.random()
    if kind < 0.7:
        option = chance.choice([None, 0, 1, 2, 3])
        sure = chance.choice([None, *Certainty])
        attempt.give(Answer(option=option), moment, sure)
        return {"place": attempt.position, "option": option, "sure": sure}
    if kind < 0.8:
        return {"place": attempt.position, "flagged": attempt.flag(moment)}
    attempt.go_to(chance.randrange(_QUESTIONS), moment)
    return {"position": attempt.position}


def kill_once(place: Path, seed: int) -> Kill:
    """Sit a quiz in the bank at *place*, kill it, and compare what is left."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        _sit(place, seed, told)
    os.close(told)
    time.sleep(random.Random(f"{seed}/kill").uniform(0.02, _LONGEST))
    os.kill(child, signal.SIGKILL)
    killed = time.monotonic()
    os.waitpid(child, 0)
    with os.fdopen(heard, "rb") as pipe:
        # A line that was cut off was not told.
        lines = [json.loads(line) for line in pipe if line.endswith(b"\n")]
    bank = open_bank(str(place))
    try:
        return _compared(bank, lines, killed)
    finally:
        bank.close()


def _compared(bank: Bank, lines: list[dict[str, object]], killed: float) -> Kill:
    attempt = QuizAttempt.cut_off(bank)
    if not lines:  # killed before it had begun
        return Kill(0, [], 0.0)
    if attempt is None:
        return Kill(len(lines), ["the attempt"], 0.0)
    first, *acknowledged = lines
    lost = []
    if [question.to_data() for question in attempt.paper] != first["paper"]:
        lost.append("the paper")
    results = attempt.results().questions
    wanted: dict[tuple[str, object], object] = {}
    for line in acknowledged:
        wanted |= _facts(line)
    # One step more may have been kept and not yet told.
    more = _kept_steps(bank) - sum(bool(_facts(line)) for line in acknowledged)
    if more not in {0, 1}:
        lost.append(f"{-more} steps")
    for (what, position), value in wanted.items():
        place = int(str(position))
        found = {
            "option": results[place].answer.option,
            "sure": results[place].given.certainty,
            "flagged": place in attempt.flags,
        }[what]
        if found != value and not (more and place == attempt.position):
            lost.append(f"{what} of {place}: {found} for {value}")
    started = float(str(first["start"]))
    off = attempt.clock.used.total_seconds() - (killed - started) * _SPEED
    return Kill(len(acknowledged), lost, abs(off) if acknowledged else 0.0)


def _kept_steps(bank: Bank) -> int:
    with closing(sqlite3.connect(bank.place)) as connection:
        count = connection.execute("SELECT count(*) FROM response").fetchone()[0]
    return int(count)


def _facts(line: dict[str, object]) -> dict[tuple[str, object], object]:
    return {
        (what, line["place"]): line[what]
        for what in ("option", "sure", "flagged")
        if what in line
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.killed")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.sqlite"
        bank = open_bank(str(empty))
        bring_up_to_date(bank, _BEGIN)
        bank.close()
        kills = []
        for time_ in range(chosen.times):
            place = Path(folder) / f"{time_}.sqlite"
            shutil.copy(empty, place)
            kills.append(kill_once(place, chosen.seed * 1000 + time_))
    lost = [each for kill in kills for each in kill.lost]
    off = max(kill.seconds_off for kill in kills)
    acknowledged = sum(kill.acknowledged for kill in kills)
    print(f"killed {len(kills)} times after {acknowledged} acknowledged steps")
    print(f"lost: {len(lost)}; time used wrong by {off:.1f} s at most")
    for each in lost:
        print(f"  {each}")
    return 1 if lost or off > _KEPT_EVERY or not acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())
