"""Step names: what can be undone and redone, in words."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _

if TYPE_CHECKING:
    from kazquiz.bank.steps import RowStep

# Every name that a step is kept under; each stands behind "Undo:" and "Redo:".
NAMES = {
    # i18n: behind "Undo:" and "Redo:", how well a card was remembered
    "review": N_("rating of a card"),
    "preset": N_("parameters and desired retention"),
    "reschedule": N_("rescheduling of the cards"),
    "catch_up": N_("spreading of the backlog"),
    "easy_days": N_("easy days and vacations"),
    "exam": N_("exam date"),
    "exam_removed": N_("removal of an exam date"),
}


def step_name(step: "RowStep") -> str:
    """Return what *step* is called, in the language in use."""
    return _(NAMES[step.name])


def undo_text(step: "RowStep | None") -> str:
    """Say what would be undone."""
    if step is None:
        return _("Nothing to undo")
    return fill(_("Undo: {step}"), step=step_name(step))


def redo_text(step: "RowStep | None") -> str:
    """Say what would be redone."""
    if step is None:
        return _("Nothing to redo")
    return fill(_("Redo: {step}"), step=step_name(step))


def name_history_buttons(
    undo: QToolButton,
    redo: QToolButton,
    undoable: "RowStep | None",
    redoable: "RowStep | None",
) -> None:
    """Let two buttons say what they will undo and redo, and whether they can."""
    for button, step, text in (
        (undo, undoable, undo_text(undoable)),
        (redo, redoable, redo_text(redoable)),
    ):
        button.setEnabled(step is not None)
        button.setToolTip(text)
        button.setAccessibleName(text)
