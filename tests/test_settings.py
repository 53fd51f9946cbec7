import json
from dataclasses import fields, replace

import pytest

from kazquiz.settings import Settings, load, save

CHOSEN = Settings(
    language="kk",
    content_language="fa",
    answer_language="ar",
    aid_language="ru",
    theme="dark",
    digits="arabext",
    latin_kazakh="shown",
    calendar="islamic",
    first_day="sunday",
    weekend="friday",
    text_size=150,
    new_per_day=5,
    reviews_per_day=50,
    desired_retention=0.85,
    day_starts_at=0,
    extra_time="1.5",
    quiz_clock="hidden",
    ratings="two",
    answering="typed",
    card_direction="mixed",
    bury_siblings="off",
    leech_after=5,
    leech_action="suspend",
    card_seconds=90,
    auto_answer_seconds=10,
    auto_next_seconds=7,
    auto_next="good",
    study_minutes=15,
    browser_columns="question,due",
    browser_sort="-due",
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "deep" / "settings.json"


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_what_was_chosen_is_there_the_next_time(file):
    save(CHOSEN, file)

    assert load(file) == CHOSEN


def test_every_preference_is_kept(file):
    usual = Settings()
    same = {
        field.name
        for field in fields(Settings)
        if getattr(CHOSEN, field.name) == getattr(usual, field.name)
    }

    assert same == set()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b"[1, 2]", id="a list"),
        pytest.param(b"\xff\xfe{}", id="no UTF-8"),
        pytest.param(b"[" * 200_000, id="endlessly nested"),
        pytest.param(b'{"text_size": ' + b"9" * 5000 + b"}", id="a huge number"),
    ],
)
def test_a_broken_file_means_the_usual_settings(file, content):
    write(file, content)

    assert load(file) == Settings()


def test_no_file_means_the_usual_settings(file):
    assert load(file) == Settings()


def test_a_folder_in_its_place_means_the_usual_settings(tmp_path):
    assert load(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 1),
        ("digits", "roman"),
        ("language", None),
        ("text_size", 79),
        ("text_size", 201),
        ("text_size", 99.5),
        ("text_size", True),
        ("text_size", "100"),
        ("new_per_day", -1),
        ("new_per_day", True),
        ("desired_retention", 0.5),
        ("desired_retention", float("nan")),
        ("desired_retention", "0.9"),
        ("day_starts_at", 24),
    ],
)
def test_an_unsound_preference_is_the_usual_one_and_the_others_stay(file, name, value):
    write(file, json.dumps({"content_language": "ar", name: value}).encode())

    assert load(file) == Settings(content_language="ar")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", 80),
        ("text_size", 200),
        ("day_starts_at", 23),
        ("desired_retention", 0.99),
        ("new_per_day", 0),
    ],
)
def test_the_ends_of_a_range_are_sound(file, name, value):
    write(file, json.dumps({name: value}).encode())

    assert load(file) == replace(Settings(), **{name: value})


def test_a_preference_of_a_later_version_is_passed_over(file):
    write(file, b'{"sound": "loud", "theme": "light"}')

    assert load(file) == Settings(theme="light")


def test_a_failed_save_leaves_what_was_there(file, monkeypatch):
    save(CHOSEN, file)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(OSError, match="No space"):
        save(Settings(), file)
    assert load(file) == CHOSEN


def test_saving_leaves_nothing_beside_the_file(file):
    save(CHOSEN, file)
    save(Settings(), file)

    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("chosen", "factor"), [("1", 1), ("1.25", 1.25), ("2", 2), ("none", 0)]
)
def test_extra_time_is_a_factor(chosen, factor):
    assert Settings(extra_time=chosen).time_factor == factor


def test_extra_time_that_is_none_of_those_offered_is_the_usual(file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"extra_time": "0.1", "quiz_clock": 7}', "utf-8")

    assert load(file) == Settings()
