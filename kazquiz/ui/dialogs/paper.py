"""The paper dialog: in which language and how many versions a quiz is printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.languages import autonym
from kazquiz.quiz.versions import MOST_VERSIONS
from kazquiz.ui import theme
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.layout import column, row
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.setting_row import SettingRow
from kazquiz.ui.widgets.spin_box import NumberField


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a paper shall be like; *prints* says on a printer, not in a file."""

    language: str
    versions: int
    prints: bool = False


class PaperDialog(Translated, QDialog):
    """Asks what a paper shall be like, before it is asked where it shall go."""

    def __init__(
        self, languages: Sequence[str], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._codes = languages
        self.language = Segments(list(languages))
        self.language.choose(chosen if chosen in languages else languages[0])
        self.versions = NumberField(1, MOST_VERSIONS)
        self.language_row = SettingRow(self.language, below=True)
        self.versions_row = SettingRow(self.versions)
        self.save_button = QPushButton()
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.print_button = QPushButton()
        self.cancel_button = QPushButton()
        self._prints = False
        self.setLayout(
            column(
                self.language_row,
                self.versions_row,
                None,
                row(None, self.cancel_button, self.print_button, self.save_button),
                space=theme.SPACE_5,
                margin=theme.SPACE_5,
            )
        )
        self.resize(theme.COLUMN * 3 // 4, theme.COLUMN // 2)
        self.save_button.clicked.connect(self.accept)
        self.print_button.clicked.connect(self._on_print_clicked)
        self.cancel_button.clicked.connect(self.reject)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Quiz on paper"))
        self.language_row.say(
            _("Language"), _("Of the questions, the answer sheet and the key.")
        )
        for code in self._codes:
            self.language.say(code, autonym(code))
        self.versions_row.say(
            _("Versions"),
            _("Each has the questions and options in an order of its own."),
        )
        self.versions.retranslate()
        self.save_button.setText(_("Save as PDF…"))
        self.print_button.setText(_("Print…"))
        self.cancel_button.setText(_("Cancel"))

    def _on_print_clicked(self) -> None:
        self._prints = True
        self.accept()

    def wishes(self) -> Wishes:
        """Return what is wished for."""
        language = str(self.language.chosen_values()[0])
        return Wishes(language, self.versions.value(), self._prints)

    @classmethod
    def ask(
        cls, languages: Sequence[str], chosen: str, parent: QWidget
    ) -> Wishes | None:
        """Ask what a paper shall be like; None where one would rather not."""
        dialog = cls(languages, chosen, parent)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.wishes() if is_accepted else None
