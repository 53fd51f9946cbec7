import pytest
from PySide6.QtCore import QEvent, QObject

from kazquiz.items.draft import Weight
from kazquiz.quiz.blueprint import (
    Among,
    Blueprint,
    Difficulty,
    Mode,
    Quota,
    Shown,
)
from kazquiz.quiz.marking import Marking
from kazquiz.ui.widgets.blueprint_more import BlueprintMore
from tests.ui.stage import plain

WHOLE = Blueprint(
    count=9,
    documents=("x.txt",),
    tags=("old",),
    weights=(Weight.CORE,),
    query="is:hard",
    quotas=(Quota(3, topic="b"), Quota(2, document="x.txt")),
    among=Among.DUE,
    difficulty=Difficulty.HARD,
    marking=Marking.NEGATIVE,
    shuffle=False,
    shown=Shown.NEVER,
    tolerance=0.05,
)


@pytest.fixture
def more(show):
    made = show(BlueprintMore(), 700, 900)
    made.offer({"a": "Alpha", "b": "Beta"}, {"x.txt": "Paper"}, ["new", "old"])
    return made


@pytest.mark.parametrize(
    "blueprint", [Blueprint(), WHOLE, Blueprint(mode=Mode.PRACTICE)]
)
def test_what_is_shown_is_what_comes_back(more, blueprint):
    more.show_blueprint(blueprint)

    assert more.completed(Blueprint(blueprint.count, mode=blueprint.mode)) == blueprint


def test_a_quiz_is_never_shorter_than_its_quotas(more):
    more.show_blueprint(WHOLE)

    assert more.completed(Blueprint(count=1)).count == 5


def test_what_an_answer_is_worth_is_told_for_each_way_of_marking(more):
    told = set()
    for marking in Marking:
        more.marking.buttons[marking].click()
        told.add(more.rows[5].explanation.text())

    assert len(told) == len(Marking)


def test_every_change_is_told(qtbot, more):
    for control in (more.tags.buttons["old"], more.shown.buttons[Shown.NEVER]):
        with qtbot.waitSignal(more.changed, timeout=0):
            control.click()
    with qtbot.waitSignal(more.changed, timeout=0):
        more.quotas["document", "x.txt"].setValue(1)


def test_topics_and_documents_are_named_anew(more):
    more.name_anew({"a": "Альфа", "b": "Бета"}, {"x.txt": "Құжат"})

    assert plain(more.documents.buttons["x.txt"].text()) == "Құжат"
    assert plain(more.quotas["topic", "b"].accessibleName()) == "Questions from Бета"


def test_tags_and_searches_are_sorted_anew_in_another_language(more, stage):
    more.offer({}, {}, ["outdated", "doubtful"])
    more.offer_searches({"Гүл": "a", "Әлем": "b"})
    more.tags.choose("outdated")

    orders = []
    for language in ("en", "kk"):
        stage.speak(language)
        orders.append((list(more.tags.buttons), list(more.searches.buttons)))

    # «күмәнді» stands behind «ескірген».
    assert [tags for tags, _ in orders] == [
        ["doubtful", "outdated"],
        ["outdated", "doubtful"],
    ]
    assert orders[1][1] == ["", "Әлем", "Гүл"]
    assert more.tags.chosen_values() == ["outdated"]


class Windows(QObject):
    """Takes down every window that comes up, however short it stays."""

    def __init__(self):
        super().__init__()
        self.opened = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and watched.isWidgetType():
            self.opened += [watched] if watched.isWindow() else []
        return False


def test_no_part_is_a_window_on_its_way_into_the_page(qapp):
    seen = Windows()
    qapp.installEventFilter(seen)

    made = BlueprintMore()
    made.show_blueprint(Blueprint())
    qapp.removeEventFilter(seen)

    assert seen.opened == []
