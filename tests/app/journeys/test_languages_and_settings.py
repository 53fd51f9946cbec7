"""The languages and settings of a program: asked for, chosen, kept."""

import json
import shutil
from dataclasses import replace

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kazquiz import paths
from kazquiz.i18n.catalog import language_in_use
from kazquiz.settings import Settings, save
from kazquiz.ui import fonts, theme
from tests.ui.stage import plain, settle, shown

pytestmark = pytest.mark.usefixtures("up_to_date")


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def message(program):
    settle()
    return shown(program.window.messages.message)


def saved():
    return json.loads(paths.settings_file().read_text("utf-8"))


def choose(program, language):
    """Choose *language* from the menu."""
    actions = program.window.language_menu.actions()
    next(each for each in actions if each.data() == language).trigger()
    settle()


def test_a_language_that_there_is_not_is_told(launch):
    program = launch(language="qq")

    assert "KazQuiz does not know the language qq" in message(program)
    assert language_in_use() == "en"


def test_a_catalog_that_cannot_be_read_is_told(launch, catalogs, monkeypatch, tmp_path):
    folder = tmp_path / "translations" / "kk" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "kazquiz.mo").write_text("no catalog")
    monkeypatch.setattr(paths, "translations", lambda: folder.parents[1])

    program = launch(language="kk")

    assert "The texts in the language kk cannot be read" in message(program)
    assert language_in_use() == "en"


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_the_language_asked_for_is_spoken(launch, language):
    program = launch(language=language)

    assert language_in_use() == language
    assert program.window.language_button.text() in {
        each.autonym for each in program.languages if each.code == language
    }


def test_a_language_asked_for_once_is_not_kept(launch):
    save(Settings(language="ru"), paths.settings_file())
    program = launch(language="fa")

    program.toggle_theme()

    assert saved()["language"] == "ru"


@pytest.mark.parametrize("kept", ["", "ru"])
def test_other_settings_leave_the_language_asked_for(launch, kept):
    save(Settings(language=kept), paths.settings_file())
    program = launch(language="fa")
    program.show_page("settings")

    program.pages["settings"]._controls["digits"].buttons["latn"].click()
    settle()

    assert language_in_use() == "fa"
    assert saved()["digits"] == "latn"


def test_the_kept_language_may_be_chosen_while_another_was_asked_for(launch):
    save(Settings(language="ru"), paths.settings_file())
    program = launch(language="fa")

    choose(program, "ru")

    assert language_in_use() == "ru"
    assert saved()["language"] == "ru"


def test_the_language_chosen_is_kept(launch):
    program = launch(language="")

    choose(program, "kk")

    assert language_in_use() == "kk"
    assert saved()["language"] == "kk"
    assert program.window.heading.text()


def test_a_language_whose_catalog_is_lost_is_not_kept(launch, catalogs, tmp_path):
    program = launch(language="")
    program._speech.switch._translations = tmp_path

    choose(program, "kk")

    assert "The texts in the language kk cannot be read" in message(program)
    assert language_in_use() == "en"
    assert program.settings.language == saved()["language"] == ""
    program._speech.switch._translations = catalogs


def test_settings_that_cannot_be_saved_hold_all_the_same(launch):
    paths.settings_file().mkdir(parents=True)
    program = launch()

    program.toggle_theme()

    assert "The settings could not be saved" in message(program)
    assert theme.is_dark()
    program.toggle_theme()


def test_the_theme_changes_and_is_kept(qtbot, launch):
    program = launch()

    click(qtbot, program.window.theme_button)
    assert theme.is_dark()
    assert saved()["theme"] == "dark"
    click(qtbot, program.window.theme_button)

    assert not theme.is_dark()


def test_text_grows_at_once(launch):
    program = launch()
    before = QApplication.font().pixelSize()

    program.change_settings(Settings(text_size=200))
    grown = QApplication.font().pixelSize()
    program.change_settings(Settings())

    assert grown == 2 * before


def test_a_message_follows_the_language(launch):
    program = launch(language="qq")
    before = message(program)

    choose(program, "ru")

    assert plain(message(program)) != before
    assert "qq" in message(program)


@pytest.mark.parametrize(
    ("code", "autonym", "home", "right_to_left"),
    [("tr", "Türkçe", "Ana sayfa", False), ("ur", "اردو", "سرورق", True)],
)
def test_a_language_is_added_by_one_folder(
    launch, catalogs, monkeypatch, tmp_path, code, autonym, home, right_to_left
):
    folder = tmp_path / "translations"
    shutil.copytree(catalogs, folder)
    added = folder / code / "LC_MESSAGES" / "kazquiz.mo"
    added.parent.mkdir(parents=True)
    texts = Catalog(locale=code)
    texts.add("Home", home)
    with added.open("wb") as file:
        write_mo(file, texts)
    monkeypatch.setattr(paths, "translations", lambda: folder)
    program = launch()

    choose(program, code)

    window = program.window
    assert window.language_button.text() == autonym
    assert plain(window.heading.text()) == home
    expected = Qt.LayoutDirection
    assert window.layoutDirection() is (
        expected.RightToLeft if right_to_left else expected.LeftToRight
    )


def test_who_has_no_font_for_a_language_is_told_in_letters_that_can_be_seen(
    launch, monkeypatch
):
    program = launch()
    monkeypatch.setattr(fonts, "_is_drawn", lambda letter, _font: letter.isascii())

    choose(program, "fa")

    assert message(program).startswith("This computer has no font with the letters of")
    assert "Persian" in message(program)
    assert "fonts-noto" in message(program)


def test_who_reads_another_language_is_told_in_it(launch, monkeypatch):
    program = launch(language="ru")
    monkeypatch.setattr(fonts, "_is_drawn", lambda letter, _font: letter < "\u0530")

    program.change_settings(replace(program.settings, content_language="ar"))

    assert message(program).startswith("На этом компьютере нет шрифта")
