import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QSpinBox, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.catalog import language_in_use
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row
from tests.ui.items import LANGUAGES
from tests.ui.stage import settle

CANCEL = {
    "en": {"Cancel"},
    "kk": {"Болдырмау", "Бас тарту", "Бас тартыңыз"},
    "ar": {"إلغاء", "ألغِ"},
    "fa": {"لغو", "انصراف"},
    "ru": {"Отмена", "Отменить"},
}
RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def buttons(show):
    made = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    window = QWidget()
    window.setLayout(column(made, None))
    show(window)
    return made


def cancel(buttons):
    button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    return button.text().replace("&", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_qt_follow(buttons, stage, language):
    stage.speak(language)

    assert cancel(buttons) in CANCEL[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_qt_come_back(buttons, stage, language):
    stage.speak(language)

    stage.speak("en")

    assert cancel(buttons) == "Cancel"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_direction_is_set_in_every_window(buttons, stage, qapp, language):
    stage.speak(language)

    expected = language in {"ar", "fa"}
    assert (qapp.layoutDirection() is RIGHT) is expected
    assert (buttons.layoutDirection() is RIGHT) is expected


@pytest.mark.parametrize(
    ("language", "figure"), [("en", "42"), ("kk", "42"), ("ar", "٤٢"), ("fa", "۴۲")]
)
def test_figures_that_qt_writes_are_those_of_the_language(
    show, stage, language, figure
):
    number = QSpinBox()
    number.setValue(42)
    show(number)

    stage.speak(language)

    assert number.text() == figure
    assert QLocale().toString(42) == figure


def test_what_nobody_translates_stays_as_it_is(buttons, stage):
    stage.speak("kk")

    text = QCoreApplication.translate("Nowhere", "Nobody says this")

    assert text == "Nobody says this"


def test_the_names_of_keys_stay_as_they_are_printed(stage):
    stage.speak("fa")

    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Ctrl"


def test_a_language_without_a_catalog_changes_nothing(
    buttons, switch, tmp_path, stage, monkeypatch
):
    stage.speak("ru")
    monkeypatch.setattr(switch, "_translations", tmp_path)

    with pytest.raises(OSError, match="kk"):
        switch.speak("kk")

    settle()
    assert language_in_use() == "ru"
    assert cancel(buttons) in CANCEL["ru"]


def test_a_window_made_after_the_switch_speaks_the_language(stage, show):
    stage.speak("ar")

    window = show(QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel))

    assert cancel(window) in CANCEL["ar"]
    assert window.layoutDirection() is RIGHT
    assert window.locale().language() == QLocale.Language.Arabic


class Painted(Translated, QPushButton):
    """A button that keeps what each frame showed of it."""

    def __init__(self):
        super().__init__()
        self.frames = []
        self.retranslate()

    def retranslate(self):
        self.setText(_("Settings"))

    def paintEvent(self, event):
        self.frames.append((self.text(), self.layoutDirection(), self.geometry()))
        super().paintEvent(event)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_comes_whole_in_one_frame(show, stage, language):
    painted = Painted()
    held = column(painted, None)
    for _holder in range(5):
        holder = QWidget()
        holder.setLayout(row(None, holder_of(held), Label()))
        held = column(holder)
    show(holder_of(held))
    painted.frames.clear()

    stage.speak(language)

    seen = (painted.text(), painted.layoutDirection(), painted.geometry())
    assert painted.text() != "Settings"
    assert painted.frames == [seen]


def holder_of(layout):
    made = QWidget()
    made.setLayout(layout)
    return made
