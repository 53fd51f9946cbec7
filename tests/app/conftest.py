"""The window's own fixtures, which the whole program is tested with too."""

from tests.ui.conftest import (  # noqa: F401
    bank,
    bank_file,
    catalogs,
    clock,
    dozen,
    english,
    qapp,
    show,
    stage,
    switch,
)
