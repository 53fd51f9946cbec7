"""The composition root of the window: made here, connected here, decided nowhere."""

import sys
from typing import Any

import PySide6.QtCore  # noqa: F401  (what is changed below comes along with it)


def _leave_sources_unread() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for switches of features that nothing here uses, which costs a tenth
    of the start, and what it read would stay in memory.
    """
    features: Any = sys.modules.get("PySide6.support.feature")
    if hasattr(features, "feature_imported"):
        features.feature_imported = lambda _module: None


# As soon as PySide is there: nearly all that the window needs is imported after this.
_leave_sources_unread()
