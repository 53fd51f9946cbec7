"""What the best localised desktop program does: twenty-five criteria, a test each.

Those that all screens are held to stand in `test_screens`.
"""

import gettext
import re
import shutil
from datetime import date

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
)

from kazquiz import paths
from kazquiz.i18n import fill
from kazquiz.i18n.calendars import JALALI, to_gregorian
from kazquiz.i18n.catalog import language_in_use, load, plural_index
from kazquiz.i18n.catalog_report import report
from kazquiz.i18n.collation import sort_key
from kazquiz.i18n.direction import (
    is_right_to_left,
    isolate,
    isolate_left_to_right,
    text_is_right_to_left,
)
from kazquiz.i18n.formatting import DIGITS, interface, of
from kazquiz.i18n.kazakh_scripts import SCRIPTS, in_script
from kazquiz.i18n.languages import offered, system_language
from kazquiz.quiz.blueprint import Form
from kazquiz.text import Likeness, compare, folded
from kazquiz.ui.fonts import missing_letters
from kazquiz.ui.icons import POINTING, Glyph, icon
from kazquiz.ui.widgets.heat_map import HeatMap
from kazquiz.ui.widgets.keys import answer_key
from kazquiz.ui.widgets.label import Label
from kazquiz.ui.widgets.letters import LETTERS
from kazquiz.ui.widgets.month_view import MonthView
from kazquiz.ui.widgets.segments import Segments
from kazquiz.ui.widgets.spin_box import NumberField
from tests.banks import ROOT, query
from tests.i18n.test_kazakh_scripts import word_pairs
from tests.localisation.conftest import AUTONYMS, PEOPLES, Studios, without_typed
from tests.localisation.screens import picture, plain, texts, visual
from tests.pictures import settle
from tests.test_text import test_how_like_two_texts_are as table_of_likeness
from tests.ui.stage import type_text

NUMBERS = range(201)


def test_criterion_02_nothing_is_lost_in_a_switch(studio):
    studio.states()["quiz"]["typed"]()
    settle()
    quiz = studio.program.pages["quiz"]
    field = quiz.question.field
    used, left = quiz.attempt.clock.used, quiz.attempt.clock.left
    studio.program.show_page("settings")
    settle()
    bar = studio.program.pages["settings"].scroller.verticalScrollBar()
    bar.setValue(40)
    studio.program.show_page("quiz")
    settle()
    field.setText("half an ans")
    field.insert("w")
    field.setSelection(2, 3)

    for language in PEOPLES:
        studio.speak(language)

    assert (field.text(), field.selectedText()) == ("half an answ", "lf ")
    assert studio.program.window.focusWidget() is field
    assert bar.value() == 40
    assert (quiz.attempt.clock.used, quiz.attempt.clock.left) == (used, left)
    field.undo()
    assert field.text() == "half an ans"


def test_criterion_08_icons_turn_where_they_point_and_nowhere_else(studio):
    drawn = {glyph: icon(glyph).pixmap(48, 48).toImage() for glyph in Glyph}

    studio.speak("fa")

    for glyph, before in drawn.items():
        after = icon(glyph).pixmap(48, 48).toImage()
        if glyph in POINTING:
            turned = before.flipped(Qt.Orientation.Horizontal)
            assert difference(after, turned) < difference(after, before) / 4, glyph
        else:
            assert after == before, glyph


def difference(one, two):
    """Return how much two pictures differ, by the alpha of their pixels."""
    return sum(
        abs(one.pixelColor(x, y).alpha() - two.pixelColor(x, y).alpha())
        for x in range(one.width())
        for y in range(one.height())
    )


MIXED = [
    "C++",
    "-5",
    "«Сабақ».",
    "Сабақ?",
    "ما معنى «كتاب»؟",
    "____ است",
    "The ____ treaty",
    "/home/ali/کارت.csv",
    "C:\\Users\\Ali\\карта.csv",
    "42%",
    "٤٢٪",
    "3 / 10",
    "1–5",
    "+7 701 123",
    "2 + 3 = 5",
    "kazquiz 2.6.2",
    "21.03.2026",
    "٢٠٢٦-٠٣-٢١",
    "Anki: بطاقات",
    "(الإمارات) UAE",
    "Nur-Sultan (Астана)",
    "قزاقستان (KZ)",
    "a@b.kz",
    "https://example.org/а",
    "#1",
    "*",
    "!",
    "؟",
    "БҰҰ (UN)",
    "x² + y²",
]


@pytest.mark.parametrize("language", ["en", "ar", "fa", "kk_Arab"])
def test_criterion_10_mixed_texts_keep_their_own_order(studio, language):
    assert len(MIXED) >= 30
    studio.speak(language)
    choices = Segments(MIXED)
    right_to_left = is_right_to_left(language)

    for text in MIXED:
        own = text_is_right_to_left(text, otherwise=False)
        alone = visual(text, right_to_left=own)
        choices.say(text, text)
        shown = choices.buttons[text].text()
        assert visual(shown, right_to_left=right_to_left) == alone
        assert visual(fill("{text}", text=text), right_to_left=right_to_left) == alone
    choices.deleteLater()


NAME = "C++"


def test_criterion_10_names_keep_their_own_order_wherever_they_stand(
    kept_bank, tmp_path, studios
):
    place = tmp_path / "names.sqlite"
    shutil.copy(kept_bank, place)
    for change in (
        "update topictext set name = ?",
        "update documenttext set title = ?",
        "update tag set name = ? where name = 'sources-disagree'",
    ):
        query(place, change, NAME)
    named = Studios(place, tmp_path)
    studio = named.make("fa")
    studio.typed = NAME

    met, turned = set(), []
    for page, state in (
        *(("home", "studied"), ("study", "question"), ("library", "documents")),
        *(
            ("quiz-setup", "more"),
            ("results", "timed-out"),
            ("quiz-history", "several"),
        ),
        *(("statistics", "bottom"), ("scheduling", "exam-kept"), ("questions", "all")),
    ):
        studio.states()[page][state]()
        settle()
        for said in texts(studio.program.window):
            told = any(each in said.where for each in ("accessible", ".entry"))
            if NAME not in said.text or said.content or told:
                continue
            met.add(page)
            if NAME not in visual(said.text, right_to_left=True):
                turned.append((page, said.where, said.text))
    named.close()

    assert turned == []
    assert met >= {"home", "study", "library", "quiz-setup", "results", "scheduling"}


def test_criterion_11_a_card_looks_the_same_in_every_interface(studios):
    studio = studios.make("en", content_language="fa")
    studio.states()["study"]["answer"]()
    page = studio.program.pages["study"]

    pictures = []
    for language in PEOPLES:
        studio.speak(language)
        picture(studio)
        pictures.append(
            [page.stem.grab().toImage(), page.answer.statement.grab().toImage()]
        )
    studios.close()

    assert all(each == pictures[0] for each in pictures)


@pytest.mark.parametrize("language", PEOPLES)
def test_criterion_12_a_sentence_keeps_the_direction_of_the_interface(studio, language):
    studio.speak(language)
    label = Label()

    for value in ("Anki", "کتاب", "42", "-5", "Сабақ"):
        label.say(fill("{value} …", value=value))
        first = text_is_right_to_left(label.text(), otherwise=False)
        assert first is is_right_to_left(language)
    label.deleteLater()


CLOCK, RATIO, RANGE, KEYS = "1:02:34", "3/10", "1–5", "Ctrl++"

PATH, PHONE, SUM, VERSION = "/home/ali/bank.sqlite", "+7 701 123", "2 + 3 = 5", "v2.6.2"


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("ar", lambda write: write.number(12345.67), "١٢٬٣٤٥٫٦٧"),
        ("ar", lambda write: write.number(-5), "−٥"),
        ("ar", lambda write: write.percent(0.42), "٪٤٢"),
        ("ar", lambda write: write.year(1992), "١٩٩٢"),
        ("fa", lambda write: write.number(12345.67), "۱۲٬۳۴۵٫۶۷"),
        ("fa", lambda write: write.number(-5), "−۵"),
        ("fa", lambda write: write.percent(0.42), "٪۴۲"),
        ("fa", lambda write: write.year(1992), "۱۹۹۲"),
        ("kk_Arab", lambda write: write.number(12345), "12,345"),
        ("kk_Arab", lambda write: write.number(-5), "−5"),
        ("kk_Arab", lambda write: write.percent(0.42), "42%"),
        ("kk_Arab", lambda write: write.year(1992), "1992"),
        *(
            (
                language,
                lambda write, text=text: isolate_left_to_right(write.shape(text)),
                of(language).shape(text),
            )
            for language in ("ar", "fa", "kk_Arab")
            for text in (CLOCK, RATIO, RANGE, KEYS, PATH, PHONE, SUM, VERSION)
        ),
        *(
            (language, lambda _write, text=text: isolate(text), text)
            for language in ("ar", "fa", "kk_Arab")
            for text in ("C++", "Nur-Sultan (2019)", "«Сабақ».", "#1")
        ),
    ],
)
@pytest.mark.parametrize("around", ["{}", "قبل {} بعد"])
def test_criterion_13_figures_stand_in_their_visual_order(
    language, written, expected, around, qapp
):
    style = of(language)
    shown = visual(around.format(written(style)), right_to_left=True)

    assert expected in shown


@pytest.mark.parametrize(
    ("language", "digits"), [("ar", "latn"), ("fa", "arab"), ("kk", "arabext")]
)
def test_criterion_14_the_digits_chosen_are_everywhere(studios, language, digits):
    studio = studios.make(language, digits=digits)
    foreign = re.compile(
        f"[{''.join(set(''.join(DIGITS.values())) - set(DIGITS[digits]))}]"
    )
    wrong = []
    for page in ("home", "study", "quiz", "results", "settings"):
        for state, bring_about in studio.states()[page].items():
            bring_about()
            settle()
            wrong += [
                (page, state, said.where, said.text)
                for said in _said(studio)
                if foreign.search(without_typed(said.text))
                and plain(said.text) not in _SAMPLES
            ]
    field = NumberField(0, 9999)
    for typed in ("42", "٤٢", "۴۲"):
        field.selectAll()
        type_text(field, typed)
        assert field.value() == 42
    field.deleteLater()
    studios.close()

    assert wrong == []


_SAMPLES = {figures[1:6] for figures in DIGITS.values()} | AUTONYMS


def _said(studio):
    from tests.localisation.screens import texts

    return [each for each in texts(studio.program.window) if each.where != "NotesView"]


def test_criterion_15_days_are_those_of_the_person(studio):
    day = date(2026, 3, 21)
    assert to_gregorian(JALALI, 1405, 1, 1) == day
    month, map_ = MonthView(day), HeatMap()
    map_.show_days({date(2026, 3, day): 1 for day in range(1, 22)}, "")

    for language, title, first in (
        ("en", "March 2026", 0),
        ("fa", "فروردین ۱۴۰۵", 5),
        ("ar", "مارس ٢٠٢٦", 5),
        ("kk", "2026\u202fж. наурыз", 0),
    ):
        studio.speak(language)
        tops = {
            each.weekday() for each, (_, line) in map_._places().items() if not line
        }
        assert tops == {first}
        assert plain(month.heading.text()) == title
        rest = {
            month._shown[place].weekday()
            for place, button in enumerate(month.days)
            if button.property("kind") == "rest"
        }
        assert rest == interface().weekend
    month.deleteLater()
    map_.deleteLater()


def plural_messages():
    for name in ("kazquiz", "bank"):
        with (ROOT / "translations" / f"{name}.pot").open("rb") as source:
            yield from (
                (name, each)
                for each in read_po(source)
                if each.pluralizable and each.id
            )


@pytest.mark.parametrize("language", PEOPLES)
def test_criterion_16_every_number_has_its_plural(language):
    rule = Locale.parse(language.split("_")[0]).plural_form
    for name, message in plural_messages():
        catalog = load(paths.translations(), language, name)
        served = {}
        for number in NUMBERS:
            text = _plural(catalog, message, plural_index(number, language))
            served.setdefault(rule(number), set()).add(text)
            assert text
            # «{count} min» is that in Latin letters too.
            assert language in {"en", "kk_Latn"} or text not in message.id
        assert all(len(texts) == 1 for texts in served.values())
        assert language != "ar" or len(served) == 6


def _plural(catalog: gettext.NullTranslations, message, number):
    if message.context:
        return catalog.npgettext(message.context, *message.id, number)
    return catalog.ngettext(*message.id, number)


def test_criterion_17_every_catalog_is_whole_and_sound():
    reports = report(ROOT / "translations")

    assert {each.language for each in reports} == {"ar", "fa", "kk", "ru"}
    assert [
        (each.language, each.catalog, each.missing, each.complaints)
        for each in reports
        if each.missing or each.complaints
    ] == []


# Words that are a noun here and a verb there, or mean two things.
AMBIGUOUS = {"Quiz", "Right", "Wrong", "Note", "True", "False", "Open", "Free", "Left"}


def test_criterion_18_ambiguous_words_are_explained():
    with (ROOT / "translations" / "kazquiz.pot").open("rb") as source:
        messages = [each for each in read_po(source) if each.id]

    bare = [
        each.id
        for each in messages
        if each.id in AMBIGUOUS and not each.context and not each.auto_comments
    ]
    glued = [each.id for each in messages if str(each.id).strip() != str(each.id)]
    assert (bare, glued) == ([], [])


@pytest.mark.parametrize("language", PEOPLES[1:])
def test_criterion_19_the_words_of_qt_are_in_the_language(studio, language):
    box, field = QDialogButtonBox(), QLineEdit("x")
    box.setStandardButtons(
        QDialogButtonBox.StandardButton.Save
        | QDialogButtonBox.StandardButton.Cancel
        | QDialogButtonBox.StandardButton.Help
    )
    message = QMessageBox()
    message.setStandardButtons(QMessageBox.StandardButton.Yes)

    studio.speak(language)

    words = [button.text() for each in (box, message) for button in each.buttons()]
    menu = field.createStandardContextMenu()
    words += [each.text().split("\t")[0] for each in menu.actions() if each.text()]
    for context, source in (
        ("QFileDialog", "Look in:"),
        ("QFileDialog", "Files of type:"),
        ("QFileDialog", "Open"),
        ("QPlatformTheme", "Close"),
    ):
        words.append(QCoreApplication.translate(context, source))
    foreign = "[\u0400-\u04ff]" if language == "kk_Latn" else "[A-Za-z]"
    assert [word for word in words if re.search(foreign, word)] == []
    for each in (menu, field, box, message):
        each.deleteLater()


def _sorted(texts, language):
    return sorted(texts, key=lambda each: sort_key(each, language))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", ["Әже", "гүл", "Ғылым", "Сабақ 2", "Сабақ 10", "Іні"]),
        ("ru", ["ёлка", "ель", "Урок 2", "Урок 10"]),
        ("fa", ["آب", "پدر", "ژاله", "کتاب ۲", "کتاب ۱۰", "هوا"]),
        ("ar", ["أب", "كتاب ٢", "كتاب ١٠", "مدرسة"]),
    ],
)
def test_criterion_20_lists_are_in_the_order_of_the_alphabet(language, expected):
    assert _sorted(expected[1:] + expected[:1], language) == expected
    for stored, sought in (("أحمد", "احمد"), ("كِتَاب", "كتاب")):
        assert folded(sought, "ar") in folded(stored, "ar")
    assert folded("علي می‌روم", "fa") == folded("علی میروم", "fa")
    assert folded("Ещё", "ru") == folded("еще", "ru")


def test_criterion_21_typed_answers_are_compared_in_three_grades():
    cases = table_of_likeness.pytestmark[0].args[1]

    assert len(cases) >= 41
    for case in cases:
        language, typed, expected, likeness = case.values
        assert compare(typed, expected, language) is likeness
    assert compare("x²", "x2", "en") is Likeness.DIFFERENT
    assert compare("той", "тои", "kk") is Likeness.DIFFERENT


@pytest.mark.parametrize(
    ("layout", "row"),
    [
        ("US", "1234"),
        ("Russian", "1234"),
        ("Kazakh", '"әің'),
        ("Arabic", "١٢٣٤"),
        ("Persian", "۱۲۳۴"),
    ],
)
def test_criterion_22_answer_keys_work_on_every_layout(studio, layout, row):
    for place, letter in enumerate(row, start=1):
        event = QKeyEvent(
            QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter
        )
        assert answer_key(event) == place, layout

    studio.states()["quiz"][str(Form.TYPED)]()
    quiz = studio.program.pages["quiz"]
    for language, letters in LETTERS.items():
        studio.speak(language)
        quiz.question.field.clear()
        for button in quiz.question.letters.findChildren(QAbstractButton):
            if button.isVisible():
                button.click()
        assert quiz.question.field.text() == letters


def test_criterion_23_kazakh_is_there_in_three_scripts(studio):
    pairs = list(word_pairs())
    assert sum(one == two for one, two in pairs) / len(pairs) >= 0.9
    assert in_script("{n} сұрақ, [[жауап]]", "kk_Latn") == "{n} sūraq, [[jauap]]"

    cyrillic = load(paths.translations(), "kk").gettext("Settings")
    for language in SCRIPTS:
        produced = load(paths.translations(), language).gettext("Settings")
        assert produced == in_script(cyrillic, language) != cyrillic


def test_criterion_24_the_list_of_languages_and_the_first_start(studio, monkeypatch):
    languages = offered(paths.translations())

    for each in languages:
        assert missing_letters(each.autonym) == ""
        assert text_is_right_to_left(each.autonym, otherwise=False) is is_right_to_left(
            each.code
        )
    codes = [each.code for each in languages]
    monkeypatch.setenv("LANGUAGE", "fa_IR")
    assert offered(paths.translations(), first=system_language(codes))[0].code == "fa"
    studio.speak("en")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert language_in_use() == "en"
