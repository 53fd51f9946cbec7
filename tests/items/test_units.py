import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from kazquiz.i18n import catalog
from kazquiz.items import units
from kazquiz.items.units import counted, known, scale

DAYS = ("{number} day", "{number} days")


@pytest.fixture
def russian_days(monkeypatch, tmp_path):
    monkeypatch.setattr(units, "known", lambda: {"day": DAYS})
    monkeypatch.setattr(units.paths, "translations", lambda: tmp_path)
    russian = Catalog(locale="ru")
    forms = ("{number} день", "{number} дня", "{number} дней")
    russian.add(DAYS, forms, context=units.CONTEXT)
    place = tmp_path / "ru" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "bank.mo").open("wb") as file:
        write_mo(file, russian)
    yield
    catalog.load.cache_clear()


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (1, "1 день"),
        (2, "2 дня"),
        (5, "5 дней"),
        (21, "21 день"),
        (1.5, "1,5 дня"),
        (-1, "−1 день"),
    ],
)
def test_a_unit_has_the_form_that_its_number_needs(russian_days, amount, expected):
    written = f"{amount}".replace(".", ",").replace("-", "−")

    assert counted(amount, written, "day", "ru") == expected


def test_without_a_catalog_a_unit_is_in_english(russian_days):
    assert counted(1, "1", "day", "kk") == "1 day"
    assert counted(0.5, "0.5", "day", "fa") == "0.5 day"
    assert counted(2, "2", "day", "kk") == "2 days"


def test_a_unit_of_a_persons_own_stands_behind_the_number():
    assert counted(3, "3", "camels", "en") == "3 camels"


def test_a_bare_number_has_no_unit():
    assert counted(3, "3", "", "kk") == "3"


def test_every_listed_unit_holds_its_number_in_both_forms():
    assert known()
    for one, other in known().values():
        assert one.format(number="7").count("7") == 1
        assert other.format(number="7").count("7") == 1


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("million tonnes", 1e6),
        ("thousand", 1e3),
        ("billion dollars", 1e9),
        ("percent", 1),
        ("", 1),
        ("millionaires", 1),
    ],
)
def test_what_one_of_a_unit_stands_for(unit, expected):
    assert scale(unit) == expected
