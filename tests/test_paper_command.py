import argparse
from pathlib import Path

import pytest

from kazquiz import paper_command
from kazquiz.quiz.blueprint import Blueprint
from kazquiz.quiz.versions import PaperOrder


@pytest.fixture
def parser():
    made = argparse.ArgumentParser()
    paper_command.take_arguments(made)
    return made


def printed(parser, bank, words):
    orders = []
    told = paper_command.run(
        bank, parser.parse_args(words.split()), lambda *order: orders.append(order)
    )
    return orders, told


def test_prints_what_is_asked_for(parser, bank):
    orders, told = printed(parser, bank, "--versions 2 --seed 7 --count 5 out.pdf")

    order = PaperOrder(Blueprint(count=5, minutes=None), "en", 2, 7)
    assert orders == [(bank, order, Path("out.pdf"))]
    assert "out.pdf" in told


def test_the_usual_paper_has_one_version(parser, bank):
    orders, _told = printed(parser, bank, "out.pdf")

    assert orders[0][1].versions == 1
    assert orders[0][1].blueprint.count == 20


@pytest.mark.parametrize("words", ["", "--versions 0 a.pdf", "--versions x a.pdf"])
def test_what_cannot_be_printed_is_refused(parser, words, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(words.split())

    assert "error" in capsys.readouterr().err


def test_without_a_printer_nothing_is_printed(bank):
    with pytest.raises(AssertionError):
        paper_command.no_printer(bank, None, Path("out.pdf"))
