"""Somebody writes an item, and the program is killed in the middle of a word."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from kazquiz.authoring.item_reading import Part

ROOT = Path(__file__).resolve().parents[2]
# Writes for ever, and tells how much has been kept as soon as it has.
_WRITING = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from kazquiz.authoring.item_reading import Part
from kazquiz.bank import unfinished
from tests.journeys.conftest import Journey
journey = Journey(Path(sys.argv[1]))
journey.start()
journey.program.edit_item(None)
page = journey.page("editor")
field = page.form.columns["en"].fields[Part.STEM]
field.setFocus()
told = 0
while True:
    QTest.keyClicks(field, "abcde ")
    QTest.qWait(20)
    with page._context.bank.read() as session:
        left = unfinished.find(session, page._context.bank.learner_id, None)
    kept = len(left.content["texts"]["en"]["stem"]) if left else 0
    if kept > told:
        told = kept
        print(kept, flush=True)
"""


def test_what_was_kept_of_a_new_item_outlives_a_kill(journey):
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    writing = subprocess.Popen(
        [sys.executable, "-c", _WRITING, str(journey.place)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    kept = [int(writing.stdout.readline()) for _time in range(2)]
    writing.send_signal(signal.SIGKILL)
    writing.wait()
    writing.stdout.close()

    journey.start()
    journey.program.edit_item(None)

    page = journey.page("editor")
    there = page.form.columns["en"].fields[Part.STEM].toPlainText()
    assert len(there) >= kept[-1] > kept[0]
    assert there.startswith("abcde abcde")
    assert page.tools.discard_button.isVisibleTo(page)
