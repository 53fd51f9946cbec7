"""A preview of a change: what it will move, the days before and after, yes or no."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.moves import Preview
from kazquiz.ui import theme
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column
from kazquiz.ui.widgets.plot import Plot
from kazquiz.ui.widgets.plot_data import Axis, Kind, PlotData, Series, Unit

Words = Callable[[], str]


class ChangePreview(Translated, Card):
    """What would change, and the word to let it; nothing has changed until then."""

    accepted = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        self.title = Label("strong", wrap=True)
        self.text = Label(wrap=True)
        self.plot = Plot()
        self.accept_button = Button()
        self.accept_button.setProperty("role", "primary")
        self.dismiss_button = Button()
        self._buttons = Flow(theme.SPACE_3)
        self._buttons.fill([self.accept_button, self.dismiss_button])
        self._accept: Words = lambda: _("Move the cards")
        self._about: Words = str
        self._shown: Preview | None = None
        self._today = date(2000, 1, 1)
        super().__init__(
            column(self.title, self.text, space=theme.SPACE_2),
            self.plot,
            self._buttons,
            role="notice",
        )
        self.accept_button.clicked.connect(self.accepted)
        self.dismiss_button.clicked.connect(self._on_dismiss_clicked)
        self.hide()

    def show_preview(
        self,
        preview: Preview,
        today: date,
        *,
        accept: Words | None = None,
        about: Words | None = None,
    ) -> None:
        """Show *preview*, its days counted from *today*.

        *accept* says what the button does, *about* more than the preview knows.
        """
        self._shown, self._today = preview, today
        self._accept = accept or (lambda: _("Move the cards"))
        self._about = about or str
        self.plot.show_data(self._data)
        self.retranslate()
        self.show()
        self.accept_button.setFocus()
        announce(self, self.text.text())

    @property
    def shown(self) -> Preview | None:
        """What is shown, None while nothing is."""
        return self._shown

    def forget(self) -> None:
        """Show nothing any more."""
        self._shown = None
        self.hide()

    def retranslate(self) -> None:
        if self._shown is None:
            return
        self.title.say(_("What would change"))
        self.text.say(" ".join(filter(None, [self._about(), change_text(self._shown)])))
        self.accept_button.setText(self._accept())
        self.dismiss_button.setText(_("Leave everything as it is"))
        self._buttons.arrange()
        self.plot.retranslate()

    def _data(self) -> PlotData:
        assert self._shown is not None
        before, after = self._shown.before, self._shown.after
        return load_plot(self._today, before, after)

    def _on_dismiss_clicked(self) -> None:
        self.forget()
        self.dismissed.emit()


def load_plot(today: date, before: tuple[int, ...], after: tuple[int, ...]) -> PlotData:
    """Return a plot of what is due on the days from *today*, before and after."""
    return PlotData(
        title=_("Due each day"),
        about=_("How many cards come due each day, as it is and as it would be."),
        across=Axis(unit=Unit.DAY),
        up=Axis(_("Cards"), Unit.COUNT),
        places=tuple(today + timedelta(days=place) for place in range(len(after))),
        series=(
            Series(_("As it would be"), tuple(map(float, after)), Kind.BARS),
            Series(_("As it is"), tuple(map(float, before)), Kind.LINE, Role.HARD),
        ),
    )


def change_text(preview: Preview) -> str:
    """Say how many cards come earlier and later, and what the fullest day holds."""
    write = interface().number
    if not preview.moves:
        return _("No card would move to another day.")
    changed = ngettext(
        "{count} card moves to another day:",
        "{count} cards move to another day:",
        preview.changed,
    )
    parts = _("{earlier} earlier, {later} later.")
    fullest = ngettext(
        "The fullest of these days would have {after} card, and has {before} now.",
        "The fullest of these days would have {after} cards, and has {before} now.",
        max(preview.after),
    )
    return " ".join(
        (
            fill(changed, count=write(preview.changed)),
            fill(parts, earlier=write(preview.earlier), later=write(preview.later)),
            fill(
                fullest,
                after=write(max(preview.after)),
                before=write(max(preview.before)),
            ),
        )
    )


def rescheduled_text(moved: int) -> str:
    """Say how many cards were scheduled anew."""
    words = ngettext(
        "{count} card was rescheduled.", "{count} cards were rescheduled.", moved
    )
    return fill(words, count=interface().number(moved))
