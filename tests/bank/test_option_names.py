from kazquiz.bank.option_names import option_names
from kazquiz.items.draft import Name
from kazquiz.items.values import AnswerType, NamedValue


def test_a_value_has_the_names_of_whichever_item_offers_it(stored, draft):
    value = draft().distractors[0]

    with stored.read() as session:
        found = option_names(session, [value])

    assert {code: names[value].text for code, names in found.items()} == {
        code: names[value].text for code, names in draft().names.items()
    }
    assert isinstance(found["kk"][value], Name)


def test_what_no_item_offers_has_no_names(stored):
    with stored.read() as session:
        stranger = NamedValue(AnswerType.PLACE, "Nowhere")
        assert option_names(session, [stranger]) == {}
        assert option_names(session, []) == {}
