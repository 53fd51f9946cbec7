"""What is built and installed has everything that a checkout has."""

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from itertools import product
from pathlib import Path

import pytest

from kazquiz.i18n.kazakh_scripts import SCRIPTS

ROOT = Path(__file__).resolve().parent.parent
CATALOGS = ROOT.glob("translations/*/LC_MESSAGES")
LANGUAGES = ("en", *sorted(folder.parent.name for folder in CATALOGS))
WHERE_PACKAGES_ARE = "import sysconfig; print(sysconfig.get_path('purelib'))"
WHERE_IT_IS = "import kazquiz; print(kazquiz.__file__)"
WINDOWS = sys.platform == "win32"
# Building and installing takes long enough to be done once, by one worker.
pytestmark = pytest.mark.xdist_group("wheel")


def run(*command, cwd):
    """Run *command* as a person would, with nothing of this checkout in its way."""
    surroundings = dict(os.environ, PYTHONUTF8="1")
    surroundings.pop("PYTHONPATH", None)

    done = subprocess.run(
        command,
        cwd=cwd,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def make_environment(folder):
    """Make an empty environment, and return its Python."""
    venv.create(folder, symlinks=not WINDOWS)
    return folder / ("Scripts/python.exe" if WINDOWS else "bin/python")


def install(python, *what):
    pip = [sys.executable, "-m", "pip", "--python", python]
    run(*pip, "install", "--no-compile", *what, cwd=python.parent)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build a wheel from the checkout, and a source archive and a wheel from that."""
    direct = tmp_path_factory.mktemp("direct")
    through = tmp_path_factory.mktemp("through")
    build = [sys.executable, "-m", "build"]
    run(*build, "--wheel", "--outdir", direct, ROOT, cwd=direct)
    run(*build, "--outdir", through, ROOT, cwd=through)
    return direct, through


@pytest.fixture(scope="module")
def wheel(built):
    return next(built[0].glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Install the wheel and what it asks for, and nothing else; return that Python."""
    python = make_environment(tmp_path_factory.mktemp("installed"))
    install(python, wheel)
    return python


@pytest.fixture(scope="module")
def editable(tmp_path_factory):
    """Install the checkout as it lies here, over the packages of these tests."""
    folder = tmp_path_factory.mktemp("editable")
    python = make_environment(folder)
    install(python, "--no-deps", "--editable", ROOT)
    packages = Path(run(python, "-c", WHERE_PACKAGES_ARE, cwd=folder).strip())
    # Only what lies in that folder: links in it, such as to a checkout, do not count.
    borrowed = packages / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib"), "utf-8")
    return python


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    """Name a bank that the installed program fills once, for all languages."""
    return tmp_path_factory.mktemp("bank") / "bank.sqlite"


@pytest.fixture(scope="module")
def listed_uids():
    return {
        item["uid"]
        for file in ROOT.glob("resources/bank/*.toml")
        for item in tomllib.loads(file.read_text("utf-8")).get("item", [])
    }


def names_in(archive):
    with zipfile.ZipFile(archive) as opened:
        return {name for name in opened.namelist() if ".dist-info/" not in name}


def names_in_checkout():
    code = {file for file in ROOT.glob("kazquiz/**/*") if file.is_file()}
    code = {file for file in code if "__pycache__" not in file.parts}
    names = {file.relative_to(ROOT).as_posix() for file in code}
    for file in ROOT.glob("resources/**/*"):
        if file.is_file():
            names.add(f"kazquiz/{file.relative_to(ROOT).as_posix()}")
    for file in ROOT.glob("translations/*/LC_MESSAGES/*.po"):
        names.add(f"kazquiz/{file.relative_to(ROOT).with_suffix('.mo').as_posix()}")
    # Compiling makes Kazakh in its other scripts.
    for language, name in product(SCRIPTS, ("bank", "kazquiz")):
        names.add(f"kazquiz/translations/{language}/LC_MESSAGES/{name}.mo")
    return names


def test_a_wheel_holds_code_resources_and_compiled_catalogs_and_nothing_else(wheel):
    assert names_in(wheel) == names_in_checkout()


def test_the_source_archive_builds_the_same_wheel(built, wheel):
    through = next(built[1].glob("*.whl"))

    assert through.read_bytes() == wheel.read_bytes()


def test_the_installed_program_lies_away_from_the_sources(installed, tmp_path):
    place = Path(run(installed, "-c", WHERE_IT_IS, cwd=tmp_path).strip())

    assert place.is_relative_to(installed.parent.parent)
    assert not place.is_relative_to(ROOT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_installed_program_opens_the_bank_in(
    language, installed, bank, listed_uids, tmp_path
):
    command = ["-m", "kazquiz", "--bank", bank, "items", "--json"]

    printed = run(installed, *command, "--language", language, cwd=tmp_path)

    items = json.loads(printed)
    assert {item["uid"] for item in items} == listed_uids
    assert all(item["texts"][language]["stem"] for item in items)


def test_an_editable_install_finds_the_checkouts_resources(
    editable, listed_uids, tmp_path
):
    language = LANGUAGES[-1]
    command = ["-m", "kazquiz", "items", "--json", "--language", language]

    place = run(editable, "-c", WHERE_IT_IS, cwd=tmp_path).strip()
    items = json.loads(run(editable, *command, cwd=tmp_path))

    assert Path(place).is_relative_to(ROOT)
    assert {item["uid"] for item in items} == listed_uids
    assert all(item["texts"][language]["stem"] for item in items)
