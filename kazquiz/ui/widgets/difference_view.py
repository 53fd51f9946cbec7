"""Difference view: a typed answer against the right one, letter by letter."""

from PySide6.QtWidgets import QWidget

from kazquiz.i18n import N_, fill
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate
from kazquiz.study.difference import Kind, Piece, differences, joined
from kazquiz.text import Likeness
from kazquiz.ui import theme
from kazquiz.ui.theme import Text
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.content import ContentText, Run
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import column

_VERDICTS = {
    # i18n: of an answer that was typed
    Likeness.SAME: N_("✓ Right"),
    # i18n: of an answer that was typed: case, marks or the like differ
    Likeness.TYPING: N_("✓ Right, though typed differently"),
    # i18n: of an answer that was typed
    Likeness.SPELLING: N_("✓ Right, except for the spelling"),
    # i18n: of an answer that was typed
    Likeness.DIFFERENT: N_("✗ Not the answer"),
}


class DifferenceView(Translated, QWidget):
    """The verdict on a typed answer, and what it has too much and too little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._likeness: Likeness | None = None
        self._typed = ""
        self._pieces: list[Piece] = []
        self.verdict = Label("right", wrap=True)
        self.text = ContentText(Text.HEADING)
        self.legend = Label("caption", wrap=True)
        self.setLayout(
            column(self.verdict, self.text, self.legend, space=theme.SPACE_1)
        )

    def show_difference(
        self, typed: str, expected: str, language: str, likeness: Likeness
    ) -> None:
        """Show how *typed* differs from *expected*, which is in *language*."""
        self._likeness, self._typed = likeness, typed
        self._pieces = differences(typed, expected, language)
        runs = [
            Run(
                text,
                extra=piece.kind is Kind.EXTRA,
                missing=piece.kind is Kind.MISSING,
            )
            for piece, text in zip(self._pieces, joined(self._pieces), strict=True)
        ]
        self.text.show_runs([runs], language)
        self.verdict.set_role("wrong" if likeness is Likeness.DIFFERENT else "right")
        self.retranslate()

    def retranslate(self) -> None:
        if self._likeness is None:
            return
        self.verdict.say(_(_VERDICTS[self._likeness]))
        told = [
            fill(words, letters=" ".join(map(isolate, parts)))
            for kind, words in (
                # i18n: letters of a typed answer, shown struck through
                (Kind.EXTRA, _("Too much (struck through): {letters}")),
                # i18n: letters that a typed answer lacks, shown underlined
                (Kind.MISSING, _("Missing (underlined): {letters}")),
            )
            if (parts := [each.text for each in self._pieces if each.kind is kind])
        ]
        nothing = not self._typed.strip()
        self.legend.say(_("Nothing was typed.") if nothing else ". ".join(told))
        self.legend.setVisible(nothing or bool(told))
        is_same = not told and not nothing
        self.text.setVisible(not is_same)
        self.setAccessibleName(f"{self.verdict.text()}. {self.legend.text()}")
