"""Speaking: putting a language, its catalog and its figures into use together."""

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
