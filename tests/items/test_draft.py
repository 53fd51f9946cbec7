import pytest

from kazquiz.items.draft import ItemText
from kazquiz.items.values import AnswerType, CountryValue, ListValue, NamedValue


def said(statement):
    return ItemText(stem="?", statement=statement)


def test_a_statement_falls_into_three_parts():
    text = said("On [[28 March 1994]] they signed.")

    assert text.parts == ("On ", "28 March 1994", " they signed.")
    assert text.marked == "28 March 1994"
    assert text.sentence == "On 28 March 1994 they signed."


@pytest.mark.parametrize("statement", ["", "No mark.", "[[]]", "[[open", "[one]"])
def test_a_statement_without_a_mark_has_nothing_marked(statement):
    text = said(statement)

    assert text.marked == ""
    assert text.sentence == statement


def test_a_marked_answer_may_run_over_a_line():
    assert said("[[a\nb]] c").marked == "a\nb"


def test_the_values_of_an_item_are_the_answers_and_then_the_others(draft):
    names = [value.name for value in draft().values()]

    assert names == ["Astana", "Almaty", "Shymkent", "Karaganda"]


def test_the_members_of_a_list_are_values_of_their_own(draft):
    countries = (CountryValue("KZ"), CountryValue("RU"))
    item = draft(answer=ListValue(countries), distractors=(CountryValue("IR"),))

    assert item.values() == [*countries, CountryValue("IR")]
    assert item.named_values() == []
    assert item.option_type is AnswerType.COUNTRY


def test_only_named_values_have_names(draft):
    item = draft(distractors=(CountryValue("KZ"),))

    assert item.named_values() == [NamedValue(AnswerType.PLACE, "Astana")]
    assert item.option_type is AnswerType.PLACE
