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
    # i18n: behind "Undo:" and "Redo:", the answers of a quiz were counted as reviews
    "quiz-reviews": N_("quiz counted for the flashcards"),
    # i18n: behind "Undo:" and "Redo:", a question was reported as faulty
    "dispute": N_("question reported as faulty"),
    # i18n: behind "Undo:" and "Redo:", a question reported as faulty counts again
    "dispute-taken-back": N_("question counts again"),
    # i18n: behind "Undo:" and "Redo:", like all that follow: cards shown no more
    "suspend": N_("suspending"),
    # i18n: suspended cards are shown again
    "unsuspend": N_("resuming of what was suspended"),
    # i18n: cards shown no more until tomorrow
    "bury": N_("burying until tomorrow"),
    # i18n: buried cards are shown again
    "unbury": N_("showing again of what was buried"),
    "flag": N_("flag"),
    "mark": N_("mark"),
    "unmark": N_("removal of the mark"),
    "note": N_("note to yourself"),
    # i18n: a date was set on which cards come again
    "due": N_("due date"),
    # i18n: cards were made new again
    "forget": N_("forgetting of what was learned"),
    # i18n: how well a card was known in a practice that changes no schedule
    "cram": N_("rating in practice"),
    # i18n: items were deleted
    "delete": N_("deletion"),
    # i18n: deleted items were brought back
    "restore": N_("restoring of what was deleted"),
    # i18n: items were given a tag
    "add_tag": N_("adding of a tag"),
    "remove_tag": N_("removal of a tag"),
    # i18n: items were moved to another topic
    "set_topic": N_("change of topic"),
    # i18n: one text was put in place of another, in many items
    "replace": N_("replacement of texts"),
    "save_search": N_("saving of a search"),
    "rename_search": N_("renaming of a search"),
    "remove_search": N_("removal of a search"),
    # i18n: one added a field of one's own, which items can have a text in
    "add_field": N_("new field"),
    "rename_field": N_("renaming of a field"),
    # i18n: where the text of a field is seen was chosen
    "show_field": N_("choice of where a field is shown"),
    "move_field": N_("order of the fields"),
    "remove_field": N_("deletion of a field"),
    "new-item": N_("new item"),
    "edit": N_("change of an item"),
    "set-back": N_("setting an item back"),
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
