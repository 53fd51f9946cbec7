import pytest

from kazquiz.authoring.gap import Gap
from kazquiz.authoring.kazakh_cues import kazakh_spelling


def found(after, key, *others):
    return kazakh_spelling(Gap("Қазақстан ", key, after, key, others))


@pytest.mark.parametrize(
    ("after", "key", "others"),
    [
        (" мен Қытай", "Ресей", ("Қазақстан жаз", "Қырғыз")),
        (" бен Қытай", "Қырғыз", ("Ресей", "Түркия")),
        (" пен Ресей", "Өзбекстан темекіс", ("Ресей", "Түркия")),
    ],
)
def test_with_goes_by_the_last_sound(after, key, others):
    assert found(after, key, *others) == after.split()[0]


@pytest.mark.parametrize(
    ("after", "key", "others"),
    [
        ("-ға барды", "Алматы", ("Бішкек", "Ташкент")),
        ("-ге барды", "Нью-Дели дүние", ("Алматы", "Бішкек")),
        ("қа барды", "Ақтау жақ", ("Алматы", "Мәскеу мәселе")),
        ("-те өтті", "Бішкек", ("Алматы", "Астана")),
        ("да өтті", "Астана", ("Бішкек", "Ташкент")),
        ("тың басшысы", "Ирақ", ("Астана", "Бішкек")),
        (" да қатысты", "Астана", ("Бішкек", "Түркмен")),
        (" те қатысты", "Бішкек", ("Астана", "Алматы")),
        (" ме?", "мемлекет келе", ("Астана", "Алматы")),
    ],
)
def test_endings_and_particles_go_by_vowel_and_voice(after, key, others):
    assert found(after, key, *others)


@pytest.mark.parametrize(
    ("after", "key", "others"),
    [
        pytest.param("-ға барды", "Алматы", ("Астана", "Бішкек"), id="another fits"),
        pytest.param("-ға барды", "Алматы", ("АҚШ", "Бішкек"), id="letter by letter"),
        pytest.param("-ға барды", "Алматы", ("Баку", "Бішкек"), id="an open vowel"),
        pytest.param(" барды", "Алматы", ("Бішкек", "Ташкент"), id="no ending"),
        pytest.param(" мен Қытай", "Ресей", ("Түркия", "Қырғыз"), id="with fits two"),
        pytest.param(" мен Қытай", "Ресей", ("G20", "Қырғыз"), id="a figure"),
    ],
)
def test_where_another_may_fit_nothing_is_said(after, key, others):
    assert found(after, key, *others) == ""
