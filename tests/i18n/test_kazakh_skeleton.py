import pytest

from kazquiz.i18n.kazakh_skeleton import skeleton, skeletons


@pytest.mark.parametrize(
    ("cyrillic", "others"),
    [
        ("қазақстан", ["qazaqstan", "kazakstan", "قازاقستان"]),
        ("тәуелсіздік", ["täuelsızdık", "tauelsizdik", "tävelsizdik", "ءتاۋەلسىزدىك"]),
        ("үшін", ["üşın", "ushin", "ءۇشىن"]),
        ("шыңғыс", ["şyñğys", "shynghys", "shyńǵys", "شىڭعىس"]),
        ("конституция", ["konstitusia", "konstitutsiya", "كونستيتۋتسيا"]),
        ("бұұ", ["būū", "buu", "ب ۇ ۇ"]),
        ("еқыұ-ның", ["eqyū-nyñ", "ە ق ى ۇ-نىڭ"]),
        ("аөсшк", ["aösşk", "ا ءو س ش ك"]),
        ("жүз", ["jüz", "zhuz", "ءجۇز"]),
        ("щётка", ["şiotka", "ششيوتكا"]),
    ],
)
def test_a_word_is_found_in_whatever_letters_it_is_typed(cyrillic, others):
    found = [set(skeletons(each)) for each in others]
    missed = [
        each
        for each, bones in zip(others, found, strict=True)
        if skeleton(cyrillic) not in bones
    ]

    # у is no в, however alike they sound.
    assert missed == [each for each in others if "v" in each]


@pytest.mark.parametrize("other", ["كونستيتۋتسيا", "konstitutsia"])
def test_what_stands_in_other_letters_is_found_in_cyrillic_ones(other):
    assert skeleton(other) in skeletons("конституция")


@pytest.mark.parametrize("word", ["жетсе", "мәскеу", "саясат", "ассамблеясы", "үшін"])
def test_a_part_of_a_word_has_a_part_of_its_skeleton(word):
    for start in range(len(word)):
        for end in range(start + 1, len(word) + 1):
            assert skeleton(word[start:end]) in skeleton(word)


def test_words_that_differ_by_more_than_their_script_stay_apart():
    words = ["тас", "таш", "тіл", "тол", "бас", "бес", "кет", "кеп"]

    assert len({skeleton(each) for each in words}) == len(words)


def test_a_skeleton_meets_no_word_of_another_language():
    assert skeleton("history") not in "historic historical"
    assert not any(letter.isalpha() for letter in skeleton("қазақстан qazaqstan"))
