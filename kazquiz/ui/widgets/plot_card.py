"""A plot in a card: its heading, what it shows, its table, and its files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from kazquiz.i18n import fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import unmarked
from kazquiz.i18n.formatting import Format, interface
from kazquiz.ui import theme
from kazquiz.ui.icons import Glyph, icon
from kazquiz.ui.translated import TranslatedWhenSeen
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.plot import Plot
from kazquiz.ui.widgets.plot_data import PlotData
from kazquiz.ui.widgets.plot_files import FileKind, as_text, picture, save
from kazquiz.ui.widgets.plot_table import PlotTable
from kazquiz.ui.widgets.tool_button import tool


class PlotCard(TranslatedWhenSeen, Card):
    """One plot with all that can be done with it.

    *saved* tells the place of a file that was written; where one cannot be, the error
    is raised for the window to show.
    """

    saved = Signal(str)
    copied = Signal()

    def __init__(self) -> None:
        self.title = Label("strong", wrap=True)
        self.about = Label("muted", wrap=True)
        self.plot = Plot()
        self.table = PlotTable()
        self.nothing = Label("muted", wrap=True)
        self.table_button = tool(Glyph.TABLE)
        self.table_button.setCheckable(True)
        self.more_button = tool(Glyph.MORE)
        self._make: Callable[[], PlotData] | None = None
        head = row(
            column(self.title, self.about, space=theme.SPACE_1),
            self.table_button,
            self.more_button,
            space=theme.SPACE_2,
        )
        head.setStretch(0, 1)
        super().__init__(head, self.plot, self.table, self.nothing)
        self.menu = QMenu(self)
        self._actions = {kind: self._save_action(kind) for kind in FileKind}
        self.copy_picture = QAction(self)
        self.copy_picture.triggered.connect(self._on_copy_picture_triggered)
        self.copy_table = QAction(self)
        self.copy_table.triggered.connect(self._on_copy_table_triggered)
        self.menu.addActions(
            [*self._actions.values(), self.copy_picture, self.copy_table]
        )
        self.more_button.setMenu(self.menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.table_button.toggled.connect(self._show_parts)
        self.table.hide()
        self.nothing.hide()
        self.retranslate()

    def _save_action(self, kind: FileKind) -> QAction:
        action = QAction(self)
        action.setData(kind)
        action.triggered.connect(self._on_save_triggered)
        return action

    def show_data(self, make: Callable[[], PlotData]) -> None:
        """Show what *make* returns, and ask it again at each change of language."""
        self._make = _once_a_language(make)
        self.plot.show_data(self._make)
        self.retranslate()

    @property
    def shown(self) -> PlotData | None:
        """What is shown now."""
        return self.plot.shown

    def retranslate(self) -> None:
        self._actions[FileKind.PNG].setText(_("Save as a picture (PNG)…"))
        self._actions[FileKind.SVG].setText(_("Save as a drawing (SVG)…"))
        self._actions[FileKind.CSV].setText(_("Save as a table (CSV)…"))
        self.copy_picture.setText(_("Copy the picture"))
        self.copy_table.setText(_("Copy the table"))
        if self._make is not None:
            # Here already, and not only when the plot hears of the change itself.
            self.plot.retranslate()
            data = self._make()
            self.title.say(data.title)
            self.about.say(data.about)
            self.nothing.say(data.empty)
            self.table.show_data(data)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show the plot or its table, and say what the buttons do; or what to do."""
        is_table = self.table_button.isChecked()
        is_empty = self.shown is None or (
            self.shown.is_empty and bool(self.shown.empty)
        )
        self.nothing.setVisible(is_empty)
        self.about.setVisible(not is_empty)
        self.plot.setVisible(not is_table and not is_empty)
        self.table.setVisible(is_table and not is_empty)
        self.table.setFixedHeight(self.plot.sizeHint().height())
        for button in (self.table_button, self.more_button):
            button.setVisible(not is_empty)
        self._name(
            self.table_button, _("Show as a plot") if is_table else _("Show as a table")
        )
        self.table_button.setIcon(icon(Glyph.PLOT if is_table else Glyph.TABLE))
        self._name(self.more_button, _("Save or copy"))

    def _name(self, button: QToolButton, name: str) -> None:
        """Name *button*, and say which plot it is about to who cannot see it."""
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAccessibleDescription(self.shown.title if self.shown else "")

    def _on_copy_picture_triggered(self) -> None:
        if self.shown is not None:
            QGuiApplication.clipboard().setImage(picture(self.shown, interface()))
            self.copied.emit()

    def _on_copy_table_triggered(self) -> None:
        if self.shown is not None:
            QGuiApplication.clipboard().setText(as_text(self.shown, interface()))
            self.copied.emit()

    def _on_save_triggered(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction) or self.shown is None:
            return
        kind = FileKind(action.data())
        place = ask_place(self, self.shown.title, kind)
        if place:
            self.save(kind, Path(place))

    def save(self, kind: FileKind, place: Path) -> None:
        """Save what is shown as *kind* at *place*.

        Raises:
            FileUnsavedError: where the file cannot be written.
        """
        if self.shown is not None:
            save(self.shown, interface(), kind, place)
            self.saved.emit(str(place))


def _once_a_language(make: Callable[[], PlotData]) -> Callable[[], PlotData]:
    """Return *make*, which is asked once only while the language stays as it is."""
    kept: list[tuple[Format, PlotData]] = []

    def made() -> PlotData:
        if not kept or kept[0][0] is not interface():
            kept[:] = [(interface(), make())]
        return kept[0][1]

    return made


def ask_place(parent: QWidget, title: str, kind: FileKind) -> str:
    """Ask where to save a file; return "" where the person would rather not."""
    suggested = "".join(each for each in unmarked(title) if each not in '/\\:*?"<>|')
    place, _filter = QFileDialog.getSaveFileName(
        parent,
        fill(_("Save “{title}”"), title=title),
        f"{suggested}.{kind}",
        f"*.{kind}",
    )
    return place if not place or Path(place).suffix else f"{place}.{kind}"
