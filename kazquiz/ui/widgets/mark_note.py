"""Mark notes: what there is to mend beside a field, gently or not."""

from collections.abc import Iterable

from kazquiz.authoring.item_reading import Mark
from kazquiz.ui.widgets.label import Label


class MarkNote(Label):
    """The marks of one field, one a line; hidden where all is well."""

    def __init__(self) -> None:
        super().__init__("caption", wrap=True)
        self.hide()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show *marks*, what must be mended before what may be."""
        listed = sorted(marks, key=lambda mark: not mark.binding)
        lines = list(dict.fromkeys(mark.sentence for mark in listed))
        must = any(mark.binding for mark in listed)
        self.set_role("wrong" if must else "caption")
        self.say("\n".join(lines))
        self.setVisible(bool(lines))
