import pytest
from PySide6.QtCore import Qt

from kazquiz.quiz.blueprint import Form
from kazquiz.ui.widgets.reading_aid import ReadingAid, other_language
from tests.ui.stage import plain, settle


@pytest.mark.parametrize(
    ("interface", "usual", "wished", "expected"),
    [
        pytest.param("kk", "fa", "", "kk", id="the interface"),
        pytest.param("fa", "fa", "", "en", id="English"),
        pytest.param("en", "en", "", "kk", id="Kazakh, for English"),
        pytest.param("kk", "fa", "ru", "ru", id="what is wished for"),
        pytest.param("kk", "ru", "ru", "kk", id="not the same again"),
        pytest.param("kk", "kk", "kk_Arab", "kk_Arab", id="another script"),
    ],
)
def test_helps_with_another_language(stage, interface, usual, wished, expected):
    stage.speak(interface)

    assert other_language(usual, wished) == expected


def test_a_card_is_shown_in_another_language_and_back(study_page, qtbot):
    english = study_page.stem.text()

    qtbot.keyClick(study_page, Qt.Key.Key_F2)
    settle()
    kazakh = study_page.stem.text()
    qtbot.keyClick(study_page, Qt.Key.Key_F2)
    settle()

    assert kazakh != english
    assert any("\u0400" < letter < "\u04ff" for letter in kazakh)
    assert study_page.stem.text() == english


def test_the_next_card_is_in_the_usual_language(study_page, qtbot):
    study_page.head.aid.click()
    study_page.show_answer()

    study_page.rate(3)
    settle()

    assert not study_page.head.aid.isChecked()
    assert study_page.stem.text().isascii()


def test_a_question_is_shown_in_another_language_and_what_is_typed_stays(
    sit, quiz_page, stage
):
    stage.change(aid_language="fa")
    sit(Form.TYPED)
    english = quiz_page.question.stem.text()
    quiz_page.question.field.setText("half")

    quiz_page.view.head.aid.click()
    settle()

    assert quiz_page.question.stem.text() != english
    assert quiz_page.question.field.text() == "half"
    quiz_page.view.head.aid.click()
    assert quiz_page.question.stem.text() == english


def test_one_may_be_asked_in_one_language_and_answer_in_another(sit, quiz_page, stage):
    stage.change(content_language="fa", answer_language="kk_Arab")

    attempt = sit(Form.CHOICE)

    draft = attempt.draft
    assert plain(quiz_page.question.stem.text()) == draft.texts["fa"].stem
    options = attempt.question.options
    words = [quiz_page.question._word(each) for each in options]
    stage.change(content_language="kk_Arab", answer_language="")
    quiz_page.retranslate()
    assert words == [quiz_page.question._word(each) for each in options]


def test_an_answer_is_shown_in_a_language_of_its_own(study_page, stage):
    stage.change(content_language="ru", answer_language="kk_Latn")
    study_page.retranslate()
    study_page.show_answer()

    card = study_page._card
    assert study_page.stem.text() == card.draft.texts["ru"].stem
    assert plain(study_page.answer.statement.text()) == plain(
        card.draft.texts["kk_Latn"].sentence
    )


def test_is_told_with_its_key(show, stage):
    aid = show(ReadingAid())

    stage.speak("ar")

    assert "F2" in aid.toolTip()
    assert aid.accessibleName()
