from dataclasses import fields

import pytest

from kazquiz import settings
from kazquiz.settings import Settings
from kazquiz.ui.widgets.study_settings import CHOICES, FIELDS, GROUP, WORDS, with_range
from tests.ui.stage import plain


def test_every_setting_of_the_group_is_one_that_is_kept():
    kept = {field.name for field in fields(Settings)}

    assert set(WORDS) <= kept
    assert set(WORDS) == set(CHOICES) | set(FIELDS) == set(GROUP[1])


@pytest.mark.parametrize("name", FIELDS)
def test_a_number_has_the_range_that_is_kept(name):
    assert FIELDS[name] == settings._RANGES[name]


@pytest.mark.parametrize("name", CHOICES)
def test_the_choices_are_those_that_are_kept(name):
    assert set(CHOICES[name]) == set(settings._CHOICES[name])


def test_the_range_of_a_number_is_told():
    assert plain(with_range("card_seconds", "Long.")) == "Long. From 5 to 600."
    assert with_range("ratings", "Two or four.") == "Two or four."
