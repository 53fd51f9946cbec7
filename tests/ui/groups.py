"""Questions of several items in five languages, as the tests of the window ask them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kazquiz.items.values import AnswerType, CountryValue, NamedValue, YearValue
from kazquiz.quiz.blueprint import Form, Question
from kazquiz.quiz.question import Part, Target
from tests.ui.items import LANGUAGES

_CAPTIONS = (
    ("first to sign", "бірінші қол қойған", "أول من وقع", "نخستین امضاکننده", "первый"),
    ("seat of the bank", "банк орны", "مقر البنك", "مقر بانک", "место банка"),
    ("last to leave", "соңғы кеткен", "آخر من غادر", "آخرین کسی که رفت", "последний"),
)
_COUNTRIES = tuple(map(CountryValue, ("TR", "IR", "CN")))
_COLUMNS = (
    ("Rivers", "Өзендер", "الأنهار", "رودها", "Реки"),
    ("Mountains", "Таулар", "الجبال", "کوه‌ها", "Горы"),
)


def words(texts):
    return dict(zip(LANGUAGES, texts, strict=True))


def parts(keys, values=_COUNTRIES):
    return tuple(
        Part(place + 1, f"uid-{place}", words(texts), value, key)
        for place, (texts, value, key) in enumerate(
            zip(_CAPTIONS, values, keys, strict=True)
        )
    )


MATCHING = Question(
    1,
    Form.MATCHING,
    parts=parts((1, 2, 0)),
    targets=tuple(Target(value=value) for value in (_COUNTRIES[2], *_COUNTRIES[:2])),
)
CATEGORISING = Question(
    1,
    Form.CATEGORISING,
    parts=parts((0, 1, 0)),
    targets=tuple(Target(words(texts)) for texts in _COLUMNS),
)
ORDERING = Question(
    1,
    Form.ORDERING,
    parts=parts((2, 0, 1), tuple(map(YearValue, (2001, 1992, 1997)))),
)
NAMED = Target(
    {"en": "World Bank", "kk": "Дүниежүзілік банк"},
    NamedValue(AnswerType.ORGANISATION, "World Bank"),
)


def drag(source, target):
    """Drag *source* by the mouse onto the middle of *target*."""
    start = source.rect().center()
    middle = source.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        step = start + QPoint(
            round((middle - start).x() * share), round((middle - start).y() * share)
        )
        QTest.mouseMove(source, step)
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=middle)
