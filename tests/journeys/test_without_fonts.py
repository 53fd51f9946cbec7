"""On a machine that has no Arabic letters the program says so in letters it has."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from tests.banks import run_python

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
# What stands in the message bar, then the letters of it that cannot be drawn.
TELL = """
import sys
from pathlib import Path
from kazquiz.app.program import Program
from kazquiz.app.start import make_application
from PySide6.QtTest import QTest
from kazquiz.ui.fonts import missing_letters

program = Program(make_application(), sys.argv[1], sys.argv[2])
program.start()
for _turn in range(4000):
    QTest.qWait(5)
    if "home" in program.pages:
        break
told = program.window.messages.message.text()
plain = "".join(letter for letter in told if letter.isprintable())
Path(sys.argv[3]).write_text(plain + "\\n" + missing_letters(plain), "utf-8")
program.window.close()
"""


def noto_sans():
    """Return the file of the plain Noto Sans, wherever the machine keeps its fonts."""
    kind = QStandardPaths.StandardLocation.FontsLocation
    folders = [Path(each) for each in QStandardPaths.standardLocations(kind)]
    found = (file for each in folders for file in each.rglob("NotoSans-Regular.ttf"))
    return next(found)


def told(tmp_path, language):
    """Start the program with Noto Sans alone, which has no Arabic letters."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "font.ttf").symlink_to(noto_sans())
    (tmp_path / "fonts.conf").write_text(FONTS.format(folder=folder), "utf-8")
    said = tmp_path / "said.txt"
    run = run_python(
        TELL,
        tmp_path / "bank.sqlite",
        language,
        said,
        FONTCONFIG_FILE=str(tmp_path / "fonts.conf"),
        KAZQUIZ_DATA=str(tmp_path),
        QT_QPA_PLATFORM="offscreen",
    )
    assert run.returncode == 0, run.stderr
    return said.read_text("utf-8").split("\n")


def test_a_language_that_cannot_be_drawn_is_told_in_english(tmp_path):
    sentence, missing = told(tmp_path, "fa")

    assert "no font with the letters of Persian" in sentence
    assert "fonts-noto-core" in sentence
    assert missing == ""


def test_a_language_that_can_be_drawn_is_not_complained_of(tmp_path):
    sentence, _missing = told(tmp_path, "kk")

    assert sentence == ""
