"""Speaking: putting a language, its catalog and its figures into use together."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kazquiz.i18n import catalog, formatting
from kazquiz.i18n.formatting import Habits

_AS_THE_REGION = Habits()


def speak(folder: Path, language: str, habits: Habits = _AS_THE_REGION) -> None:
    """Use *language* for every text, and it and *habits* for every figure from now on.

    Raises:
        OSError: where its catalog below *folder* is missing or broken; the language in
            use stays as it was.
    """
    loaded = catalog.load(folder, language)
    catalog.use(loaded, language)
    formatting.use(formatting.with_habits(language, habits))


@contextmanager
def speaking(
    folder: Path, language: str, habits: Habits = _AS_THE_REGION
) -> Iterator[None]:
    """Speak *language* inside, as `speak` does, and then what was spoken before.

    For what is written at once, such as a file: a window would not hear of it.
    """
    before = (catalog.in_use(), catalog.language_in_use(), formatting.interface())
    speak(folder, language, habits)
    try:
        yield
    finally:
        catalog.use(*before[:2])
        formatting.use(before[2])
