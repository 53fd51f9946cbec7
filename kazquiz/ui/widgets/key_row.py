"""One line of the list of keys: the keys as they are printed, and what they do."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kazquiz.i18n import gettext as _
from kazquiz.i18n.direction import isolate_left_to_right
from kazquiz.i18n.formatting import interface
from kazquiz.text import searched, searches
from kazquiz.ui import theme
from kazquiz.ui.key_list import NAMED, Key
from kazquiz.ui.translated import Translated
from kazquiz.ui.widgets.flow import Flow
from kazquiz.ui.widgets.label import Label

_FUNCTION_KEY = re.compile(r"\bF\d")
_KEYS_SHARE, _WORDS_SHARE = 2, 3


class KeyRow(Translated, QWidget):
    """The keys, each in a box like its cap, beside what they do."""

    def __init__(self, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.caps = [Label("key") for _press in key.presses]
        for cap in self.caps:
            # What is printed on a key is a name, as that of a language is.
            cap.setProperty("content", True)  # noqa: FBT003  (Qt's)
            cap.setWordWrap(False)
        keys = Flow(theme.SPACE_1)
        keys.fill(self.caps)
        self._flow = keys
        self.what = Label(wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_4)
        grid.setColumnStretch(0, _KEYS_SHARE)
        grid.setColumnStretch(1, _WORDS_SHARE)
        grid.addWidget(keys, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.what, 0, 1)
        self.retranslate()

    def retranslate(self) -> None:
        for cap, press in zip(self.caps, self._key.presses, strict=True):
            cap.say(_cap(press))
        self.what.say(_(self._key.what))
        told = interface().listing([_cap(press) for press in self._key.presses])
        self.setAccessibleName(f"{told}: {_(self._key.what)}")
        self._flow.arrange()

    def matches(self, wanted: str) -> bool:
        """Tell whether the keys or what they do contain *wanted*."""
        names = [*map(_cap, self._key.presses), *self._key.presses]
        language = interface().language
        kept = [searched(text, language) for text in [*names, _(self._key.what)]]
        sought = searches(wanted, language)
        return any(form in text for form in sought for text in kept)


def _cap(press: str) -> str:
    """Return what stands on a key, or what it is called.

    The keys of digits are printed in the digits of the language, those from F1 on in
    Latin letters everywhere.
    """
    if press in NAMED:
        return _(NAMED[press])
    is_function = _FUNCTION_KEY.search(press) is not None
    return isolate_left_to_right(press if is_function else interface().shape(press))
