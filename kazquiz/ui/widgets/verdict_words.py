"""The verdict on an answer: its word, and how it looks."""

from kazquiz.i18n import N_, fill, pgettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface
from kazquiz.quiz.grading import Outcome, Verdict
from kazquiz.text import Likeness
from kazquiz.ui.icons import Glyph
from kazquiz.ui.theme import Role

_LOOKS = {
    Verdict.RIGHT: (Glyph.RIGHT, Role.GOOD, "right"),
    Verdict.WRONG: (Glyph.WRONG, Role.AGAIN, "wrong"),
    Verdict.BLANK: (Glyph.BLANK, Role.AGAIN, "wrong"),
}
_PARTLY = (Glyph.BLANK, Role.HARD, "partly")
# What a right answer at a further try is called.
_LATER = {
    2: N_("Right at the second try: {share}"),
    3: N_("Right at the third try: {share}"),
}


def verdict_look(
    outcome: Outcome, *, some_right: bool = False
) -> tuple[Glyph, Role, str]:
    """Return the icon of *outcome*, its colour, and the role of its label.

    *some_right* tells that some part stands where it belongs, whatever that is worth.
    """
    if outcome.is_partly_right or (some_right and outcome.verdict is Verdict.WRONG):
        return _PARTLY
    return _LOOKS[outcome.verdict]


def verdict_text(
    verdict: Verdict,
    likeness: Likeness,
    *,
    mark: float = 0.0,
    tries: int = 1,
    some_right: bool = False,
) -> str:
    """Say what became of an answer, how it was spelled, and what a part is worth.

    *tries* is how many it took.
    """
    if verdict is Verdict.BLANK:
        return pgettext("an answer", "Not answered")
    if verdict is Verdict.WRONG:
        return _wrong_text(mark, some_right=some_right)
    if tries in _LATER:
        return fill(_(_LATER[tries]), share=interface().percent(mark))
    if likeness is Likeness.SPELLING:
        return _("Right, but spelled differently")
    return pgettext("an answer", "Right")


def _wrong_text(mark: float, *, some_right: bool) -> str:
    if mark > 0:
        return fill(_("Partly right: {share}"), share=interface().percent(mark))
    if some_right:
        return _("Partly right, but worth no marks")
    return pgettext("an answer", "Wrong")
