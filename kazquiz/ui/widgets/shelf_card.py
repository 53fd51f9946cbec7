"""A card of the shelf: a document or topic, and how well it is known."""

from PySide6.QtCore import Signal

from kazquiz.documents.library import Knowledge
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.ui import theme
from kazquiz.ui.theme import Role
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, column, row
from kazquiz.ui.widgets.meter import Meter


class ShelfCard(Card):
    """One document or topic: its name, a line about it, how well it is known."""

    opened = Signal()

    def __init__(self) -> None:
        self.name = Label("strong", wrap=True)
        self.about = Label("muted", wrap=True)
        self.meter = Meter()
        self.figures = Label("caption", wrap=True)
        self.button = Button()
        words = column(
            self.name, self.about, self.meter, self.figures, space=theme.SPACE_2
        )
        line = row(words, self.button, space=theme.SPACE_4)
        line.setStretch(0, 1)
        super().__init__(line, margin=theme.SPACE_4)
        self.button.clicked.connect(self.opened)

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Show how much is known, being learned, and new."""
        write = interface().number
        figures = [
            fill(
                ngettext("{count} known", "{count} known", knowledge.known),
                count=write(knowledge.known),
            ),
            fill(
                ngettext("{count} learning", "{count} learning", knowledge.learning),
                count=write(knowledge.learning),
            ),
            fill(
                ngettext("{count} new", "{count} new", knowledge.new),
                count=write(knowledge.new),
            ),
        ]
        told = interface().comma.join(figures)
        total = max(1, knowledge.total)
        self.meter.show_shares(
            [
                (knowledge.known / total, Role.GOOD),
                (knowledge.learning / total, Role.GOLD),
            ],
            told,
        )
        recalled = fill(
            _("{share} would be remembered now."),
            share=interface().percent(knowledge.share),
        )
        self.figures.say(f"{told}. {recalled}")
