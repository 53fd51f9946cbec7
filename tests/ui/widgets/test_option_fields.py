import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kazquiz.items.item_form import OptionForm
from kazquiz.items.values import AnswerType
from kazquiz.ui.widgets.option_fields import OptionFields
from tests.ui.stage import shown

NAMED = [OptionForm(names={"en": "Astana", "fa": "آستانه", "ru": "Астана"})]


@pytest.fixture
def fields(show):
    return show(OptionFields(), 600, 400)


def test_names_in_languages_not_shown_are_kept(fields):
    fields.show_options(NAMED, AnswerType.PLACE, ["en", "fa"])
    line = fields.lines[0]
    line.fields["en"].selectAll()

    QTest.keyClicks(line.fields["en"], "Almaty")

    [option] = fields.options()
    assert option.names == {"en": "Almaty", "fa": "آستانه", "ru": "Астана"}
    assert line.fields["fa"].layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_figures_have_one_field(fields):
    fields.show_options(
        [OptionForm("1992"), OptionForm("1991")], AnswerType.YEAR, ["en", "fa"]
    )

    assert [list(line.fields) for line in fields.lines] == [[""], [""]]
    assert shown(fields.lines[0].title) == "Right answer"
    assert shown(fields.lines[1].title) == "Wrong option 1"


def test_the_right_answer_cannot_be_removed(fields):
    fields.show_options([OptionForm("1"), OptionForm("2")], AnswerType.YEAR, ["en"])

    assert not fields.lines[0].remove_button.isVisible()
    fields.lines[1].remove_button.click()
    assert [option.text for option in fields.options()] == ["1"]


def test_no_more_options_than_rules_allow(fields):
    fields.show_options([OptionForm("1")], AnswerType.YEAR, ["en"])
    for _place in range(20):
        fields.add_button.click()

    assert len(fields.lines) == 11
    assert not fields.add_button.isEnabled()


def test_a_truth_is_chosen(fields):
    fields.show_options([OptionForm("0")], AnswerType.TRUTH, ["en"])
    assert fields.options() == (OptionForm("0"),)

    fields.truth.buttons["1"].click()

    assert fields.options() == (OptionForm("1"),)
    assert not fields.add_button.isVisible()


def test_options_are_fixed_in_the_order_in_which_they_are_set(fields):
    fields.show_options(NAMED * 3, AnswerType.PLACE, ["en"])
    for place in (2, 0):
        fields.lines[place].fix_button.click()

    assert [option.fixed for option in fields.options()] == [2, 0, 1]

    fields.show_options(fields.options(), AnswerType.PLACE, ["en"])
    fields.lines[2].fix_button.click()
    assert [option.fixed for option in fields.options()] == [2, 0, 0]


def test_what_has_an_order_of_its_own_is_not_fixed(fields):
    fields.show_options([OptionForm("1992")], AnswerType.YEAR, ["en"])

    assert not fields.lines[0].fix_button.isVisible()
