"""What can go wrong in planning that a person can do something about."""

from datetime import date

from kazquiz.errors import KazQuizError
from kazquiz.i18n import fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface


class RetentionOutOfRangeError(KazQuizError):
    """A desired retention that is not *least* to *most*, shares of 1."""

    def __init__(self, retention: float, least: float, most: float) -> None:
        super().__init__()
        self._shares = {"retention": retention, "least": least, "most": most}

    def __str__(self) -> str:
        write = interface().percent
        shares = {name: write(share) for name, share in self._shares.items()}
        return fill(self.sentence(), **shares)

    def sentence(self) -> str:
        return _(
            "A desired retention of {retention} cannot be set. Choose one from {least} "
            "to {most}."
        )


class OptimiserMissingError(KazQuizError):
    """The engine that finds parameters is not installed."""

    def sentence(self) -> str:
        return _(
            "To find parameters, KazQuiz needs the package fsrs-rs-python. "
            "Install it with {command}, then start KazQuiz again; everything "
            "else works without it."
        )

    def __str__(self) -> str:
        command = isolate_left_to_right("pip install fsrs-rs-python")
        return fill(self.sentence(), command=command)


class TooFewReviewsError(KazQuizError):
    """There are only *found* reviews to learn from, and *needed* are needed."""

    def __init__(self, found: int, needed: int) -> None:
        super().__init__()
        self.found = found
        self.needed = needed

    def __str__(self) -> str:
        write = interface().number
        return fill(
            self.sentence(),
            found=write(self.found),
            needed=write(self.needed),
            missing=write(self.needed - self.found),
        )

    def sentence(self) -> str:
        missing = self.needed - self.found
        return ngettext(
            "Your history is still too short: it takes {needed} reviews made a day or "
            "more after the last one of the same card, and there are {found}. "
            "{missing} more is needed; with fewer, the result would be chance.",
            "Your history is still too short: it takes {needed} reviews made a day or "
            "more after the last one of the same card, and there are {found}. "
            "{missing} more are needed; with fewer, the result would be chance.",
            missing,
        )


class ExamDayError(KazQuizError):
    """An exam on a day that is not to come, or is too far off."""

    def __init__(self, first: date, last: date) -> None:
        super().__init__()
        self._first, self._last = first, last

    def __str__(self) -> str:
        write = interface().day
        return fill(self.sentence(), first=write(self._first), last=write(self._last))

    def sentence(self) -> str:
        return _(
            "No exam can be planned for on that day. Choose a day from {first} to "
            "{last}."
        )


class NoCardsError(KazQuizError):
    """An exam that no card belongs to."""

    def sentence(self) -> str:
        return _(
            "No card belongs to this exam. Choose other topics or documents, or search "
            "for something else."
        )


class DaysOffError(KazQuizError):
    """Days off that leave no day to study on, or end before they begin."""

    def sentence(self) -> str:
        return _(
            "These days off cannot be saved. Leave at least one weekday above "
            "0%, and let each vacation end on or after its first day, within "
            "a year."
        )
