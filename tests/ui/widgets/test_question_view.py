from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kazquiz.items.values import CountryValue, ListValue, NumberValue
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.grading import Answer
from kazquiz.quiz.partial import UNPLACED
from kazquiz.quiz.question import Target
from kazquiz.ui.widgets.option_row import OptionState
from kazquiz.ui.widgets.question_view import QuestionView, right_answer_text
from tests.ui.groups import CATEGORISING, MATCHING, ORDERING
from tests.ui.items import LANGUAGES, draft_called
from tests.ui.stage import cut_off, plain, press, shown, type_text

DRAFT = draft_called("first-country")
OPTIONS = tuple(map(CountryValue, ("IR", "TR", "CN", "IN")))
CHOICE = Question(1, Form.CHOICE, OPTIONS)
TRUTH = Question(1, Form.TRUE_FALSE, claim=CountryValue("IR"))
TYPED = Question(1, Form.TYPED)
CLOZE = Question(1, Form.CLOZE)
SEVERAL = Question(1, Form.SEVERAL, OPTIONS)
GAP_CHOICE = Question(1, Form.CLOZE_CHOICE, OPTIONS)
NUMERIC = Question(1, Form.NUMERIC, tolerance=0.05)
DOCUMENT = Question(
    1,
    Form.WHICH_DOCUMENT,
    targets=(Target({"en": "One"}), Target({"en": "Two"})),
    key=1,
)
FORMS = {
    "choice": CHOICE,
    "truth": TRUTH,
    "typed": TYPED,
    "cloze": CLOZE,
    "several": SEVERAL,
    "cloze-choice": GAP_CHOICE,
    "numeric": NUMERIC,
    "document": DOCUMENT,
    "matching": MATCHING,
    "ordering": ORDERING,
    "categorising": CATEGORISING,
}


@pytest.fixture
def view(show):
    return show(QuestionView())


def ask(view, question, language="en", digits=""):
    view.show_question(question, DRAFT, language, digits)


def texts(view):
    return [row.text() for row in view.rows]


def test_is_empty_gracefully(view, stage):
    stage.speak("ar")

    assert view.rows == []
    assert view.typed_answer() is None
    assert not view.choose(1)


def test_a_choice_shows_the_stem_and_its_options(view):
    ask(view, CHOICE)

    assert view.stem.text() == "Which country was first to agree?"
    assert texts(view) == ["Iran", "Türkiye", "China", "India"]
    assert shown(view.ask) == "Choose one."
    assert not view.field.isVisible()
    assert not view.claim.isVisible()


def test_true_or_false_shows_the_answer_that_is_claimed(view):
    ask(view, TRUTH)

    assert view.claim.text() == "Iran"
    assert texts(view) == ["True", "False"]
    assert shown(view.ask) == "Is this answer right?"


def test_a_cloze_hides_the_answer(view):
    ask(view, CLOZE)

    assert "Türkiye" not in view.stem.text()
    assert "was first." in view.stem.text()
    assert view.field.isVisible()
    assert shown(view.ask) == "Fill the gap."


def test_a_typed_question_has_a_field_and_no_options(view):
    ask(view, TYPED)

    assert view.rows == []
    assert view.field.placeholderText() == "Your answer"
    assert view.field.accessibleName() == "Your answer"


@pytest.mark.parametrize(("language", "offers"), [("kk", True), ("ru", False)])
def test_offers_the_letters_that_a_keyboard_may_lack(view, language, offers):
    ask(view, TYPED, language)

    assert view.letters.isVisible() is offers


def test_a_click_chooses_just_one(qtbot, view):
    ask(view, CHOICE)
    qtbot.mouseClick(view.rows[0], Qt.MouseButton.LeftButton)

    with qtbot.waitSignal(view.answered, timeout=0) as told:
        qtbot.mouseClick(view.rows[1], Qt.MouseButton.LeftButton)

    assert told.args == [Answer(option=1)]
    assert [row.isChecked() for row in view.rows] == [False, True, False, False]


@pytest.mark.parametrize(("key", "truth"), [(1, True), (2, False)])
def test_true_or_false_is_answered_by_key(qtbot, view, key, truth):
    ask(view, TRUTH)

    with qtbot.waitSignal(view.answered, timeout=0) as told:
        assert view.choose(key)

    assert told.args == [Answer(truth=truth)]


@pytest.mark.parametrize("key", [0, 5, 9])
def test_a_key_without_an_option_chooses_nothing(qtbot, view, key):
    ask(view, CHOICE)

    with qtbot.assertNotEmitted(view.answered):
        assert not view.choose(key)


def test_what_is_typed_is_the_answer_without_its_margins(view):
    ask(view, TYPED)

    type_text(view.field, " Türkiye ")

    assert view.typed_answer() == Answer(text="Türkiye", language="en")


@pytest.mark.parametrize("typed", ["12", "ә і ң", "١٢", "۱۲"])
def test_the_field_keeps_the_keys_that_choose_elsewhere(view, typed):
    ask(view, TYPED)
    view.field.setFocus()

    type_text(view.field, typed)

    assert view.field.text() == typed


def test_enter_in_the_field_confirms_once(qtbot, view):
    ask(view, TYPED)
    heard = []
    view.confirmed.connect(lambda: heard.append("confirmed"))

    press(view.field, "\r", Qt.Key.Key_Return)

    assert heard == ["confirmed"]


def test_what_was_answered_before_is_shown_again(view):
    ask(view, CHOICE)
    view.show_answer(Answer(option=2))
    assert [row.isChecked() for row in view.rows] == [False, False, True, False]

    ask(view, TYPED)
    view.show_answer(Answer(text="Türkiye", language="en"))

    assert view.field.text() == "Türkiye"


def test_judging_marks_the_right_and_the_wrong_option(view):
    ask(view, CHOICE)

    view.judge(Answer(option=0), right=False)

    states = [row.state for row in view.rows]
    dimmed = [OptionState.DIMMED] * 2
    assert states == [OptionState.WRONG, OptionState.RIGHT, *dimmed]
    told = [row.accessibleDescription() for row in view.rows]
    assert told == ["Wrong", "Right", "", ""]
    assert not any(row.isEnabled() for row in view.rows)


def test_judging_a_claim_marks_what_is_true_of_it(view):
    ask(view, TRUTH)

    view.judge(Answer(truth=True), right=False)

    assert [row.state for row in view.rows] == [OptionState.WRONG, OptionState.RIGHT]


def test_a_judged_field_cannot_be_changed(view):
    ask(view, TYPED, "kk")

    view.judge(Answer(text="x", language="kk"), right=False)

    assert view.field.isReadOnly()
    assert view.field.property("state") == "wrong"
    assert not view.letters.isVisible()


def test_the_next_question_is_open_again(view):
    ask(view, TYPED)
    view.judge(Answer(text="x", language="en"), right=False)

    ask(view, TYPED)

    assert not view.field.isReadOnly()
    assert view.field.property("state") == "open"
    assert view.field.text() == ""


def test_follows_the_language_and_keeps_what_is_typed(view, stage):
    ask(view, TYPED)
    view.field.setFocus()
    type_text(view.field, "Tur")
    view.field.setCursorPosition(1)

    stage.speak("kk")
    view.change_language("kk", "")

    assert view.stem.text() == "Қай ел бірінші келісті?"
    assert view.field.text() == "Tur"
    assert view.field.cursorPosition() == 1
    assert view.field.hasFocus()
    assert view.letters.isVisible()


def test_follows_the_language_and_keeps_what_is_chosen(view, stage):
    ask(view, CHOICE)
    view.choose(2)

    stage.speak("ar")
    view.change_language("ar", "")

    assert texts(view) == ["إيران", "تركيا", "الصين", "الهند"]
    assert [row.isChecked() for row in view.rows] == [False, True, False, False]
    assert view.rows[1].accessibleName() == "٢. تركيا"
    assert view.layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", FORMS.values(), ids=FORMS)
def test_nothing_is_cut_off_in_any_language(view, stage, language, question):
    stage.speak(language)

    ask(view, question, language)

    assert cut_off(view) == []


def test_the_right_answer_is_a_sentence():
    assert plain(right_answer_text(DRAFT, "en", "")) == "Right answer: Türkiye"


def test_several_options_are_ticked_and_unticked_before_they_are_an_answer(qtbot, view):
    ask(view, SEVERAL)

    with qtbot.assertNotEmitted(view.answered):
        assert view.choose(1)
        assert view.choose(3)
        assert view.choose(1)
        assert view.choose(2)

    assert view.typed_answer() == Answer(options=(1, 2))
    assert shown(view.ask) == "Choose all that belong."


@pytest.mark.parametrize(
    ("question", "keys", "answers"),
    [
        (SEVERAL, (2, 4), [Answer(options=(1,)), Answer(options=(1, 3))]),
        (MATCHING, (2,), [Answer(places=(1, UNPLACED, UNPLACED))]),
        (ORDERING, (3,), [Answer(places=(2, 0, 1))]),
    ],
)
def test_an_exam_is_told_of_every_step(view, question, keys, answers):
    ask(view, question)
    view.saves_each_step = True
    told = []
    view.answered.connect(told.append)

    for key in keys:
        assert view.choose(key)

    assert told == answers


@pytest.mark.parametrize("question", [MATCHING, ORDERING, CATEGORISING])
def test_what_is_half_done_is_no_answer_until_it_is_asked_for(qtbot, view, question):
    ask(view, question)
    assert view.typed_answer().is_blank

    with qtbot.assertNotEmitted(view.answered), qtbot.waitSignal(view.changed):
        view.choose(2)

    assert not view.typed_answer().is_blank


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (SEVERAL, Answer(options=(0, 3))),
        (MATCHING, Answer(places=(0, UNPLACED, 2))),
        (ORDERING, Answer(places=(1, 2, 0))),
    ],
)
def test_steps_done_before_are_shown_again(view, question, answer):
    ask(view, question)

    view.show_answer(answer)

    assert view.typed_answer() == answer


def test_what_belongs_and_was_not_ticked_is_missed(view):
    item = draft_called("first-country")
    key = ListValue((CountryValue("TR"), CountryValue("CN")))
    view.show_question(SEVERAL, replace(item, answer=key), "en", "")

    view.judge(Answer(options=(0, 1)), right=False)

    assert [row.state for row in view.rows] == [
        OptionState.WRONG,
        OptionState.RIGHT,
        OptionState.MISSED,
        OptionState.DIMMED,
    ]
    assert view.rows[2].accessibleDescription() == "Missed"


def test_a_gap_is_filled_by_choosing(qtbot, view):
    ask(view, GAP_CHOICE)

    assert "Türkiye" not in view.stem.text()
    assert not view.field.isVisible()
    with qtbot.waitSignal(view.answered, timeout=0) as told:
        view.choose(2)
    assert told.args == [Answer(option=1)]


def test_a_number_has_its_unit_beside_it_and_no_letters(view):
    item = replace(draft_called("first-country"), answer=NumberValue(38, "states"))

    view.show_question(NUMERIC, item, "kk", "")

    assert view.field.isVisible()
    assert view.unit.isVisible()
    assert view.unit.text()
    assert not view.letters.isVisible()


def test_a_document_is_chosen_for_the_whole_statement(qtbot, view):
    ask(view, DOCUMENT)

    assert "Türkiye" in view.stem.text()
    assert texts(view) == ["One", "Two"]
    view.choose(1)
    view.judge(Answer(option=0), right=False)
    assert [row.state for row in view.rows] == [OptionState.WRONG, OptionState.RIGHT]


def test_several_items_are_judged_by_their_parts(view):
    ask(view, MATCHING)

    view.judge(Answer(places=(1, 0, UNPLACED)), right=False)

    assert [part.state for part in view.group.parts] == [
        OptionState.RIGHT,
        OptionState.WRONG,
        OptionState.MISSED,
    ]


@pytest.mark.parametrize(("typed", "beside"), [("38", True), ("38 states", False)])
def test_a_unit_that_was_typed_is_not_written_twice(view, typed, beside):
    item = replace(draft_called("first-country"), answer=NumberValue(38, "states"))
    view.show_question(NUMERIC, item, "en", "")

    view.judge(Answer(text=typed, language="en"), right=True)

    assert view.unit.isVisible() is beside
    view.show_question(NUMERIC, item, "en", "")
    assert view.unit.isVisible()
