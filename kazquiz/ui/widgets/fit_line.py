"""The foot of a set-up: whether it can be drawn, what would do, and the start."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kazquiz.errors import NoTimeError, UnfitBlueprintError
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.blueprint import Blueprint, Quota
from kazquiz.quiz.fit import Fit
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column
from kazquiz.ui.widgets.line import Line

Names = Mapping[str, str]
_MOST_NAMED = 3


class FitLine(Translated, QWidget):
    """How many items fit; where they are too few, one button makes the quiz fit."""

    nearest_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nearest: Blueprint | None = None
        self._say: Callable[[], str] = self._say_no_form
        self._topics: Names = {}
        self._documents: Names = {}
        self.fits = Label("muted", wrap=True)
        self.nearest_button = Button()
        self.nearest_button.hide()
        self.start_button = Button()
        self.start_button.setProperty("role", "primary")
        self.paper_button = Button()
        for button in (self.start_button, self.paper_button):
            button.setEnabled(False)
        line = Line(
            self.fits,
            None,
            self.nearest_button,
            self.paper_button,
            self.start_button,
            grow=[self.fits],
            least=40,
        )
        self.setLayout(column(line))
        self.nearest_button.clicked.connect(self._on_nearest_clicked)
        self.retranslate()

    def name_anew(self, topics: Names, documents: Names) -> None:
        """Call topics and documents by their names in the language in use."""
        self._topics, self._documents = topics, documents
        self.retranslate()

    def show_no_form(self) -> None:
        """Tell that no form of question is chosen."""
        self._show(None, self._say_no_form, is_possible=False)

    def show_fit(self, fit: Fit) -> None:
        """Tell how many items fit, or what is short, and offer the nearest quiz."""
        say: Callable[[], str] = partial(self._say_fitting, fit.there)
        if not fit.has_time:
            say = NoTimeError().sentence
        elif not fit.is_possible:
            say = partial(self._say_short, fit.wanted, fit.there, list(fit.short))
        self._show(fit.nearest, say, is_possible=fit.is_possible)

    def _show(
        self, nearest: Blueprint | None, say: Callable[[], str], *, is_possible: bool
    ) -> None:
        self._nearest = nearest
        self._say = say
        for button in (self.start_button, self.paper_button):
            button.setEnabled(is_possible)
        self.nearest_button.setVisible(nearest is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.start_button.setText(_("Start the quiz"))
        self.paper_button.setText(_("On paper…"))
        self.paper_button.setToolTip(_("Prints it with an answer sheet and a key."))
        self.fits.say(self._say())
        if self._nearest is not None:
            count = self._nearest.count
            text = ngettext(
                "Make it {count} question", "Make it {count} questions", count
            )
            self.nearest_button.setText(fill(text, count=interface().number(count)))

    def _say_no_form(self) -> str:
        return _("Choose at least one form of question.")

    def _say_fitting(self, count: int) -> str:
        text = ngettext("{count} item matches.", "{count} items match.", count)
        return fill(text, count=interface().number(count))

    def _say_short(
        self, wanted: int, there: int, short: list[tuple[Quota, int]]
    ) -> str:
        if not short:
            return str(UnfitBlueprintError(wanted, there))
        return " ".join(
            self._shortage(quota, found) for quota, found in short[:_MOST_NAMED]
        )

    def _shortage(self, quota: Quota, there: int) -> str:
        name = quota.topic or quota.document
        names = self._topics if quota.topic else self._documents
        write = interface().number
        return fill(
            _("{name}: {count} wanted, {available} available."),
            name=names.get(name, name),
            count=write(quota.count),
            available=write(there),
        )

    def _on_nearest_clicked(self) -> None:
        if self._nearest is not None:
            self.nearest_chosen.emit(self._nearest)
