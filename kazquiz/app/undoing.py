"""Undo and redo for the whole window: what is next, doing it, saying so."""

from collections.abc import Callable

from kazquiz.bank import history
from kazquiz.bank.steps import RowStep
from kazquiz.bank.store import Bank, Session
from kazquiz.errors import KazQuizError
from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.ui.main_window import MainWindow
from kazquiz.ui.step_names import step_name
from kazquiz.ui.widgets.message_bar import Words

Turn = Callable[[Session, int], history.Step | RowStep | None]


class Undoing:
    """The one history of a bank, as the window offers it.

    A class because the action of each message is the other direction.
    """

    def __init__(
        self, bank: Bank, window: MainWindow, refresh: Callable[[], None]
    ) -> None:
        self._bank = bank
        self._window = window
        self._refresh = refresh
        window.undo_requested.connect(self.undo)
        window.redo_requested.connect(self.redo)

    def say(self) -> None:
        """Let the window say what can be undone and redone now."""
        with self._bank.read() as session:
            steps = history.next_steps(session, self._bank.learner_id)
        self._window.show_history(*steps)

    def undo(self) -> None:
        """Take back what was done last."""
        self._turn(
            history.undo, lambda: _("Undone: {step}"), lambda: _("Redo"), self.redo
        )

    def redo(self) -> None:
        """Do again what was undone last."""
        self._turn(
            history.redo, lambda: _("Redone: {step}"), lambda: _("Undo"), self.undo
        )

    def _turn(
        self, turn: Turn, words: Words, action: Words, act: Callable[[], None]
    ) -> None:
        try:
            with self._bank.write() as session:
                step = turn(session, self._bank.learner_id)
        except KazQuizError as error:
            told = str(error)
            self._window.tell(lambda: told, lasting=True)
            return
        if step is None:
            return
        done = step if isinstance(step, RowStep) else RowStep(history.REVIEW, 1)
        self._refresh()
        self.say()
        self._window.tell(
            lambda: fill(words(), step=step_name(done)), action=action, act=act
        )
