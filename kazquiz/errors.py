"""What can go wrong that a person can do something about.

KazQuizError
├── BankError
│   ├── BankTooNewError       made by a newer program
│   ├── BankLockedError       held by another program
│   ├── BankDamagedError      no bank, or a broken one
│   ├── BankUnwritableError   the place or the file cannot be written
│   ├── BankUnreachableError  an address that answers nothing
│   └── DiskFullError
├── CatalogError              a language without a readable catalog
├── MissingFontError          letters that no font of the machine has
├── UnknownLanguageError      a language the program does not have
├── BundleError               the bundled bank or a catalog of it has a fault
├── SettingsUnsavedError      the settings could not be written
├── FileUnsavedError          a file that could not be written
├── NoTimeError               a quiz whose limit leaves no time
├── UnfitBlueprintError       a quiz that cannot be drawn
├── UnusablePatternError      a pattern to search for that is none
├── ClockSetBackError         a clock that is behind the newest review
└── NoDisplayError            no screen to show a window on

The sentence of each is made when it is shown, so it is in the language of then.
"""

from datetime import datetime

from kazquiz.i18n import N_, fill, ngettext
from kazquiz.i18n import gettext as _
from kazquiz.i18n.formatting import interface


class KazQuizError(Exception):
    """The root: what a person is told, in a whole sentence."""

    def __init__(self, **facts: object) -> None:
        super().__init__(facts)
        self.facts = facts

    def __str__(self) -> str:
        return fill(self.sentence(), **self.facts)

    def sentence(self) -> str:
        """Return the sentence of this error, with places for its facts."""
        raise AssertionError("each error has a sentence of its own")


class BankError(KazQuizError):
    """A bank that cannot be used; *place* says which."""

    def __init__(self, place: str, **facts: object) -> None:
        super().__init__(place=place, **facts)


class BankTooNewError(BankError):
    """The bank was made by a newer program."""

    def sentence(self) -> str:
        return _(
            "The bank {place} was made by a newer version of KazQuiz. Nothing in it "
            "was changed; update KazQuiz to open it."
        )


class BankLockedError(BankError):
    """Another program holds the bank."""

    def sentence(self) -> str:
        return _(
            "The bank {place} is in use by another program. Close that program, "
            "then try again."
        )


class BankDamagedError(BankError):
    """The file is no bank, or a broken one."""

    def sentence(self) -> str:
        return _(
            "The file {place} is not a KazQuiz bank, or it is damaged. It was "
            "not changed; choose another file, or put a copy of the bank in "
            "its place."
        )


class BankUnwritableError(BankError):
    """The bank, or its folder, cannot be written."""

    def sentence(self) -> str:
        return _(
            "The bank {place} cannot be written. Allow writing to that folder, or "
            "choose another place with --bank."
        )


class BankUnreachableError(BankError):
    """The address of the bank leads nowhere."""

    def sentence(self) -> str:
        return _(
            "No bank can be opened at {place}. Check the address after --bank; it is a "
            "file, or a database address such as sqlite:///bank.sqlite."
        )


class DiskFullError(BankError):
    """There is no room left for what was to be written."""

    def sentence(self) -> str:
        return _(
            "The disk with the bank {place} is full, so the last step was not kept. "
            "Free some space, then do it again."
        )


class CatalogError(KazQuizError):
    """The catalog of *language* is missing or broken.

    English is spoken instead, or the language that was spoken before is *kept*.
    """

    def __init__(self, language: str, *, kept: bool = False) -> None:
        super().__init__(language=language)
        self._kept = kept

    def sentence(self) -> str:
        if self._kept:
            return _(
                "The texts in the language {language} cannot be read, so the "
                "language stays as it was. Reinstall KazQuiz to repair them."
            )
        return _(
            "The texts in the language {language} cannot be read, so English "
            "is shown. Reinstall KazQuiz to repair them."
        )


class MissingFontError(KazQuizError):
    """No font here has the letters of *language*, a name that can be shown.

    Told in English where the language in use is the one that cannot be shown.
    """

    def __init__(self, language: str, *, in_use: bool) -> None:
        super().__init__(language=language)
        self._in_use = in_use

    def sentence(self) -> str:
        told = N_(
            "This computer has no font with the letters of {language}. Install the "
            "Noto Sans fonts (on Debian and Ubuntu the packages fonts-noto-core and "
            "fonts-noto-ui-core), then start KazQuiz again."
        )
        return told if self._in_use else _(told)


class UnknownLanguageError(KazQuizError):
    """A *language* was asked for that is not among those *offered*."""

    def __init__(self, language: str, offered: list[str]) -> None:
        super().__init__(language=language)
        self._offered = offered

    def __str__(self) -> str:
        offered = interface().listing(self._offered)
        return fill(self.sentence(), offered=offered, **self.facts)

    def sentence(self) -> str:
        return _(
            "KazQuiz does not know the language {language}. Choose one of these: "
            "{offered}."
        )


class BundleError(KazQuizError):
    """A fault in the bundled bank: *file*, *item* and *reason* name it."""

    def __init__(self, file: str, item: str, reason: str) -> None:
        super().__init__(file=file, item=item, reason=reason)

    def sentence(self) -> str:
        return _(
            "The bundled bank has a fault in {file}, {item}: {reason}. The "
            "stored bank was not changed; reinstall KazQuiz to repair the "
            "bundled one."
        )


class SettingsUnsavedError(KazQuizError):
    """The settings in *place* could not be written."""

    def __init__(self, place: str) -> None:
        super().__init__(place=place)

    def sentence(self) -> str:
        return _(
            "The settings could not be saved to {place}; they apply until "
            "KazQuiz is closed. Allow writing to that folder, or free some "
            "space."
        )


class FileUnsavedError(KazQuizError):
    """A file that was to be saved at *place* could not be written."""

    def __init__(self, place: str) -> None:
        super().__init__(place=place)

    def sentence(self) -> str:
        return _(
            "The file {place} could not be written. Choose another folder, or "
            "free some space, and save it again."
        )


class NoTimeError(KazQuizError):
    """A quiz has a limit of no time at all."""

    def sentence(self) -> str:
        return _(
            "A quiz with a limit needs at least a minute, or five seconds for each "
            "question. Give it some time, or no limit."
        )


class UnfitBlueprintError(KazQuizError):
    """The bank has fewer fitting items than the quiz asks for."""

    def __init__(self, wanted: int, available: int) -> None:
        super().__init__()
        self.wanted = wanted
        self.available = available

    def __str__(self) -> str:
        write = interface().number
        return fill(
            self.sentence(),
            wanted=write(self.wanted),
            available=write(self.available),
        )

    def sentence(self) -> str:
        return ngettext(
            "A quiz of {wanted} questions cannot be drawn: only {available} "
            "item matches. Choose more topics or question forms, or fewer "
            "questions.",
            "A quiz of {wanted} questions cannot be drawn: only {available} "
            "items match. Choose more topics or question forms, or fewer "
            "questions.",
            self.available,
        )


class UnusablePatternError(KazQuizError):
    """What shall be replaced is no regular expression, or one without an end."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern=pattern)

    def sentence(self) -> str:
        return _(
            "The pattern {pattern} cannot be used. Nothing was changed; correct the "
            "pattern or its replacement, or search for plain text."
        )


class ClockSetBackError(KazQuizError):
    """The clock shows a time before the *newest* review, both local."""

    def __init__(self, now: datetime, newest: datetime) -> None:
        super().__init__()
        self.now = now
        self.newest = newest

    def __str__(self) -> str:
        write = interface().moment
        return fill(self.sentence(), now=write(self.now), newest=write(self.newest))

    def sentence(self) -> str:
        return _(
            "The clock of this computer shows {now}, but your newest review "
            "is from {newest}. Set the clock correctly, so that cards come up "
            "when they are due; nothing is lost."
        )


class NoDisplayError(KazQuizError):
    """There is no screen to show the window on."""

    def sentence(self) -> str:
        return _(
            "KazQuiz cannot find a screen to show its window on. Start it in "
            "a desktop session, or set DISPLAY or WAYLAND_DISPLAY to the "
            "screen to use."
        )
