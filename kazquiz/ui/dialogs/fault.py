"""The fault dialog: something of ours broke; copy the details, or go on."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLayout, QPlainTextEdit, QPushButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column, row

_WIDTH = theme.COLUMN // 2 + theme.SPACE_7


class FaultDialog(Translated, QDialog):
    """Tells of a fault in the program; the details are folded away at first."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self.text = Label(wrap=True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.hide()
        self.show_button = QPushButton()
        self.copy_button = QPushButton()
        self.go_on_button = QPushButton()
        self.go_on_button.setProperty("role", "primary")
        self.go_on_button.setDefault(True)
        layout = column(
            self.text,
            self.details,
            row(self.show_button, self.copy_button, None, self.go_on_button),
            space=theme.SPACE_4,
            margin=theme.SPACE_5,
        )
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self.setLayout(layout)
        self._column = layout
        self.show_button.clicked.connect(self._on_show_clicked)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.go_on_button.clicked.connect(self.accept)
        self.retranslate()
        self.go_on_button.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Something went wrong"))
        self.text.say(
            _(
                "KazQuiz ran into an error of its own. Your answers are saved; "
                "you can continue. The details help those who fix it."
            )
        )
        shown = self.details.isVisibleTo(self)
        self.show_button.setText(_("Hide details") if shown else _("Show details"))
        self.copy_button.setText(_("Copy details"))
        self.go_on_button.setText(_("Continue"))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words need, which Qt does not see to in a window."""
        least = max(_WIDTH, self._column.totalMinimumSize().width())
        wide = max(self.width(), least) if self.isVisible() else least
        self.resize(wide, self._column.totalHeightForWidth(wide))

    def _on_show_clicked(self) -> None:
        self.details.setVisible(not self.details.isVisible())
        self.retranslate()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
