"""A language that somebody adds is one folder of catalogs, and no line of code."""

from io import BytesIO

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtCore import Qt

from kazquiz import cli, paths
from kazquiz.i18n.catalog import ngettext
from kazquiz.i18n.formatting import interface
from kazquiz.ui.main_window import PLACES
from tests.banks import compiled_catalogs
from tests.pictures import settle
from tests.ui.stage import shown

HEBREW = """
msgid ""
msgstr ""
"Language: he\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"

msgid "Home"
msgstr "בית"

msgid "{count} item"
msgid_plural "{count} items"
msgstr[0] "פריט אחד"
msgstr[1] "שני פריטים"
msgstr[2] "{count} פריטים"
"""


@pytest.fixture
def with_hebrew(tmp_path, monkeypatch):
    folder = compiled_catalogs(tmp_path / "translations")
    place = folder / "he" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "kazquiz.po").write_text(HEBREW, "utf-8")
    with (place / "kazquiz.mo").open("wb") as compiled:
        write_mo(compiled, read_po(BytesIO(HEBREW.encode())))
    monkeypatch.setattr(paths, "translations", lambda: folder)
    return folder


def test_it_is_in_the_menu_and_spoken_in_its_direction(with_hebrew, journey):
    journey.start("en")
    window = journey.program.window
    menu = window.language_button.menu()
    offered = {action.text(): action for action in menu.actions()}

    offered["עברית"].trigger()
    settle()

    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert shown(window.heading) == "בית"
    # What has no translation yet is shown in English.
    assert "Study" in {window.rail_buttons[name].text() for name in PLACES}


def test_its_plurals_and_dates_are_those_of_cldr(with_hebrew, journey):
    journey.start("he")

    forms = [ngettext("{count} item", "{count} items", n) for n in (1, 2, 5)]

    assert forms == ["פריט אחד", "שני פריטים", "{count} פריטים"]
    assert interface().day(journey.moment().now.date()) == "22 בנובמבר 2026"


def test_what_it_misses_is_listed(with_hebrew, capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("KAZQUIZ_DATA", str(tmp_path))

    assert cli.main(["catalogs", "--language", "he"]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("he kazquiz: ")
    assert "  - Study" in lines
    assert "  - Home" not in lines
