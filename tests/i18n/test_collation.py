from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kazquiz.i18n.collation import lowered, sort_key

LANGUAGES = ("en", "kk", "kk_Arab", "kk_Latn", "ar", "fa", "ru", "tr", "xx")
# As each is taught in school.
ALPHABETS = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "kk": "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ "
    "ы і ь э ю я",
    "ru": "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "fa": "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
    "ar": "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
    "kk_Arab": "ا ب ۆ گ ع د ە ج ز ي ك ق ل م ن ڭ و پ ر س ت ۋ ۇ ف ح ھ چ ش ى",
    "kk_Latn": "a ä b d e f g ğ h ı i j k l m n ñ o ö p q r s ş t u ū ü v y z",
}


def in_order(texts, language):
    return sorted(texts, key=lambda text: sort_key(text, language))


@pytest.mark.parametrize("language", ALPHABETS)
def test_letters_stand_as_the_alphabet_has_them(language):
    taught = ALPHABETS[language].split()
    shuffled = Random(1).sample(taught, len(taught))

    assert in_order(shuffled, language) == taught


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("kk", ["Әже", "ән", "гүл", "Ғылым"], id="kk not by code"),
        pytest.param("kk", ["Сабақ 2", "Сабақ 10", "Сабақ 10 а"], id="kk numbers"),
        pytest.param("kk", ["2", "٣", "۱۰", "алма"], id="kk figures of any script"),
        pytest.param("kk", ["яғни", "Anki", "کتاب"], id="kk foreign scripts last"),
        pytest.param("ru", ["ёлка", "еловый", "ель"], id="ru yo like ye"),
        pytest.param("ru", ["все", "всё", "всего"], id="ru yo decides only a tie"),
        pytest.param("fa", ["آب", "ابر", "بابا", "پدر", "ژاله"], id="fa"),
        pytest.param("fa", ["واژه", "هوا", "یک"], id="fa vav before he"),
        pytest.param("fa", ["کتاب ۲", "كتاب ۳", "کتاب ۱۰"], id="fa Arabic kaf"),
        pytest.param("fa", ["می‌روم", "میز"], id="fa half space does not count"),
        pytest.param("ar", ["أب", "احمد", "إلى", "آمل"], id="ar hamza seats"),
        pytest.param("ar", ["كتاب", "كَتَبَ", "كلب"], id="ar marks"),
        pytest.param("ar", ["مدرس", "مدرسة", "مدرسون"], id="ar ta marbuta like ta"),
        pytest.param("en", ["co-op", "Coop", "éclair", "zebra"], id="en accents"),
        pytest.param("kk_Latn", ["qysqa", "taldau", "tıl", "tilek"], id="kk_Latn ı"),
    ],
)
def test_words_stand_in_order(language, expected):
    assert in_order(reversed(expected), language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text())
def test_every_text_has_its_place(language, text):
    assert sort_key(text, language) == sort_key(text, language)
    assert sort_key("", language) <= sort_key(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@given(texts=st.lists(st.text(max_size=6), max_size=6), rng=st.randoms())
def test_the_order_is_the_same_whatever_it_was(language, texts, rng):
    shuffled = list(texts)
    rng.shuffle(shuffled)

    assert in_order(shuffled, language) == in_order(texts, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("kk_Latn", "QAZAQ TILI", "qazaq tılı"),
        ("kk_Latn", "İZDEU", "izdeu"),
        ("en", "ISLAND", "island"),
        ("kk", "ІНІ", "іні"),
    ],
)
def test_small_letters_are_those_of_the_language(language, text, expected):
    assert lowered(text, language) == expected
