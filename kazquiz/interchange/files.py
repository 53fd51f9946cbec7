"""Files that are written whole or not at all."""

import os
from pathlib import Path

from kazquiz.errors import FileUnsavedError


def write_whole(place: Path, content: bytes) -> None:
    """Write *content* to *place*: beside it first, then in its place.

    Raises:
        FileUnsavedError: where the file cannot be written; what was there stays.
    """
    whole = place.with_name(f"{place.name}.new")
    try:
        with whole.open("wb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        whole.replace(place)
    except OSError as error:
        if whole.is_file():
            whole.unlink(missing_ok=True)
        raise FileUnsavedError(str(place)) from error
