import pytest

from kazquiz.authoring.gap import Gap
from kazquiz.authoring.russian_cues import (
    Kind,
    kind_of,
    russian_agreement,
    russian_spelling,
)


def gap(before, marked, after, key, *others):
    return Gap(before, marked, after, key, others)


@pytest.mark.parametrize(
    ("word", "key", "others", "found"),
    [
        ("об", "Азия", ("Европа", "Россия"), "об"),
        ("о", "Россия", ("Азия", "Иран"), "о"),
        ("о", "Европа", ("Азия", "Иран"), "о"),
        ("во", "Франция", ("Россия", "Польша"), "во"),
        ("во", "внутренние дела", ("союзы", "связи"), "во"),
        ("со", "славянские республики", ("тюркские", "западные"), "со"),
        ("об", "Азия", ("Украина", "Россия"), ""),
        ("во", "Франция", ("Всемирный банк", "Польша"), ""),
        ("о", "Россия", ("ООН", "Иран"), ""),
        ("с", "Россия", ("Швеция", "Страны"), ""),
        ("в", "Россия", ("Франция", "Влахия"), ""),
    ],
)
def test_prepositions_go_by_the_first_sounds(word, key, others, found):
    assert russian_spelling(gap(f"речь {word} ", key, ".", key, *others)) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Шанхайская организация сотрудничества", Kind.SHE),
        ("Содружество Независимых Государств", Kind.IT),
        ("стратегическое партнерство", Kind.IT),
        ("соглашение о границе", Kind.IT),
        ("тюркские республики", Kind.THEY),
        ("недавно независимые страны", Kind.THEY),
        ("договор", Kind.HE),
        ("Нурсултан Назарбаев", Kind.HE),
        ("безопасность", Kind.SHE),
        ("внутренние дела", Kind.THEY),
        ("независимые страны", Kind.THEY),
        ("доверие", Kind.IT),
        ("представитель", Kind.HE),
        ("время", Kind.IT),
        ("страны Балтии", Kind.THEY),
        ("Алматы", None),
        ("связь", None),
        ("ООН", None),
        ("Нью-Йорк", None),
        ("без оружия", None),
        ("2030 год", None),
        ("NATO", None),
        ("", None),
    ],
)
def test_the_gender_of_an_option(text, kind):
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("before", "key", "after", "others", "found"),
    [
        ("В перечне названо ", "содружество", ".", ("союз", "лига"), "названо"),
        ("Темой стала ", "стабильность", ".", ("диалог", "разоружение"), "стала"),
        ("Создать надежный ", "пояс", ".", ("зона", "сфера"), "надежный"),
        ("Проводит внешнюю ", "политику", ".", ("курс", "дело"), "внешнюю"),
        ("Первая ", "граница", " пролегала.", ("рубеж", "канал"), "пролегала"),
        ("Вчера ", "страны", " договорились.", ("союз", "лига"), "договорились"),
        ("Туда ", "союзы", " входят.", ("союз", "лига"), "входят"),
    ],
)
def test_what_agrees_with_the_key_alone_is_found(before, key, after, others, found):
    shown = "политика" if key == "политику" else key

    assert russian_agreement(gap(before, key, after, shown, *others)) == found


@pytest.mark.parametrize(
    ("before", "marked", "after", "key", "others"),
    [
        pytest.param(
            "Казахстан стал ", "членом", ".", "член", ("глава", "лига"), id="oblique"
        ),
        pytest.param(
            "Казахстан подписал ", "пакт", ".", "пакт", ("хартия", "лига"), id="object"
        ),
        pytest.param(
            "Здесь ", "центр", " силы.", "центр", ("лига", "хартия"), id="no verb"
        ),
        pytest.param(
            "Создать надежный ", "пояс", ".", "пояс", ("щит", "зона"), id="another fits"
        ),
        pytest.param(
            "Создать надежный ", "пояс", ".", "пояс", ("связь", "зона"), id="unclear"
        ),
        pytest.param(
            "Важнее всего ", "мир", ".", "мир", ("дружба", "связи"), id="no adjective"
        ),
        pytest.param(
            "Со страной ", "мир", ".", "мир", ("дружба", "война"), id="a noun before"
        ),
    ],
)
def test_where_something_else_may_be_meant_nothing_is_said(
    before, marked, after, key, others
):
    assert russian_agreement(gap(before, marked, after, key, *others)) == ""
