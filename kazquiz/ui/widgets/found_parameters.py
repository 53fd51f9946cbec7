"""Parameters that were found: how much better they foretell, and using them."""

from PySide6.QtCore import Signal

from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.scheduling.optimiser import Optimised
from kazquiz.ui import theme
from kazquiz.ui.screen_reader import announce
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card

# Less is noise: a forecast that is better by a thousandth is as good.
_WORTH_IT = 0.001


class FoundParameters(Translated, Card):
    """What an optimisation came to; nothing is used until the person says so."""

    used = Signal()
    left = Signal()

    def __init__(self) -> None:
        self.title = Label("strong", wrap=True)
        self.text = Label(wrap=True)
        self.use_button = Button()
        self.use_button.setProperty("role", "primary")
        self.leave_button = Button()
        self._buttons = Flow(theme.SPACE_3)
        self._buttons.fill([self.use_button, self.leave_button])
        self.found: Optimised | None = None
        super().__init__(
            self.title,
            self.text,
            self._buttons,
            role="notice",
        )
        self.use_button.clicked.connect(self.used)
        self.leave_button.clicked.connect(self._on_leave_clicked)
        self.hide()
        self.retranslate()

    def show_found(self, found: Optimised) -> None:
        """Show what was *found*; what is no better is not offered."""
        self.found = found
        self.retranslate()
        self.use_button.setVisible(found.gain > _WORTH_IT)
        self._buttons.arrange()
        self.show()
        first = self.use_button if found.gain > _WORTH_IT else self.leave_button
        first.setFocus()
        announce(self, self.text.text())

    def forget(self) -> None:
        """Show nothing any more."""
        self.found = None
        self.hide()

    def retranslate(self) -> None:
        self.title.say(_("What was found"))
        self.use_button.setText(_("Use them from now on"))
        self.leave_button.setText(_("Leave everything as it is"))
        self._buttons.arrange()
        if self.found is not None:
            self.text.say(found_text(self.found))

    def _on_leave_clicked(self) -> None:
        self.forget()
        self.left.emit()


def found_text(found: Optimised) -> str:
    """Say in plain words how much better the forecast gets."""
    write = interface()
    of = ngettext(
        "Found from {count} review, and tried on cards that were kept aside.",
        "Found from {count} reviews, and tried on cards that were kept aside.",
        found.reviews,
    )
    parts = [fill(of, count=write.number(found.reviews))]
    if found.gain > _WORTH_IT:
        gain = write.percent(found.gain, 1)
        parts.append(fill(_("The forecast gets better by {gain}."), gain=gain))
    else:
        parts.append(
            _("The forecast gets no better: the parameters in use fit just as well.")
        )
    figures = _(
        "Log loss {loss_before} before, {loss_after} after; the forecast is off by "
        "{error_before} before, by {error_after} after."
    )
    parts.append(
        fill(
            figures,
            loss_before=write.number(round(found.before.log_loss, 4)),
            loss_after=write.number(round(found.after.log_loss, 4)),
            error_before=write.percent(found.before.error, 1),
            error_after=write.percent(found.after.error, 1),
        )
    )
    return " ".join(parts)
