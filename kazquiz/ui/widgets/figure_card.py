"""A card with one large figure, a line about it, and one thing to do."""

from kazquiz.ui import theme
from kazquiz.ui.widgets.button import Button
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card, row


class FigureCard(Card):
    """A title, a figure where there is one, a sentence, a button."""

    def __init__(self, role: str = "") -> None:
        self.title = Label("heading")
        self.figure = Label("figure")
        self.text = Label("muted", wrap=True)
        self.button = Button()
        self.button.setProperty("role", role)
        super().__init__(
            self.title,
            self.figure,
            self.text,
            None,
            row(self.button, None),
            space=theme.SPACE_2,
        )

    def say(self, title: str, button: str) -> None:
        """Set what the card is called and what its button does."""
        self.title.say(title)
        self.button.setText(button)

    def show_figure(self, figure: str, text: str) -> None:
        """Show *figure*, if there is one, and *text* about it."""
        self.figure.setVisible(bool(figure))
        self.figure.say(figure)
        self.text.say(text)
