"""The criteria of the best localised desktop program that every screen is held to.

They hold of every state that `tests.pictures.Studio` knows, in every language, the
pseudo-languages included; a page that is added there is judged here. A widget that
shows what is learned says so by its property ``content``.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout

from kazquiz.i18n.direction import text_is_right_to_left
from kazquiz.i18n.pseudo import OPENING
from kazquiz.ui import theme
from kazquiz.ui.fonts import missing_letters
from tests.localisation.conftest import AUTONYMS, PEOPLES, cut_texts, without_typed
from tests.localisation.screens import own_words, picture, plain
from tests.pictures import settle

# Names and keys that every language writes in Latin letters.
LATIN_NAMES = {
    *("KazQuiz", "FSRS", "Anki", "Ctrl", "Shift", "Alt"),
    *("CSV", "GIFT", "JSON", "PDF", "PNG", "SVG"),
}


def left_over(text, survey):
    """Return what of *text* is neither content nor a language's own name."""
    if plain(text) in survey.content or plain(text) in AUTONYMS:
        return ""
    bare = plain(own_words(text))
    for title in survey.titles:
        bare = bare.replace(title, "")
    return bare


def test_criterion_01_a_switched_window_equals_one_freshly_built(survey, studios):
    assert survey.not_back == []

    differing = []
    for language in PEOPLES[1:]:
        for page in studios.pages():
            # As the survey has it: a page of its own, on a bank that is untouched.
            fresh = studios.make(language)
            for state, bring_about in fresh.states()[page].items():
                bring_about()
                settle()
                if picture(fresh) != survey[page, state, language].picture:
                    differing.append((language, page, state))
                fresh.program.window.messages.hide()
            studios.close()

    assert differing == []


def test_criterion_03_every_text_carries_the_mark_of_the_pseudo_language(survey):
    bare = {
        (look.page, said.where, said.text)
        for look in survey.of("xx", "xb")
        for said in look.said
        if not said.content
        and OPENING not in said.text
        and any(letter.isalpha() for letter in left_over(said.text, survey))
    }
    bare |= {
        (look.page, "spoken", told)
        for look in survey.of("xx", "xb")
        for told in look.spoken
        if OPENING not in told
        and any(letter.isalpha() for letter in left_over(told, survey))
    }

    named = {"KazQuiz", "xx", "xb"}
    assert sorted(each for each in bare if each[2] not in named) == []


def test_criterion_04_no_english_leaks_and_no_foreign_digit(survey):
    words, digits = set(), set()
    for look in survey.of("kk", "ru", "ar", "fa", "kk_Arab"):
        for said in look.said:
            if said.content or plain(said.text) in AUTONYMS:
                continue
            found = re.findall("[A-Za-z]{2,}", left_over(said.text, survey))
            words |= {(look.place, word) for word in found}
            if look.language in {"ar", "fa"} and re.search(
                "[0-9]", without_typed(said.text)
            ):
                digits.add((look.place, said.text))

    assert len(LATIN_NAMES) <= 15
    assert sorted(each for each in words if each[1] not in LATIN_NAMES) == []
    # The choice of digits shows them all.
    assert sorted(each for each in digits if plain(each[1]) != "12345") == []


def test_criterion_05_no_text_is_cut(survey):
    assert cut_texts(survey) == []


def test_criterion_06_every_letter_is_drawn_and_a_word_keeps_one_font(survey):
    letters = {
        letter
        for look in survey.of(*PEOPLES)
        for said in look.said
        for letter in said.text
        if not letter.isspace() and letter.isprintable()
    }
    words = {
        word
        for text in survey.content
        for word in text.split()
        if text_is_right_to_left(word, otherwise=False)
    }

    assert missing_letters("".join(sorted(letters))) == ""
    assert [word for word in sorted(words)[::7] if len(_fonts_of(word)) > 1] == []


def _fonts_of(word):
    layout = QTextLayout(word, theme.font(theme.Text.READING, arabic=True))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    arabic = re.compile("[\u0620-\u06ff]")
    return (
        {
            run.rawFont().familyName()
            for run in layout.glyphRuns()
            if any(arabic.match(word[index]) for index in run.stringIndexes())
        }
        if arabic.search(word)
        else set()
    )


def test_criterion_07_right_to_left_is_the_reflection_of_left_to_right(survey):
    wrong = []
    for look in survey.of("xx"):
        mirrored = survey[look.page, look.state, "xb"].boxes
        width = look.picture.width()
        for place, box in look.boxes.items():
            other = mirrored.get(place)
            if other is None:
                wrong.append((look.place, place, "is not there"))
            elif abs(other.x() - (width - box.x() - box.width())) > 1:
                wrong.append((look.place, place, box.getRect(), other.getRect()))

    assert wrong == []


def test_criterion_09_keys_and_tab_go_the_way_one_reads(studio, survey, qtbot):
    for look in survey.of("xx"):
        # The same controls in the same order: mirrored, it begins at the right.
        assert look.order == survey[look.page, look.state, "xb"].order, look.place

    studio.states()["quiz"]["choice"]()
    quiz = studio.program.pages["quiz"]
    for language, key in (("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)):
        studio.speak(language)
        before = quiz.attempt.position
        qtbot.keyClick(quiz, key)
        assert quiz.attempt.position == before + 1


def test_criterion_25_every_control_has_a_name_that_follows_the_language(survey):
    unnamed = {
        (look.place, each)
        for look in survey.of("en", "xx", "ar")
        for each in look.unnamed
    }
    assert sorted(unnamed) == []

    for look in survey.of("en"):
        marked = survey[look.page, look.state, "xx"].spoken
        told = [each for each in look.spoken if left_over(each, survey)]
        same = set(told) & set(marked)
        stale = {
            each
            for each in same
            if any(letter.isalpha() for letter in left_over(each, survey))
        }
        assert stale - {"KazQuiz"} == set(), look.place
