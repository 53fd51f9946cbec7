import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from kazquiz.errors import FileUnsavedError
from kazquiz.ui.widgets.plot_card import PlotCard
from kazquiz.ui.widgets.plot_data import Series
from kazquiz.ui.widgets.plot_files import FileKind
from tests.ui.plots import days_plot, names_plot
from tests.ui.stage import cut_off, plain, shown


@pytest.fixture
def card(show):
    made = PlotCard()
    made.show_data(days_plot)
    return show(made, 640, 420)


def action(card, kind):
    return next(each for each in card.menu.actions() if each.data() == kind)


def test_has_its_title_and_what_it_shows(card):
    assert shown(card.title) == "Home"
    assert shown(card.about) == "Library"
    assert card.plot.isVisible()
    assert not card.table.isVisible()


def test_shows_the_same_figures_as_a_table_and_back(card):
    card.table_button.click()

    assert card.table.isVisible()
    assert not card.plot.isVisible()
    assert card.table_button.accessibleName() == "Show as a plot"
    figures = card.table.figures
    assert figures.data(figures.index(2, 1)) == "10"

    card.table_button.click()

    assert card.plot.isVisible()
    assert card.table_button.accessibleName() == "Show as a table"


def test_the_table_takes_the_room_of_the_plot(card):
    before = card.sizeHint().height()

    card.table_button.click()

    assert card.sizeHint().height() == before


@pytest.mark.parametrize("kind", FileKind)
def test_saves_where_the_person_says(card, kind, tmp_path, monkeypatch, qtbot):
    place = tmp_path / f"mine.{kind}"
    asked = []

    def ask(_parent, _title, suggested, _filter):
        asked.append(suggested)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)

    with qtbot.waitSignal(card.saved) as told:
        action(card, kind).trigger()

    assert told.args == [str(place)]
    assert place.stat().st_size > 100
    assert asked == [f"Home.{kind}"]


def test_saves_nothing_where_the_person_would_rather_not(card, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    action(card, FileKind.PNG).trigger()

    assert list(tmp_path.glob("*.png")) == []


def test_says_where_it_cannot_save(card, tmp_path):
    with pytest.raises(FileUnsavedError):
        card.save(FileKind.CSV, tmp_path / "none" / "plot.csv")


def test_copies_the_picture(card, qtbot):
    with qtbot.waitSignal(card.copied):
        card.copy_picture.trigger()

    assert QGuiApplication.clipboard().image().width() >= 960


def test_copies_the_table(card, qtbot):
    with qtbot.waitSignal(card.copied):
        card.copy_table.trigger()

    text = plain(QGuiApplication.clipboard().text())
    assert text.startswith("Day\tHome\tQuiz\n16 March 2026\t0\t65")


def test_says_what_to_do_where_there_is_nothing(show):
    card = PlotCard()
    card.show_data(
        lambda: names_plot(series=(Series("None", (0.0,) * 3),), empty="Study a card.")
    )
    show(card)

    assert shown(card.nothing) == "Study a card."
    assert card.nothing.isVisible()
    for hidden in (card.plot, card.table, card.about, card.table_button):
        assert not hidden.isVisible()


@pytest.mark.parametrize("language", ["en", "kk", "ar", "fa", "ru"])
def test_all_its_words_are_in_the_language(card, stage, language):
    stage.speak(language)

    buttons = {card.table_button.accessibleName(), card.more_button.accessibleName()}
    texts = {each.text() for each in card.menu.actions()} | buttons
    assert cut_off(card) == []
    if language != "en":
        assert not any(word in text for text in texts for word in ("Show", "Save"))
    assert card.table_button.accessibleDescription() == plain(card.title.text())


def test_the_figures_are_made_once_for_each_language(show, stage):
    made = []

    def make():
        made.append(1)
        return days_plot()

    card = PlotCard()
    card.show_data(make)
    show(card, 640, 420)
    assert len(made) == 1

    stage.speak("kk")

    assert len(made) == 2


def test_a_card_that_is_hidden_waits_until_it_is_seen(show, stage):
    made = []

    def make():
        made.append(1)
        return days_plot()

    card = PlotCard()
    card.show_data(make)
    show(card, 640, 420)
    card.hide()
    stage.speak("kk")
    assert len(made) == 1

    card.show()

    assert len(made) == 2
    assert shown(card.title) == "Басты бет"
    assert card.plot.accessibleName() == "Басты бет"
