from dataclasses import replace

import pytest

from kazquiz import paths
from kazquiz.errors import UnfitBlueprintError
from kazquiz.i18n.catalog import language_in_use
from kazquiz.i18n.speaking import speaking
from kazquiz.items.draft import Source
from kazquiz.items.values import YearValue
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.forms import GROUP_FORMS, Form
from kazquiz.quiz.marking import Marking
from kazquiz.quiz.question import Part, Question, Target
from kazquiz.quiz.versions import PaperOrder, Printed, draw_versions
from kazquiz.ui.printing.paper import Paper, paper_sheet, save_paper
from tests.ui.items import LANGUAGES
from tests.ui.stage import plain


@pytest.fixture
def write(stage):
    """Return the lines of a paper."""

    def write(language="en", versions=1, seed=7, **blueprint):
        wanted = Blueprint(**({"count": 6, "minutes": 20} | blueprint))
        drawn = draw_versions(stage.bank, wanted, seed, versions)
        with speaking(paths.translations(), language):
            sheet, _title = paper_sheet(Paper(drawn, wanted, seed), language, {})
        write.drawn = drawn
        return plain(sheet.document.toPlainText()).splitlines()

    return write


def test_has_questions_an_answer_sheet_and_a_key(write):
    lines = write()

    places = [lines.index(each) for each in ("Quiz", "Answer sheet", "Key")]
    assert places == sorted(places)
    assert "6 questions, 20 minutes" in lines
    assert "Seed: 7" in lines


def test_each_version_has_its_name_and_the_keys_come_last(write):
    lines = write(versions=3)

    named = [line for line in lines if "version" in line]
    assert named == [
        *(
            f"{part}, version {n}"
            for n in (1, 2, 3)
            for part in ("Quiz", "Answer sheet")
        ),
        *(f"Key, version {n}" for n in (1, 2, 3)),
    ]


def test_the_key_names_the_letter_of_each_right_option(write):
    lines = write(forms=(Form.CHOICE,), versions=2)

    for version in write.drawn:
        for printed in version:
            letter = "ABCD"[printed.question.options.index(printed.draft.answer)]
            assert any(line.startswith(f"{letter}) ") for line in lines)
    boxes = "☐ A     ☐ B     ☐ C     ☐ D"
    assert lines.count(boxes) == 12


def test_each_form_is_answered_in_its_way(write):
    truth = write(forms=(Form.TRUE_FALSE,))
    assert truth.count("☐ True") == truth.count("☐ False") == 6
    assert truth.count("☐ True     ☐ False") == 6

    assert write(forms=(Form.TYPED,)).count("_" * 40) == 6
    cloze = write(forms=(Form.CLOZE,))
    assert sum("_" * 12 in line for line in cloze if line[:1].isdigit()) == 6


def test_says_how_it_is_marked(write):
    assert any("a third of a mark" in line for line in write(marking=Marking.NEGATIVE))
    assert "6 questions" in write(minutes=None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_is_in_the_language_asked_for_whatever_is_spoken(write, language):
    lines = write(language, forms=(Form.CHOICE,))

    stems = [each.draft.texts[language].stem for each in write.drawn[0]]
    for stem in stems:
        assert any(stem in line for line in lines)
    assert ("Key" in lines) is (language == "en")
    assert language_in_use() == "en"


@pytest.mark.parametrize(
    ("language", "letters"), [("ar", "أ ب ج"), ("fa", "الف ب ج"), ("ru", "А Б В")]
)
def test_letters_are_those_of_the_language(write, language, letters):
    lines = write(language, forms=(Form.CHOICE,))

    for letter in letters.split():
        assert any(line.startswith(f"{letter}) ") for line in lines)


def test_is_saved_as_a_pdf_and_the_same_seed_gives_the_same(stage, tmp_path):
    order = PaperOrder(Blueprint(count=6), "ar", 2, 7)
    place = tmp_path / "paper.pdf"

    save_paper(stage.bank, order, place)

    assert place.read_bytes().startswith(b"%PDF")


def test_too_few_items_are_told_and_nothing_is_written(stage, tmp_path):
    order = PaperOrder(Blueprint(count=99), "en", 1, 7)

    with pytest.raises(UnfitBlueprintError):
        save_paper(stage.bank, order, tmp_path / "paper.pdf")

    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("form", sorted(set(Form) - set(GROUP_FORMS)))
def test_every_form_of_one_item_is_printed_with_its_key(write, form):
    lines = write(count=1, forms=(form,))

    number, key, _source = lines[-3:]
    assert number == "1"
    assert key


@pytest.mark.parametrize("form", GROUP_FORMS)
def test_questions_of_several_items_are_printed_with_their_key(stage, form):
    drawn = draw_versions(stage.bank, Blueprint(count=2), 1, 1)[0]
    items = tuple(
        replace(each.draft, sources=(Source("first.txt", line),))
        for line, each in zip((31, 47), drawn, strict=True)
    )
    captions = ("The first treaty", "The second treaty")
    parts = tuple(
        Part(each.question.item_id, "", {"en": caption}, YearValue(1991 + place), place)
        for place, (each, caption) in enumerate(zip(drawn, captions, strict=True))
    )
    targets = tuple(Target({"en": f"Target {place}"}) for place in range(2))
    question = Question(
        parts[0].item_id,
        form,
        parts=parts,
        targets=() if form is Form.ORDERING else targets,
    )
    version = (Printed(question, items[0], items),)

    sheet, _title = paper_sheet(Paper([version], Blueprint(count=1), 7), "en", {})

    text = plain(sheet.document.toPlainText())
    assert all(caption in text for caption in captions)
    letters = captions if form is Form.ORDERING else ("Target 0", "Target 1")
    assert f"A) {letters[0]}" in text
    assert f"B) {letters[1]}" in text
    assert "____     ____" in text
    key = text[text.rindex("Sources") :]
    assert all(caption in key for caption in captions)
    assert "first.txt, lines 31 and 47" in key
    assert "\nA, B\n" in key


def test_the_key_of_an_ordering_names_the_letters_from_the_earliest_on(stage):
    [printed] = draw_versions(stage.bank, Blueprint(count=1), 1, 1)[0]
    parts = tuple(
        Part(printed.question.item_id, "", {"en": f"Event {key}"}, YearValue(1990), key)
        for key in (2, 0, 1)
    )
    question = Question(parts[0].item_id, Form.ORDERING, parts=parts)
    version = (Printed(question, printed.draft),)

    sheet, _title = paper_sheet(Paper([version], Blueprint(count=1), 7), "en", {})

    assert "\nB, C, A\n" in plain(sheet.document.toPlainText())
