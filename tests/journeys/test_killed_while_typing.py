"""The program is killed while one types: the field comes back filled."""

import subprocess
import sys

import pytest

from kazquiz.quiz.attempt import QuizAttempt
from kazquiz.quiz.blueprint import Mode
from tests.banks import ROOT

_TYPING = """
import os, sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from kazquiz.app.program import Program
from kazquiz.app.start import make_application
from kazquiz.quiz.blueprint import Blueprint, Form, Mode

program = Program(make_application(), sys.argv[1], "en")
program.start()
while "home" not in program.pages:
    QTest.qWait(5)
program.begin_quiz(
    Blueprint(count=3, minutes=20, forms=(Form.TYPED,), mode=Mode(sys.argv[2]))
)
field = program.pages["quiz"].question.field
for letter in "Almaty and ":
    QTest.keyClicks(field, letter)
    QTest.qWait(30)
QTest.qWait(1600)
QTest.keyClicks(field, "so")
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.PRACTICE])
def test_all_but_the_last_moment_comes_back(journey, mode):
    arguments = [sys.executable, "-c", _TYPING, str(journey.place), str(mode)]
    killed = subprocess.run(arguments, cwd=ROOT, check=False, timeout=120)
    assert killed.returncode == -9
    journey.start()
    attempt = QuizAttempt.cut_off(journey.program.bank)
    assert attempt is not None

    journey.page("home").cut_off.resume_button.click()

    page = journey.page("quiz")
    assert page.question.field.text().startswith("Almaty and")
    assert page.attempt.id == attempt.id
    assert not page.question.field.isReadOnly()
