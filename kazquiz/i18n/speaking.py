"""Speaking: putting a language, its catalog and its figures into use together."""

from pathlib import Path

from kazquiz.i18n import catalog, formatting


def speak(folder: Path, language: str, digits: str = "") -> None:
    """Use *language* for every text and figure from now on.

    Raises:
        OSError: where its catalog below *folder* is missing or broken; the language in
            use stays as it was.
    """
    loaded = catalog.load(folder, language)
    catalog.use(loaded, language)
    formatting.use(formatting.of(language, digits))
