import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget

from kazquiz.ui.laying_out import lay_out
from kazquiz.ui.widgets.layout import column
from tests.ui.stage import settle

DEPTH = 6


class Holder(QWidget):
    """Holds a label and another holder, and counts how often it is laid out."""

    def __init__(self, inner):
        super().__init__()
        self.label = QLabel("one")
        self.inner = inner
        self.times = 0
        self.setLayout(column(self.label, inner, None))

    def event(self, event):
        self.times += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


@pytest.fixture
def holders(show):
    """Return what holds one another, the outermost first."""
    made = [Holder(QLabel("innermost"))]
    while len(made) < DEPTH:
        made.insert(0, Holder(made[0]))
    show(made[0])
    for holder in made:
        holder.times = 0
    return made


def change(holders):
    for holder in holders:
        holder.label.setText("one\ntwo\nthree")


def tops(holders):
    return [holder.inner.y() for holder in holders]


def test_all_of_a_window_is_laid_out_at_once(holders):
    change(holders)

    lay_out(holders[0])

    now = tops(holders)
    settle()
    assert tops(holders) == now
    assert all(holder.label.height() <= holder.inner.y() for holder in holders)


def test_each_holder_is_laid_out_no_more_often_than_it_needs(holders):
    change(holders)

    lay_out(holders[0])
    settle()

    assert max(holder.times for holder in holders) <= 2


def test_what_is_hidden_is_left_alone(holders):
    holders[1].hide()
    settle()
    holders[2].times = 0

    holders[-1].label.setText("one\ntwo")
    lay_out(holders[0])

    assert holders[2].times == 0
    holders[1].show()
    QCoreApplication.sendPostedEvents()
    assert holders[-1].label.height() <= holders[-1].inner.y()
