"""The menu of a card: what can be done to it besides rating, each with its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kazquiz.bank.card_changes import Marks
from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import row
from kazquiz.ui.widgets.tool_button import tool

# Letters stand for places on the keyboard: see `keys.letter_key`.
ACTIONS = {
    # i18n: show what one has written for oneself to be helped by, before the answer
    "hint": (N_("Show the hint"), "H"),
    # i18n: change the texts of an item
    "edit": (N_("Edit…"), "E"),
    "note": (N_("Note to yourself…"), "N"),
    # i18n: put a mark on a card, to find it again
    "mark": (N_("Mark"), "M"),
    # i18n: show the figures, the forgetting curve and the reviews of a card
    "info": (N_("About this card…"), "I"),
    # i18n: show the place in its document that an item is taken from
    "document": (N_("See it in its document"), "O"),
    # i18n: show a card no more until tomorrow
    "bury": (N_("Bury until tomorrow"), "B"),
    # i18n: show a card no more until this is taken back
    "suspend": (N_("Suspend"), "S"),
    # i18n: choose the day on which a card comes again
    "due": (N_("Set due date…"), "D"),
    # i18n: make a card new again
    "forget": (N_("Forget what was learned"), "R"),
    "delete": (N_("Delete"), "Delete"),
}
FLAG_KEY = "F"
FLAGS = (
    # i18n: no flag on a card
    (N_("No flag"), Role.LINE),
    # i18n: the colour of a flag, and so on
    (N_("Red"), Role.AGAIN),
    (N_("Brown"), Role.HARD),
    (N_("Green"), Role.GOOD),
    (N_("Blue"), Role.EASY),
    (N_("Gold"), Role.GOLD),
    (N_("Turquoise"), Role.ACCENT),
    (N_("Grey"), Role.MUTED),
)


class CardMenu(Translated, QToolButton):
    """A button with three dots; its actions are also keys of the page."""

    chosen = Signal(str)
    flag_chosen = Signal(int)
    hint_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(Glyph.MORE))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.flags = QMenu(menu)
        self.actions_by_name = {name: self._action(name) for name in ACTIONS}
        self.actions_by_name["mark"].setCheckable(True)
        self._is_possible = True
        self.offer_hint(offered=False)
        self.flag_action = QAction(self)
        _set_keys(self.flag_action, FLAG_KEY)
        self.flag_action.triggered.connect(self.open_flags)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_flag_triggered)
        for flag, (_word, role) in enumerate(FLAGS):
            action = QAction(icon(Glyph.FLAGGED, role), "", self._group)
            action.setData(flag)
            action.setCheckable(True)
            self.flags.addAction(action)
        for name, action in self.actions_by_name.items():
            menu.addAction(action)
            if name == "mark":
                menu.addMenu(self.flags)
            if name in {"document", "forget"}:
                menu.addSeparator()
        self.setMenu(menu)
        self.retranslate()

    def _action(self, name: str) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        _set_keys(action, ACTIONS[name][1])
        action.triggered.connect(self._on_action_triggered)
        return action

    def page_actions(self) -> list[QAction]:
        """List the actions whose keys work on the whole page."""
        return [*self.actions_by_name.values(), self.flag_action]

    def act_on_letter(self, letter: str) -> bool:
        """Do what the key of a Latin *letter* means; False where it means nothing."""
        if not letter or not self.isEnabled():
            return False
        for action in self.page_actions():
            if action.shortcut() == QKeySequence(letter) and action.isEnabled():
                action.trigger()
                return True
        return False

    def show_marks(self, marks: Marks) -> None:
        """Show what is on the card already."""
        self.actions_by_name["mark"].setChecked(marks.marked)
        self._group.actions()[marks.flag].setChecked(True)

    def set_possible(
        self, *, possible: bool, but: frozenset[str] = frozenset()
    ) -> None:
        """Let the actions be chosen, or not: there may be no card. *but* never can."""
        self._is_possible = possible
        self.setEnabled(possible)
        self.flag_action.setEnabled(possible)
        for name, action in self.actions_by_name.items():
            if name == "hint":
                action.setEnabled(possible and action.isVisible())
                continue
            action.setEnabled(possible and name not in but)
            action.setVisible(name not in but)

    def offer_hint(self, *, offered: bool) -> None:
        """Let a hint be asked for, where the card has one that is not shown yet."""
        action = self.actions_by_name["hint"]
        action.setVisible(offered)
        action.setEnabled(offered and self._is_possible)

    def open_flags(self) -> None:
        """Open the menu of flags below the button."""
        self.flags.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def retranslate(self) -> None:
        self.setToolTip(_("What to do with this card"))
        self.setAccessibleName(_("What to do with this card"))
        for name, action in self.actions_by_name.items():
            action.setText(_(ACTIONS[name][0]))
        self.flags.setTitle(_("Flag") + f"\t{FLAG_KEY}")
        self.flag_action.setText(_("Flag"))
        for flag, action in enumerate(self._group.actions()):
            word = _(FLAGS[flag][0])
            # The figure is also the key that chooses it while the menu is open.
            action.setText(f"&{interface().number(flag)}  {word}")

    def _on_action_triggered(self) -> None:
        name = self.sender().objectName()
        if name == "hint":
            self.hint_wanted.emit()
        else:
            self.chosen.emit(name)

    def _on_flag_triggered(self, action: QAction) -> None:
        self.flag_chosen.emit(action.data())


def _set_keys(action: QAction, key: str) -> None:
    # The second can be pressed while an answer is being typed.
    action.setShortcuts([QKeySequence(key), QKeySequence(f"Ctrl+Shift+{key}")])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)


class MarkRow(Translated, QWidget):
    """What is on a card, in a line: its flag, its mark, that it is a leech."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = Marks()
        self.flag_icon = tool(Glyph.FLAGGED)
        self.star_icon = tool(Glyph.MARKED)
        for sign in (self.flag_icon, self.star_icon):
            sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = Label("caption")
        self.setLayout(
            row(self.flag_icon, self.star_icon, self.text, None, space=theme.SPACE_1)
        )
        self.hide()

    def show_marks(self, marks: Marks) -> None:
        """Show *marks*; without any the line is gone."""
        self._marks = marks
        self.flag_icon.setIcon(icon(Glyph.FLAGGED, FLAGS[marks.flag][1]))
        self.flag_icon.setVisible(bool(marks.flag))
        self.star_icon.setVisible(marks.marked)
        self.setVisible(bool(marks.flag or marks.marked or marks.leech))
        self.retranslate()

    def retranslate(self) -> None:
        told = []
        colour = _(FLAGS[self._marks.flag][0])
        # i18n: of a card
        marked = _("Marked")
        self.flag_icon.setAccessibleName(colour)
        self.star_icon.setAccessibleName(marked)
        if self._marks.flag:
            told.append(colour)
        if self._marks.marked:
            told.append(marked)
        if self._marks.leech:
            # i18n: a card that is forgotten again and again
            told.append(_("Leech"))
        self.text.say(
            interface().comma.join(told[:1] + [_low(each) for each in told[1:]])
        )


def _low(word: str) -> str:
    """Return *word* as it stands behind another in a list."""
    return word[:1].lower() + word[1:]
