import pytest

from kazquiz.authoring.arabic_cues import arabic_agreement
from kazquiz.authoring.gap import Gap


def found(before, key, after, *others):
    return arabic_agreement(Gap(before, key, after, key, others))


@pytest.mark.parametrize(
    ("before", "key", "after", "others", "word"),
    [
        ("تخدم هذه ", "السياسة", " البلاد.", ("المشروع", "الاتفاق"), "هذه"),
        ("يخدم هذا ", "المشروع", " البلاد.", ("السياسة", "المعاهدة"), "هذا"),
        ("كانت ", "المعاهدة", " أولى الخطوات.", ("الاتفاق", "المشروع"), "كانت"),
        ("كان ", "الاتفاق", " أول خطوة.", ("المعاهدة", "السياسة"), "كان"),
        ("وقّعت ", "المنظمة", " التي تضمها.", ("الاتحاد", "المجلس"), "التي"),
        ("وقّع ", "الاتحاد", " الذي يضمها.", ("المنظمة", "الرابطة"), "الذي"),
        ("في ", "السياسة", " الخارجية.", ("المجال", "الاتجاه"), "الخارجية"),
        ("في ", "المجال", " الخارجي.", ("السياسة", "الشؤون"), "الخارجي"),
        ("كانت ", "مصالح البلاد", " فوق كل شيء.", ("أمن البلاد", "الشعب"), "كانت"),
    ],
)
def test_what_has_the_gender_of_the_key_alone_is_found(
    before, key, after, others, word
):
    assert found(before, key, after, *others) == word


@pytest.mark.parametrize(
    ("before", "key", "after", "others"),
    [
        pytest.param(
            "هذه ", "السياسة", ".", ("المعاهدة", "الاتفاق"), id="another fits"
        ),
        pytest.param("هذه ", "السياسة", ".", ("تركمان", "الاتفاق"), id="a bare name"),
        pytest.param(
            "القضية كانت ", "السياسة", ".", ("الأمن", "الاتفاق"), id="another subject"
        ),
        pytest.param(
            "وقّعت ", "المعاهدة", ".", ("الاتفاق", "الإعلان"), id="any other verb"
        ),
        pytest.param(
            "حدود ", "السياسة", " الخارجية.", ("المجال", "الأمن"), id="not governed"
        ),
        pytest.param(
            "القاعدة هي ", "السياسة", ".", ("الأمن", "السلام"), id="pronoun before"
        ),
    ],
)
def test_where_something_else_may_be_meant_nothing_is_said(before, key, after, others):
    assert found(before, key, after, *others) == ""
