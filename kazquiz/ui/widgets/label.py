"""Labels: the interface's own words, always in the interface's direction."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kazquiz.i18n.catalog import language_in_use
from kazquiz.i18n.direction import RIGHT_TO_LEFT_MARK, isolate, lead

# What a bold or slanted letter may take beyond its advance.
_AIR = 2


class Label(QLabel):
    """A text of the interface in one of the theme's roles.

    It is as wide as its text and wraps only where there is less room; one that is to
    *wrap* takes what room is left. Neither becomes narrower than its longest word.

    Qt takes a label's direction from its first strong letter, so a sentence that
    begins with a figure or a name would stand at the wrong edge; a mark leads it.
    """

    def __init__(
        self, role: str = "body", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._takes_all = wrap
        self.setWordWrap(True)
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
            self.setSizePolicy(policy)

    def say(self, text: str) -> None:
        """Show *text*, which is in the language of the interface."""
        self.setText(lead(text, language_in_use()))

    def sizeHint(self) -> QSize:
        if not self.wordWrap():
            return super().sizeHint()
        # As Qt has it: the longest word, and one line.
        least = self.minimumSizeHint()
        if self._takes_all:
            return least
        width = max(least.width(), self.whole_width())
        return QSize(width, self.heightForWidth(width))

    def whole_width(self) -> int:
        """Return how wide the text is without a line being wrapped, in pixels."""
        metrics, margins = self.fontMetrics(), self.contentsMargins()
        advance = metrics.size(0, self.text()).width() + _AIR
        return advance + margins.left() + margins.right()

    def call(self, name: str) -> None:
        """Show the *name* of something, which has a direction of its own."""
        self.say(isolate(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        centred = self.alignment() & Qt.AlignmentFlag.AlignHCenter
        leads = self.text().startswith(RIGHT_TO_LEFT_MARK)
        if centred or not leads or not self.wordWrap():
            super().paintEvent(event)
            return
        rtl = Qt.LayoutDirection.RightToLeft
        how = QTextOption(QStyle.visualAlignment(rtl, self.alignment()))
        how.setTextDirection(rtl)
        how.setWrapMode(QTextOption.WrapMode.WordWrap)
        # Without it Qt moves a line off its edge by the space that it wraps at.
        how.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect().toRectF(), self.text(), how)
        painter.end()

    def set_role(self, role: str) -> None:
        """Look like another *role* from now on."""
        if self.property("role") == role:
            return
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
