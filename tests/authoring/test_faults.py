import re
from gettext import NullTranslations

import pytest

from kazquiz import i18n
from kazquiz.authoring.faults import Fault, Level, Rule


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_tells_what_is_wrong_in_a_sentence(rule):
    sentence = Fault(rule, "uid", "kk", "this").sentence

    assert re.fullmatch(r"[A-Z].{15,}\.", sentence)
    assert not re.search(r"[{}]", sentence)


def test_what_was_found_is_in_the_sentence():
    fault = Fault(Rule.KEY_TWICE, "uid", "en", "Astana")

    assert "Astana" in fault.sentence


def test_a_fault_is_told_in_the_language_of_the_interface():
    class Kazakh(NullTranslations):
        def gettext(self, message):
            return "Бұл тілде мәтіні жоқ."

    fault = Fault(Rule.LANGUAGE_MISSING, "uid", "ar")
    i18n.use(Kazakh(), "kk")

    assert fault.sentence == "Бұл тілде мәтіні жоқ."


@pytest.mark.parametrize(
    ("rule", "level"),
    [
        (Rule.OPTIONS_EQUAL, Level.ERROR),
        (Rule.STEM_HOLDS_KEY, Level.ERROR),
        (Rule.OPTIONS_OVERLAP, Level.ERROR),
        (Rule.RANGES_OVERLAP, Level.ERROR),
        (Rule.DISTRACTOR_IN_STATEMENT, Level.ERROR),
        (Rule.OPTION_INSIDE, Level.WARNING),
        (Rule.KEY_STANDS_OUT, Level.WARNING),
        (Rule.NUMBER_IMPLAUSIBLE, Level.WARNING),
        (Rule.TIME_BOUND, Level.HINT),
    ],
)
def test_a_fault_tells_how_much_it_matters(rule, level):
    assert Fault(rule, "uid").level is level
