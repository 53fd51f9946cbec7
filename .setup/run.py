"""Install what KazQuiz needs and start it, or check it.

    python3 .setup/run.py                 start the program
    python3 .setup/run.py bank --json     run one of its commands
    python3 .setup/run.py check           run every check and every test
    python3 .setup/run.py -- check        run the program's own command of that name

What is there already is not installed again. Only Python itself is needed.
"""

import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "kazquiz-installed"
WINDOWS = sys.platform == "win32"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST = (3, 11)
# The extra that the program can do without.
OPTIONAL = "optimise"

# What Qt loads from the system, by the name of the Debian package.
LIBRARIES = {
    "libdbus-1-3": "libdbus-1.so.3",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libgl1": "libGL.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
    "libwayland-egl1": "libwayland-egl.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
FONTS = ("fonts-noto-core", "fonts-noto-ui-core")


class SetupError(Exception):
    """A step that failed; the message says which and what to do."""


def say(text):
    # Standard output belongs to the program: its JSON may be read by another.
    print(f"kazquiz: {text}", file=sys.stderr, flush=True)


def install_system_packages():
    if not sys.platform.startswith("linux"):
        return
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        report_missing([name for name in LIBRARIES.values() if not is_loadable(name)])
        return
    missing = missing_debian_packages()
    rights = how_to_get_rights()
    if missing and rights is None:
        report_missing(missing)
    elif missing:
        install_debian_packages(missing, rights)


def report_missing(names):
    if names:
        say(
            f"the system lacks {', '.join(names)}, which this script cannot install; "
            "please do, if no window opens or letters are shown as boxes"
        )


def is_loadable(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_debian_packages():
    """List the packages that are neither installed nor provided by one that is."""
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}, ${Provides}\n"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    there = {
        name
        for line in listed
        if line.startswith("installed ")
        for name in re.findall(r"[a-z0-9][a-z0-9+.-]+", line)
    }
    wanted = [*LIBRARIES, *FONTS]
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python3.{sys.version_info.minor}-venv")
    return [package for package in wanted if package not in there]


def how_to_get_rights():
    """Return the words before a command that may install, or None without rights."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        return ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]
    return None


def install_debian_packages(packages, rights):
    say(f"installing from the system's packages: {', '.join(packages)}")
    apt_get = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    # Old lists may do where new ones cannot be had.
    subprocess.run([*apt_get, "update"], capture_output=True, check=False)
    done = subprocess.run(
        [*apt_get, "install", "-y", "--no-install-recommends", *packages],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        say("\n".join(done.stderr.strip().splitlines()[-3:]))
        report_missing(missing_debian_packages())


def make_environment():
    if PYTHON.exists() and has_pip():
        return
    say(f"making the environment {ENVIRONMENT}")
    run(
        [sys.executable, "-m", "venv", "--clear", ENVIRONMENT],
        "Python's venv failed, for the reason above",
    )


def has_pip():
    """Tell whether the environment works: it does not after a change of Python."""
    probe = "import importlib.util as u, sys; sys.exit(u.find_spec('pip') is None)"
    return subprocess.run([PYTHON, "-c", probe], check=False).returncode == 0


def install_packages(extra):
    """Install the program as it lies here, and what it needs, unless that is done."""
    wanted = (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    stamp = f"{hashlib.sha256(wanted).hexdigest()} {extra}"
    done = STAMP.read_text("utf-8") if STAMP.exists() else ""
    if done.startswith(stamp.rstrip()):
        return
    say("installing the Python packages; the first time this takes a minute")
    try:
        install(f"{ROOT}[{extra}]")
    except SetupError:
        if extra != OPTIONAL:
            raise
        say("trying without the engine that finds parameters; all else works so")
        install(str(ROOT))
    STAMP.write_text(stamp, "utf-8")


def install(what):
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(
        [*pip, "--editable", what],
        "pip failed, for the reason above; without a connection it can get nothing",
    )


def compile_catalogs():
    catalogs = [*ROOT.glob("translations/*/LC_MESSAGES/*.po")]
    if any(is_stale(po) for po in catalogs) or not are_scripts_compiled():
        say("compiling the catalogs")
        run([PYTHON, ROOT / ".setup" / "translate.py", "compile"], "that failed")


def are_scripts_compiled():
    """Tell whether Kazakh is there in the scripts that compiling makes of it."""
    return len([*ROOT.glob("translations/kk_*/LC_MESSAGES/*.mo")]) == 4


def is_stale(po):
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def run(command, otherwise):
    """Run *command*, its output behind ours.

    Raises:
        SetupError: with the sentence *otherwise*, where it fails.
    """
    done = subprocess.run(command, stdout=sys.stderr, check=False)
    if done.returncode:
        raise SetupError(otherwise)


def program(words):
    """Return the command that starts the program, told when nobody will see it."""
    sys.path.insert(0, str(ROOT))
    from kazquiz.__main__ import wants_window  # noqa: PLC0415  (found by the line above)

    seen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    if sys.platform.startswith("linux") and not seen and wants_window(words):
        say("no screen was found: the window is drawn off screen, unseen; set DISPLAY")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return [PYTHON, "-m", "kazquiz", *words]


def become(command):
    """Run *command* in our place, so that signals and its exit code are its own."""
    if WINDOWS:
        try:
            return subprocess.run(command, check=False).returncode
        except KeyboardInterrupt:
            return 1
    sys.stdout.flush()
    return os.execv(command[0], command)


def main(words):
    if sys.version_info < OLDEST:
        say(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed")
        return 1
    checking = words[:1] == ["check"]
    try:
        install_system_packages()
        make_environment()
        install_packages(f"{OPTIONAL},test" if checking else OPTIONAL)
        compile_catalogs()
    except SetupError as error:
        say(error)
        return 1
    if checking:
        return become([PYTHON, ROOT / ".setup" / "checks.py", *words[1:]])
    return become(program(words[1:] if words[:1] == ["--"] else words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
