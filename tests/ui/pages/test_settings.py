import pytest
from PySide6.QtCore import Qt

from kazquiz.i18n.languages import offered
from kazquiz.settings import Settings
from kazquiz.ui.pages.settings import SettingsPage
from tests.ui.items import LANGUAGES
from tests.ui.stage import (
    box,
    cut_off,
    is_mirrored,
    plain,
    settle,
    shown,
    type_text,
)

AUTONYMS = [
    "English",
    "Қазақша",
    "قازاقشا (ەرەجەمەن)",
    "Qazaqşa (latyn, 2021, erejemen)",
    "العربية",
    "فارسی",
    "Русский",
]


@pytest.fixture
def page(stage, show, catalogs):
    made = SettingsPage(lambda: stage.settings, offered(catalogs))
    made.changed.connect(lambda changed: setattr(stage, "settings", changed))
    show(made, 1000, 700)
    made.refresh()
    settle()
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def control(page, name):
    return page._controls[name]


def choose(qtbot, page, name, value):
    click(qtbot, control(page, name).buttons[value])


def test_is_whole_before_anything_was_ever_set(page):
    assert page.title() == "Settings"
    assert control(page, "language").chosen_values() == ["en"]
    assert control(page, "content_language").chosen_values() == [""]
    assert control(page, "new_per_day").value() == 20
    assert control(page, "desired_retention").value() == 90


def test_names_each_language_in_itself(page):
    for name in ("language", "content_language"):
        buttons = control(page, name).buttons.values()
        texts = [plain(button.text()) for button in buttons]
        assert texts[-7:] == AUTONYMS


def test_kazakh_in_latin_letters_is_there_for_who_asks(page, stage):
    button = control(page, "language").buttons["kk_Latn"]
    assert not button.isVisibleTo(page)

    stage.change(latin_kazakh="shown")
    page.retranslate()

    assert button.isVisibleTo(page)
    assert "rule" in button.toolTip()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("calendar", "jalali"),
        ("first_day", "saturday"),
        ("weekend", "friday"),
        ("latin_kazakh", "shown"),
        ("language", "kk"),
        ("content_language", "fa"),
        ("digits", "arab"),
        ("theme", "dark"),
        ("text_size", 140),
    ],
)
def test_a_choice_acts_at_once(qtbot, page, stage, name, value):
    with qtbot.waitSignal(page.changed, timeout=0) as told:
        choose(qtbot, page, name, value)

    assert getattr(told.args[0], name) == value
    assert getattr(stage.settings, name) == value


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("new_per_day", "35", 35),
        ("reviews_per_day", "٥٠٠", 500),
        ("desired_retention", "85", 0.85),
        ("day_starts_at", "۶", 6),
    ],
)
def test_a_number_acts_at_once(page, stage, name, typed, value):
    field = control(page, name)
    field.setFocus()
    field.selectAll()

    type_text(field, typed)

    assert getattr(stage.settings, name) == pytest.approx(value)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("new_per_day", "99999"),
        ("new_per_day", "-5"),
        ("desired_retention", "100"),
        ("desired_retention", "8"),
        ("day_starts_at", "24"),
        ("day_starts_at", "x"),
    ],
)
def test_an_unsound_number_is_refused(qtbot, page, stage, name, typed):
    field = control(page, name)
    field.setFocus()
    field.selectAll()

    type_text(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    value = getattr(stage.settings, name)
    limits = {"desired_retention": (0.7, 0.99), "day_starts_at": (0, 23)}
    low, high = limits.get(name, (0, 9999))
    assert low <= value <= high
    assert field.text().isdecimal()


def test_typing_in_the_middle_of_a_number_goes_on_there(page, stage):
    field = control(page, "new_per_day")
    field.setFocus()
    field.lineEdit().setCursorPosition(1)

    type_text(field, "5")
    type_text(field, "6")

    assert field.text() == "2560"
    assert stage.settings.new_per_day == 2560


def test_goes_back_to_the_default(qtbot, page, stage):
    button = page._defaults["theme"]
    assert not button.isVisible()
    choose(qtbot, page, "theme", "dark")
    assert button.isVisible()

    click(qtbot, button)

    assert stage.settings == Settings()
    assert control(page, "theme").chosen_values() == ["system"]
    assert not button.isVisible()


def test_choosing_what_is_chosen_changes_nothing(qtbot, page):
    with qtbot.assertNotEmitted(page.changed):
        choose(qtbot, page, "theme", "system")


def test_says_of_each_default_button_what_it_is_for(qtbot, page):
    button = page._defaults["theme"]

    assert button.accessibleName() or button.text()
    assert button.accessibleDescription() == "Theme"


def test_each_control_has_a_name_for_who_cannot_see_it(page):
    assert all(each.accessibleName() for each in page._controls.values())
    assert all(each.accessibleDescription() for each in page._controls.values())


@pytest.mark.parametrize("language", ["kk", "ar", "fa", "ru"])
def test_follows_the_language(page, stage, language):
    field = control(page, "new_per_day")
    field.setFocus()
    bar = page.scroller.verticalScrollBar()
    bar.setValue(120)
    before = shown(page._rows["theme"].title)

    stage.speak(language)

    assert shown(page._rows["theme"].title) != before
    assert control(page, "language").chosen_values() == [language]
    assert field.value() == 20
    assert field.hasFocus()
    assert bar.value() == 120


def test_figures_are_in_the_digits_of_the_language(page, stage):
    stage.speak("fa")

    assert control(page, "new_per_day").text() == "۲۰"
    assert "۱۴۰" in control(page, "text_size").buttons[140].text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_in_any_language(page, stage, language):
    stage.change(theme="dark", new_per_day=5)

    stage.speak(language)

    assert cut_off(page) == []


def test_mirrors(page, stage):
    before = [box(each, page) for each in control(page, "theme").buttons.values()]

    stage.speak("ar")

    after = [box(each, page) for each in control(page, "theme").buttons.values()]
    assert before[0][0] < before[1][0]
    assert after[0][0] > after[1][0]
    field = box(control(page, "new_per_day"), page)
    stage.speak("en")
    assert is_mirrored(box(control(page, "new_per_day"), page), field, page.width())


def test_leads_to_scheduling(qtbot, page):
    with qtbot.waitSignal(page.scheduling_requested, timeout=0):
        click(qtbot, page.scheduling_button)

    assert page.scheduling_button.accessibleName() == "Scheduling"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ratings", "two"),
        ("answering", "typed"),
        ("card_direction", "mixed"),
        ("bury_siblings", "off"),
        ("leech_action", "suspend"),
        ("auto_next", "good"),
    ],
)
def test_how_one_studies_is_chosen(page, stage, name, value):
    control(page, name).buttons[value].click()

    assert getattr(stage.settings, name) == value


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("card_seconds", "90"),
        ("card_seconds", "9999"),
        ("card_seconds", "1"),
        ("leech_after", "500"),
        ("study_minutes", "-5"),
        ("auto_next_seconds", "۳۰"),
    ],
)
def test_an_absurd_number_is_refused_and_the_range_told(page, stage, name, typed):
    field = control(page, name)
    field.setFocus()
    field.selectAll()

    type_text(field, typed)
    field.clearFocus()

    low, high = field.minimum(), field.maximum()
    assert low <= getattr(stage.settings, name) <= high
    assert f"From {low} to {high}." in shown(page._rows[name].explanation)
