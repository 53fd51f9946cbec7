"""The parts of a result: by topic, by document, by form of question."""

from collections.abc import Mapping

from kazquiz.i18n import N_
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.blueprint import Form
from kazquiz.quiz.results import PartScore, Results
from kazquiz.ui.theme import Role
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.layout import Card
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.topic_bars import NamedBars, percent_bar

# From this share on a part is known well.
_WELL = 0.8
_PARTS = {
    "topic": N_("By topic"),
    "document": N_("By document"),
    "form": N_("By form of question"),
}
_FORMS = {
    Form.CHOICE: N_("Choice"),
    Form.TRUE_FALSE: N_("True or false"),
    Form.TYPED: N_("Typed"),
    Form.CLOZE: N_("Cloze"),
}
Words = Mapping[str, Mapping[str, str]]


class ResultParts(Translated, Card):
    """How the parts of a paper were answered, the weakest first."""

    def __init__(self) -> None:
        self.title = Label("strong")
        self.choice = Segments(list(_PARTS))
        self.choice.choose("topic")
        self.bars = NamedBars()
        super().__init__(self.title, self.choice, self.bars)
        self._results = Results(())
        self._topics: Words = {}
        self._titles: Words = {}
        self.choice.chosen.connect(self._show_bars)
        self.retranslate()

    def show_results(self, results: Results, topics: Words, titles: Words) -> None:
        """Show the parts of *results*, named by *topics* and *titles*."""
        self._results, self._topics, self._titles = results, topics, titles
        self._show_bars()

    def retranslate(self) -> None:
        self.title.say(_("Strong and weak parts"))
        for part, word in _PARTS.items():
            self.choice.say(part, _(word))
        self.choice.setAccessibleName(self.title.text())
        self._show_bars()

    def _show_bars(self) -> None:
        chosen = str(self.choice.chosen_values()[0])
        scores = {
            "topic": self._results.by_topic,
            "document": self._results.by_document,
            "form": self._results.by_form,
        }[chosen]
        self.bars.show_bars(
            [
                percent_bar(
                    self._name(chosen, score),
                    score.share,
                    Role.GOOD if score.share >= _WELL else Role.ACCENT,
                )
                for score in scores
            ]
        )

    def _name(self, part: str, score: PartScore) -> str:
        if part == "form":
            forms = {str(form): word for form, word in _FORMS.items()}
            return _(forms[score.name]) if score.name in forms else score.name
        words = self._topics if part == "topic" else self._titles
        return words.get(score.name, {}).get(interface().language, score.name)
