"""What Anki's window takes to start, to show the next card, and to stand there.

    PYTHON anki_window.py COLLECTION FOLDER [--ratings 60]

is run by an interpreter that has Anki, so this imports nothing of ours. It starts Anki
with a profile of its own in FOLDER and a small add-on, which tells when the list of
decks was painted, then answers cards and tells how long the next took to be painted.
Prints the seconds of both and the processes' shared-out memory while idle, as JSON.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import anki.lang
import aqt
from anki.utils import int_version
from aqt.profiles import ProfileManager

_PATIENCE = 120
# Long enough that nothing is going on any more.
_IDLE_AFTER = 6
_ADD_ON = """
import json, os, time
from pathlib import Path
from aqt import gui_hooks, mw
from aqt.qt import QTimer

told = Path(os.environ["BENCHMARK_TOLD"])
ratings = int(os.environ["BENCHMARK_RATINGS"])
found = {"painted": 0.0, "rated": []}
state = {"began": 0.0, "left": ratings}
PAINTED = "requestAnimationFrame(() => requestAnimationFrame(() => pycmd('%s')))"

def on_decks(browser):
    if not found["painted"]:
        browser.web.eval(PAINTED % "benchmark:decks")

def on_question(card):
    # As soon as another text stands there, the frame after the next shows it.
    mw.reviewer.web.eval(
        "(function look() { const text = document.getElementById('qa').innerText;"
        + " if (text && text !== window.benchmarkLast) {"
        + PAINTED % "benchmark:question" + " } else { setTimeout(look, 1) } })()"
    )

def on_message(handled, message, context):
    if message == "benchmark:decks" and not found["painted"]:
        found["painted"] = time.monotonic()
        told.with_suffix(".painted").write_text(json.dumps(found))
    elif message == "benchmark:question":
        if state["began"]:
            found["rated"].append(time.monotonic() - state["began"])
        if state["left"]:
            state["left"] -= 1
            QTimer.singleShot(60, mw.reviewer._showAnswer)
            QTimer.singleShot(160, rate)
        else:
            told.write_text(json.dumps(found))
    elif not message.startswith("benchmark:"):
        return handled
    return (True, None)

def rate():
    # The answer shows the question too: no next question reads the same.
    mw.reviewer.web.evalWithCallback(
        "window.benchmarkLast = document.getElementById('qa').innerText", answer
    )

def answer(result):
    state["began"] = time.monotonic()
    mw.reviewer._answerCard(3)

def study():
    if told.with_suffix(".go").exists():
        mw.col.decks.select(1)
        mw.moveToState("review")
    else:
        QTimer.singleShot(300, study)

gui_hooks.deck_browser_did_render.append(on_decks)
gui_hooks.reviewer_did_show_question.append(on_question)
gui_hooks.webview_did_receive_js_message.append(on_message)
gui_hooks.main_window_did_init.append(study)
"""


def prepare(folder: Path, collection: Path) -> None:
    """Make a profile in *folder* that asks nothing when Anki starts."""
    anki.lang.set_lang("en")
    base = ProfileManager.get_created_base_folder(str(folder))
    profiles = ProfileManager(base)
    profiles.setupMeta()
    profiles.meta.update(
        firstRun=False,
        defaultLang="en_US",
        check_for_updates=False,
        check_for_addon_updates=False,
        last_run_version=int_version(),
        last_loaded_profile_name="User 1",
    )
    profiles.create("User 1")
    profiles.load("User 1")
    profiles.profile.update(autoSync=False, mainWindowGeom=None)
    profiles.save()
    profiles.set_video_driver(aqt.profiles.VideoDriver.Software)
    shutil.copy(collection, Path(profiles.profileFolder()) / "collection.anki2")
    add_on = folder / "addons21" / "benchmark"
    add_on.mkdir(parents=True)
    (add_on / "__init__.py").write_text(_ADD_ON)


def _family(process: int) -> list[int]:
    """List a process and all that it has started."""
    found = [process]
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(each.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == process:
            found += _family(int(each.parent.name))
    return found


def memory(process: int) -> float:
    """Return the memory of a process and its children, shared pages shared out."""
    kilobytes = 0
    for each in _family(process):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        kilobytes += sum(int(line.split()[1]) for line in lines if line[:4] == "Pss:")
    return kilobytes * 1024.0


def _wait_for(file: Path, process: subprocess.Popen[bytes]) -> dict[str, object]:
    until = time.monotonic() + _PATIENCE
    while not file.exists() or not file.read_text():
        if time.monotonic() > until or process.poll() is not None:
            raise SystemExit(f"Anki told nothing; see {file.parent / 'log'}")
        time.sleep(0.05)
    return dict(json.loads(file.read_text()))


def run(folder: Path, ratings: int) -> dict[str, object]:
    """Start Anki on the profile in *folder*, rate cards, and end it."""
    told = folder / "told"
    for each in folder.glob("told*"):
        each.unlink()
    settings = {
        "BENCHMARK_TOLD": str(told),
        "BENCHMARK_RATINGS": str(ratings),
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }
    anki = ["-c", "import aqt; aqt.run()", "-b", str(folder), "-p", "User 1"]
    with (folder / "log").open("wb") as log:
        began = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, *anki],
            env={**os.environ, **settings},
            stdout=log,
            stderr=log,
        )
        try:
            painted = _wait_for(told.with_suffix(".painted"), process)["painted"]
            time.sleep(_IDLE_AFTER)
            idle = memory(process.pid)
            told.with_suffix(".go").touch()
            rated = _wait_for(told, process)["rated"] if ratings else []
        finally:
            process.terminate()
            process.wait(20)
    return {"started": float(str(painted)) - began, "memory": idle, "rated": rated}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("collection", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ratings", type=int, default=60)
    parser.add_argument("--repeats", type=int, default=3)
    chosen = parser.parse_args()
    shutil.rmtree(chosen.folder, ignore_errors=True)
    prepare(chosen.folder, chosen.collection)
    # The first start makes caches that the later ones, which count, find.
    run(chosen.folder, 0)
    runs = [
        run(chosen.folder, 0 if turn else chosen.ratings)
        for turn in range(chosen.repeats)
    ]
    print(
        json.dumps(
            {
                "started": [each["started"] for each in runs],
                "memory": [each["memory"] for each in runs],
                "rated": runs[0]["rated"],
            }
        )
    )


if __name__ == "__main__":
    main()
